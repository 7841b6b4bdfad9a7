"""Full-text search, on whichever database the office runs."""

import pytest

from gongbao.office.permission import PUBLIC
from gongbao.office.search import index_texts, search

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _indexed():
    index_texts()


@pytest.mark.parametrize(
    "asked",
    [
        "淄政办字[2020]61号",
        "淄政办字〔2020〕61号",
        "淄政办字（２０２０）６１号",
        "淄政办字【2020】61",
        "淄政办字 2020 61号",
    ],
)
def test_a_document_number_is_found_in_any_style(asked):
    """Brackets and widths make no difference: the number of the document comes first."""
    assert search(PUBLIC, asked).hits[0].in_full == "淄政办字〔2020〕61号 文号"


@pytest.mark.parametrize(("asked", "least"), [("煤炭", 10), ("公示", 1), ("煤", 10), ("300万", 5), ("T3", 1)])
def test_short_words_are_found(asked, least):
    """Words of one and two characters, figures and letters are found, and every hit contains them."""
    found = search(PUBLIC, asked)

    assert len(found.hits) >= least
    assert all(any(span.is_hit for span in hit.snippet) for hit in found.hits)


def test_words_are_found_across_the_line_breaks_of_the_print():
    """A title that the print breaks in the middle of a word is found by that word."""
    assert "淄政办字〔2020〕60号 标题" in [hit.in_full for hit in search(PUBLIC, "数字经济发展").hits]


def test_every_word_must_stand_there():
    """Several words narrow the search, and each is marked."""
    both, one = search(PUBLIC, "煤炭 指标"), search(PUBLIC, "煤炭")
    marked = {span.text for hit in both.hits for span in hit.snippet if span.is_hit}

    assert 0 < len(both.hits) <= len(one.hits)
    assert {"煤炭", "指标"} <= marked


@pytest.mark.parametrize(
    "asked", ["", "  ", "〔〕", "农林牧渔 xyz", "30万", 'a"b* OR NEAR(', "'; --", "\x00", "煤" * 10_000, "\ud800"]
)
def test_what_is_not_there_is_not_found(asked):
    """Nothing, signs, parts of figures, the search engine's own operators and endless words give no hits and no error."""
    assert search(PUBLIC, asked).hits == ()


def test_titles_come_first():
    """Among hits, titles stand before the provisions of the texts."""
    citations = [hit.citation for hit in search(PUBLIC, "煤炭").hits]

    assert citations[:2] == ["标题", "附文标题"]


def test_a_hit_shows_the_words_and_the_force():
    """The snippet is a piece of the words; the document's force stands beside it."""
    hit = search(PUBLIC, "达到T3及以上级别").hits[0]

    assert "对全市范围内建设的达到T3及以上级别的数据中心" in "".join(span.text for span in hit.snippet)
    assert [span.text for span in hit.snippet if span.is_hit] == ["达到T3及以上级别"]
    assert hit.force.number == "淄政办字〔2020〕60号"


def test_a_long_list_is_cut_and_says_so():
    """Only so many hits are shown, and the answer says that there are more."""
    found = search(PUBLIC, "的", most=3)

    assert (len(found.hits), found.is_cut) == (3, True)


def test_indexing_again_changes_nothing():
    """The index of unchanged texts is up to date."""
    assert index_texts() is False
