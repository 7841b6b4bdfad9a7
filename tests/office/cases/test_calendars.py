"""A notice on working days: two administrators bring it on record, open clocks move and say so, what was settled stays."""

from datetime import date

import pytest

from gongbao.engine.rules import Refused
from gongbao.office.cases.acting import Request, act
from gongbao.office.cases.calendars import office_calendar
from gongbao.office.cases.noticing import confirm_notice, propose_notice
from gongbao.office.clock import stopped_at
from gongbao.office.permission import Actor, NotPermitted
from gongbao.records.models import Case, Event, RunningClock
from tests.office.cases.applying import MORNING, accepted, applicant, applied, found_department, official
from tests.office.people.peopling import administrator

pytestmark = pytest.mark.django_db

STORM = {
    "id": "示例〔2021〕1号",
    "title": "关于台风放假的通知",
    "source": "示例",
    "days": {"2021-03-10": "holiday", "2021-03-11": "holiday"},
    "publishes_year": None,
}


@pytest.fixture(autouse=True)
def _morning(db):
    found_department()
    with stopped_at(MORNING):
        yield


def system_administrator():
    """Somebody who looks after the system."""
    someone = administrator("system")
    return Actor(someone.name, is_signed_in=True, person_id=someone.pk, admin="system")


def test_open_clocks_move_and_stopped_ones_stay():
    """Two days off in March make the open review end two working days later; the one that was stopped keeps its last day. An event tells the move."""
    taker, first, second = official(), applicant(), applicant("赵申请", "乙公司")
    case, other = applied(first).case_id, applied(second, beneficiary="乙公司").case_id
    accepted(taker, case, "a")
    accepted(taker, other, "b")
    act(taker, other, Request("refuse", {"reason": "不符合条件"}, "c", seen=2))
    proposal = propose_notice(system_administrator(), STORM)
    confirm_notice(system_administrator(), proposal.pk)
    assert Case.objects.get(pk=case).next_due == date(2021, 3, 31)
    assert RunningClock.objects.get(case=other).due == date(2021, 3, 29)
    moved = Event.objects.get(kind="clocks-moved")
    assert (moved.subject, moved.told) == (str(case), {"review": ["2021-03-29", "2021-03-31"]})


def test_a_notice_takes_two():
    """It counts for nothing before somebody else confirms it, and is confirmed once."""
    proposer = system_administrator()
    proposal = propose_notice(proposer, STORM)
    assert office_calendar().is_working(date(2021, 3, 10))
    with pytest.raises(Refused, match="other than the proposer"):
        confirm_notice(proposer, proposal.pk)
    confirm_notice(system_administrator(), proposal.pk)
    assert not office_calendar().is_working(date(2021, 3, 10))
    with pytest.raises(Refused, match="published already"):
        confirm_notice(system_administrator(), proposal.pk)


@pytest.mark.parametrize(
    "change",
    [
        {"days": {"2021-02-30": "holiday"}},
        {"days": {"2021-03-10": "x"}},
        {"days": []},
        {"days": {"2031-03-10": "holiday"}},
    ],
)
def test_what_is_no_notice_is_refused(change):
    """Days that do not exist, kinds that there are not, days that no year was published for."""
    with pytest.raises(Refused):
        propose_notice(system_administrator(), STORM | change)
    assert not Event.objects.exists()


def test_only_a_system_administrator_brings_notices():
    """Those who handle cases do not touch what their clocks count by."""
    with pytest.raises(NotPermitted):
        propose_notice(official(), STORM)
    with pytest.raises(NotPermitted):
        confirm_notice(official("孙受理"), 1)


def test_a_clock_that_no_notice_reaches_is_provisional_until_one_does():
    """In the office an act is not refused for it: its last day is an estimate and says so."""
    taker, by = official(), applicant()
    case = applied(by).case_id
    with stopped_at(date(2026, 12, 20)):
        accepted(taker, case)
        assert RunningClock.objects.get(case=case).is_provisional
        days = {f"2027-{month:02}-{day:02}": "holiday" for month in (1,) for day in (1,)}
        notice = STORM | {"id": "示例〔2026〕2号", "publishes_year": 2027, "days": days}
        confirm_notice(system_administrator(), propose_notice(system_administrator(), notice).pk)
    clock = RunningClock.objects.get(case=case)
    assert (clock.is_provisional, clock.due.year) == (False, 2027)
