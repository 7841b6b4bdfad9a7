"""Bodies: those that a city's own data name, and those that the system administrator adds."""

from collections.abc import Iterable
from datetime import date

from django.db import IntegrityError, transaction

from gongbao.engine.jurisdiction import Body as NamedBody
from gongbao.engine.jurisdiction import BodyKind
from gongbao.engine.rules import Refused
from gongbao.engine.values import Bilingual
from gongbao.office.clock import today
from gongbao.office.credit_code import CreditCodeType
from gongbao.office.people.trail import note
from gongbao.office.permission import Actor, administrators, require
from gongbao.records.models import Body

SYSTEM = administrators("system")
READ_BY = administrators("system", "security", "audit")
LONGEST_SLUG = 60


def bodies(actor: Actor, day: date | None = None) -> list[Body]:
    """The bodies that stand on a day (today), each below the one that it is a part of."""
    require(actor, READ_BY)
    return list(Body.objects.on(day or today()).order_by("path"))


def bring_in(named: Iterable[NamedBody], from_day: date) -> None:
    """Add the bodies that data name and that are not there yet; those above come before those below them."""
    known = set(Body.objects.values_list("slug", flat=True))
    for body in named:
        if body.slug not in known:
            above = Body.objects.get(slug=body.part_of) if body.part_of else None
            _insert(body, above, from_day, "")


def add_body(actor: Actor, body: NamedBody, *, code: str = "", from_day: date | None = None) -> Body:
    """Add a body, by a system administrator; Refused when its name in addresses or its credit code is taken, or the body above does not stand."""
    require(actor, SYSTEM)
    code = CreditCodeType().read(code, "code") if code.strip() else ""
    from_day = from_day or today()
    above = _above(body, from_day)
    try:
        with transaction.atomic():
            added = _insert(body, above, from_day, code)
    except IntegrityError:
        raise Refused("slug", TAKEN) from None
    note("body-added", actor, added.slug, name=body.title.zh, part_of=body.part_of or "", code=code)
    return added


def end_body(actor: Actor, slug: str, day: date | None = None) -> None:
    """Let a body stand no longer from a day (today) on; every post in it ends with it. Refused while a part of it stands."""
    require(actor, SYSTEM)
    day = day or today()
    body = Body.objects.filter(slug=slug).first()
    if body is None:
        raise Refused("slug", Bilingual(f"没有“{slug}”这一单位。", f"There is no body “{slug}”."))
    if body.parts.filter(pk__in=Body.objects.on(day)).exists():
        raise Refused(
            "slug", Bilingual("该单位还有所属单位：应先撤销所属单位。", "This body still has parts: end those first.")
        )
    if body.end(day, actor.person_id):
        note("body-ended", actor, slug, on=day.isoformat())


def _above(body: NamedBody, day: date) -> Body | None:
    if body.part_of is None:
        return None
    above = Body.objects.on(day).filter(slug=body.part_of).first()
    if above is None:
        raise Refused(
            "part_of",
            Bilingual(f"上级单位“{body.part_of}”不存在。", f"There is no body “{body.part_of}” to be a part of."),
        )
    return above


def _insert(body: NamedBody, above: Body | None, from_day: date, code: str) -> Body:
    return Body.objects.create(
        slug=body.slug,
        name_zh=body.title.zh,
        name_en=body.title.en,
        code=code,
        kind=body.kind.value,
        parent=above,
        path=f"{above.path if above else ''}{body.slug}/",
        level=_level(body.kind, above),
        from_day=from_day,
    )


def _level(kind: BodyKind, above: Body | None) -> int:
    """Enterprises are counted downwards from 1; every other body is 0."""
    return (above.level if above else 0) + 1 if kind is BodyKind.ENTERPRISE else 0


TAKEN = Bilingual(
    "标识或统一社会信用代码已被其他单位使用：应另用一个。",
    "This identifier or credit code belongs to another body: use another one.",
)
