"""A calendar under further notices."""

from datetime import date

import pytest

from gongbao.engine.calendar import STATE, BeyondCalendar, DayKind, Due
from gongbao.engine.values import Workdays
from tests.engine.calendar.notices import closing, ordering

NEXT_YEAR = ordering(publishes_year=2027, d20270101=DayKind.HOLIDAY, d20261226=DayKind.MAKE_UP)


def test_a_local_order_prolongs_a_holiday() -> None:
    """Offices that open a week later in February 2020 count a week later; the calendar of the State does not change."""
    local = STATE.with_notices(closing("2020-02-03", "2020-02-09"))

    assert STATE.due(date(2020, 1, 22), Workdays(5)) == Due(date(2020, 2, 6))
    assert local.due(date(2020, 1, 22), Workdays(5)) == Due(date(2020, 2, 13))
    assert local.day(date(2020, 2, 3)).source.id == "某政发〔2020〕2号"
    assert STATE.day(date(2020, 2, 3)).source is None


def test_the_later_notice_counts() -> None:
    """What was ordered is ordered otherwise: a holiday is worked, and then it is off again."""
    worked = ordering(d20201008=DayKind.MAKE_UP)
    calendar = STATE.with_notices(worked)

    assert calendar.is_working(date(2020, 10, 8))
    assert not calendar.with_notices(closing("2020-10-08", "2020-10-08")).is_working(date(2020, 10, 8))
    assert calendar.notices == (*STATE.notices, worked)


def test_the_arrangement_of_the_next_year() -> None:
    """A year is published whole, with what it orders for the December before."""
    calendar = STATE.with_notices(NEXT_YEAR)

    assert calendar.last == date(2027, 12, 31)
    assert calendar.due(date(2026, 12, 24), Workdays(7)) == Due(date(2027, 1, 4))
    with pytest.raises(BeyondCalendar, match="2028"):
        calendar.due(date(2027, 12, 31), Workdays(1))


def test_an_estimate_becomes_certain() -> None:
    """A provisional day is counted anew when the notice is there."""
    estimate = STATE.assuming_weekdays()

    assert estimate.due(date(2026, 12, 30), Workdays(2)) == Due(date(2027, 1, 1), provisional=True)
    assert estimate.with_notices(NEXT_YEAR).due(date(2026, 12, 30), Workdays(2)) == Due(date(2027, 1, 4))
    assert estimate.with_notices(NEXT_YEAR).due(date(2027, 12, 31), Workdays(1)).provisional


def test_a_year_cannot_be_left_out() -> None:
    """Between two published years there is none of which nothing is known."""
    with pytest.raises(ValueError, match="2027"):
        STATE.with_notices(ordering(publishes_year=2028))


@pytest.mark.parametrize("day", ["d20031231", "d20270101"])
def test_an_order_for_a_day_in_no_published_year_is_refused(day: str) -> None:
    """It could not be seen whether the days beside it are worked."""
    with pytest.raises(ValueError, match="no published year"):
        STATE.with_notices(ordering(**{day: DayKind.HOLIDAY}))


def test_two_notices_of_the_same_content_are_one() -> None:
    """Notices can be compared and gathered."""
    assert len({closing("2020-02-03", "2020-02-09"), closing("2020-02-03", "2020-02-09")}) == 1
