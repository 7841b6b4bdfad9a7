"""What stands round a case: who takes part, the cases it belongs with, and whether somebody who wants to look has to say why."""

from dataclasses import dataclass

from django.db.models import Q

from gongbao.engine.procedures import Procedure, Role
from gongbao.engine.values import Bilingual, Choice
from gongbao.office.cases.looking import CaseFile
from gongbao.office.cases.seeing import cases_for, find_case, procedure_of
from gongbao.office.permission import Actor
from gongbao.records.models import Case, Entry, Participation


@dataclass(frozen=True)
class Participant:
    """A body or a person with a part in a case: the role, None for one who is only named; `acts` where it did something already."""

    role: Role | None
    name: Bilingual
    acts: bool


@dataclass(frozen=True)
class Linked:
    """A case that opened this one, or that this one opened."""

    case: Case
    procedure: Procedure
    state: Choice
    is_above: bool


def participants(file: CaseFile) -> tuple[Participant, ...]:
    """Who takes part, in the order in which they came; told to those who handle the case alone."""
    if not file.handles:
        return ()
    found: dict[tuple[Role | None, Bilingual], bool] = {}
    for part in file.case.participations.select_related("body", "person").order_by("since", "pk"):
        key = (file.procedure.roles_by_name.get(part.role), _name(part))
        found[key] = found.get(key, False) or (part.kind == Participation.Kind.ACTS and part.since > 0)
    return tuple(Participant(role, name, acts) for (role, name), acts in found.items())


def linked(actor: Actor, file: CaseFile) -> tuple[Linked, ...]:
    """The cases linked with this one that the actor sees as well."""
    related = cases_for(actor).filter(Q(pk=file.case.parent_id) | Q(parent=file.case)).order_by("pk")
    return tuple(_linked(case, is_above=case.pk == file.case.parent_id) for case in related.select_related("body"))


def must_say_why(actor: Actor, case_key: int) -> bool:
    """Whether a look at a case needs a reason: it is confidential, and the actor never did anything in it. NotFound where he may not know the case."""
    case = find_case(actor, case_key)
    _, procedure = procedure_of(case)
    return procedure.confidential and not Entry.objects.filter(case_id=case.pk, person=actor.person_id).exists()


def _linked(case: Case, *, is_above: bool) -> Linked:
    _, procedure = procedure_of(case)
    return Linked(case, procedure, procedure.states(case.state), is_above)


def _name(part: Participation) -> Bilingual:
    if part.body is not None:
        return Bilingual(part.body.name_zh, part.body.name_en or part.body.name_zh)
    name = part.person.name if part.person else ""
    return Bilingual(name, name)
