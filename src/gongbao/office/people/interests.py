"""What keeps a person away from a case: kinship and interests that were declared. What follows from them stands in records/sight.py."""

from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.db.models import Q

from gongbao.engine.rules import Refused
from gongbao.engine.values import Bilingual
from gongbao.office.clock import now, today
from gongbao.office.people.identity import identity
from gongbao.office.people.oneself import oneself
from gongbao.office.people.trail import note
from gongbao.office.permission import Actor, administrators, require
from gongbao.records.models import Body, Interest, Kinship, Person

SECURITY = administrators("security")


@dataclass(frozen=True)
class Relative:
    """Somebody to whom one is related: a person known by an identity number, or by name alone."""

    name: str
    relation: Kinship.Relation
    identity_number: str = ""


def declare_kinship(actor: Actor, relative: Relative) -> Kinship:
    """Declare a relative of one's own; cases that name that person are closed to one from this moment."""
    person_id = oneself(actor)
    if not relative.name.strip():
        raise Refused("name", Bilingual("姓名必填。", "The name is required."))
    with transaction.atomic():
        other = _person(relative)
        if other.pk == person_id:
            raise Refused("name", Bilingual("这是本人。", "That is you."))
        declared = _kinship(person_id, other, relative)
        note("kinship-declared", actor, f"kinship:{declared.pk}", relative=other.pk, relation=str(relative.relation))
    return declared


def declare_interest(
    actor: Actor, words: str, *, person: int | None = None, body: str = "", case: int | None = None
) -> Interest:
    """Declare an interest in a person, a body or a case, or in what only the words can say; it closes the cases concerned to one at once."""
    person_id = oneself(actor)
    in_body = Body.objects.filter(slug=body).first() if body else None
    if body and in_body is None:
        raise Refused("body", Bilingual(f"没有单位“{body}”。", f"There is no body “{body}”."))
    if person == person_id:
        raise Refused("person", Bilingual("这是本人。", "That is you."))
    if not words.strip():
        raise Refused("words", Bilingual("请说明利害关系。", "Say what the interest is."))
    with transaction.atomic():
        declared = Interest.objects.create(
            person_id=person_id,
            in_person_id=person,
            in_body=in_body,
            in_case=case,
            words=words.strip(),
            declared_by_id=person_id,
            declared_at=now(),
            from_day=today(),
        )
        note("interest-declared", actor, f"interest:{declared.pk}", person=person, body=body, case=case)
    return declared


def end_kinship(actor: Actor, kinship_id: int) -> None:
    """End a kinship that was declared in error or is over; a security administrator alone does that, and never his own."""
    _end(actor, Kinship.objects.filter(pk=kinship_id).first(), "kinship")


def end_interest(actor: Actor, interest_id: int) -> None:
    """End an interest that is over; a security administrator alone does that, and never his own."""
    _end(actor, Interest.objects.filter(pk=interest_id).first(), "interest")


def declared_by(actor: Actor) -> tuple[list[Kinship], list[Interest]]:
    """What the actor declared and still counts."""
    person_id = oneself(actor)
    kin = Kinship.objects.on(today()).filter(Q(person_id=person_id) | Q(relative_id=person_id))
    interests = Interest.objects.on(today()).filter(person_id=person_id)
    return list(kin.select_related("person", "relative")), list(interests.select_related("in_person", "in_body"))


def _person(relative: Relative) -> Person:
    kept = identity(relative.identity_number, "identity_number") if relative.identity_number.strip() else None
    known = Person.objects.filter(identity_digest=kept.digest).first() if kept else None
    return known or Person.objects.create(
        name=relative.name.strip(),
        identity_mask=kept.mask if kept else "",
        identity_digest=kept.digest if kept else None,
        added_at=now(),
    )


def _kinship(person_id: int, other: Person, relative: Relative) -> Kinship:
    try:
        with transaction.atomic():
            return Kinship.objects.create(
                person_id=person_id,
                relative=other,
                relation=relative.relation,
                declared_by_id=person_id,
                declared_at=now(),
                from_day=today(),
            )
    except IntegrityError:
        raise Refused("name", Bilingual("已经申报。", "Declared already.")) from None


def _end(actor: Actor, declared: Kinship | Interest | None, what: str) -> None:
    require(actor, SECURITY)
    if declared is None:
        raise Refused(what, Bilingual("没有这一申报。", "There is no such declaration."))
    if declared.person_id == actor.person_id:
        raise Refused(what, Bilingual("不得撤销本人的申报。", "Nobody ends his own declaration."))
    with transaction.atomic():
        if declared.end(today(), actor.person_id):
            note(f"{what}-ended", actor, f"{what}:{declared.pk}", person=declared.person_id)
