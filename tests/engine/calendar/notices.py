"""Notices that the tests invent."""

from datetime import date, timedelta

from gongbao.engine.calendar import DayKind, Notice
from gongbao.engine.values import Bilingual

TITLE = Bilingual("某市关于放假的通告", "A city's order on days off")


def ordering(*, publishes_year: int | None = None, **days: DayKind) -> Notice:
    """A notice whose days are given as d20200706=DayKind.HOLIDAY."""
    return Notice(
        id="某政发〔2020〕1号",
        title=TITLE,
        source="https://example.org/notice",
        days={date.fromisoformat(day[1:]): kind for day, kind in days.items()},
        publishes_year=publishes_year,
    )


def closing(first: str, last: str) -> Notice:
    """A local order that closes the offices from the first to the last day."""
    begin, end = date.fromisoformat(first), date.fromisoformat(last)
    days = (begin + timedelta(count) for count in range((end - begin).days + 1))
    return Notice("某政发〔2020〕2号", TITLE, "https://example.org/order", dict.fromkeys(days, DayKind.HOLIDAY))
