"""第五十八条、第五十九条: what is verified at first, and within which time."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from gongbao.engine.procedures import SAME, Act, Clock, Condition, Move, Refusal, Step, requires
from gongbao.engine.values import Bilingual
from zibo.documents.accountability.procedures.case.officers import ByOfficer
from zibo.documents.accountability.procedures.case.receiving import HANDLER, PRELIMINARY_VERIFICATION
from zibo.documents.accountability.procedures.case.roles import DISCIPLINE_COMMISSION
from zibo.documents.accountability.procedures.case.states import State


@dataclass(frozen=True)
class Extension:
    """Until when, and why."""

    new_due: Annotated[date, Bilingual("延长至", "Extended to")]
    reason: Annotated[str, Bilingual("延长理由", "Reason")]


def extension_of(clock: Clock) -> tuple[Condition, ...]:
    """A time is extended before it is over, and to a later day; how often and how far the text does not limit."""

    @requires(Refusal.LATE, "现行期限尚未届满", "the time that runs is not over", clock.provision)
    def time_is_not_over(step: Step[Extension]) -> bool:
        return not step.is_after(clock)

    @requires(
        Refusal.GUARD, "延长后的日期晚于现行期限", "the new day is later than the present last day", clock.provision
    )
    def new_day_is_later(step: Step[Extension]) -> bool:
        last = step.last_day(clock)
        return last is not None and step.data.new_due > last

    return time_is_not_over, new_day_is_later


@dataclass(frozen=True)
class PreliminaryFindings(ByOfficer):
    """The four contents of 第五十八条, and whether there was a breach."""

    loss_and_consequences: Annotated[
        str, Bilingual("财产损失及其他严重不良后果的情况", "Loss and other serious consequences")
    ]
    breaches: Annotated[str, Bilingual("违规违纪违法的情况", "Breaches of rules, discipline and law")]
    within_scope: Annotated[bool, Bilingual("属于责任追究范围", "Within the scope of accountability")]
    views_of_others: Annotated[
        str, Bilingual("有关方面的处理建议和要求等", "Suggestions and demands of the parties concerned")
    ]
    violation_confirmed: Annotated[bool, Bilingual("确有违规违纪违法事实", "A breach is confirmed")]


@dataclass(frozen=True)
class Unfounded:
    """Why the case ends here."""

    reason: Annotated[str, Bilingual("了结理由", "Reason")]


@requires(Refusal.GUARD, "初步核实未发现违规违纪违法事实", "the preliminary verification found no breach", "第六十条")
def no_breach_is_confirmed(step: Step[Unfounded]) -> bool:
    return not step.case.the(PreliminaryFindings).violation_confirmed


EXTEND_PRELIMINARY = Act(
    "extend-preliminary",
    Bilingual("延长初步核实", "Extend the preliminary verification"),
    by=HANDLER,
    from_=(State.ACCEPTED,),
    to=SAME,
    provision="第五十九条",
    data=Extension,
    conditions=extension_of(PRELIMINARY_VERIFICATION),
    moves=(Move(PRELIMINARY_VERIFICATION, to=lambda step: step.data.new_due),),
)
COMPLETE_PRELIMINARY = Act(
    "complete-preliminary",
    Bilingual("完成初步核实", "Complete the preliminary verification"),
    by=HANDLER,
    from_=(State.ACCEPTED,),
    to=State.PRELIMINARILY_VERIFIED,
    provision="第五十八条",
    data=PreliminaryFindings,
    stops=(PRELIMINARY_VERIFICATION,),
    produces=(Bilingual("初步核实报告", "Preliminary verification report"),),
    shown_to=(DISCIPLINE_COMMISSION,),
)
CLOSE_UNFOUNDED = Act(
    "close-unfounded",
    Bilingual("初核了结", "Close as unfounded"),
    by=HANDLER,
    from_=(State.PRELIMINARILY_VERIFIED,),
    to=State.CLOSED_UNFOUNDED,
    provision="第六十条",
    data=Unfounded,
    conditions=(no_breach_is_confirmed,),
    beyond_text=True,
)
