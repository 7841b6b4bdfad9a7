"""What no notice reaches is refused, never guessed, never a crash."""

from collections.abc import Callable
from datetime import date

import pytest

from gongbao.engine.calendar import STATE, BeyondCalendar, Due
from gongbao.engine.values import Days, Months, Period, Workdays, Years

ESTIMATE = STATE.assuming_weekdays()


@pytest.mark.parametrize(
    ("start", "period", "needed"),
    [
        (date(2026, 12, 31), Workdays(1), date(2027, 1, 1)),
        (date(2026, 1, 1), Workdays(249), date(2027, 1, 1)),
        (date(2020, 7, 1), Workdays(10**9), date(2027, 1, 1)),
        (date(2020, 7, 1), Workdays(10**30), date(2027, 1, 1)),
        (date(2027, 3, 1), Workdays(1), date(2027, 3, 1)),
        (date(2003, 12, 30), Workdays(1), date(2003, 12, 31)),
        (date.min, Workdays(1), date(1, 1, 2)),
        (date.max, Workdays(1), date.max),
        (date(2026, 12, 31), Days(1), date(2027, 1, 1)),
        (date(2026, 10, 31), Months(6), date(2027, 4, 30)),
        (date(2020, 7, 1), Years(8), date(2028, 7, 1)),
        (date(2003, 1, 1), Months(1), date(2003, 2, 1)),
    ],
)
def test_a_day_beyond_the_calendar_is_named(start: date, period: Period, needed: date) -> None:
    """The refusal has the first day that would be needed, and says in both languages what is missing."""
    with pytest.raises(BeyondCalendar) as refused:
        STATE.due(start, period)

    assert refused.value.day == needed
    assert str(needed) in refused.value.message.zh
    assert str(needed) in refused.value.message.en


def test_the_missing_notice_is_named() -> None:
    """A clerk reads which notice the count waits for."""
    with pytest.raises(BeyondCalendar) as refused:
        STATE.due(date(2026, 12, 20), Workdays(15))

    assert "《国务院办公厅关于2027年部分节假日安排的通知》" in refused.value.message.zh
    assert "in 2027 is missing" in refused.value.message.en


@pytest.mark.parametrize("day", [date.min, date(2003, 12, 31), date(2027, 1, 1), date.max])
@pytest.mark.parametrize("ask", [STATE.is_working, STATE.day])
def test_nothing_is_said_of_a_day_beyond(ask: Callable[[date], object], day: date) -> None:
    """Neither whether it is worked nor what it is."""
    with pytest.raises(BeyondCalendar):
        ask(day)


@pytest.mark.parametrize(
    ("start", "until"),
    [(date(2020, 7, 1), date(2027, 1, 1)), (date(2003, 1, 1), date(2020, 7, 1)), (date.min, date.max)],
)
def test_nothing_is_used_up_beyond(start: date, until: date) -> None:
    """Days of which nothing is known cannot be counted."""
    with pytest.raises(BeyondCalendar):
        STATE.elapsed(start, until)


@pytest.mark.parametrize("period", [Days(10**12), Months(10**12), Years(7980)])
@pytest.mark.parametrize("rolls", [True, False])
def test_no_period_ends_after_the_last_year(period: Period, rolls: bool) -> None:
    """After the year 9999 there are no days, with or without a calendar."""
    for calendar in (STATE, ESTIMATE):
        with pytest.raises(BeyondCalendar, match="9999"):
            calendar.due(date(2020, 7, 1), period, rolls=rolls)


@pytest.mark.parametrize("start", [date(2020, 7, 1), date.max])
def test_an_estimate_ends_with_the_last_year_too(start: date) -> None:
    """A thousand million working days are refused at once."""
    with pytest.raises(BeyondCalendar, match="9999"):
        ESTIMATE.due(start, Workdays(10**9))


@pytest.mark.parametrize(
    ("start", "period", "end"),
    [
        (date(2026, 12, 30), Workdays(1), Due(date(2026, 12, 31))),
        (date(2026, 12, 30), Workdays(2), Due(date(2027, 1, 1), provisional=True)),
        (date(2026, 12, 20), Workdays(15), Due(date(2027, 1, 8), provisional=True)),
        (date(2027, 1, 1), Workdays(5), Due(date(2027, 1, 8), provisional=True)),
        (date(2027, 1, 3), Workdays(5), Due(date(2027, 1, 8), provisional=True)),
        (date(2026, 12, 30), Days(3), Due(date(2027, 1, 4), provisional=True)),
        (date(2026, 12, 30), Days(1), Due(date(2026, 12, 31))),
        (date(2020, 7, 1), Workdays(30), Due(date(2020, 8, 12))),
    ],
)
def test_an_estimate_says_that_it_is_one(start: date, period: Period, end: Due) -> None:
    """Monday to Friday are taken for worked after the last notice, and only what rests on that is provisional."""
    assert ESTIMATE.due(start, period) == end


def test_an_estimated_day_says_that_it_is_one() -> None:
    """What is known of a day after the last notice is its weekday; before the first notice nothing is."""
    assert ESTIMATE.day(date(2027, 10, 1)).provisional
    assert ESTIMATE.is_working(date(2027, 10, 1))
    assert not ESTIMATE.is_working(date(2027, 10, 2))
    assert not ESTIMATE.day(date(2026, 10, 1)).provisional
    with pytest.raises(BeyondCalendar):
        ESTIMATE.day(date(2003, 12, 31))


def test_a_restriction_is_never_provisional() -> None:
    """It rests on no calendar."""
    assert ESTIMATE.due(date(2026, 7, 1), Years(5), rolls=False) == Due(date(2031, 7, 1))
