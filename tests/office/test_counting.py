"""Counting a period by the office's calendar, and the arrangement of each year."""

from datetime import date

import pytest

from gongbao.engine.calendar import STATE
from gongbao.engine.rules import Refused
from gongbao.engine.values import Days, Months, Workdays
from gongbao.office.counting import LONGEST, UNITS, arrangement, explain_due, period_of, years_arranged
from gongbao.office.permission import PUBLIC

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("period", [Workdays(15), Days(30), Months(2)])
def test_every_day_is_told_once(period):
    """From the start to the last day, in their order; the start and the last day are marked."""
    told = explain_due(PUBLIC, date(2020, 9, 21), period)
    days = [day.day for day in told.days]

    assert days == [date.fromordinal(number) for number in range(days[0].toordinal(), told.due.toordinal() + 1)]
    assert [day.day for day in told.days if day.is_start] == [date(2020, 9, 21)]
    assert [day.day for day in told.days if day.is_due] == [told.due] == [STATE.due(date(2020, 9, 21), period).day]


def test_pauses_are_told():
    """A clock that stood still says so on those days."""
    pause = (date(2020, 9, 23), date(2020, 9, 25))
    told = explain_due(PUBLIC, date(2020, 9, 21), Workdays(5), "en", pauses=[pause])

    assert {day.day for day in told.days if "paused" in day.why} == {date(2020, 9, day) for day in (23, 24, 25)}


def test_a_restriction_before_the_calendar_begins_is_counted():
    """Where a last day stays, no calendar is asked, and no kind of day is guessed."""
    told = explain_due(PUBLIC, date(1999, 5, 1), Months(1), rolls=False)

    assert told.due == date(1999, 6, 1)
    assert {day.kind for day in told.days} == {""}


def test_the_notices_that_decided_are_named():
    """Only those of days on the way."""
    told = explain_due(PUBLIC, date(2020, 9, 21), Workdays(15))

    assert [notice.id for notice in told.notices] == ["国办发明电〔2019〕16号"]


@pytest.mark.parametrize("unit", UNITS)
def test_a_period_may_be_as_long_as_somebody_reads(unit):
    """The longest is counted, one more is refused by its field."""
    assert period_of(unit, LONGEST[unit]).count == LONGEST[unit]
    for count in (0, LONGEST[unit] + 1):
        with pytest.raises(Refused) as refused:
            period_of(unit, count)
        assert refused.value.field == "count"


def test_every_arranged_year_is_told_without_loss():
    """Each day off and each make-up day that the notices order stands there once; the years on either side are refused."""
    first, last = years_arranged(PUBLIC)
    for year in range(first, last + 1):
        told = arrangement(PUBLIC, year)
        ordered = {day for notice in STATE.notices for day in notice.days if day.year == year}
        counted = sum(festival.days_off + len(festival.worked) for festival in told.festivals)

        assert counted == len(ordered)
    for year in (first - 1, last + 1):
        with pytest.raises(Refused) as refused:
            arrangement(PUBLIC, year)
        assert refused.value.field == "year"
