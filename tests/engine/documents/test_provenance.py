"""Where words stand in the source, and that none is lost or invented."""

import pytest

from gongbao.engine.documents.reading import first_loss, open_source, read_lines, reproduces
from tests.engine.documents.conftest import TEXTS

LINE_OF_TITLES = 2


def test_the_issue_is_reproduced_character_by_character(source, issue):
    """Every printed character stands in the structure once, in order."""
    assert first_loss(source, issue) is None


@pytest.mark.parametrize(
    "file", sorted(path for path in TEXTS.iterdir() if path.suffix != ".md"), ids=lambda path: path.name
)
def test_other_texts_are_reproduced(file):
    """Statutes and notices of other places lose nothing either."""
    source = open_source(file.read_bytes())

    assert first_loss(source, read_lines(source)) is None


def test_a_lost_word_is_noticed(source, issue):
    """The proof is no formality: a structure without its last document does not account for the source."""
    shorter = type(issue)(issue.masthead, issue.contents, issue.documents[:-1], issue.imprint, issue.findings)

    assert not reproduces(source, shorter)


def test_words_stand_on_the_lines_that_a_provision_names(source, issue):
    """The beginning of every provision's words is printed on its first line, or its label is."""
    printed = {line.number: "".join(line.text.split()) for line in source.lines}
    for document in issue.documents:
        for one in document.walk():
            begins = "".join((one.label + one.words).split())[:LINE_OF_TITLES]
            span = "".join(printed.get(number, "") for number in range(one.lines.first, one.lines.last + 1))
            assert begins in span, one.citation


def test_seams_are_the_lines_where_a_sentence_goes_on(source, issue):
    """Behind each of the 68 seams a blank line stands, and the next line begins no numbered part."""
    numbers = [line.number for line in source.lines]
    following = dict(zip(numbers, source.lines[1:], strict=False))
    seams = [seam for document in issue.documents for one in document.walk() for seam in one.seams]

    assert len(seams) == len(set(seams)) == 68
    assert all(following[seam].apart for seam in seams)


def test_provisions_follow_each_other_down_the_page(issue):
    """First lines never go back within a document, the restored list of annexes apart."""
    for document in issue.documents:
        lines = [
            one.lines.first for one in document.walk() if not one.citation.startswith("附件") and one.citation != "注"
        ]
        assert lines == sorted(lines)
