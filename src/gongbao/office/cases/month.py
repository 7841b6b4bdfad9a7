"""A month of last days: how many clocks end on which day, on what kind of day, in which cases."""

import calendar
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from django.db.models import Q

from gongbao.engine.calendar import BeyondCalendar, Calendar, DayInfo
from gongbao.engine.procedures import Clock, Kind, Procedure, Role
from gongbao.engine.values import Choice
from gongbao.office.cases.calendars import office_calendar
from gongbao.office.cases.shelves import Shelf, shelves
from gongbao.office.clock import today
from gongbao.office.permission import SIGNED_IN, Actor, require
from gongbao.records.models import Case, RunningClock, Turn

MOST = 200  # endings that are listed
AT_ONCE = 1_000  # cases that are asked for together


@dataclass(frozen=True)
class Ending:
    """A clock that ends: of which case, where that stands, and whose turn it is there."""

    day: date
    clock: Clock
    case: Case
    procedure: Procedure
    state: Choice
    waits_for: tuple[Role, ...]
    is_provisional: bool


@dataclass(frozen=True)
class Day:
    """A day of the month, what is known of it, and how many clocks of each kind end on it."""

    day: date
    info: DayInfo | None
    counts: tuple[tuple[Kind, int], ...]
    is_today: bool


@dataclass(frozen=True)
class Month:
    """The month with `first` as its first day, in weeks that begin on Monday (None where a week reaches beyond it), and the clocks that end in it."""

    first: date
    weeks: tuple[tuple[Day | None, ...], ...]
    endings: tuple[Ending, ...]
    is_cut: bool
    procedures: tuple[tuple[str, Procedure], ...]

    @property
    def before(self) -> date:
        """The first day of the month before."""
        return (self.first - timedelta(days=1)).replace(day=1)

    @property
    def after(self) -> date:
        """The first day of the month after."""
        return (self.first + timedelta(days=31)).replace(day=1)


def month(actor: Actor, first: date, procedure: str = "", day: date | None = None) -> Month:
    """The month of a day, for the open cases that the actor sees; with `day` the endings of that day alone are listed, MOST of them."""
    require(actor, SIGNED_IN)
    first = first.replace(day=1)
    last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
    every = shelves(actor)
    wanted = [shelf for shelf in every if procedure in ("", shelf.name)]
    found = sorted(row for shelf in wanted for row in _rows(actor, shelf, first, last))
    counted = Counter((row.due, row.kind) for row in found)
    listed = [row.key for row in found if day in (None, row.due)]
    return Month(
        first=first,
        weeks=tuple(_weeks(first, counted)),
        endings=_endings(wanted, listed[:MOST]),
        is_cut=len(listed) > MOST,
        procedures=tuple((shelf.name, shelf.procedure) for shelf in every),
    )


class _Row(NamedTuple):
    """An open clock."""

    due: date
    case: int
    key: int
    kind: str


def _rows(actor: Actor, shelf: Shelf, first: date, last: date) -> list[_Row]:
    """The open clocks of a shelf with their last day in a span. One that runs for one person bears his name: outsiders know their own alone."""
    running = RunningClock.objects.filter(is_open=True, kind__in=list(Kind), due__range=(first, last))
    if not shelf.handles:
        running = running.filter(~Q(name__contains=":") | Q(name__endswith=f":{actor.person_name}"))
    running = running.filter(case__procedure=shelf.name) if shelf.wide else running.filter(case__in=shelf.seen)
    found = [_Row(*row) for row in running.values_list("due", "case", "pk", "kind")]
    seen: set[int] = set()
    for start in range(0, len(found), AT_ONCE):
        keys = {row.case for row in found[start : start + AT_ONCE]}
        seen |= set(shelf.seen.filter(is_closed__in=(False,), pk__in=keys).values_list("pk", flat=True))
    return [row for row in found if row.case in seen]


def _endings(wanted: Iterable[Shelf], keys: list[int]) -> tuple[Ending, ...]:
    rows = RunningClock.objects.filter(pk__in=keys).select_related("case__body").order_by("due", "case", "pk")
    by_name = {shelf.name: shelf.procedure for shelf in wanted}
    turns = set(Turn.objects.filter(case__in={row.case_id for row in rows}).values_list("case", "role"))
    return tuple(_ending(row, by_name[row.case.procedure], turns) for row in rows)


def _ending(row: RunningClock, procedure: Procedure, turns: set[tuple[int, str]]) -> Ending:
    return Ending(
        day=row.due,
        clock=next(clock for clock in procedure.clocks if clock.name == row.name.partition(":")[0]),
        case=row.case,
        procedure=procedure,
        state=procedure.states(row.case.state),
        waits_for=tuple(role for role in procedure.roles if (row.case_id, role.name) in turns),
        is_provisional=row.is_provisional,
    )


def _weeks(first: date, counted: Counter[tuple[date, str]]) -> Iterator[tuple[Day | None, ...]]:
    known = office_calendar()
    for week in calendar.Calendar().monthdatescalendar(first.year, first.month):
        yield tuple(_day(day, known, counted) if day.month == first.month else None for day in week)


def _day(day: date, known: Calendar, counted: Counter[tuple[date, str]]) -> Day:
    counts = tuple((kind, number) for kind in Kind if (number := counted[day, str(kind)]))
    try:
        info = known.day(day)
    except BeyondCalendar:
        info = None
    return Day(day, info, counts, day == today())
