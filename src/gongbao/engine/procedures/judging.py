"""Whether an act may be done: the checks in the contract's order, each refusal with its reason and what would help."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import Any

from gongbao.engine.calendar import BeyondCalendar, Calendar
from gongbao.engine.procedures.act import Act
from gongbao.engine.procedures.case import Case, Step
from gongbao.engine.procedures.clocks import Run
from gongbao.engine.procedures.conditions import Condition
from gongbao.engine.procedures.folding import after, started
from gongbao.engine.procedures.past_days import check_days
from gongbao.engine.procedures.refusals import ActRefused, Refusal
from gongbao.engine.procedures.roles import Role, RoleByCase
from gongbao.engine.rules import Refused, Term
from gongbao.engine.rules.types.scalars import shown
from gongbao.engine.values import Bilingual

# After the data themselves: faults between them, whether the acting role fits them, then conflicts, lateness, all else.
_ORDER = (Refusal.NOT_IN_FORCE, Refusal.DATA, Refusal.ROLE, Refusal.CONFLICT, Refusal.LATE, Refusal.GUARD)


def judge(
    case: Case,
    act: object,
    role: object,
    at: datetime,
    data: object,
    *,
    term: Term,
    calendar: Calendar,
    given: Mapping[str, object] | None = None,
) -> Step[Any]:
    """The act, ready to be folded into its case; ActRefused when it may not be done.

    `at` is local time; `data` is parsed JSON; `term` is that of the document (a procedure's own goes before it). Checked in this order: in force, role, order,
    data (whether the clocks that it starts can be counted is one of them), the role against the data, conflict of interest, lateness, every other condition;
    and at last whether each clock can still be counted where it was moved (data).
    """
    procedure = case.procedure
    row = procedure.by_name.get(act) if isinstance(act, str) else None
    _check_in_force(case, act, at.date(), procedure.in_force or term)
    if row is None:
        raise _no_such_act(case, act)
    acting = _check_role(case, row, role)
    _check_order(case, row)
    step = Step(case, row, acting, at, _read(row, data, at.date()), calendar, given or {})
    conditions = (*procedure.conditions, *row.conditions)
    for kind in _ORDER:
        for condition in conditions:
            if condition.kind is kind:
                _check(condition, step)
        if kind is Refusal.DATA:
            _check_countable(step, started)
    _check_countable(step, lambda judged: after(judged).open_runs())
    return step


def _check_in_force(case: Case, act: object, day: date, term: Term) -> None:
    if case.procedure.is_bounded(str(act)) and not term.holds_on(day):
        from_, until = term.from_ or "—", term.until or "—"
        message = Bilingual(
            f"{day}不在有效期内({from_}至{until})。", f"Not in force on {day} (in force {from_} to {until})."
        )
        raise ActRefused(Refusal.NOT_IN_FORCE, message, provision=term.provision)


def _check_role(case: Case, act: Act, role: object) -> Role:
    acting = case.procedure.roles_by_name.get(role) if isinstance(role, str) else None
    allowed: tuple[Role, ...] = act.roles
    if isinstance(act.by, RoleByCase):
        one = act.by.of(case)
        if one is None:
            return acting or act.roles[0]  # who the handler is is not known yet: the order of the acts decides
        allowed = (one,)
    if acting is None or acting not in allowed:
        may_zh, may_en = "、".join(each.title.zh for each in allowed), ", ".join(each.title.en for each in allowed)
        who = acting.title if acting else Bilingual(f"“{shown(role)}”", f"“{shown(role)}”")
        message = Bilingual(f"{who.zh}不能办理“{act.title.zh}”。", f"{who.en} may not do “{act.title.en}”.")
        remedy = Bilingual(f"应由{may_zh}办理。", f"It is for: {may_en}.")
        raise ActRefused(Refusal.ROLE, message, provision=act.provision, remedy=remedy)
    return acting


def _check_order(case: Case, act: Act) -> None:
    if case.state not in act.from_:
        message = Bilingual(
            f"现处“{case.state.zh}”,不能办理“{act.title.zh}”。",
            f"“{act.title.en}” cannot be done in the state “{case.state.en}”.",
        )
        raise ActRefused(Refusal.ORDER, message, provision=act.provision, remedy=_possible(case))


def _no_such_act(case: Case, act: object) -> ActRefused:
    message = Bilingual(f"本程序没有“{shown(act)}”。", f"There is no act “{shown(act)}” in this procedure.")
    return ActRefused(Refusal.ORDER, message, remedy=_possible(case))


def _possible(case: Case) -> Bilingual:
    acts = case.procedure.acts_from(case.state)
    if not acts:
        return Bilingual("案件已办结。", "The case is closed.")
    zh, en = "、".join(act.title.zh for act in acts), ", ".join(act.title.en for act in acts)
    return Bilingual(f"现可办理:{zh}。", f"Possible now: {en}.")


def _read(act: Act, data: object, day: date) -> Any:  # noqa: ANN401  an act's own dataclass
    try:
        if not isinstance(data, dict):
            raise Refused("data", Bilingual("数据应为一组字段(JSON对象)。", "The data must be a JSON object."))
        for stray in act.inputs.strays(data, ""):
            raise Refused(stray, Bilingual(f"没有名为“{stray}”的数据项。", f"There is no datum called “{stray}”."))
        for absent in act.inputs.absences(data, ""):
            raise Refused(absent, Bilingual(f"缺少“{absent}”。", f"“{absent}” is missing."))
        value = act.inputs.read(data, "")
        check_days(act.inputs, value, day)
    except Refused as refused:
        raise _as_refusal(refused, Refusal.DATA, act.provision) from None
    return value


def _check(condition: Condition, step: Step[Any]) -> None:
    provision = condition.provision or step.act.provision
    try:
        if condition.holds(step):
            return
    except Refused as refused:
        raise _as_refusal(refused, condition.kind, provision) from None
    except BeyondCalendar as beyond:
        raise ActRefused(Refusal.DATA, beyond.message, provision=provision) from None
    message = Bilingual(f"不具备条件:{condition.words.zh}。", f"A condition does not hold: {condition.words.en}.")
    raise ActRefused(condition.kind, message, provision=provision)


def _check_countable(step: Step[Any], runs: Callable[[Step[Any]], Iterable[Run]]) -> None:
    try:
        for run in runs(step):
            run.due(step.calendar)
    except BeyondCalendar as beyond:
        raise ActRefused(Refusal.DATA, beyond.message, provision=step.act.provision) from None


def _as_refusal(refused: Refused, kind: Refusal, provision: str | None) -> ActRefused:
    return ActRefused(kind, refused.message, field=refused.field, provision=refused.provision or provision)
