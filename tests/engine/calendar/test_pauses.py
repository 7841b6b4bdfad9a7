"""A clock that is paused goes on with the rest."""

from datetime import date

import pytest

from gongbao.engine.calendar import STATE, BeyondCalendar, Due
from gongbao.engine.values import Days, Months, Period, Workdays, Years
from tests.engine.calendar.notices import closing

START = date(2020, 7, 1)


@pytest.mark.parametrize(
    ("period", "pauses", "end"),
    [
        (Workdays(5), [], date(2020, 7, 8)),
        (Workdays(5), [(date(2020, 7, 3), date(2020, 7, 7))], date(2020, 7, 13)),
        (Workdays(5), [(date(2020, 7, 4), date(2020, 7, 5))], date(2020, 7, 8)),  # a weekend
        (Workdays(5), [(date(2020, 7, 8), date(2020, 7, 8))], date(2020, 7, 9)),
        (Workdays(5), [(date(2020, 7, 9), date(2020, 7, 31))], date(2020, 7, 8)),  # after the end
        (Workdays(5), [(date(2020, 6, 1), date(2020, 7, 1))], date(2020, 7, 8)),  # before it began
        (Workdays(5), [(date(2020, 6, 1), date(2020, 7, 2))], date(2020, 7, 9)),
        (Workdays(5), [(date(2020, 7, 8), date(2020, 7, 9)), (date(2020, 7, 3), date(2020, 7, 3))], date(2020, 7, 13)),
        (Workdays(5), [(date(2020, 7, 3), date(2020, 7, 7)), (date(2020, 7, 6), date(2020, 7, 8))], date(2020, 7, 14)),
        (Days(10), [(date(2020, 7, 10), date(2020, 7, 14))], date(2020, 7, 16)),
        (Months(1), [(date(2020, 7, 6), date(2020, 7, 15))], date(2020, 8, 11)),
        (Months(1), [(date(2020, 8, 1), date(2020, 8, 2))], date(2020, 8, 3)),
        (Years(1), [(date(2021, 6, 30), date(2021, 7, 9))], date(2021, 7, 12)),  # 11 July is a Sunday
    ],
)
def test_paused_days_are_not_counted(period: Period, pauses: list[tuple[date, date]], end: date) -> None:
    """From the first to the last day of the pause, both included; months and years end as many days later."""
    assert STATE.due_after_pauses(START, period, pauses) == Due(end)


def test_a_restriction_is_not_moved_after_a_pause_either() -> None:
    """It ends on the day itself, a Sunday."""
    pause = (date(2020, 7, 6), date(2020, 7, 6))

    assert STATE.due_after_pauses(START, Months(1), [pause], rolls=False) == Due(date(2020, 8, 2))


def test_a_period_is_not_moved_on_into_a_pause() -> None:
    """The end falls on a Saturday; on Monday the clock stands still again, so the working day after the pause is the last."""
    pauses = [(date(2020, 7, 13), date(2020, 7, 14)), (date(2020, 7, 17), date(2020, 7, 17))]

    assert STATE.due_after_pauses(START, Days(10), pauses) == Due(date(2020, 7, 15))


def test_a_pause_that_ends_before_it_begins_is_refused() -> None:
    """Such a pause is a slip of whoever recorded it."""
    with pytest.raises(ValueError, match="2020-07-05"):
        STATE.due_after_pauses(START, Days(10), [(date(2020, 7, 5), date(2020, 7, 4))])


@pytest.mark.parametrize("period", [Workdays(5), Days(5), Months(1)])
def test_a_pause_without_end_is_beyond_every_calendar(period: Period) -> None:
    """A clock that stands still until the last day there is has no end to be named."""
    for calendar in (STATE, STATE.assuming_weekdays()):
        with pytest.raises(BeyondCalendar):
            calendar.due_after_pauses(START, period, [(date(2020, 7, 3), date.max)])


def test_many_pauses() -> None:
    """A pause on each of a thousand working days in a row is counted like a thousand days off."""
    days = [day for day in (step.day for step in STATE.explain(START, Workdays(1000))) if STATE.is_working(day)][1:]
    end = STATE.due_after_pauses(START, Workdays(1), [(day, day) for day in days]).day

    assert len(days) == 1000
    assert end == STATE.due(START, Workdays(1001)).day


def test_a_pause_counts_like_closed_offices() -> None:
    """A local order for the same days gives the same end."""
    pause = (date(2020, 7, 6), date(2020, 7, 17))
    closed = STATE.with_notices(closing("2020-07-06", "2020-07-17"))

    assert STATE.due_after_pauses(START, Workdays(15), [pause]) == closed.due(START, Workdays(15))
