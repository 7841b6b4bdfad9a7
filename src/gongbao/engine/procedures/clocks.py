"""Clocks: what an act starts, stops, moves, pauses; a clock that runs is a record of these, and its last day is always derived."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from gongbao.engine.calendar import Calendar, Due, Pause
from gongbao.engine.values import Bilingual
from gongbao.engine.values.period import Period

if TYPE_CHECKING:
    from gongbao.engine.procedures.case import Step

    Of = Callable[["Step[Any]"], Any]


class Kind(StrEnum):
    """What passing the last day means."""

    DUTY = "duty"  # somebody must act by then; a later act is marked, not refused
    WINDOW = "window"  # something is possible until then; it is never overdue
    INTERVAL = "interval"  # a date to remember, never moved for holidays


@dataclass(frozen=True)
class Clock:
    """A clock of a procedure, under its name in the contract."""

    name: str
    title: Bilingual
    kind: Kind
    provision: str | None = None


@dataclass(frozen=True)
class Start:
    """An act starts a clock: `within` a period (fixed, or from the act's data), or `until` a day; counted from the day of the act unless `since` says another.

    `each` makes one clock for each person ("appeal:甲"); a clock started `once` is left as it is by later acts; `only_if` where not every such act starts it.
    """

    clock: Clock
    within: "Period | Callable[[Step[Any]], Period] | None" = None
    until: "Callable[[Step[Any]], date] | None" = None
    since: "Callable[[Step[Any]], date] | None" = None
    each: "Callable[[Step[Any]], str] | None" = None
    once: bool = False
    only_if: "Callable[[Step[Any]], bool] | None" = None


@dataclass(frozen=True)
class Move:
    """An act gives an open clock another last day: `to` a day, or `within` another period counted from the clock's own start."""

    clock: Clock
    to: "Callable[[Step[Any]], date] | None" = None
    within: Period | None = None


@dataclass(frozen=True)
class Run:
    """One running, or run, of a clock: when it started, its period or its fixed day, its pauses, when it was stopped.

    `late` once its last day had passed when it was moved or stopped: being late is not undone by a later last day. With the stop its last day is `settled`,
    whatever a later notice says of the days before it.
    """

    name: str
    clock: Clock
    started: date
    period: Period | None
    fixed: date | None
    pauses: tuple[tuple[date, date | None], ...] = ()
    stopped: date | None = None
    late: bool = False
    settled: date | None = None

    @property
    def is_open(self) -> bool:
        """Whether it has not been stopped."""
        return self.stopped is None

    @property
    def is_paused(self) -> bool:
        """Whether it stands still."""
        return bool(self.pauses) and self.pauses[-1][1] is None

    def due(self, calendar: Calendar) -> Due:
        """Its last day; BeyondCalendar when that needs a day whose working days nobody has published."""
        if self.settled is not None:
            return Due(self.settled)
        if self.fixed is not None or self.period is None:
            return Due(self.fixed or self.started)
        rolls = self.clock.kind is not Kind.INTERVAL
        return calendar.due_after_pauses(self.started, self.period, self.days_off, rolls=rolls)

    @property
    def days_off(self) -> tuple[Pause, ...]:
        """Its ended pauses as days, the first and the last one not counted: as with every start, the day on which it goes on is not counted either."""
        ended = ((since + timedelta(days=1), until) for since, until in self.pauses if until is not None)
        return tuple((first, last) for first, last in ended if first <= last)

    def is_overdue(self, day: date, calendar: Calendar) -> bool:
        """Whether it is late on record, or still runs and somebody should have acted before `day`."""
        if self.late or self.clock.kind is not Kind.DUTY or self.is_paused or not self.is_open:
            return self.late
        return day > self.due(calendar).day

    def stop(self, day: date, calendar: Calendar) -> "Run":
        """The same, stopped on a day: whether that was too late is settled by the calendar as it is known then."""
        return replace(self, stopped=day, late=self.is_overdue(day, calendar), settled=self.due(calendar).day)

    def reopen(self) -> "Run":
        """The same, running again with its first last day."""
        return replace(self, stopped=None, settled=None)
