"""One's own notices: the page of them, what was seen, and how one wants to be told."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from gongbao.engine.values import Bilingual, Language
from gongbao.office.cases.seeing import cases_for
from gongbao.office.clock import now
from gongbao.office.notifying.kinds import About
from gongbao.office.permission import SIGNED_IN, Actor, NotPermitted, require
from gongbao.records.models import Notice, NoticeWish

MOST = 200


@dataclass(frozen=True)
class NoticeView:
    """A notice as its person reads it: about which case, what, since when, due by when."""

    key: int
    case: int
    number: str
    about: Bilingual
    clock: str
    due: date | None
    is_urgent: bool
    made_at: datetime
    is_seen: bool


def notices(actor: Actor, *, unseen_only: bool = False) -> tuple[NoticeView, ...]:
    """The actor's latest notices about cases that he still sees, the newest first."""
    found = _own(actor).filter(case__in=cases_for(actor).values("pk"))
    if unseen_only:
        found = found.filter(seen_at=None)
    return tuple(_view(notice) for notice in found.select_related("case").order_by("-pk")[:MOST])


def count_unseen(actor: Actor) -> int:
    """How many of them he has not seen."""
    return _own(actor).filter(seen_at=None, case__in=cases_for(actor).values("pk")).count()


def mark_seen(actor: Actor, keys: Iterable[int]) -> int:
    """Note that the actor saw these of his notices; how many were new to him."""
    return _own(actor).filter(pk__in=list(keys), seen_at=None).update(seen_at=now())


def wish_of(actor: Actor) -> NoticeWish:
    """How the actor wants to be told; what holds for everybody where he never said."""
    person = _person(actor)
    return NoticeWish.objects.filter(pk=person).first() or NoticeWish(person_id=person)


def set_wish(actor: Actor, *, language: Language, digest_by_mail: bool, urgent_by_mail: bool) -> NoticeWish:
    """Keep how the actor wants to be told from now on."""
    said = {"language": language, "digest_by_mail": digest_by_mail, "urgent_by_mail": urgent_by_mail}
    return NoticeWish.objects.update_or_create(person_id=_person(actor), defaults=said)[0]


def _own(actor: Actor) -> QuerySet[Notice]:
    return Notice.objects.filter(person=_person(actor))


def _person(actor: Actor) -> int:
    require(actor, SIGNED_IN)
    if actor.person_id is None:
        raise NotPermitted(actor, SIGNED_IN)
    return actor.person_id


def _view(notice: Notice) -> NoticeView:
    return NoticeView(
        key=notice.pk,
        case=notice.case_id,
        number=notice.case.number or "",
        about=About(notice.kind).label,
        clock=notice.clock,
        due=notice.due,
        is_urgent=notice.is_urgent,
        made_at=notice.made_at,
        is_seen=notice.seen_at is not None,
    )
