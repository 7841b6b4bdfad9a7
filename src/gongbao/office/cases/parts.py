"""Who takes part in a case: the body that acts, the parties an act makes, the persons its data name, and the officers it takes out."""

from collections.abc import Iterable
from typing import Any

from gongbao.engine.procedures import Case as Folded
from gongbao.engine.procedures import Party, Step
from gongbao.office.permission import Held
from gongbao.records.models import Body, Case, Participation, Person, Recusal


def record_parts(case: Case, step: Step[Any], folded: Folded, held: Held, sequence: int) -> None:
    """Add what entry number `sequence` changed about who takes part."""
    _add(case, Participation.Kind.ACTS, sequence, role=step.role.name, body_id=held.body_id)
    for person in named(step):
        _add(case, Participation.Kind.NAMED, sequence, person=person)
    record_parties(case, step.act.parties(step) if step.act.parties else (), sequence)
    if folded.procedure.recused:
        for reference in folded.procedure.recused(folded):
            if officer := known_person(reference):
                Recusal.objects.get_or_create(case=case, person=officer, defaults={"since": sequence})


def record_parties(case: Case, parties: Iterable[Party], sequence: int) -> None:
    """Let those parties that the office knows see the case and act in it under their role."""
    for party in parties:
        if body := known_body(party.reference):
            _add(case, Participation.Kind.PARTY, sequence, role=party.role.name, body=body)
        elif person := known_person(party.reference):
            _add(case, Participation.Kind.PARTY, sequence, role=party.role.name, person=person)


def record_opener(case: Case, role: str, held: Held) -> None:
    """Let the body that opened a case from another one see it."""
    _add(case, Participation.Kind.ACTS, 0, role=role, body_id=held.body_id)


def named(step: Step[Any]) -> tuple[Person, ...]:
    """The people on record whom an act's data name."""
    references = step.act.names(step) if step.act.names else ()
    return tuple(person for person in map(known_person, references) if person)


def known_person(reference: str) -> Person | None:
    """The person whom a reference means: by personnel number, or by a name that only one person on record has."""
    by_number = Person.objects.filter(personnel_number=reference).first()
    return by_number or _only_one(Person.objects.filter(name=reference)[:2])


def known_body(reference: str) -> Body | None:
    """The body whom a reference means: by slug or credit code, or by a name that only one body has."""
    by_name = Body.objects.filter(name_zh=reference, ended_on=None)[:2]
    by_slug = Body.objects.filter(slug=reference).first()
    by_code = Body.objects.filter(code=reference, ended_on=None).first() if reference else None
    return by_slug or by_code or _only_one(by_name)


def _only_one(found: Any) -> Any:  # noqa: ANN401  a query set of two rows at most
    rows = list(found)
    return rows[0] if len(rows) == 1 else None


def _add(case: Case, kind: str, sequence: int, **who: Any) -> None:  # noqa: ANN401  the columns of a participation
    Participation.objects.get_or_create(case=case, kind=kind, **who, defaults={"since": sequence})
