"""第三十五条: the body that took the decision as one."""

from dataclasses import dataclass
from typing import Annotated

from gongbao.engine.procedures import SAME, Act, Refusal, Step, requires
from gongbao.engine.rules import Distinct, Refused
from gongbao.engine.values import Bilingual, Choice
from zibo.documents.accountability.procedures.case.officers import ByOfficer
from zibo.documents.accountability.procedures.case.receiving import HANDLER
from zibo.documents.accountability.procedures.case.standing import a_violation_was_found, something_was_caused
from zibo.documents.accountability.procedures.case.states import State
from zibo.documents.accountability.rules.collective import collective_sanctions


class CollectiveMeasure(Choice):
    """The measures of 第三十五条."""

    CRITICISM_EDUCATION = "criticism-education", "批评教育", "Criticism and education"
    WRITTEN_SELF_REVIEW = "written-self-review", "责令书面检查", "Ordered written self-review"
    CIRCULATED_CRITICISM = "circulated-criticism", "通报批评", "Circulated criticism"


@dataclass(frozen=True)
class CollectiveDecision(ByOfficer):
    """How the body is dealt with, and the facts on which a reorganisation rests."""

    body: Annotated[str, Bilingual("经营决策机构", "Decision-making body")]
    measures: Annotated[tuple[CollectiveMeasure, ...], Distinct(), Bilingual("处理", "Measures")]
    reorganise: Annotated[bool, Bilingual("按照规定程序予以改组", "Reorganised by the prescribed procedure")]
    loss_huge: Annotated[bool, Bilingual("财产损失金额巨大", "Huge loss")]
    survival_endangered: Annotated[bool, Bilingual("危及企业生存发展", "Survival endangered")]
    other_grave: Annotated[bool, Bilingual("造成其他特别严重不良后果", "Other especially grave consequences")]


@requires(
    Refusal.GUARD,
    "财产损失金额巨大且危及企业生存发展,或造成其他特别严重不良后果的,予以改组,否则不改组",
    "the body is reorganised where the loss is huge and endangers survival or other grave consequences arose, and only there",
    "第三十五条",
)
def reorganised_as_the_law_says(step: Step[CollectiveDecision]) -> bool:
    said = step.data
    due = collective_sanctions(
        loss_huge=said.loss_huge, survival_endangered=said.survival_endangered, other_grave=said.other_grave
    ).reorganise
    if said.reorganise == due:
        return True
    message = (
        Bilingual("依所填事实,应当改组。", "By the facts given the body is to be reorganised.")
        if due
        else Bilingual("依所填事实,不予改组。", "By the facts given the body is not reorganised.")
    )
    raise Refused("reorganise", message)


@requires(
    Refusal.GUARD,
    "除改组外,至少给予一项处理",
    "at least one measure is given unless the body is reorganised",
    "第三十五条",
)
def something_is_done(step: Step[CollectiveDecision]) -> bool:
    return bool(step.data.measures) or step.data.reorganise


@requires(Refusal.GUARD, "该机构尚未处理", "the body has not been dealt with yet", "第三十五条")
def body_is_new(step: Step[CollectiveDecision]) -> bool:
    return all(decided.body != step.data.body for decided in step.case.all(CollectiveDecision))


DECIDE_COLLECTIVE = Act(
    "decide-collective",
    Bilingual("对决策机构作出处理", "Deal with the decision-making body"),
    by=HANDLER,
    from_=(State.REPORTED, State.DECIDED),
    to=SAME,
    provision="第三十五条",
    data=CollectiveDecision,
    conditions=(
        something_was_caused,
        a_violation_was_found,
        reorganised_as_the_law_says,
        something_is_done,
        body_is_new,
    ),
    produces=(Bilingual("对决策机构的处理决定书", "Decision on the decision-making body"),),
)
