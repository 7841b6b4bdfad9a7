"""What must hold for every count."""

from datetime import date, timedelta

import chinese_calendar
from hypothesis import given
from hypothesis import strategies as st

from gongbao.engine.calendar import STATE, Calendar
from gongbao.engine.values import Days, Months, Period, Workdays, Years

STARTS = st.dates(date(2004, 1, 1), date(2021, 12, 31))
COUNTS = st.integers(1, 400)
DATED = st.builds(Days, COUNTS) | st.builds(Months, st.integers(1, 40)) | st.builds(Years, st.integers(1, 4))
PERIODS = st.builds(Workdays, COUNTS) | DATED
PAUSES = st.lists(
    st.tuples(STARTS, st.integers(0, 30)).map(lambda pause: (pause[0], pause[0] + timedelta(pause[1]))), max_size=4
)
DAY = timedelta(1)


@given(STARTS, COUNTS)
def test_working_days_agree_with_a_count_day_by_day(start: date, count: int) -> None:
    """Walking from day to day on the package's calendar comes to the same day."""
    day, left = start, count
    while left:
        day += DAY
        left -= chinese_calendar.is_workday(day) or day == date(2005, 12, 31)

    assert STATE.due(start, Workdays(count)).day == day


@given(STARTS, PERIODS)
def test_a_period_ends_on_a_working_day_after_its_start(start: date, period: Period) -> None:
    """Whatever the unit."""
    end = STATE.due(start, period).day

    assert end > start
    assert STATE.is_working(end)


@given(STARTS, DATED)
def test_a_period_is_moved_on_over_days_off_alone(start: date, period: Days | Months | Years) -> None:
    """From the corresponding day to the end there is nothing but days off."""
    unmoved, end = STATE.due(start, period, rolls=False).day, STATE.due(start, period).day

    assert unmoved == period.end(start)
    assert [day for day in _days(unmoved, end) if STATE.is_working(day)] == []


@given(STARTS, st.integers(0, 60), PERIODS, st.booleans())
def test_who_starts_later_does_not_end_earlier(start: date, later: int, period: Period, rolls: bool) -> None:
    """The end never moves back when the start moves on."""
    first = STATE.due(start, period, rolls=rolls).day
    second = STATE.due(start + timedelta(later), period, rolls=rolls).day

    assert first <= second


@given(STARTS, PERIODS, st.booleans())
def test_a_longer_period_does_not_end_earlier(start: date, period: Period, rolls: bool) -> None:
    """A working day more ends later; a day, a month or a year more does not end earlier."""
    shorter = STATE.due(start, period, rolls=rolls).day
    longer = STATE.due(start, type(period)(period.count + 1), rolls=rolls).day

    assert shorter < longer if isinstance(period, Workdays) else shorter <= longer


@given(STARTS, COUNTS)
def test_what_is_used_up_at_the_end_is_the_period(start: date, count: int) -> None:
    """Counting back gives the number that was counted."""
    assert STATE.elapsed(start, STATE.due(start, Workdays(count)).day) == count


@given(STARTS, PERIODS, PAUSES, st.booleans())
def test_an_explanation_counts_exactly_the_period(
    start: date, period: Period, pauses: list[tuple[date, date]], rolls: bool
) -> None:
    """Each day from the start to the end is told once, the numbers run from 1 to the length, and the last day is the end."""
    steps = STATE.explain(start, period, rolls=rolls, pauses=pauses)
    end = STATE.due_after_pauses(start, period, pauses, rolls=rolls).day

    assert [step.day for step in steps] == [start, *_days(start + DAY, end + DAY)]
    assert [step.number for step in steps if step.number] == list(range(1, period.count + 1))
    assert all(step.why.zh and step.why.en for step in steps)


@given(STARTS, PERIODS, PAUSES, st.booleans())
def test_a_pause_never_shortens(start: date, period: Period, pauses: list[tuple[date, date]], rolls: bool) -> None:
    """With pauses a period ends where it would without, or later, and never on a paused day."""
    paused = STATE.due_after_pauses(start, period, pauses, rolls=rolls).day

    assert paused >= STATE.due(start, period, rolls=rolls).day
    assert not any(first <= paused <= last for first, last in pauses)


@given(STARTS, COUNTS, PAUSES)
def test_paused_days_are_as_good_as_days_off(start: date, count: int, pauses: list[tuple[date, date]]) -> None:
    """A clock counts over its pauses as it would over days on which nobody works."""
    day, left = start, count
    while left:
        day += DAY
        left -= STATE.is_working(day) and not any(first <= day <= last for first, last in pauses)

    assert STATE.due_after_pauses(start, Workdays(count), pauses).day == day
    assert STATE.elapsed(start, day, pauses) == count


@given(st.dates(date(2026, 1, 1), date(2400, 12, 31)), COUNTS)
def test_an_estimate_agrees_with_a_count_day_by_day(start: date, count: int) -> None:
    """After the last notice Monday to Friday are counted, however far."""
    estimate = STATE.assuming_weekdays()
    end = estimate.due(start, Workdays(count)).day

    assert sum(_estimated(estimate, day) for day in _days(start + DAY, end + DAY)) == count
    assert estimate.is_working(end)


def _estimated(estimate: Calendar, day: date) -> bool:
    return day.weekday() < 5 if day > STATE.last else estimate.is_working(day)


def _days(first: date, end: date) -> list[date]:
    """From the first day to the one before the end."""
    return [first + timedelta(count) for count in range((end - first).days)]
