"""第五十四条: whoever has an interest does not handle the case; every act is judged by the officer it names, else by the one last assigned."""

from dataclasses import dataclass
from typing import Annotated, Any

from gongbao.engine.procedures import SAME, Act, Case, Refusal, Step, requires
from gongbao.engine.rules import Refused
from gongbao.engine.values import Bilingual
from zibo.documents.accountability.procedures.case.receiving import HANDLER, Acceptance, Officer
from zibo.documents.accountability.procedures.case.states import IN_HAND


@dataclass(frozen=True)
class ByOfficer:
    """Data that name the officer who does the act."""

    officer: Officer


@dataclass(frozen=True)
class Assignment(ByOfficer):
    """Who handles the case from now on, and whether he has an interest in it."""

    interest: Annotated[bool, Bilingual("有利害关系", "Has an interest")]


@dataclass(frozen=True)
class OfficerRecusal:
    """The officer who goes, and why."""

    officer: Annotated[str, Bilingual("回避的经办人员", "Officer who goes")]
    reason: Annotated[str, Bilingual("回避理由", "Reason")]


def recused_officers(case: Case) -> frozenset[str]:
    """The officers who may not act in the case any more."""
    return frozenset(recusal.officer for recusal in case.all(OfficerRecusal))


def judged_by(step: Step[Any]) -> str | None:
    """The officer by whom an act is judged; None for acts of others than the handling body, and for a recusal, which names the one who goes."""
    if isinstance(step.data, ByOfficer):
        return step.data.officer
    if step.act.by is not HANDLER or isinstance(step.data, OfficerRecusal):
        return None
    return officer_in_charge(step.case)


def officer_in_charge(case: Case) -> str | None:
    """The officer last assigned, at the acceptance or later."""
    assigned = (done.data for done in reversed(case.history) if isinstance(done.data, Acceptance | Assignment))
    return next((data.officer for data in assigned), None)


@requires(Refusal.CONFLICT, "经办人员未回避", "the officer was not recused", "第五十四条")
def officer_may_act(step: Step[Any]) -> bool:
    officer = judged_by(step)
    if officer is None or officer not in recused_officers(step.case):
        return True
    message = Bilingual(
        f"经办人员“{officer}”已回避,应由未回避的经办人员办理,或先指定其他经办人员。",
        f"The officer “{officer}” was recused: another officer must act, or be assigned first.",
    )
    raise Refused("officer" if isinstance(step.data, ByOfficer) else "", message)


@requires(Refusal.CONFLICT, "所指定的经办人员没有利害关系", "the officer assigned has no interest", "第五十四条")
def assigned_officer_has_no_interest(step: Step[Assignment]) -> bool:
    return not step.data.interest


ASSIGN_OFFICER = Act(
    "assign-officer",
    Bilingual("指定经办人员", "Assign an officer"),
    by=HANDLER,
    from_=IN_HAND,
    to=SAME,
    provision="第五十四条",
    data=Assignment,
    conditions=(assigned_officer_has_no_interest,),
)
RECUSE_OFFICER = Act(
    "recuse-officer",
    Bilingual("经办人员回避", "Recuse an officer"),
    by=HANDLER,
    from_=IN_HAND,
    to=SAME,
    provision="第五十四条",
    data=OfficerRecusal,
    urgent=True,
)
