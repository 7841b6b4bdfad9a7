"""What an actor sees of one procedure, part by part: the queries of the desk, made so that they stay quick however many cases there are."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.db.models import Exists, OuterRef, Q, QuerySet

from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.procedures import Procedure, Sight
from gongbao.office.cases.desk_places import Place, in_order, latest_first
from gongbao.office.cases.grants import grants_of
from gongbao.office.cases.seeing import cases_for
from gongbao.office.library import enactments, procedure_id
from gongbao.office.permission import Actor
from gongbao.records.models import Case, Participation, Turn
from gongbao.records.sight import Grant

FEW = 2_000  # keys that are named one by one; beyond that the order of the desk is walked along


class Part(StrEnum):
    """What of the desk is looked at."""

    WAITING = "waiting"  # a next act is for a role of one's own
    SOON = "soon"  # the last day of a duty is one of the next three working days
    LATE = "late"  # the last day of a duty is over
    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True)
class Shelf:
    """The cases of one procedure that an actor sees; those in `mine` wait for a role of his own. Whether he `handles` them, or stands outside.

    A `wide` one may hold any number of cases.
    """

    enactment: Enactment
    procedure: Procedure
    seen: QuerySet[Case]
    mine: Q
    handles: bool
    wide: bool

    @property
    def name(self) -> str:
        """The procedure's id."""
        return procedure_id(self.enactment, self.procedure)

    def part(self, part: Part, day: date, soon: date) -> QuerySet[Case]:
        """Those that belong to a part on a day, of which `soon` is the third working day after."""
        # "IN (…)" and not "NOT …", of which SQLite would make no use of the index.
        found = self.seen.filter(is_closed__in=(part is Part.CLOSED,))
        match part:
            case Part.WAITING:
                return found.filter(self.mine)
            case Part.SOON:
                return found.filter(next_due__range=(day, soon))
            case Part.LATE:
                return found.filter(next_due__lt=day)
        return found

    def walk(self, part: Part, days: tuple[date, date], behind: Place | None, most: int) -> Iterator[Case]:
        """The cases of a part behind a place, in the order of the desk."""
        those = self.part(part, *days).select_related("body")
        return (latest_first if part is Part.CLOSED else in_order)(those, behind, most)


def shelves(actor: Actor, procedure: str = "") -> tuple[Shelf, ...]:
    """One for each procedure in which the actor may have cases: through a role that he holds, or as a party himself; with `procedure`, that one's."""
    grants = tuple(grants_of(actor))
    named = {grant.procedure for grant in grants}
    if actor.person_id is not None:
        named |= set(_own(actor.person_id).values_list("case__procedure", flat=True).distinct())
    every = ((enactment, found) for enactment in enactments() for found in enactment.procedures.values())
    return tuple(
        _shelf(actor, enactment, found, [grant for grant in grants if grant.procedure == name])
        for enactment, found in every
        if (name := procedure_id(enactment, found)) in named and procedure in ("", name)
    )


def _shelf(actor: Actor, enactment: Enactment, procedure: Procedure, grants: list[Grant]) -> Shelf:
    name = procedure_id(enactment, procedure)
    seen, wide = cases_for(actor, name), True
    own = [_own(actor.person_id).filter(case__procedure=name)] if actor.person_id is not None else []
    if all(grant.sees is not Sight.ALL for grant in grants):
        keys = _if_few([_parts(grant) for grant in grants] + own)
        seen, wide = (seen, True) if keys is None else (seen.filter(pk__in=keys), False)
    turns = Turn.objects.filter(procedure=name)
    mine = _my_turn(turns, grants, own)
    keys = _if_few([turns.filter(role__in={grant.role for grant in grants}), *own])
    handles = any(not procedure.roles_by_name[grant.role].outside for grant in grants)
    return Shelf(enactment, procedure, seen, mine if keys is None else mine & Q(pk__in=keys), handles, wide)


def _my_turn(turns: QuerySet[Turn], grants: Iterable[Grant], own: Iterable[QuerySet[Participation]]) -> Q:
    """A next act is for a role that is held, and that has a part in the case unless it sees all; or for the role under which one is a party oneself."""
    mine = Q(pk__in=())
    for grant in grants:
        has_turn = Q(Exists(turns.filter(case=OuterRef("pk"), role=grant.role)))
        takes_part = Q(Exists(_parts(grant).filter(case=OuterRef("pk"))))
        mine |= has_turn if grant.sees is Sight.ALL else has_turn & takes_part
    for parts in own:
        has_turn = Q(Exists(turns.filter(case=OuterRef("case"), role=OuterRef("role"))))
        mine |= Q(Exists(parts.filter(has_turn, case=OuterRef("pk"))))
    return mine


def _parts(grant: Grant) -> QuerySet[Participation]:
    if grant.sees is Sight.OWN:
        return Participation.objects.filter(body=grant.body, role=grant.role)
    return Participation.objects.filter(body__path__startswith=grant.path)


def _own(person: int) -> QuerySet[Participation]:
    return Participation.objects.filter(kind=Participation.Kind.PARTY, person=person)


def _if_few(rows: "Iterable[QuerySet[Participation] | QuerySet[Turn]]") -> list[int] | None:
    """The cases that these rows are about; None where they are many."""
    found: set[int] = set()
    for each in rows:
        keys = list(each.values_list("case", flat=True)[: FEW + 1])
        if len(keys) > FEW:  # rows, of which one case may have several
            return None
        found.update(keys)
    return sorted(found)
