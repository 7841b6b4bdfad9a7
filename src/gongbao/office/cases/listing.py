"""Lists of cases for programs: those an actor sees, by what is asked of them, a page at a time in the order of their keys."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from heapq import merge
from itertools import islice

from django.db.models import Q, QuerySet

from gongbao.office.cases.shelves import shelves
from gongbao.office.clock import today
from gongbao.office.library import find_procedure
from gongbao.office.permission import SIGNED_IN, Actor, require
from gongbao.records.models import Case

MOST = 100


@dataclass(frozen=True)
class Wanted:
    """Which cases: of a procedure ("slug/name"), in a state, with an open duty that ends before a day, with one that is late today (or with none).

    `after` is the key behind which the page begins, `limit` how many stand on it, 1 to MOST.
    """

    procedure: str = ""
    state: str = ""
    due_before: date | None = None
    overdue: bool | None = None
    after: int = 0
    limit: int = MOST


@dataclass(frozen=True)
class Page:
    """Some cases, and the key behind which the next page begins; None on the last one."""

    cases: tuple[Case, ...]
    after: int | None


def cases_wanted(actor: Actor, wanted: Wanted) -> Page:
    """A page of the cases that the actor sees; NotFound for a procedure that there is none of."""
    require(actor, SIGNED_IN)
    if wanted.procedure:
        find_procedure(wanted.procedure)
    limit = min(max(wanted.limit, 1), MOST)
    streams = [_stream(shelf.seen, wanted, limit + 1) for shelf in shelves(actor, wanted.procedure)]
    cases = tuple(islice(merge(*streams, key=lambda case: case.pk), limit + 1))
    page = cases[:limit]
    return Page(page, page[-1].pk if len(cases) > limit else None)


def _stream(cases: QuerySet[Case], wanted: Wanted, most: int) -> Iterator[Case]:
    behind = _filtered(cases, wanted).filter(pk__gt=wanted.after)
    yield from behind.select_related("body").order_by("pk")[:most]


def _filtered(cases: QuerySet[Case], wanted: Wanted) -> QuerySet[Case]:
    if wanted.state:
        cases = cases.filter(state=wanted.state)
    if wanted.due_before is not None:
        cases = cases.filter(next_due__lt=wanted.due_before)
    if wanted.overdue is not None:
        is_late = Q(next_due__lt=today(), is_closed=False)
        cases = cases.filter(is_late) if wanted.overdue else cases.exclude(is_late)
    return cases
