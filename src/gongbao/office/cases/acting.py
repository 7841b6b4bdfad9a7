"""Acting in a case: permission, the law's checks, the entry on the ledger and the new state, in one transaction or not at all."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from django.db import IntegrityError, transaction

from gongbao.engine.calendar import Calendar
from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.procedures import ActRefused, Refusal, RoleByCase, Step, after, judge
from gongbao.engine.procedures import Case as Folded
from gongbao.engine.values import Bilingual
from gongbao.office.cases.calendars import calendars
from gongbao.office.cases.claims import give_back, take_claims
from gongbao.office.cases.following import follow
from gongbao.office.cases.grants import held_for, roles_in
from gongbao.office.cases.numbering import number_case
from gongbao.office.cases.parts import named, record_parts
from gongbao.office.cases.seeing import find_case, fold, procedure_of
from gongbao.office.clock import CHINA, now
from gongbao.office.library import find_procedure, in_full, procedure_id
from gongbao.office.permission import SIGNED_IN, Actor, Held, require
from gongbao.records.ledger import Author, append, entries_of, record_event, repeat_of
from gongbao.records.ledger.hashing import canonical
from gongbao.records.models import Case, Entry
from gongbao.records.projecting import write_projection
from gongbao.records.sight import kin_of


@dataclass(frozen=True)
class Request:
    """What is asked: an act with its data. Whoever asks has seen the case with `seen` entries; sent again with the same `key` it is the same act.

    `role` and `body` choose among the roles that the actor holds, where several would do.
    """

    act: str
    data: dict[str, object]
    key: str
    seen: int = 0
    role: str | None = None
    body: int | None = None


class KeyUsed(Exception):
    """The same key came with another request: nothing was done."""


class Changed(Exception):
    """Somebody acted on the case after it was looked at; `since` is what happened."""

    def __init__(self, since: tuple[Entry, ...]) -> None:
        super().__init__(f"{len(since)} entries since")
        self.since = since


@dataclass(frozen=True)
class Deed:
    """An act that was done: by whom, in which role, in which case; `step` saw the case before it, `folded` is the case after it."""

    actor: Actor
    held: Held
    enactment: Enactment
    case: Case
    step: Step[Any]
    folded: Folded
    entry: Entry


def begin(actor: Actor, procedure_name: str, request: Request) -> Entry:
    """Begin a case of a procedure with its first act; the entry tells its case. Refusals and repeats as in `act`."""
    require(actor, SIGNED_IN)
    enactment, procedure = find_procedure(procedure_name)

    def begin_now() -> Entry:
        moment, name = now(), procedure_id(enactment, procedure)
        new = Case.objects.create(procedure=name, state=str(procedure.initial), opened_at=moment, changed_at=moment)
        return _act(actor, new, request, procedure_name)

    return _once(actor, request, procedure_name, begin_now)


def act(actor: Actor, case_key: int, request: Request) -> Entry:
    """Do an act in a case.

    ActRefused where the law refuses it (which is recorded), NotFound where the actor may not know the case, Changed where somebody was faster, KeyUsed where
    the key stands for another request. The same request with the same key gives the entry of the first time, also where both come at once.
    """
    require(actor, SIGNED_IN)

    about = str(case_key)
    return _once(actor, request, about, lambda: _act(actor, find_case(actor, case_key, locked=True), request, about))


def previewed(actor: Actor, case_key: int, request: Request) -> Step[Any]:
    """What the act would be if it were done now; refused as `act` refuses it, save what only doing it can find out (a matter that another case holds)."""
    case = find_case(actor, case_key)
    _check_seen(case, request)
    return judged(actor, case, request)


def judged(actor: Actor, case: Case, request: Request) -> Step[Any]:
    """The act as it would be done now, for a preview; refused as `act` refuses it. Nothing is recorded."""
    enactment, _ = procedure_of(case)
    known = calendars()
    before = fold(case, known)
    held = acting_as(actor, case, before, request)
    return _judged(actor, enactment, before, held, request, known.now)


def acting_as(actor: Actor, case: Case, folded: Folded, request: Request) -> Held | None:
    """The role in which the actor would do it: one that may, where he has one in the case; otherwise any that he has, so that the law can say who may.

    Where the request chooses a role or a body, no other one; None where he has none such.
    """
    enactment, procedure = procedure_of(case)
    row = procedure.by_name.get(request.act)
    wanted = row.roles if row else procedure.roles
    if row and isinstance(row.by, RoleByCase):
        one = row.by.of(folded)
        wanted = (one,) if one else wanted
    is_new = case.sequence == 0 and case.parent_id is None  # nobody has a part in it yet: whoever may begins it
    his = held_for(actor, enactment.slug, procedure.roles) if is_new else roles_in(actor, case, enactment, procedure)
    names = {role.name for role in wanted}
    chosen = [held for held in his if _is_chosen(held, request)]
    fitting = [held for held in chosen if _name(held) in names]
    return next(iter((*fitting, *chosen)), None)


def _name(held: Held) -> str:
    return held.role.partition("/")[2]


def _is_chosen(held: Held, request: Request) -> bool:
    return request.role in (None, _name(held)) and request.body in (None, held.body_id)


def _once(actor: Actor, request: Request, about: str, do: Callable[[], Entry]) -> Entry:
    digest = _digest(request, about)
    try:
        with transaction.atomic():
            return _earlier(actor, request, digest) or do()
    except (ActRefused, Changed, IntegrityError) as fault:
        if earlier := _earlier(actor, request, digest):
            return earlier  # it came twice at once, and the other one did it
        if isinstance(fault, ActRefused):
            details = {"act": request.act, "refused": str(fault.kind), "field": fault.field}
            record_event("refused", about, person=actor.person_id, at=now(), details=details)
        raise


def _earlier(actor: Actor, request: Request, digest: str) -> Entry | None:
    earlier = repeat_of(actor.person_id, request.key)
    if earlier is not None and earlier.digest != digest:
        raise KeyUsed
    return earlier


def _act(actor: Actor, case: Case, request: Request, about: str) -> Entry:
    _check_seen(case, request)
    enactment, procedure = procedure_of(case)
    known = calendars()
    before = fold(case, known)
    held = acting_as(actor, case, before, request)
    step = _judged(actor, enactment, before, held, request, known.now)
    assert held is not None, "whoever holds no role was refused"
    take_claims(case, step)
    folded, moment = after(step), step.at.replace(tzinfo=CHINA)
    number_case(case, procedure, held, step.day)
    entry = append(
        case,
        act=step.act.name,
        role=step.role.name,
        author=_author(actor, held),
        at=moment,
        given=request.data,
        citations=(in_full(enactment, step.act.provision),) if step.act.provision else (),
        key=request.key,
        digest=_digest(request, about),
    )
    if not write_projection(case, folded, entry.sequence, moment, known.now):
        raise Changed(())
    record_parts(case, step, folded, held, entry.sequence)
    give_back(case, folded)
    follow(Deed(actor, held, enactment, case, step, folded, entry))
    return entry


def _check_seen(case: Case, request: Request) -> None:
    if case.sequence != request.seen:
        raise Changed(tuple(entries_of(case))[request.seen :])


def _judged(
    actor: Actor, enactment: Enactment, case: Folded, held: Held | None, request: Request, calendar: Calendar
) -> Step[Any]:
    role = _name(held) if held else ""
    moment = now().astimezone(CHINA).replace(tzinfo=None)
    step = judge(case, request.act, role, moment, request.data, term=enactment.term, calendar=calendar)
    if held is None:
        message = Bilingual(
            "您在本案中没有所选的角色或者单位。", "You do not have the chosen role or body in this case."
        )
        raise ActRefused(Refusal.ROLE, message, provision=step.act.provision)
    _check_conflict(actor, held, step)
    return step


def _check_conflict(actor: Actor, held: Held | None, step: Step[Any]) -> None:
    """Nobody acts on himself, on his kin, or on someone in whom he declared an interest."""
    if step.act.names is None or actor.person_id is None:
        return
    persons = {actor.person_id} | ({held.on_behalf_of.person_id} if held and held.on_behalf_of else set())
    barred = persons | kin_of(frozenset(persons), step.day)
    if any(person.pk in barred for person in named(step)):
        message = Bilingual("您与所列人员有利害关系，应当回避。", "You are, or are close to, a person named here.")
        raise ActRefused(Refusal.CONFLICT, message, provision=step.act.provision)


def _author(actor: Actor, held: Held) -> Author:
    lender = held.on_behalf_of
    return Author(
        person=actor.person_id,
        name=actor.person_name or actor.name,
        body=held.body_id,
        post=held.post.zh,
        on_behalf_of=lender.person_id if lender else None,
        on_behalf_of_name=lender.name if lender else "",
    )


def _digest(request: Request, about: str) -> str:
    """What is asked of which case, or of which procedure where a case is begun."""
    return sha256(canonical([about, request.act, request.data, request.role, request.body]).encode()).hexdigest()
