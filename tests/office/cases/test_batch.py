"""One act in several cases: each by itself, told beforehand what would become of it."""

import pytest

from gongbao.engine.procedures import Refusal
from gongbao.engine.rules import Refused
from gongbao.office.cases.acting import Request
from gongbao.office.cases.batch import MOST, Marked, act_in_each, preview
from gongbao.office.clock import stopped_at
from gongbao.records.models import Case, Entry, Event
from tests.office.cases.applying import (
    MORNING,
    PROCEDURE,
    accepted,
    applicant,
    applied,
    found_department,
    official,
)

pytestmark = pytest.mark.django_db
ACCEPT = Request("accept", {"review_workdays": 20}, "")


@pytest.fixture(autouse=True)
def _morning(db):
    found_department()
    with stopped_at(MORNING):
        yield


def _applied(count):
    return [
        applied(applicant(f"申请人{number}", f"公司{number}"), key=f"a{number}", beneficiary=f"公司{number}").case_id
        for number in range(count)
    ]


def test_each_case_is_judged_by_itself_and_nothing_is_recorded():
    """One is in order, one was taken in already, one has changed, one does not exist."""
    taker, (first, second, third) = official(), _applied(3)
    accepted(taker, second, "x")
    accepted(taker, third, "y")
    marked = [Marked(first, 1, "k1"), Marked(second, 2, "k2"), Marked(third, 1, "k3"), Marked(third + 1, 1, "k4")]
    before = Entry.objects.count()
    found = preview(taker, PROCEDURE, ACCEPT, marked)
    assert [one.is_right for one in found] == [True, False, False, False]
    assert found[1].refused.kind is Refusal.ORDER
    assert "changed" in found[2].words.en
    assert found[3].case is None
    assert (Entry.objects.count(), Event.objects.filter(kind="refused").count()) == (before, 0)


def test_each_case_is_acted_in_by_itself():
    """What is refused in one hinders none of the others; sent again it is the same acts."""
    taker, (first, second) = official(), _applied(2)
    accepted(taker, second, "x")
    marked = [Marked(second, 2, "k2"), Marked(first, 1, "k1")]
    found = act_in_each(taker, PROCEDURE, ACCEPT, marked)
    assert [one.entry is not None for one in found] == [False, True]
    assert Case.objects.get(pk=first).state == "accepted"
    again = act_in_each(taker, PROCEDURE, ACCEPT, marked)
    assert again[1].entry == found[1].entry
    other = act_in_each(taker, PROCEDURE, Request("accept", {"review_workdays": 5}, ""), marked)
    assert "other content" in other[1].words.en


def test_a_case_of_another_procedure_is_left_alone():
    """Though an act of that name may be there too."""
    (case,) = _applied(1)
    found = preview(official(), "digital-economy/recovery", ACCEPT, [Marked(case, 1, "k")])
    assert "another procedure" in found[0].words.en


def test_there_are_not_too_many():
    """A hundred at once."""
    with pytest.raises(Refused, match=str(MOST)):
        preview(official(), PROCEDURE, ACCEPT, [Marked(1, 1, f"k{number}") for number in range(MOST + 1)])
