"""Documents, their force, and the issue in which they are printed."""

from datetime import date

import pytest

from gongbao.office.clock import stopped_at
from gongbao.office.documents import document, documents
from gongbao.office.force import force
from gongbao.office.issues import issue, issues
from gongbao.office.library import NotFound, find_document, in_full
from gongbao.office.permission import PUBLIC

ISSUE = "2020-08"


def test_every_document_is_listed_by_its_day():
    """The list is in the order of signature, each with its force on the day asked about."""
    listed = [entry for entry in documents(PUBLIC, on=date(2021, 1, 1)) if entry.signed]

    assert [entry.signed for entry in listed] == sorted(entry.signed for entry in listed)
    assert {entry.force.status for entry in listed} == {"in-force"}


@pytest.mark.parametrize(
    "name", ["digital-economy", "淄政办字〔2020〕60号", "淄政办字[2020]60号", "淄政办字（２０２０）60"]
)
def test_a_document_is_found_by_slug_and_by_number(name):
    """Any style of its number leads to it, and so does the name of its folder."""
    found = document(PUBLIC, name)

    assert (found.slug, found.number) == ("digital-economy", "淄政办字〔2020〕60号")
    assert [text.title for text in found.texts][1] == "淄博市支持数字经济发展的若干措施"


@pytest.mark.parametrize("name", ["", "nothing", "淄政办字〔2020〕99号", "一、1"])
def test_an_unknown_document_is_refused(name):
    """A name that no document has is not found."""
    with pytest.raises(NotFound):
        document(PUBLIC, name)


@pytest.mark.parametrize(
    ("number", "on", "as_of", "status"),
    [
        ("淄政办字〔2020〕60号", date(2020, 6, 16), date(2026, 1, 1), "not-yet"),
        ("淄政办字〔2020〕60号", date(2020, 6, 17), date(2026, 1, 1), "in-force"),
        ("淄政办字〔2020〕60号", date(2023, 12, 31), date(2026, 1, 1), "in-force"),
        ("淄政办字〔2020〕60号", date(2024, 1, 1), date(2026, 1, 1), "lapsed"),
        ("淄政办字〔2020〕60号", date(2021, 1, 1), date(2020, 6, 16), "not-issued"),
        ("淄政办字[2020]63号", date(2020, 3, 1), date(2026, 1, 1), "in-force"),
        ("鲁政办字〔2019〕124号", date(2021, 1, 1), date(2026, 1, 1), "outside"),
    ],
)
def test_force_is_computed_for_any_day(number, on, as_of, status):
    """Not yet, in force on the first and the last day, lapsed, not issued when asked, outside."""
    assert force(PUBLIC, number, on, as_of).status == status


def test_today_is_the_clocks():
    """Without a day, the day is the clock's."""
    with stopped_at(date(2021, 5, 4)):
        assert document(PUBLIC, "coal").force.on == date(2021, 5, 4)


def test_the_issue_is_read_as_printed():
    """Nine documents in the order of the print, its contents page and its findings."""
    printed = issue(PUBLIC, ISSUE)

    assert [entry.name for entry in issues(PUBLIC)] == [ISSUE]
    assert len(printed.documents) == len(printed.contents) == 9
    assert printed.documents[0].number == "淄政发〔2020〕6号"
    assert "undecidable-joining" in [finding.code for finding in printed.findings]


def test_an_unknown_issue_is_refused():
    """A name that no issue has is not found."""
    with pytest.raises(NotFound) as caught:
        issue(PUBLIC, "1999-01")

    assert caught.value.field == "issue"


@pytest.mark.parametrize(
    ("slug", "citation", "expected"),
    [
        ("digital-economy", "一、1", "淄政办字〔2020〕60号 一、1"),
        ("digital-economy", "淄政字〔2020〕58号 四、16", "淄政字〔2020〕58号 四、16"),
        ("gazette", "目录", "《淄博市人民政府公报》2020年第8期 目录"),
    ],
)
def test_a_citation_in_full_names_its_document(slug, citation, expected):
    """The number goes in front, the title where there is none, nothing where one stands there already."""
    enactment, _ = find_document(slug)

    assert in_full(enactment, citation) == expected
