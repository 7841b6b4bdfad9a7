"""Days and lengths of time in words."""

from datetime import date

import pytest

from gongbao.engine.documents.validity.days import day_after, first_day, last_day, last_day_of


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2020年8月1日", date(2020, 8, 1), date(2020, 8, 1)),
        ("二〇二〇年八月十一日", date(2020, 8, 11), date(2020, 8, 11)),
        ("二○○五年十二月三十一日", date(2005, 12, 31), date(2005, 12, 31)),
        ("2024年2月", date(2024, 2, 1), date(2024, 2, 29)),
        ("2022年底", None, date(2022, 12, 31)),
        ("2022年6月底", None, date(2022, 6, 30)),
        ("2021年2月29日", None, None),
        ("2021年13月1日", None, None),
        ("0000年1月1日", None, None),
        ("2021年0月", None, None),
    ],
)
def test_a_day_begins_and_ends(words: str, first: date | None, last: date | None) -> None:
    """A month or year begins on its first day and ends on its last; a day that does not exist is none."""
    assert (first_day(words), last_day(words)) == (first, last)


@pytest.mark.parametrize(
    ("start", "length", "last"),
    [
        (date(2020, 8, 1), "五年", date(2025, 7, 31)),
        (date(2020, 2, 29), "1年", date(2021, 2, 28)),
        (date(2020, 2, 29), "4年", date(2024, 2, 28)),
        (date(2020, 8, 31), "六个月", date(2021, 2, 28)),
        (date(2020, 1, 1), "两年零六个月", date(2022, 6, 30)),
        (date(2020, 1, 1), "30日", date(2020, 1, 30)),
        (date(9999, 1, 1), "五年", None),
    ],
)
def test_a_term_ends_on_the_day_before_its_first_day_returns(start: date, length: str, last: date | None) -> None:
    """Where the month has no such day, its last day ends the term; beyond the calendar there is none."""
    assert last_day_of(start, length) == last


def test_a_wait_is_over_on_the_day_after_it() -> None:
    """The day it starts from does not count."""
    assert day_after(date(2020, 5, 1), "30日") == date(2020, 6, 1)
    assert day_after(date(2020, 1, 31), "一个月") == date(2020, 3, 1)
    assert day_after(date(9999, 12, 31), "30日") is None
