"""Which cases somebody sees: the one question behind every page, list, count, search, export and file. Nothing else may ask the table of cases.

What the roles held today grant, minus the cases one is recused from, is named in, or has a conflict of interest with.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from gongbao.engine.procedures import Sight
from gongbao.records.models.cases import Case, Participation, Recusal
from gongbao.records.models.interests import Interest, Kinship


@dataclass(frozen=True, slots=True)
class Grant:
    """A role in a procedure ("slug/name") that is held in a body, and how far it sees.

    `path` is the body's, with which those of all bodies below begin; `lender` is the person in whose name the role is used, if it is lent.
    """

    procedure: str
    role: str
    sees: Sight
    body: int
    path: str
    lender: int | None = None


def cases_seen(person: int | None, grants: Iterable[Grant], day: date) -> QuerySet[Case]:
    """The cases that `grants` show to a person on a day, and those to which he is a party himself.

    Through a role that is lent one sees nothing that its lender may not see.
    """
    by_lender: dict[int | None, list[Grant]] = {}
    for grant in grants:
        by_lender.setdefault(grant.lender, []).append(grant)
    seen = _party(person) if person is not None else Q(pk__in=())
    for lender, lent in by_lender.items():
        persons = frozenset(found for found in (person, lender) if found is not None)
        seen |= _shown(lent) & ~conflicts(persons, day)
    return Case.objects.filter(seen)


def is_shown(case: int, person: int, grant: Grant, day: date) -> bool:
    """Whether this one grant shows a case to a person on a day."""
    persons = frozenset(found for found in (person, grant.lender) if found is not None)
    return Case.objects.filter(_shown([grant]) & ~conflicts(persons, day), pk=case).exists()


def party_roles(case: int, person: int) -> frozenset[str]:
    """The roles under which a person is himself a party to a case."""
    parts = Participation.objects.filter(case=case, kind=Participation.Kind.PARTY, person=person)
    return frozenset(parts.values_list("role", flat=True))


def conflicts(persons: frozenset[int], day: date) -> Q:
    """The cases that these persons may neither see nor act in, whatever they were granted."""
    interests = _interests(persons, day)
    named = persons | _kin(persons, day) | interests.persons
    barred = Q(Exists(Recusal.objects.filter(case=OuterRef("pk"), person__in=persons)))
    barred |= Q(Exists(_parts().filter(kind=Participation.Kind.NAMED, person__in=named)))
    if interests.cases:
        barred |= Q(pk__in=interests.cases)
    if interests.bodies:
        barred |= Q(Exists(_parts().filter(body__in=interests.bodies)))
    return barred


def kin_of(persons: frozenset[int], day: date) -> frozenset[int]:
    """Those who are related to one of these persons on a day, or in whom one of them declared an interest."""
    return _kin(persons, day) | _interests(persons, day).persons


@dataclass(frozen=True, slots=True)
class _Interests:
    """In which persons, cases and bodies interests were declared."""

    persons: frozenset[int]
    cases: frozenset[int]
    bodies: frozenset[int]


def _interests(persons: frozenset[int], day: date) -> _Interests:
    declared = Interest.objects.on(day).filter(person__in=persons).values_list("in_person", "in_case", "in_body")
    columns = (frozenset(found for found in column if found is not None) for column in zip(*declared, strict=True))
    return _Interests(*(tuple(columns) or (frozenset(),) * 3))


def _shown(grants: Iterable[Grant]) -> Q:
    seen = Q(pk__in=())
    for grant in grants:
        seen |= Q(procedure=grant.procedure) & ~Q(closed_to__contains=f"|{grant.role}|") & _within(grant)
    return seen


def _party(person: int) -> Q:
    """A party is named in his own case and sees it all the same; an officer who was taken out of a case is no party to it."""
    is_party = Q(Exists(_parts().filter(kind=Participation.Kind.PARTY, person=person)))
    return is_party & ~Q(Exists(Recusal.objects.filter(case=OuterRef("pk"), person=person)))


def _within(grant: Grant) -> Q:
    if grant.sees is Sight.ALL:
        return Q()
    if grant.sees is Sight.BELOW:
        return Q(Exists(_parts().filter(body__path__startswith=grant.path)))
    return Q(Exists(_parts().filter(body=grant.body, role=grant.role)))


def _kin(persons: frozenset[int], day: date) -> frozenset[int]:
    related = Kinship.objects.on(day).filter(Q(person__in=persons) | Q(relative__in=persons))
    return frozenset(one for pair in related.values_list("person", "relative") for one in pair) - persons


def _parts() -> QuerySet[Participation]:
    return Participation.objects.filter(case=OuterRef("pk"))
