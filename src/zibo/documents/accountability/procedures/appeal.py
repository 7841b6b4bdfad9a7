"""第六十九条至第七十一条: a person dealt with appeals, and the decision is reviewed; it is carried out meanwhile."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from gongbao.engine.procedures import (
    SAME,
    Act,
    Branch,
    Clock,
    Kind,
    Party,
    Procedure,
    Refusal,
    Role,
    RoleByCase,
    Start,
    Step,
    never,
    requires,
)
from gongbao.engine.rules import AtLeast, Between, Items, NotAfterAsOf, Oneself, Refused
from gongbao.engine.values import Bilingual, Choice
from zibo.documents.accountability.procedures.bodies import BODIES, acts_at, role_of
from zibo.documents.accountability.procedures.counting import can_be_counted
from zibo.documents.accountability.rules.handling import appeal_body
from zibo.documents.accountability.rules.time_limits import APPEAL as APPEAL_PERIOD
from zibo.documents.accountability.rules.time_limits import REVIEW as REVIEW_PERIOD

RESPONDENT = Role("respondent", Bilingual("被处理人", "Person dealt with"), outside=True)

TIME_TO_APPEAL = Clock("appeal", Bilingual("申诉期", "Time to appeal"), Kind.WINDOW, "第六十九条")
REVIEW = Clock("review", Bilingual("复核期限", "Review"), Kind.DUTY, "第七十一条")


class State(Choice):
    """Where an appeal stands."""

    DRAFT = "draft", "拟开启", "Draft"
    OPEN = "open", "申诉期内", "Time to appeal open"
    LODGED = "lodged", "已提出申诉", "Lodged"
    ACCEPTED = "accepted", "已受理", "Accepted"
    NOT_ACCEPTED = "not-accepted", "不予受理", "Not accepted"
    UPHELD = "upheld", "维持", "Upheld"
    REVOKED = "revoked", "撤销", "Revoked"
    VARIED = "varied", "变更", "Varied"
    NOTIFIED = "notified", "已告知", "Notified"
    WITHDRAWN = "withdrawn", "已撤回", "Withdrawn"
    LAPSED = "lapsed", "申诉期届满", "Lapsed"


@dataclass(frozen=True)
class Decided:
    """Whose decision it is, whom it is about, and when it was served on him."""

    decided_by_level: Annotated[
        int,
        Between(0, 20),
        Bilingual(
            "作出处理决定单位层级（0为履行出资人职责的机构）",
            "Level of the deciding body (0 is the investor body)",
        ),
    ]
    person: Annotated[str, Bilingual("被处理人", "Person dealt with")]
    served_on: Annotated[date, NotAfterAsOf(), Bilingual("送达日期", "Served on")]


@dataclass(frozen=True)
class Statement:
    """The appeal in writing, with what proves it."""

    to_level: Annotated[int, AtLeast(0), Bilingual("申诉受理单位层级", "Level of the body to which the appeal goes")]
    statement: Annotated[str, Bilingual("书面申诉", "Written statement")]
    evidence: Annotated[tuple[str, ...], Items(1), Bilingual("相关证明材料", "Evidence")]


@dataclass(frozen=True)
class Acceptance:
    """Who reviews."""

    officer: Annotated[str, Oneself(), Bilingual("经办人员", "Handling officer")]


@dataclass(frozen=True)
class Rejection:
    """Why the appeal is not accepted."""

    reason: Annotated[str, Bilingual("不予受理理由", "Reason")]


class Outcome(Choice):
    """What a review may come to."""

    UPHOLD = "uphold", "维持", "Uphold"
    REVOKE = "revoke", "撤销", "Revoke"
    VARY = "vary", "变更", "Vary"


@dataclass(frozen=True)
class ReviewDecision:
    """What the review came to, and why."""

    officer: Annotated[str, Oneself(), Bilingual("经办人员", "Handling officer")]
    outcome: Annotated[Outcome, Bilingual("复核决定", "Outcome")]
    reasons: Annotated[str, Bilingual("复核理由", "Reasons")]
    new_decision: Annotated[str | None, Bilingual("新的处理决定", "New decision")]


@dataclass(frozen=True)
class Notice:
    """When and how the person and his enterprise were told."""

    person_notified_on: Annotated[date, NotAfterAsOf(), Bilingual("告知申诉人日期", "Person told on")]
    enterprise_notified_on: Annotated[date, NotAfterAsOf(), Bilingual("告知所在企业日期", "Enterprise told on")]
    manner: Annotated[str, Bilingual("告知方式", "Manner")]


REVIEWER = RoleByCase(
    "reviewer",
    Bilingual("申诉受理单位", "Reviewing body"),
    among=BODIES,
    of=lambda case: (
        role_of(appeal_body(decided_by_level=decided.decided_by_level)) if (decided := case.last(Decided)) else None
    ),
)
DECIDER = RoleByCase(
    "decider",
    Bilingual("作出处理决定的单位", "Deciding body"),
    among=BODIES,
    of=lambda case: role_of(decided.decided_by_level) if (decided := case.last(Decided)) else None,
)


@requires(Refusal.LATE, "在申诉期内", "within the time to appeal", "第六十九条")
def appeal_is_in_time(step: Step[Statement]) -> bool:
    return not step.is_after(TIME_TO_APPEAL)


@requires(Refusal.GUARD, "向有权复核的单位申诉", "the appeal goes to the right body", "第七十条")
def appeal_goes_to_the_right_body(step: Step[Statement]) -> bool:
    right: int = appeal_body(decided_by_level=step.case.the(Decided).decided_by_level)
    if step.data.to_level == right:
        return True
    message = Bilingual(
        f"应向第{right}层级(0为履行出资人职责的机构)申诉。",
        f"The appeal goes to level {right} (0 is the investor body).",
    )
    raise Refused("to_level", message)


@requires(Refusal.GUARD, "申诉期已届满", "the time to appeal is over", "第六十九条")
def time_to_appeal_is_over(step: Step[object]) -> bool:
    return step.is_after(TIME_TO_APPEAL)


@requires(Refusal.DATA, "变更的应有新的处理决定", "a varied decision comes with the new one", "第七十一条")
def new_decision_is_given(step: Step[ReviewDecision]) -> bool:
    if step.data.outcome is Outcome.VARY and step.data.new_decision is None:
        raise Refused("new_decision", Bilingual("变更的,应填写新的处理决定。", "When varied, give the new decision."))
    return True


EXECUTION_GOES_ON = never(
    "申诉期间不停止原处理决定的执行",
    "an appeal does not stop the decision from being carried out",
    "第六十九条",
)
REVIEWED = {Outcome.UPHOLD: State.UPHELD, Outcome.REVOKE: State.REVOKED, Outcome.VARY: State.VARIED}


APPEAL = Procedure(
    name="appeal",
    title=Bilingual("申诉与复核", "Appeal and review"),
    provisions=("第六十九条", "第七十条", "第七十一条"),
    roles=(RESPONDENT, *BODIES),
    states=State,
    initial=State.DRAFT,
    final=(State.NOT_ACCEPTED, State.NOTIFIED, State.WITHDRAWN, State.LAPSED),
    numbered="申诉复核",
    subject=lambda case: case.the(Decided).person,
    confidential=True,
    acts=(
        Act(
            "open",
            Bilingual("开启申诉期", "Open the time to appeal"),
            by=BODIES,
            from_=(State.DRAFT,),
            to=State.OPEN,
            provision="第六十九条",
            data=Decided,
            conditions=(
                can_be_counted(APPEAL_PERIOD, "served_on"),
                acts_at(lambda decided: decided.decided_by_level),
            ),
            starts=(Start(TIME_TO_APPEAL, within=APPEAL_PERIOD, since=lambda step: step.data.served_on),),
            names=lambda step: (step.data.person,),
            parties=lambda step: (Party(RESPONDENT, step.data.person),),
            shown_to=(RESPONDENT,),
        ),
        Act(
            "lodge",
            Bilingual("提出申诉", "Lodge the appeal"),
            by=(RESPONDENT,),
            from_=(State.OPEN,),
            to=State.LODGED,
            provision="第六十九条",
            data=Statement,
            conditions=(appeal_is_in_time, appeal_goes_to_the_right_body),
            stops=(TIME_TO_APPEAL,),
            produces=(Bilingual("申诉书", "Appeal"),),
            urgent=True,
        ),
        Act(
            "lapse",
            Bilingual("申诉期届满", "Record that the time is over"),
            by=DECIDER,
            from_=(State.OPEN,),
            to=State.LAPSED,
            provision="第六十九条",
            conditions=(time_to_appeal_is_over,),
            stops=(TIME_TO_APPEAL,),
            shown_to=(RESPONDENT,),
            beyond_text=True,
        ),
        Act(
            "accept",
            Bilingual("受理申诉", "Accept the appeal"),
            by=REVIEWER,
            from_=(State.LODGED,),
            to=State.ACCEPTED,
            provision="第七十一条",
            data=Acceptance,
            starts=(Start(REVIEW, within=REVIEW_PERIOD),),
            produces=(Bilingual("申诉受理通知书", "Notice of acceptance"),),
            shown_to=(RESPONDENT,),
        ),
        Act(
            "refuse",
            Bilingual("不予受理申诉", "Refuse the appeal"),
            by=REVIEWER,
            from_=(State.LODGED,),
            to=State.NOT_ACCEPTED,
            provision="第七十一条",
            data=Rejection,
            shown_to=(RESPONDENT,),
            beyond_text=True,
            urgent=True,
        ),
        Act(
            "suspend-execution",
            Bilingual("停止执行", "Stop the execution"),
            by=(RESPONDENT, *BODIES),
            from_=(State.OPEN, State.LODGED, State.ACCEPTED),
            to=SAME,
            provision="第六十九条",
            conditions=(EXECUTION_GOES_ON,),
        ),
        Act(
            "decide",
            Bilingual("作出复核决定", "Decide on review"),
            by=REVIEWER,
            from_=(State.ACCEPTED,),
            to=Branch(
                lambda step: REVIEWED[step.data.outcome],
                tuple(REVIEWED.values()),
                Bilingual("依复核决定为“维持”“撤销”或“变更”", "“Upheld”, “Revoked” or “Varied” by the outcome"),
            ),
            provision="第七十一条",
            data=ReviewDecision,
            conditions=(new_decision_is_given,),
            stops=(REVIEW,),
            produces=(Bilingual("复核决定书", "Review decision"),),
            shown_to=(RESPONDENT,),
            urgent=True,
        ),
        Act(
            "notify",
            Bilingual("告知申诉人及其所在企业", "Tell the person and the enterprise"),
            by=REVIEWER,
            from_=(State.UPHELD, State.REVOKED, State.VARIED),
            to=State.NOTIFIED,
            provision="第七十一条",
            data=Notice,
            shown_to=(RESPONDENT,),
        ),
        Act(
            "withdraw",
            Bilingual("撤回申诉", "Withdraw the appeal"),
            by=(RESPONDENT,),
            from_=(State.LODGED, State.ACCEPTED),
            to=State.WITHDRAWN,
            provision="第六十九条",
            stops=(REVIEW,),
            beyond_text=True,
        ),
    ),
)
