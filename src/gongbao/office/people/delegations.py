"""Delegation of one power: offered by its holder, accepted by the delegate, for a time, inside one body, never passed on."""

from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet

from gongbao.engine.rules import Refused
from gongbao.engine.values import Bilingual
from gongbao.office.clock import now, today
from gongbao.office.people.held import office_held
from gongbao.office.people.oneself import oneself
from gongbao.office.people.trail import note
from gongbao.office.permission import SIGNED_IN, Actor, administrators, require
from gongbao.records.models import Assignment, Delegation, Person, Post

SECURITY = administrators("security")


@dataclass(frozen=True)
class NewDelegation:
    """One power of one's own (an assignment) for somebody else, from a day until a day, both included."""

    assignment: int
    to_person: int
    from_day: date
    until_day: date


def powers_to_lend(actor: Actor) -> QuerySet[Assignment]:
    """The powers that the actor holds in his own name today."""
    require(actor, SIGNED_IN)
    mine = Assignment.objects.on(today()).filter(holder_id=actor.person_id, confirmed_at__isnull=False)
    return mine.filter(post__in=Post.objects.on(today())).select_related("post__body")


def colleagues(actor: Actor) -> QuerySet[Person]:
    """Who could be given a power: everybody with an account who holds a post in one of the actor's bodies today."""
    me = oneself(actor)
    bodies = Post.objects.on(today()).filter(holder_id=me).values("body")
    held = Post.objects.on(today()).filter(body__in=bodies)
    found = Person.objects.filter(posts__in=held, accounts__user__is_active=True).exclude(pk=me)
    return found.distinct().order_by("name")


def offer(actor: Actor, new: NewDelegation) -> Delegation:
    """Offer a power to a colleague; it counts from its first day, once accepted. Refused beyond what one holds, and to who is not of the body."""
    require(actor, SIGNED_IN)
    given = powers_to_lend(actor).filter(pk=new.assignment).first()
    if given is None:
        raise Refused("assignment", NOT_ONES_OWN)
    _lendable(given, new)
    try:
        with transaction.atomic():
            lent = Delegation.objects.create(
                assignment=given,
                from_person_id=given.holder_id,
                to_person_id=new.to_person,
                from_day=new.from_day,
                until_day=new.until_day,
                offered_at=now(),
            )
            note("delegation-offered", actor, f"delegation:{lent.pk}", **_about(lent))
    except IntegrityError:
        raise Refused("to_person", Bilingual("同一委托已经提出。", "The same was offered already.")) from None
    return lent


def accept(actor: Actor, delegation_id: int) -> Delegation:
    """Accept a power that was offered to oneself."""
    require(actor, SIGNED_IN)
    lent = Delegation.objects.filter(pk=delegation_id, to_person_id=actor.person_id).first()
    if lent is None:
        raise Refused("delegation", Bilingual("没有向本人提出的这一委托。", "No such power was offered to you."))
    waiting = Delegation.objects.filter(
        Q(ended_on__isnull=True), pk=lent.pk, accepted_at__isnull=True, until_day__gte=today()
    )
    with transaction.atomic():
        if not waiting.update(accepted_at=now()):
            raise Refused(
                "delegation", Bilingual("已接受、已撤回或已过期。", "Accepted already, taken back, or run out.")
            )
        note("delegation-accepted", actor, f"delegation:{lent.pk}", **_about(lent))
    lent.refresh_from_db()
    return lent


def end_delegation(actor: Actor, delegation_id: int) -> None:
    """Take back, decline or give up a power, at once: by its holder, by the delegate, or by a security administrator."""
    require(actor, SIGNED_IN)
    lent = Delegation.objects.filter(pk=delegation_id).first()
    is_concerned = lent is not None and actor.person_id in (lent.from_person_id, lent.to_person_id)
    if lent is None or not (is_concerned or SECURITY.admits(actor)):
        raise Refused("delegation", Bilingual("没有这一委托。", "There is no such delegation."))
    with transaction.atomic():
        if lent.end(today(), actor.person_id):
            note("delegation-ended", actor, f"delegation:{lent.pk}", **_about(lent))


def delegations_of(actor: Actor) -> QuerySet[Delegation]:
    """What the actor lent and was lent, the latest first."""
    require(actor, SIGNED_IN)
    mine = Q(from_person_id=actor.person_id) | Q(to_person_id=actor.person_id)
    found = Delegation.objects.filter(mine).exclude(from_person__isnull=True)
    return found.select_related("assignment__post__body", "from_person", "to_person").order_by("-offered_at", "-pk")


def _lendable(given: Assignment, new: NewDelegation) -> None:
    first_wrong = max(new.from_day, today()) > new.until_day
    if first_wrong or new.from_day < today():
        raise Refused(
            "from_day",
            Bilingual("期间须从今天或以后起算，且首尾有序。", "It begins today or later, and ends after it begins."),
        )
    if given.until_day is not None and new.until_day > given.until_day:
        raise Refused(
            "until_day", Bilingual("委托不得长于本人的授权期限。", "Nobody lends a power for longer than he holds it.")
        )
    if new.to_person == given.holder_id:
        raise Refused("to_person", Bilingual("不得委托给本人。", "Nobody lends anything to himself."))
    works_here = Post.objects.on(new.from_day).filter(holder_id=new.to_person, body=given.post.body_id)
    if not works_here.exists() or office_held(new.to_person, new.from_day):
        raise Refused(
            "to_person",
            Bilingual("只能委托给本单位的在职人员。", "A power is lent to somebody of the same body alone."),
        )


def _about(lent: Delegation) -> dict[str, object]:
    days = {"from": lent.from_day.isoformat(), "until": str(lent.until_day)}
    return {
        "from_person": lent.from_person_id,
        "to_person": lent.to_person_id,
        "assignment": lent.assignment_id,
        **days,
    }


NOT_ONES_OWN = Bilingual(
    "只能委托本人当日持有的角色，受托的角色不得转委托。",
    "Only a power held in one's own name today can be lent: what was lent to you cannot be passed on.",
)
