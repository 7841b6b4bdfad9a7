"""A period is so many working days, days, months or years."""

from dataclasses import FrozenInstanceError
from datetime import date

import pytest

from gongbao.engine.rules.showing import shown
from gongbao.engine.values import Bilingual, Days, Months, Period, Workdays, Years


@pytest.mark.parametrize(
    ("period", "zh", "en"),
    [
        (Workdays(15), "15个工作日", "15 working days"),
        (Workdays(1), "1个工作日", "1 working day"),
        (Days(60), "60日", "60 days"),
        (Months(6), "6个月", "6 months"),
        (Years(1), "1年", "1 year"),
    ],
)
def test_a_period_is_told_in_both_languages(period: Period, zh: str, en: str) -> None:
    """The length has its unit, one of it in the singular, wherever a value is shown."""
    assert period.in_words == Bilingual(zh, en)
    assert (shown(period, "zh"), shown(period, "en")) == (zh, en)


def test_where_a_period_was_read_makes_no_other_period() -> None:
    """Equal lengths in the same unit are equal; the unit counts, the quotation does not."""
    assert Months(12, source="somewhere") == Months(12)
    assert Months(12) != Years(12)
    assert len({Days(1), Days(1, source="somewhere"), Workdays(1)}) == 2


def test_a_period_does_not_change() -> None:
    """What was read out of the law stays as it was read."""
    with pytest.raises(FrozenInstanceError):
        Days(1).count = 2


@pytest.mark.parametrize("unit", [Workdays, Days, Months, Years])
@pytest.mark.parametrize("count", [0, -1])
def test_a_period_has_at_least_one_unit(unit: type[Period], count: int) -> None:
    """Nothing and less than nothing are no periods."""
    with pytest.raises(ValueError, match=str(count)):
        unit(count)


@pytest.mark.parametrize(
    ("start", "period", "end"),
    [
        ("2020-07-01", Days(60), "2020-08-30"),
        ("2020-01-31", Months(1), "2020-02-29"),
        ("2021-01-31", Months(1), "2021-02-28"),
        ("2020-08-31", Months(6), "2021-02-28"),
        ("2020-12-15", Months(1), "2021-01-15"),
        ("2020-11-30", Months(13), "2021-12-30"),
        ("2020-02-29", Years(1), "2021-02-28"),
        ("2020-02-29", Years(4), "2024-02-29"),
        ("2021-02-28", Years(3), "2024-02-28"),
        ("9998-12-31", Years(1), "9999-12-31"),
    ],
)
def test_a_period_ends_on_the_corresponding_day(start: str, period: Days | Months | Years, end: str) -> None:
    """The starting day is not counted; a month without the corresponding day ends the period on its last day."""
    assert period.end(date.fromisoformat(start)) == date.fromisoformat(end)


@pytest.mark.parametrize("period", [Days(1), Months(1), Years(1), Days(10**30), Months(10**30), Years(10**30)])
def test_a_period_has_no_end_after_the_last_year(period: Days | Months | Years) -> None:
    """After the year 9999 there is no day to name, however long the period."""
    assert period.end(date.max) is None
