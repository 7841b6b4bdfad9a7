"""What somebody may do in a case now, what he may not, why, and what would help."""

from collections.abc import Iterator
from dataclasses import dataclass

from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.procedures import Act, ActRefused, Procedure, Refusal, Role, judge
from gongbao.engine.values import Bilingual, Choice
from gongbao.office.cases.drafts import Occasion, proposed
from gongbao.office.cases.grants import held_for, may_begin
from gongbao.office.cases.looking import CaseFile, who_may
from gongbao.office.cases.turns import next_acts
from gongbao.office.clock import CHINA, now, today
from gongbao.office.library import enactments, procedure_id
from gongbao.office.permission import SIGNED_IN, Actor, Held, require

_DATA = (Refusal.DATA, Refusal.CONFLICT, Refusal.LATE, Refusal.GUARD)  # what data that are still to be typed may mend


@dataclass(frozen=True)
class Prospect:
    """An act, and what stands against it: `refusal` where it is certain already; `whose` may do it now, `states` are those in which it is in order.

    The case waits for one that `is_next`, rather than for what may be done at almost any time.
    """

    act: Act
    refusal: ActRefused | None = None
    whose: tuple[Role, ...] = ()
    states: tuple[Choice, ...] = ()
    is_next: bool = False


@dataclass(frozen=True)
class Prospects:
    """What may be done now, and what not."""

    possible: tuple[Prospect, ...]
    not_now: tuple[Prospect, ...]


@dataclass(frozen=True)
class Beginning:
    """A procedure of which somebody may begin cases: with which acts, or why none may be begun today."""

    enactment: Enactment
    procedure: Procedure
    acts: tuple[Act, ...]
    is_in_force: bool

    @property
    def name(self) -> str:
        """The procedure's id."""
        return procedure_id(self.enactment, self.procedure)


def prospects(actor: Actor, file: CaseFile) -> Prospects:
    """Every act of the procedure that concerns the actor: those in order for his roles, those of others in this state, his own in other states."""
    awaited = next_acts(file.procedure, file.folded.state)
    tried = [Prospect(act, _certain_refusal(actor, file, act), is_next=act in awaited) for act in file.possible]
    possible = tuple(sorted((one for one in tried if one.refusal is None), key=lambda one: not one.is_next))
    refused = [one for one in tried if one.refusal is not None]
    return Prospects(possible, (*refused, *_others(file), *_later(file)))


def capacities(file: CaseFile, act: Act) -> tuple[Held, ...]:
    """The roles in which whoever looks at the file may do an act of the case."""
    names = {f"{file.enactment.slug}/{role.name}" for role in who_may(act, file.folded)}
    return tuple(held for held in file.held if held.role in names)


def beginnings(actor: Actor) -> tuple[Beginning, ...]:
    """The procedures of which the actor may begin cases, in the order of the documents."""
    require(actor, SIGNED_IN)
    return tuple(
        _beginning(actor, enactment, procedure)
        for enactment in enactments()
        for procedure in enactment.procedures.values()
        if may_begin(actor, enactment.slug, procedure)
    )


def _beginning(actor: Actor, enactment: Enactment, procedure: Procedure) -> Beginning:
    first = procedure.acts_from(procedure.initial)
    acts = tuple(act for act in first if held_for(actor, enactment.slug, act.roles))
    term = procedure.in_force or enactment.term
    is_in_force = any(not procedure.is_bounded(act.name) for act in acts) or term.holds_on(today())
    return Beginning(enactment, procedure, acts, is_in_force)


def _certain_refusal(actor: Actor, file: CaseFile, act: Act) -> ActRefused | None:
    """Why an act in order is refused whatever is typed; None where that depends on the data."""
    for condition in act.conditions:
        if condition.is_never_met:
            said = Bilingual(f"不能办理：{condition.words.zh}。", f"This cannot be done: {condition.words.en}.")
            return ActRefused(condition.kind, said, provision=condition.provision or act.provision)
    data = proposed(Occasion(actor, act, file.case, file.folded), file.case.procedure)
    role = capacities(file, act)[0].role.partition("/")[2]
    moment = now().astimezone(CHINA).replace(tzinfo=None)
    try:
        judge(file.folded, act.name, role, moment, data, term=file.enactment.term, calendar=file.calendar)
    except ActRefused as refused:
        depends = bool(act.inputs.fields) and refused.kind in _DATA
        return None if depends else refused
    return None


def _others(file: CaseFile) -> Iterator[Prospect]:
    for act in file.procedure.acts_from(file.folded.state):
        if act not in file.possible and not any(one.is_never_met for one in act.conditions):
            yield Prospect(act, whose=who_may(act, file.folded))


def _later(file: CaseFile) -> Iterator[Prospect]:
    if file.folded.is_closed:
        return
    names = {held.role.partition("/")[2] for held in file.held}
    for act in file.procedure.acts:
        is_his = any(role.name in names for role in act.roles)
        if is_his and file.folded.state not in act.from_ and file.procedure.initial not in act.from_:
            yield Prospect(act, states=act.from_)
