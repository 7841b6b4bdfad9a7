"""Whom something in a case concerns: people with a role in it, who may see it today. Whoever is recused is told nothing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.procedures import Procedure
from gongbao.office.cases.grants import roles_in
from gongbao.office.people.held import roles_held
from gongbao.office.permission import Actor
from gongbao.records.models import Assignment, Case, Delegation, Participation


@dataclass(frozen=True, slots=True)
class Concerned:
    """A person and the names of the roles that he has in the case."""

    person: int
    roles: frozenset[str]


def concerned(
    case: Case, enactment: Enactment, procedure: Procedure, roles: Iterable[str], day: date
) -> Iterator[Concerned]:
    """Everybody who has one of `roles` in the case on a day, by a post, for somebody else, or as a party."""
    wanted = frozenset(roles)
    for person in sorted(_candidates(case, enactment.slug, wanted, day)) if wanted else ():
        held = roles_in(as_actor(person, day), case, enactment, procedure)
        his = frozenset(one.role.partition("/")[2] for one in held)
        if his & wanted:
            yield Concerned(person, his)


def as_actor(person: int, day: date) -> Actor:
    """A person as the office would see him if he asked now."""
    return Actor("", is_signed_in=True, person_id=person, roles=roles_held(person, day))


def _candidates(case: Case, slug: str, roles: frozenset[str], day: date) -> set[int]:
    names = [f"{slug}/{role}" for role in roles]
    own = Assignment.objects.on(day).filter(role__in=names).values_list("holder", flat=True)
    lent = Delegation.objects.on(day).filter(assignment__role__in=names, accepted_at__isnull=False)
    parties = Participation.objects.filter(
        case=case, kind=Participation.Kind.PARTY, role__in=roles, person__isnull=False
    )
    return {*own, *lent.values_list("to_person", flat=True), *parties.values_list("person_id", flat=True)}
