"""Posts, and the roles given to a post: proposed by a security administrator, in force once another administrator has signed."""

from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from django.db import IntegrityError, transaction

from gongbao.engine.rules import Refused
from gongbao.engine.values import Bilingual
from gongbao.office.clock import now, today
from gongbao.office.people.held import office_held
from gongbao.office.people.oneself import oneself
from gongbao.office.people.roles import role_offered
from gongbao.office.people.trail import note
from gongbao.office.permission import Actor, administrators, require
from gongbao.records.models import Assignment, Body, Person, Post

SECURITY = administrators("security")
SIGNERS = administrators("security", "system")
MOST_YEARS = 3
T = TypeVar("T")


@dataclass(frozen=True)
class NewPost:
    """A post in a body (its slug), from a day on (today), until a last day where one is known."""

    holder: int
    body: str
    title: Bilingual
    from_day: date | None = None
    until_day: date | None = None


@dataclass(frozen=True)
class NewRole:
    """A role ("slug/role") for a post, until a last day."""

    post: int
    role: str
    until_day: date
    from_day: date | None = None


def give_post(actor: Actor, new: NewPost) -> Post:
    """Enter that somebody holds a post; by itself it gives no power. Refused when the body does not stand or the days are in the wrong order."""
    require(actor, SECURITY)
    from_day = new.from_day or today()
    holder = Person.objects.filter(pk=new.holder).first()
    if holder is None:
        raise Refused("holder", Bilingual("没有此人。", "There is no such person."))
    body = Body.objects.on(from_day).filter(slug=new.body).first()
    if body is None:
        raise Refused("body", Bilingual(f"当日没有单位“{new.body}”。", f"There is no body “{new.body}” on that day."))
    if not new.title.zh.strip():
        raise Refused("title", Bilingual("职务名称必填。", "The title of the post is required."))
    _in_order(from_day, new.until_day)
    try:
        with transaction.atomic():
            post = Post.objects.create(
                holder=holder,
                body=body,
                title_zh=new.title.zh.strip(),
                title_en=new.title.en.strip(),
                from_day=from_day,
                until_day=new.until_day,
                given_by_id=actor.person_id,
                given_at=now(),
            )
            note("post-given", actor, f"post:{post.pk}", holder=holder.pk, body=body.slug, title=post.title_zh)
    except IntegrityError:
        raise Refused("title", Bilingual("该职务已经登记。", "This post is entered already.")) from None
    return post


def end_post(actor: Actor, post_id: int, day: date | None = None) -> None:
    """Let a post be held no longer from a day (today) on; every role given to it, and every delegation of these, ends with it."""
    require(actor, SECURITY)
    post = _found(Post.objects.filter(pk=post_id).first())
    with transaction.atomic():
        if post.end(_end_day(day), actor.person_id):
            note("post-ended", actor, f"post:{post_id}", holder=post.holder_id, on=_end_day(day).isoformat())


def propose_role(actor: Actor, new: NewRole) -> Assignment:
    """Propose a role for a post, the first of two signatures. Refused for oneself, for an administrator, beyond three years, for an unknown role."""
    require(actor, SECURITY)
    from_day = new.from_day or today()
    post = _found(Post.objects.on(from_day).select_related("holder", "body").filter(pk=new.post).first())
    _grantable(actor, post, new, from_day)
    try:
        with transaction.atomic():
            given = Assignment.objects.create(
                post=post,
                holder=post.holder,
                role=new.role,
                from_day=from_day,
                until_day=new.until_day,
                granted_by_id=actor.person_id,
                granted_at=now(),
            )
            note("role-proposed", actor, f"assignment:{given.pk}", **_about(given))
    except IntegrityError:
        raise Refused(
            "role", Bilingual("该角色已经授予或正待复核。", "This role is given or proposed already.")
        ) from None
    return given


def confirm_role(actor: Actor, assignment_id: int) -> Assignment:
    """Sign a role that another administrator proposed: from now on it counts. Refused for whoever proposed it and for its holder."""
    require(actor, SIGNERS)
    given = _found(Assignment.objects.filter(pk=assignment_id).first())
    if actor.person_id in (given.granted_by_id, given.holder_id):
        raise Refused("assignment", SECOND_PERSON)
    with transaction.atomic():
        if not given.confirm(oneself(actor), now()):
            raise Refused(
                "assignment", Bilingual("已由他人复核或已撤销。", "Somebody signed it, or ended it, before you.")
            )
        note("role-confirmed", actor, f"assignment:{given.pk}", **_about(given))
    return given


def end_role(actor: Actor, assignment_id: int, day: date | None = None) -> None:
    """Take a role away from a day (today) on, or refuse one that waits for its second signature; one administrator is enough for that."""
    require(actor, SIGNERS)
    given = _found(Assignment.objects.filter(pk=assignment_id).first())
    with transaction.atomic():
        if given.end(_end_day(day), actor.person_id):
            note("role-ended", actor, f"assignment:{given.pk}", on=_end_day(day).isoformat(), **_about(given))


def _grantable(actor: Actor, post: Post, new: NewRole, from_day: date) -> None:
    if post.holder_id == actor.person_id:
        raise Refused("post", Bilingual("不得授予本人。", "Nobody grants anything to himself."))
    if office_held(post.holder_id, from_day):
        raise Refused("post", Bilingual("管理员不得兼任办案角色。", "An administrator holds no role in cases."))
    offered = role_offered(new.role)
    if offered is None:
        raise Refused("role", Bilingual(f"没有角色“{new.role}”。", f"There is no role “{new.role}”."))
    if offered.body and offered.body != post.body.slug:
        raise Refused("role", Bilingual("该角色只属于另一单位。", "This role is played by another body alone."))
    _in_order(from_day, new.until_day)
    if new.until_day > _years_after(from_day, MOST_YEARS):
        raise Refused("until_day", Bilingual("授权期限最长三年。", "A role is given for three years at most."))


def _in_order(from_day: date, until_day: date | None) -> None:
    if until_day is not None and until_day < from_day:
        raise Refused("until_day", Bilingual("截止日不得早于起始日。", "The last day cannot lie before the first one."))


def _years_after(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def _end_day(day: date | None) -> date:
    """Ends are not set back: what was held until now was held."""
    return max(day or today(), today())


def _about(given: Assignment) -> dict[str, object]:
    return {"post": given.post_id, "holder": given.holder_id, "role": given.role, "until": str(given.until_day)}


def _found(one: T | None) -> T:
    if one is None:
        raise Refused("post", Bilingual("没有此项，或当日尚未生效。", "There is no such thing, or not on that day."))
    return one


SECOND_PERSON = Bilingual(
    "须由另一位管理员复核：提出人和被授权人不得复核。",
    "Another administrator has to sign: neither who proposed it nor who gets it.",
)
