"""When periods end: dates worked out by hand from the notices."""

from datetime import date

import pytest

from gongbao.engine.calendar import STATE, Due
from gongbao.engine.values import Days, Months, Period, Workdays, Years


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        ("2020-07-01", 30, "2020-08-12"),
        ("2020-07-01", 15, "2020-07-22"),
        ("2020-07-01", 60, "2020-09-23"),
        ("2020-07-27", 30, "2020-09-07"),
        ("2020-06-24", 3, "2020-06-30"),  # 28 June, a Sunday, is worked for the Dragon Boat Festival
        ("2020-06-24", 15, "2020-07-16"),
        ("2020-06-24", 30, "2020-08-06"),
        ("2020-09-03", 20, "2020-09-30"),
        ("2020-09-21", 15, "2020-10-16"),
        ("2020-09-21", 60, "2020-12-18"),
        ("2020-09-28", 7, "2020-10-14"),
        ("2021-02-08", 5, "2021-02-20"),
        ("2020-01-20", 5, "2020-02-04"),  # the holiday of the epidemic: 31 January is off, 1 February is not worked
        ("2005-12-30", 1, "2005-12-31"),  # a Saturday worked for New Year's Day
        ("2006-12-28", 3, "2006-12-31"),
        ("2003-12-31", 1, "2004-01-02"),
        ("2026-12-30", 1, "2026-12-31"),
    ],
)
def test_working_days(start: str, count: int, end: str) -> None:
    """The starting day is not counted, holidays and weekends are not, and days worked in their place are."""
    assert STATE.due(day(start), Workdays(count)) == Due(day(end))


@pytest.mark.parametrize(
    ("start", "period", "end", "unmoved"),
    [
        ("2020-06-19", Months(6), "2020-12-21", "2020-12-19"),  # a Saturday
        ("2020-08-31", Months(6), "2021-03-01", "2021-02-28"),  # the month's last day, a Sunday
        ("2020-04-01", Months(6), "2020-10-09", "2020-10-01"),  # National Day
        ("2020-03-27", Months(6), "2020-09-27", "2020-09-27"),  # a Sunday that is worked
        ("2020-02-29", Years(1), "2021-03-01", "2021-02-28"),
        ("2019-07-01", Years(1), "2020-07-01", "2020-07-01"),
        ("2020-07-01", Days(60), "2020-08-31", "2020-08-30"),
        ("2020-07-01", Days(10), "2020-07-13", "2020-07-11"),
        ("2003-10-01", Months(3), "2004-01-02", "2004-01-01"),
    ],
)
def test_days_months_and_years(start: str, period: Period, end: str, unmoved: str) -> None:
    """A procedure's period that ends on a day off is moved on to the next working day; a restriction ends where it ends."""
    assert STATE.due(day(start), period) == Due(day(end))
    assert STATE.due(day(start), period, rolls=False) == Due(day(unmoved))


@pytest.mark.parametrize("period", [Days(400), Months(10), Years(20)])
@pytest.mark.parametrize("start", ["1949-10-01", "2026-12-31", "2100-02-28"])
def test_what_is_not_moved_needs_no_calendar(start: str, period: Days | Months | Years) -> None:
    """A restriction on a person, or a date to remember, is counted in any year."""
    assert STATE.due(day(start), period, rolls=False) == Due(period.end(day(start)))


@pytest.mark.parametrize(
    ("start", "until", "count"),
    [
        ("2020-07-01", "2020-08-12", 30),
        ("2020-07-01", "2020-07-01", 0),
        ("2020-09-30", "2020-10-08", 0),
        ("2020-09-26", "2020-09-27", 1),
        ("2003-12-31", "2026-12-31", 5745),
    ],
)
def test_working_days_used_up(start: str, until: str, count: int) -> None:
    """Those after the first day up to the second."""
    assert STATE.elapsed(day(start), day(until)) == STATE.workdays_between(day(start), day(until)) == count


def test_time_does_not_run_backwards() -> None:
    """Nothing can be used up before it began."""
    with pytest.raises(ValueError, match="before"):
        STATE.elapsed(day("2020-07-02"), day("2020-07-01"))
