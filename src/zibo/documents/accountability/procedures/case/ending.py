"""第七十一条、第五十六条: what a review changed, and when a case is over."""

from dataclasses import dataclass
from typing import Annotated

from gongbao.engine.procedures import SAME, Act, Party, Refusal, Step, requires
from gongbao.engine.rules import Refused
from gongbao.engine.values import Bilingual, Choice
from zibo.documents.accountability.procedures.case.decisions import Decision
from zibo.documents.accountability.procedures.case.measures import Person
from zibo.documents.accountability.procedures.case.receiving import HANDLER
from zibo.documents.accountability.procedures.case.roles import RESPONDENT
from zibo.documents.accountability.procedures.case.serving import APPEAL, RECTIFICATION, Service
from zibo.documents.accountability.procedures.case.states import State


class ReviewOutcome(Choice):
    """What became of a decision on review."""

    UPHELD = "upheld", "维持", "Upheld"
    REVOKED = "revoked", "撤销", "Revoked"
    VARIED = "varied", "变更", "Varied"


@dataclass(frozen=True, kw_only=True)
class Review:
    """The outcome for one person; a varied decision is replaced by the new one."""

    person: Person
    outcome: Annotated[ReviewOutcome, Bilingual("复核结果", "Outcome")]
    new_decision: Annotated[str | None, Bilingual("新的处理决定", "New decision")] = None


@dataclass(frozen=True)
class Closing:
    """What stands in the procedures of rectification and appeal."""

    rectification_accepted: Annotated[bool, Bilingual("整改已验收", "Rectification accepted")]
    appeals_pending: Annotated[bool, Bilingual("尚有申诉未办结", "Appeals are pending")]


@requires(Refusal.DATA, "变更的应有新的处理决定", "a varied decision comes with the new one", "第七十一条")
def new_decision_is_given(step: Step[Review]) -> bool:
    if step.data.outcome is ReviewOutcome.VARIED and step.data.new_decision is None:
        raise Refused("new_decision", Bilingual("变更的,应填写新的处理决定。", "When varied, give the new decision."))
    return True


@requires(
    Refusal.GUARD,
    "已送达该人且尚未记录其复核结果",
    "the person was served, and no review of his is on record",
    "第七十一条",
)
def review_is_the_first(step: Step[Review]) -> bool:
    person = step.data.person
    if all(service.person != person for service in step.case.all(Service)):
        raise Refused("person", Bilingual(f"尚未送达“{person}”。", f"“{person}” was not served."))
    if any(review.person == person for review in step.case.all(Review)):
        message = Bilingual(f"已记录“{person}”的复核结果。", f"The review of “{person}” is on record already.")
        raise Refused("person", message)
    return True


@requires(Refusal.GUARD, "处理决定已送达每一被处理人", "everybody dealt with was served", "第六十八条")
def everybody_is_served(step: Step[Closing]) -> bool:
    served = {service.person for service in step.case.all(Service)}
    return served.issuperset(step.case.the(Decision).persons)


@requires(
    Refusal.GUARD,
    "整改已验收,或处理决定全部被撤销",
    "the rectification was accepted, or every part of the decision was revoked",
    "第七十三条",
)
def rectified_or_revoked(step: Step[Closing]) -> bool:
    reviews = step.case.all(Review)
    revoked = {review.person for review in reviews if review.outcome is ReviewOutcome.REVOKED}
    return step.data.rectification_accepted or revoked.issuperset(step.case.the(Decision).persons)


@requires(Refusal.GUARD, "没有未办结的申诉", "no appeal is pending", "第七十一条")
def no_appeal_is_pending(step: Step[Closing]) -> bool:
    return not step.data.appeals_pending


@requires(Refusal.GUARD, "每一被处理人的申诉期均已届满", "everybody's time to appeal is over", "第六十九条")
def times_to_appeal_are_over(step: Step[Closing]) -> bool:
    for service in step.case.all(Service):
        if not step.is_after(APPEAL, service.person):
            last = step.last_day(APPEAL, service.person)
            message = Bilingual(f"“{service.person}”可以申诉至{last}。", f"“{service.person}” may appeal until {last}.")
            raise Refused("", message)
    return True


RECORD_REVIEW = Act(
    "record-review",
    Bilingual("记录复核结果", "Record the outcome of a review"),
    by=HANDLER,
    from_=(State.SERVED,),
    to=SAME,
    provision="第七十一条",
    data=Review,
    conditions=(new_decision_is_given, review_is_the_first),
    names=lambda step: (step.data.person,),
    parties=lambda step: (Party(RESPONDENT, step.data.person),),
    shown_to=(RESPONDENT,),
)
CLOSE = Act(
    "close",
    Bilingual("结案", "Close"),
    by=HANDLER,
    from_=(State.SERVED,),
    to=State.CLOSED,
    provision="第五十六条",
    data=Closing,
    conditions=(everybody_is_served, rectified_or_revoked, no_appeal_is_pending, times_to_appeal_are_over),
    stops=(APPEAL, RECTIFICATION),
    beyond_text=True,
)
