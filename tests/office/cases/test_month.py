"""A month of last days: every open clock that one sees on its day, the days as they are worked, nothing of others."""

from datetime import date

import pytest

from gongbao.engine.calendar import DayKind
from gongbao.engine.procedures import Kind
from gongbao.office.cases import month as month_module
from gongbao.office.cases import shelves as shelves_module
from gongbao.office.cases.acting import Request, act
from gongbao.office.cases.month import month
from gongbao.office.clock import stopped_at
from tests.office.cases.applying import MORNING, accepted, actor, applicant, applied, found_department, official

pytestmark = pytest.mark.django_db
MARCH = date(2021, 3, 1)


@pytest.fixture(autouse=True)
def _morning(db):
    found_department()
    with stopped_at(MORNING):
        yield


@pytest.mark.parametrize("few", [0, 2_000])
def test_clocks_end_on_their_days(few, monkeypatch):
    """The review of twenty working days from the first of March on the 29th; a supplement awaited on the 20th, which is a day off."""
    monkeypatch.setattr(shelves_module, "FEW", few)
    taker, by, other = official(), applicant(), applicant("赵申请", "乙公司")
    first, second = applied(by).case_id, applied(other, beneficiary="乙公司").case_id
    accepted(taker, first)
    request = {"items": ["审计报告"], "supplement_by": "2021-03-20"}
    act(taker, second, Request("request-supplement", request, "k3", seen=1))
    found = month(taker, date(2021, 3, 15))
    days = {day.day.day: day for week in found.weeks for day in week if day}
    assert (len(days), found.first, found.before, found.after) == (31, MARCH, date(2021, 2, 1), date(2021, 4, 1))
    assert (days[29].counts, days[20].counts) == (((Kind.DUTY, 1),), ((Kind.WINDOW, 1),))
    assert (days[20].info.kind, days[1].is_today) == (DayKind.WEEKEND, True)
    assert [(one.day.day, one.case.pk, one.clock.name) for one in found.endings] == [
        (20, second, "supplement"),
        (29, first, "review"),
    ]
    assert [role.name for role in found.endings[1].waits_for] == ["lead-department"]
    (mine,) = month(by, MARCH).endings
    assert mine.case.pk == first
    assert month(actor("周无关", "丙公司", "digital-economy/applicant"), MARCH).endings == ()


def test_one_day_alone_and_no_more_than_are_listed(monkeypatch):
    """The counts stay those of the whole month."""
    taker = official()
    for number, days in enumerate((3, 3, 5)):
        by = applicant(f"申请人{number}", f"公司{number}")
        case = applied(by, key=f"a{number}", beneficiary=f"公司{number}").case_id
        act(taker, case, Request("accept", {"review_workdays": days}, f"t{number}", seen=1))
    monkeypatch.setattr(month_module, "MOST", 1)
    found = month(taker, MARCH, day=date(2021, 3, 4))
    assert (len(found.endings), found.is_cut) == (1, True)
    found = month(taker, MARCH, day=date(2021, 3, 8))
    assert (len(found.endings), found.is_cut) == (1, False)
    assert sum(number for week in found.weeks for day in week if day for _, number in day.counts) == 3


def test_a_month_that_no_notice_reaches_has_days_all_the_same():
    """Before the first published year nothing is known of them; far ahead they are estimates."""
    assert month(official(), date(1999, 1, 1)).weeks[0][4].info is None
    assert month(official(), date(2090, 1, 1)).weeks[1][1].info.provisional
