"""A count of days as a strip: a week is a row, each day says its number or why it is not counted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from gongbao.office.counting import CountedDay, DueView

MOST, EACH_END = 200, 42  # days shown whole, and of a longer count at either end


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days that follow each other, by months; `hidden` is how many days before it are not shown."""

    days: tuple[CountedDay, ...]
    hidden: int = 0

    @property
    def first_column(self) -> int:
        """The weekday on which it begins, Monday being 1."""
        return self.days[0].day.isoweekday()

    @property
    def months(self) -> Iterator[tuple[str, tuple[CountedDay, ...]]]:
        """The days of each month."""
        for month, days in groupby(self.days, key=lambda day: f"{day.day:%Y-%m}"):
            yield month, tuple(days)


@dataclass(frozen=True, slots=True)
class Strip:
    """The picture of a count; its table holds the same days."""

    due: DueView
    stretches: tuple[Stretch, ...]

    @property
    def last_counted(self) -> date:
        """The last day that has a number; before it, a day without one in a period of months or years says nothing of its own."""
        return max(day.day for day in self.due.days if day.number is not None)

    @property
    def days(self) -> tuple[CountedDay, ...]:
        """Every day shown."""
        return tuple(day for stretch in self.stretches for day in stretch.days)


def strip(due: DueView) -> Strip:
    """The strip of a count, its middle left out where it is long."""
    return Strip(due, tuple(_stretches(due.days)))


def _stretches(days: Sequence[CountedDay]) -> Iterator[Stretch]:
    if len(days) <= MOST:
        yield Stretch(tuple(days))
        return
    yield Stretch(tuple(days[:EACH_END]))
    yield Stretch(tuple(days[-EACH_END:]), hidden=len(days) - 2 * EACH_END)
