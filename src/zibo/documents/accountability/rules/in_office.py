"""The days a person was in office at an enterprise, taken together from all spells."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated

from gongbao.engine.values import Bilingual
from zibo.documents.accountability.rules.text import law

MOST_MONTHS = law.integer("第三十六条", "不超过12个月")
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Spell:
    """A time in office at the enterprise; its first and its last day are days in office."""

    from_: Annotated[date, Bilingual("任职首日", "First day in office")]
    until: Annotated[date | None, Bilingual("任职末日（在任为空）", "Last day in office, null while in office")]

    @property
    def end(self) -> date:
        """The last day, the end of all days while there is none."""
        return date.max if self.until is None else self.until


class Service:
    """The days in office: spells that overlap or follow each other without a gap are one stretch."""

    def __init__(self, spells: tuple[Spell, ...]) -> None:
        self.stretches = _joined(spells)

    def touches(self, year: int) -> bool:
        """Whether any day of the year lies in office."""
        return any(first.year <= year <= last.year for first, last in self.stretches)

    def covers(self, year: int) -> bool:
        """Whether every day of the year lies in office."""
        return any(_holds(first, last, year) for first, last in self.stretches)

    @property
    def year_of_leaving(self) -> int:
        """The year of the first day out of office."""
        last = self.stretches[-1][1]
        return last.year + 1 if (last.month, last.day) == (12, 31) else last.year

    def last_complete_year_before(self, year: int) -> int | None:
        """The latest earlier year of which every day lies in office, None when there is none."""
        earlier = (
            found
            for first, last in self.stretches
            for found in _last_years(last, year - 1)
            if first.year <= found and _holds(first, last, found)
        )
        return max(earlier, default=None)

    def months_before(self, day: date) -> tuple[str, ...]:
        """The months with a day in office before `day`, in order, no more than the law looks back."""
        eve = day - ONE_DAY
        served = {
            month
            for first, last in self.stretches
            for month in range(_month_number(first), _month_number(min(last, eve)) + 1)
        }
        return tuple(f"{month // 12:04d}-{month % 12 + 1:02d}" for month in sorted(served)[-MOST_MONTHS:])


def _holds(first: date, last: date, year: int) -> bool:
    return first <= date(year, 1, 1) and date(year, 12, 31) <= last


def _last_years(last: date, latest: int) -> tuple[int, int]:
    """The two years among which the last whole one of a stretch is found: the one it ends in, or is cut off at, and the one before."""
    end = min(last.year, latest)
    return end, end - 1


def _joined(spells: tuple[Spell, ...]) -> tuple[tuple[date, date], ...]:
    stretches: list[tuple[date, date]] = []
    for spell in sorted(spells, key=lambda spell: spell.from_):
        if stretches and spell.from_.toordinal() <= stretches[-1][1].toordinal() + 1:
            first, last = stretches.pop()
            stretches.append((first, max(last, spell.end)))
        else:
            stretches.append((spell.from_, spell.end))
    return tuple(stretches)


def _month_number(day: date) -> int:
    return day.year * 12 + day.month - 1
