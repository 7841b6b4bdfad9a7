"""A case as its acts left it, and one act as its conditions see it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Generic, TypeVar

from gongbao.engine.calendar import Calendar
from gongbao.engine.procedures.act import Act
from gongbao.engine.procedures.clocks import Clock, Run
from gongbao.engine.procedures.procedure import Procedure
from gongbao.engine.procedures.roles import Role
from gongbao.engine.values import Choice

D = TypeVar("D")


@dataclass(frozen=True)
class Done:
    """An act that was done: by which role, when, with which data."""

    act: Act
    role: Role
    at: datetime
    data: Any

    @property
    def day(self) -> date:
        """The day on which it was done."""
        return self.at.date()


@dataclass(frozen=True)
class Case:
    """A case: nothing but what its acts made of it. What a later act takes back ("signatures are cleared") is read from the order of the acts."""

    procedure: Procedure
    state: Choice
    history: tuple[Done, ...] = ()
    runs: tuple[Run, ...] = ()

    @property
    def is_closed(self) -> bool:
        """Whether it has come to an end."""
        also_over = self.procedure.also_over
        return self.state in self.procedure.final or (also_over is not None and also_over(self))

    def done(self, *acts: str) -> tuple[Done, ...]:
        """What was done under these names, the oldest first."""
        return tuple(done for done in self.history if done.act.name in acts)

    def last_done(self, *acts: str) -> Done | None:
        """The latest of these acts."""
        return next((done for done in reversed(self.history) if done.act.name in acts), None)

    def all(self, kind: type[D]) -> tuple[D, ...]:
        """The data of this kind that acts brought, the oldest first."""
        return tuple(done.data for done in self.history if isinstance(done.data, kind))

    def last(self, kind: type[D]) -> D | None:
        """The latest data of this kind."""
        return next((done.data for done in reversed(self.history) if isinstance(done.data, kind)), None)

    def the(self, kind: type[D]) -> D:
        """The latest data of this kind, where the order of the acts makes sure that there are some."""
        found = self.last(kind)
        if found is None:
            raise LookupError(f"no act of this case brought a {kind.__name__}")
        return found

    def since(self, *acts: str) -> tuple[Done, ...]:
        """What was done after the latest of these acts; everything when none was done."""
        places = [place for place, done in enumerate(self.history) if done.act.name in acts]
        return self.history[places[-1] + 1 :] if places else self.history

    def open_runs(self) -> tuple[Run, ...]:
        """The clocks that run or stand still, not those that were stopped."""
        return tuple(run for run in self.runs if run.is_open)

    def run(self, clock: Clock, each: str | None = None) -> Run | None:
        """The latest run of a clock (for one person, where it runs for each)."""
        name = run_name(clock, each)
        return next((run for run in reversed(self.runs) if run.name == name), None)

    def due(self, calendar: Calendar) -> dict[str, date]:
        """The last day of each open clock, by name."""
        return {run.name: run.due(calendar).day for run in self.open_runs()}

    def overdue(self, day: date, calendar: Calendar) -> tuple[str, ...]:
        """The clocks by which somebody was, or is by the beginning of `day`, too late; also after they were stopped."""
        return tuple(dict.fromkeys(run.name for run in self.runs if run.is_overdue(day, calendar)))


@dataclass(frozen=True)
class Step(Generic[D]):
    """One act as its conditions and effects see it: the case before it, its data, the acting role, the moment (local time), the calendar.

    `given` is what a rehearsal, or the office, sets for the case as a whole.
    """

    case: Case
    act: Act
    role: Role
    at: datetime
    data: D
    calendar: Calendar
    given: Mapping[str, object] = field(default_factory=dict)

    @property
    def day(self) -> date:
        """The day of the act."""
        return self.at.date()

    def last_day(self, clock: Clock, each: str | None = None) -> date | None:
        """The last day of a clock's latest run, None when it never ran."""
        run = self.case.run(clock, each)
        return run.due(self.calendar).day if run else None

    def is_after(self, clock: Clock, each: str | None = None) -> bool:
        """Whether the day of the act lies after the last day of a clock that ran."""
        last = self.last_day(clock, each)
        return last is not None and self.day > last


def run_name(clock: Clock, each: str | None) -> str:
    """A clock's name, with the person where it runs for each."""
    return clock.name if each is None else f"{clock.name}:{each}"
