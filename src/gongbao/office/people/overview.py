"""What administrators see: accounts, a person's file, what waits for a second signature, delegations, and the trail."""

from dataclasses import dataclass

from django.db.models import Prefetch, Q, QuerySet

from gongbao.office.clock import today
from gongbao.office.permission import Actor, administrators, require
from gongbao.records.models import (
    Account,
    Administrator,
    Assignment,
    Delegation,
    Event,
    Interest,
    Kinship,
    Person,
    Post,
    SecondFactorReset,
)

SECURITY = administrators("security")
SIGNERS = administrators("security", "system")
AUDIT = administrators("audit")
PAGE = 50


@dataclass(frozen=True)
class PersonFile:
    """All that is on record about a person's powers, what ended included."""

    person: Person
    accounts: list[Account]
    posts: list[Post]
    administrations: list[Administrator]
    delegations: list[Delegation]
    kin: list[Kinship]
    interests: list[Interest]


@dataclass(frozen=True)
class Waiting:
    """What one administrator proposed and another one has to sign."""

    roles: list[Assignment]
    offices: list[Administrator]
    resets: list[SecondFactorReset]


@dataclass(frozen=True)
class TrailAsked:
    """Which events: of one kind ("" for all), about a subject or an account that contains the words, before an event."""

    kind: str = ""
    words: str = ""
    before: int | None = None


def accounts_listed(actor: Actor, words: str = "") -> list[Account]:
    """Every account with its person, by name; those that contain the words."""
    require(actor, SECURITY)
    found = Account.objects.select_related("user", "person").order_by("user__username")
    if words:
        found = found.filter(Q(user__username__icontains=words) | Q(person__name__icontains=words))
    return list(found)


def person_file(actor: Actor, person_id: int) -> PersonFile | None:
    """The file of a person; None when there is no such person."""
    require(actor, SECURITY)
    person = Person.objects.filter(pk=person_id).first()
    if person is None:
        return None
    given = Prefetch("assignments", Assignment.objects.order_by("-from_day", "role"))
    lent = Delegation.objects.filter(Q(from_person=person) | Q(to_person=person)).order_by("-offered_at", "-pk")
    kin = Kinship.objects.filter(Q(person=person) | Q(relative=person)).order_by("-declared_at", "-pk")
    return PersonFile(
        person,
        list(person.accounts.select_related("user").order_by("user__username")),
        list(person.posts.select_related("body").prefetch_related(given).order_by("-from_day", "-pk")),
        list(person.administrations.order_by("-from_day", "-pk")),
        list(lent.select_related("assignment", "from_person", "to_person")),
        list(kin.select_related("person", "relative")),
        list(person.interests.select_related("in_body", "in_person").order_by("-declared_at", "-pk")),
    )


def waiting(actor: Actor) -> Waiting:
    """What waits for a second signature."""
    require(actor, SIGNERS)
    unsigned = Q(confirmed_at__isnull=True, ended_on__isnull=True, granted_by__isnull=False)
    roles = Assignment.objects.filter(unsigned, until_day__gte=today()).select_related(
        "post__body", "holder", "granted_by"
    )
    offices = Administrator.objects.filter(unsigned).select_related("person", "granted_by")
    resets = SecondFactorReset.objects.filter(done_at__isnull=True).select_related("user", "asked_by")
    return Waiting(list(roles.order_by("pk")), list(offices.order_by("pk")), list(resets.order_by("pk")))


def delegations_listed(actor: Actor) -> list[Delegation]:
    """Every delegation that has not ended and has not run out."""
    require(actor, SECURITY)
    found = Delegation.objects.filter(ended_on__isnull=True, until_day__gte=today())
    shown = found.select_related("assignment__post__body", "from_person", "to_person")
    return list(shown.order_by("from_day", "pk"))


def administrators_listed(actor: Actor) -> list[Administrator]:
    """The administrators of today and those proposed."""
    require(actor, administrators("security", "system", "audit"))
    return list(Administrator.objects.on(today()).select_related("person", "granted_by", "confirmed_by").order_by("pk"))


def trail(actor: Actor, asked: TrailAsked) -> list[Event]:
    """The latest events that were asked for, one more than a page holds where there are more."""
    require(actor, AUDIT)
    found: QuerySet[Event] = Event.objects.select_related("person").order_by("-pk")
    if asked.kind:
        found = found.filter(kind=asked.kind)
    if asked.words:
        found = found.filter(Q(subject__icontains=asked.words) | Q(person__name__icontains=asked.words))
    if asked.before is not None:
        found = found.filter(pk__lt=asked.before)
    return list(found[: PAGE + 1])


def kinds_of_events(actor: Actor) -> list[str]:
    """The kinds of events on record."""
    require(actor, AUDIT)
    return list(Event.objects.order_by("kind").values_list("kind", flat=True).distinct())
