"""The days that the notices reach, and the working days among them, numbered in their order."""

from array import array
from bisect import bisect_right
from datetime import date
from functools import cached_property
from typing import NamedTuple

from gongbao.engine.calendar import beyond
from gongbao.engine.calendar.notice import DayInfo, DayKind, Notice

LAST_ORDINAL = date.max.toordinal()


class Ordered(NamedTuple):
    """What a notice orders for one day."""

    kind: DayKind
    notice: Notice


class Published:
    """Days are counted by their ordinals; the working days are numbered from 1, the first after the calendar begins.

    After the last published day, `assumes_weekdays` takes Monday to Friday for worked; without it such a day raises BeyondCalendar.
    """

    def __init__(self, notices: tuple[Notice, ...], *, assumes_weekdays: bool) -> None:
        """ValueError when the years published are not consecutive, or a notice orders something for a day outside them."""
        self.notices = notices
        self.assumes_weekdays = assumes_weekdays
        years = _years(notices)
        self.first, self.last = date(years[0], 1, 1), date(years[-1], 12, 31)
        self._ordered = {day: Ordered(kind, notice) for notice in notices for day, kind in notice.days.items()}
        for day in self._ordered:
            if not self.first <= day <= self.last:
                raise ValueError(f"{self._ordered[day].notice.id}: {day} lies in no published year")

    def info(self, day: date) -> DayInfo:
        """What is known of the day."""
        self.reach(day)
        ordered = self._ordered.get(day)
        if ordered is None:
            kind = DayKind.WEEKDAY if _is_weekday(day.toordinal()) else DayKind.WEEKEND
            return DayInfo(day, kind.is_working, kind, provisional=day > self.last)
        kind, notice = ordered
        return DayInfo(day, kind.is_working, kind, notice.names.get(day), notice)

    def reach(self, day: date) -> None:
        """Raise BeyondCalendar when nothing is known of the day."""
        if day < self.first:
            raise beyond.too_early(day, self.first)
        if day > self.last and not self.assumes_weekdays:
            raise beyond.unpublished(day)

    def worked_until(self, ordinal: int) -> int:
        """How many working days there are up to this day, itself included."""
        if ordinal < self._before:
            raise beyond.too_early(date.fromordinal(ordinal + 1), self.first)
        if ordinal <= self._end:
            return bisect_right(self._working, ordinal)
        if not self.assumes_weekdays:
            raise beyond.unpublished(date.fromordinal(min(ordinal, LAST_ORDINAL)))
        return len(self._working) + _weekdays_until(ordinal) - _weekdays_until(self._end)

    def working_day(self, number: int) -> int:
        """The ordinal of the working day of this number, from 1."""
        if number <= len(self._working):
            return self._working[number - 1]
        if not self.assumes_weekdays:
            raise beyond.unpublished(date.fromordinal(min(self._end + 1, LAST_ORDINAL)))
        ordinal = _weekday(number - len(self._working) + _weekdays_until(self._end))
        if ordinal > LAST_ORDINAL:
            raise beyond.past_all_years()
        return ordinal

    @property
    def _before(self) -> int:
        return self.first.toordinal() - 1

    @property
    def _end(self) -> int:
        return self.last.toordinal()

    @cached_property
    def _working(self) -> "array[int]":
        days = range(self._before + 1, self._end + 1)
        special = {day.toordinal(): ordered.kind.is_working for day, ordered in self._ordered.items()}
        return array("l", (day for day in days if special.get(day, _is_weekday(day))))


def _years(notices: tuple[Notice, ...]) -> list[int]:
    years = sorted({notice.publishes_year for notice in notices if notice.publishes_year is not None})
    missing = sorted(set(range(years[0], years[-1] + 1)) - set(years)) if years else ["any"]
    if missing:
        raise ValueError(f"no notice publishes the year {missing[0]}")
    return years


def _is_weekday(ordinal: int) -> bool:
    return (ordinal - 1) % 7 < 5


def _weekdays_until(ordinal: int) -> int:
    """How many days from Monday to Friday there are since the first Monday, whose ordinal is 1."""
    weeks, days = divmod(ordinal, 7)
    return 5 * weeks + min(days, 5)


def _weekday(number: int) -> int:
    weeks, days = divmod(number - 1, 5)
    return 7 * weeks + days + 1
