"""Days and lengths of time as the sentences on force write them, in figures or in Chinese."""

import re
from calendar import monthrange
from datetime import date, timedelta

from gongbao.engine.documents.numerals import from_chinese

_COUNT = r"(?:[0-9]{1,3}|[一二两三四五六七八九十]{1,3})"
_YEAR = r"(?:[0-9]{4}|[〇○零一二三四五六七八九]{4})"
DAY = rf"{_YEAR}年(?:[底末]|{_COUNT}月(?:[底末]|{_COUNT}日)?)"
LENGTH = rf"(?:{_COUNT}(?:周?年|个?月)(?:零?{_COUNT}个月)?|{_COUNT}[日天])"
_DAY = re.compile(r"(.{4})年(?:([^月底末]{1,3})月)?(?:([底末])|([^日]{1,3})日)?")
_LENGTH = re.compile(rf"({_COUNT})(年|周年|个?月|日|天)(?:零?({_COUNT})个月)?")
_FIGURES = {sign: str(figure) for figure, signs in enumerate(("〇○零", *"一二三四五六七八九")) for sign in signs}


def first_day(words: str) -> date | None:
    """The day that words of the form DAY name as a beginning: a month begins on its first day; None when there is no such day."""
    year, month, end, day = _parts(words)
    return None if end or not month else _existing(year, month, day or 1)


def last_day(words: str) -> date | None:
    """The day that words of the form DAY name as an end: a month, a year or its 底 ends on its last day; None when there is no such day."""
    year, month, _, day = _parts(words)
    month = month or 12
    return _existing(year, month, day) if day else _existing(year, month, _length_of_month(year, month))


def last_day_of(start: date, length: str) -> date | None:
    """The last day of a term of the form LENGTH whose first day is `start`: 五年 from 2020-08-01 end on 2025-07-31."""
    months, days = _measured(length)
    try:
        return _day_before_returning(start, months) if months else start + timedelta(days - 1)
    except (ValueError, OverflowError):
        return None


def day_after(start: date, length: str) -> date | None:
    """The first day after `length` has passed, `start` itself not counted: 30日 after 2020-05-01 have passed on 2020-06-01."""
    months, days = _measured(length)
    try:
        return _months_on(start, months) + timedelta(days + 1)
    except (ValueError, OverflowError):
        return None


def _parts(words: str) -> tuple[int, int, bool, int]:
    found = _DAY.match(words)
    if found is None:
        return 0, 0, False, 0
    year = int("".join(_FIGURES.get(sign, sign) for sign in found[1]))
    month, day = _count(found[2]), _count(found[4])
    is_impossible = (found[2] and not month) or (found[4] and not day)
    return (0, 0, False, 0) if is_impossible else (year, month, found[3] is not None, day)


def _existing(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _length_of_month(year: int, month: int) -> int:
    return monthrange(year, month)[1] if 1 <= month <= 12 and year else 0


def _measured(length: str) -> tuple[int, int]:
    """Months and days."""
    found = _LENGTH.match(length)
    if found is None:
        return 0, 0
    count, unit = _count(found[1]), found[2]
    if unit in ("日", "天"):
        return 0, count
    return (count if "月" in unit else 12 * count) + _count(found[3]), 0


def _count(words: str | None) -> int:
    if not words:
        return 0
    return int(words) if words.isascii() else from_chinese(words.replace("两", "二")) or 0


def _months_on(start: date, months: int) -> date:
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, _length_of_month(year, month + 1)))


def _day_before_returning(start: date, months: int) -> date:
    """A month without that day ends the term itself: one year from 2020-02-29 ends on 2021-02-28."""
    returning = _months_on(start, months)
    return returning if returning.day < start.day else returning - timedelta(1)
