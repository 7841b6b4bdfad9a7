"""The desk: the cases that wait for somebody, those that fall due or are late, with who owes the next step; page by page, however many there are."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from heapq import merge
from itertools import islice

from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.procedures import Kind, Procedure, Role
from gongbao.engine.values import Choice
from gongbao.engine.values.period import Workdays
from gongbao.office.cases.calendars import office_calendar
from gongbao.office.cases.desk_places import Place, place_of
from gongbao.office.cases.seeing import procedure_of
from gongbao.office.cases.shelves import Part, Shelf, shelves
from gongbao.office.clock import today
from gongbao.office.permission import SIGNED_IN, Actor, require
from gongbao.records.models import Case, RunningClock, Turn

SOON = Workdays(3)
MOST_COUNTED = 1_000
PAGE = 50
COUNTED = (Part.WAITING, Part.SOON, Part.LATE, Part.OPEN)


@dataclass(frozen=True)
class Asked:
    """A part of the desk, of one procedure ("slug/name") or of all; the page behind a place, or the first one."""

    part: Part = Part.WAITING
    procedure: str = ""
    behind: Place | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """How many, counted up to MOST_COUNTED in each procedure; `is_more` where there are more."""

    number: int = 0
    is_more: bool = False


@dataclass(frozen=True)
class Line:
    """A case on the desk: where it stands, whose turn it is, the duty that ends first. `days_left` is negative for one that is late."""

    case: Case
    enactment: Enactment
    procedure: Procedure
    state: Choice
    waits_for: tuple[Role, ...]
    is_mine: bool
    clock: RunningClock | None = None
    days_left: int | None = None


@dataclass(frozen=True)
class Desk:
    """One page of it: its lines, the place behind which the next page begins (None on the last one), and how many open cases each part holds."""

    asked: Asked
    day: date
    soon: date
    lines: tuple[Line, ...]
    behind: Place | None
    procedures: tuple[tuple[str, Procedure], ...]
    counts: dict[Part, Count]


def desk(actor: Actor, asked: Asked) -> Desk:
    """The page of the desk that is asked for, with the counts of the parts of all open cases."""
    require(actor, SIGNED_IN)
    every, days = shelves(actor), (today(), soon())
    wanted = [shelf for shelf in every if asked.procedure in ("", shelf.name)]
    found = _first(wanted, asked, days, PAGE + 1)
    page = found[:PAGE]
    return Desk(
        asked=asked,
        day=days[0],
        soon=days[1],
        lines=_lines(wanted, page),
        behind=place_of(page[-1]) if len(found) > PAGE else None,
        procedures=tuple((shelf.name, shelf.procedure) for shelf in every),
        counts={part: _counted(wanted, part, days) for part in COUNTED},
    )


def first_lines(actor: Actor, asked: Asked, most: int) -> tuple[Line, ...]:
    """The first lines of a part of the desk."""
    require(actor, SIGNED_IN)
    wanted = shelves(actor, asked.procedure)
    return _lines(wanted, _first(wanted, asked, (today(), soon()), most))


def soon() -> date:
    """The third working day from today on."""
    return office_calendar().due(today(), SOON).day


def _first(wanted: Iterable[Shelf], asked: Asked, days: tuple[date, date], most: int) -> list[Case]:
    """What falls due first comes first; of closed cases the one that changed last."""
    walks = [shelf.walk(asked.part, days, asked.behind, most) for shelf in wanted]
    return list(islice(merge(*walks, key=lambda case: place_of(case).rank), most))


def _counted(wanted: Iterable[Shelf], part: Part, days: tuple[date, date]) -> Count:
    found = [shelf.part(part, *days).order_by()[: MOST_COUNTED + 1].count() for shelf in wanted]
    return Count(sum(min(number, MOST_COUNTED) for number in found), any(number > MOST_COUNTED for number in found))


def _lines(wanted: Iterable[Shelf], cases: list[Case]) -> tuple[Line, ...]:
    keys = [case.pk for case in cases]
    awaited: dict[int, set[str]] = {key: set() for key in keys}
    for key, role in Turn.objects.filter(case__in=keys).values_list("case", "role"):
        awaited[key].add(role)
    running = RunningClock.objects.filter(case__in=keys, is_open=True, kind=Kind.DUTY).order_by("-due")
    first = {clock.case_id: clock for clock in running}
    mine = _mine(wanted, cases)
    return tuple(_line(case, awaited[case.pk], first.get(case.pk), is_mine=case.pk in mine) for case in cases)


def _mine(wanted: Iterable[Shelf], cases: list[Case]) -> set[int]:
    found: set[int] = set()
    for shelf in wanted:
        keys = [case.pk for case in cases if case.procedure == shelf.name]
        found |= set(shelf.seen.filter(shelf.mine, pk__in=keys).values_list("pk", flat=True)) if keys else set()
    return found


def _line(case: Case, awaited: set[str], clock: RunningClock | None, *, is_mine: bool) -> Line:
    enactment, procedure = procedure_of(case)
    return Line(
        case=case,
        enactment=enactment,
        procedure=procedure,
        state=procedure.states(case.state),
        waits_for=tuple(role for role in procedure.roles if role.name in awaited),
        is_mine=is_mine,
        clock=clock,
        days_left=(clock.due - today()).days if clock else None,
    )
