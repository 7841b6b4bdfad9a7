"""58号, closing paragraph: somebody says that a clause of an earlier document clashes with 58号, and the department responsible rules on it."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from gongbao.engine.documents.corpus import LawBeside
from gongbao.engine.procedures import (
    SAME,
    Act,
    Clock,
    Kind,
    Move,
    Procedure,
    Refusal,
    Role,
    Sight,
    Start,
    Step,
    requires,
)
from gongbao.engine.rules import Term
from gongbao.engine.values import Bilingual, Choice
from zibo.documents.repeals.rules.consequences import FIRST_DAY_OF_58, OVERRIDING, Issuer, Override, override_58

CLOSING = f"{OVERRIDING} 结尾段"
MEASURE_16 = f"{OVERRIDING} 四、16"

law = LawBeside(__name__, OVERRIDING)
TO_REPLY = law.period(MEASURE_16, "收到诉求3个工作日内答复")
TO_RESOLVE = law.period(MEASURE_16, "15个工作日内予以解决或服务确认")
AT_THE_LONGEST = law.period(MEASURE_16, "难度较大或者多部门协调的事项最长不超过30个工作日")

ENTERPRISE = Role("enterprise", Bilingual("企业", "Enterprise"), outside=True)
DEPARTMENT = Role("department", Bilingual("用文部门", "Department that applies the other document"))
RESPONSIBLE = Role(
    "responsible-department",
    Bilingual("有关责任部门", "Department responsible for the measure of 58号"),
    sees=Sight.ALL,
)
OFFICE = Role("office", Bilingual("市政府办公室", "Office"), sees=Sight.ALL, body="government-office")

REPLY = Clock("reply", Bilingual("答复期限", "Time for the reply"), Kind.DUTY, MEASURE_16)
RESOLVE = Clock("resolve", Bilingual("解决或服务确认期限", "Time for the solution"), Kind.DUTY, MEASURE_16)


class State(Choice):
    """Where a claim stands."""

    NONE = "none", "未提出", "Not raised"
    CLAIMED = "claimed", "已提出", "Claimed"
    REPLIED = "replied", "已答复", "Replied"
    RULED = "ruled", "已认定", "Ruled"
    PUBLISHED = "published", "解释已公布", "Interpretation published"
    NOT_COVERED = "not-covered", "不属本句范围", "Not covered"
    WITHDRAWN = "withdrawn", "已撤回", "Withdrawn"


class WhyLonger(Choice):
    """Why a matter takes longer."""

    DIFFICULT = "difficult", "难度较大", "difficult"
    MULTI_DEPARTMENT = "multi-department", "多部门协调", "several departments"


@dataclass(frozen=True)
class Clash:
    """Which clause is said to clash with which, and what is known of the other document."""

    other_document: Annotated[str, Bilingual("他文件", "The other document")]
    other_clause: Annotated[str, Bilingual("他文件条款", "Its clause")]
    clause_58: Annotated[str, Bilingual("58号条款", "The clause of 58号")]
    argument: Annotated[str, Bilingual("主张理由", "Argument")]
    other_issued_by: Annotated[Issuer, Bilingual("他文件出台主体", "Issuer of the other document")]
    other_issued_on: Annotated[date, Bilingual("他文件成文日期", "Day of the other document")]
    other_in_force: Annotated[bool, Bilingual("他文件在继续实施", "The other document is still applied")]


@dataclass(frozen=True)
class Reply:
    """What the department answers."""

    text: Annotated[str, Bilingual("答复内容", "Reply")]


@dataclass(frozen=True)
class Extension:
    """Why it takes longer."""

    reason: Annotated[WhyLonger, Bilingual("延长理由", "Reason")]


@dataclass(frozen=True)
class Ruling:
    """Whether the clauses clash, and whether whoever rules drafted the other document."""

    inconsistent: Annotated[bool, Bilingual("相应条款不一致", "The clauses are inconsistent")]
    reasons: Annotated[str, Bilingual("认定理由", "Reasons")]
    drafted_other: Annotated[bool, Bilingual("系他文件起草人", "Has drafted the other document")]


@dataclass(frozen=True)
class Rejection:
    """Why the sentence does not reach the other document."""

    reason: Annotated[str, Bilingual("理由", "Reason")]


@dataclass(frozen=True)
class Interpretation:
    """Under which number the interpretation is published."""

    number: Annotated[str, Bilingual("解释文号", "Number of the interpretation")]


@requires(Refusal.GUARD, "他文件成文日期不晚于今日", "the other document was issued by the day of the claim")
def other_document_is_issued(step: Step[Clash]) -> bool:
    return step.data.other_issued_on <= step.day


@requires(Refusal.LATE, "解决期限尚未届满", "the time for the solution is not over")
def extension_is_in_time(step: Step[Extension]) -> bool:
    return not step.is_after(RESOLVE)


@requires(Refusal.GUARD, "系企业提出的主张,且尚未延长过", "the claim is an enterprise's and was not extended before")
def may_be_extended(step: Step[Extension]) -> bool:
    raised = step.case.last_done("claim")
    return raised is not None and raised.role is ENTERPRISE and not step.case.done("extend")


@requires(Refusal.CONFLICT, "他文件的起草人不作认定", "the drafter of the other document does not rule")
def another_one_rules(step: Step[Ruling]) -> bool:
    return not step.data.drafted_other


@requires(Refusal.GUARD, "该主张属于待认定的情形", "the sentence reaches the other document and waits for a finding")
def waits_for_a_finding(step: Step[Ruling]) -> bool:
    return _answer(step, concerned=True) is Override.NEEDS_FINDING


@requires(
    Refusal.GUARD,
    "他文件不在本句范围内或已不实施",
    "the sentence does not reach the other document, or that is no longer applied",
)
def is_not_covered(step: Step[Rejection]) -> bool:
    return _answer(step, concerned=None) in (Override.NOT_COVERED, Override.OTHER_NOT_IN_FORCE)


def _answer(step: "Step[Ruling] | Step[Rejection]", *, concerned: bool | None) -> Override:
    """What the closing sentence of 58号 does to the claim before anybody has ruled."""
    claim = step.case.the(Clash)
    found: Override = override_58(
        other_issued_by=claim.other_issued_by,
        other_issued_on=claim.other_issued_on,
        other_in_force=claim.other_in_force,
        concerned=concerned,
        inconsistent=None,
        finding=None,
    )
    return found


def _is_an_enterprise(step: Step[Clash]) -> bool:
    return step.role is ENTERPRISE


# A ruling that clauses clash adds that 58号 prevails over the other from its first day; nothing is repealed by it.
INCONSISTENCY_CLAIM = Procedure(
    name="inconsistency-claim",
    title=Bilingual("与58号不一致的主张", "Claim that a clause is inconsistent with 58号"),
    provisions=(CLOSING, MEASURE_16),
    in_force=Term(FIRST_DAY_OF_58, None, CLOSING),
    roles=(ENTERPRISE, DEPARTMENT, RESPONSIBLE, OFFICE),
    states=State,
    initial=State.NONE,
    final=(State.PUBLISHED, State.NOT_COVERED, State.WITHDRAWN),
    numbered="不一致主张",
    subject=lambda case: f"{case.the(Clash).other_document} {case.the(Clash).other_clause}",
    acts=(
        Act(
            "claim",
            Bilingual("提出", "Claim"),
            by=(ENTERPRISE, DEPARTMENT),
            from_=(State.NONE,),
            to=State.CLAIMED,
            provision=CLOSING,
            data=Clash,
            conditions=(other_document_is_issued,),
            starts=(
                Start(REPLY, within=TO_REPLY, only_if=_is_an_enterprise),
                Start(RESOLVE, within=TO_RESOLVE, only_if=_is_an_enterprise),
            ),
        ),
        Act(
            "reply",
            Bilingual("答复", "Reply"),
            by=(RESPONSIBLE,),
            from_=(State.CLAIMED,),
            to=State.REPLIED,
            provision=MEASURE_16,
            data=Reply,
            stops=(REPLY,),
            shown_to=(ENTERPRISE, DEPARTMENT),
        ),
        Act(
            "extend",
            Bilingual("延长", "Extend"),
            by=(OFFICE,),
            from_=(State.CLAIMED, State.REPLIED),
            to=SAME,
            provision=MEASURE_16,
            data=Extension,
            conditions=(extension_is_in_time, may_be_extended),
            moves=(Move(RESOLVE, within=AT_THE_LONGEST),),
            shown_to=(ENTERPRISE,),
        ),
        Act(
            "rule",
            Bilingual("认定", "Rule"),
            by=(RESPONSIBLE,),
            from_=(State.REPLIED,),
            to=State.RULED,
            provision=CLOSING,
            data=Ruling,
            conditions=(another_one_rules, waits_for_a_finding),
            stops=(RESOLVE,),
            produces=(Bilingual("政策解释", "Policy interpretation"),),
            shown_to=(ENTERPRISE, DEPARTMENT),
        ),
        Act(
            "reject-uncovered",
            Bilingual("不属本句范围", "Reject as not covered"),
            by=(RESPONSIBLE,),
            from_=(State.CLAIMED, State.REPLIED),
            to=State.NOT_COVERED,
            provision=CLOSING,
            data=Rejection,
            conditions=(is_not_covered,),
            stops=(REPLY, RESOLVE),
            shown_to=(ENTERPRISE, DEPARTMENT),
        ),
        Act(
            "publish",
            Bilingual("公布解释", "Publish the interpretation"),
            by=(OFFICE,),
            from_=(State.RULED,),
            to=State.PUBLISHED,
            provision=CLOSING,
            data=Interpretation,
            shown_to=(ENTERPRISE, DEPARTMENT),
        ),
        Act(
            "withdraw",
            Bilingual("撤回", "Withdraw"),
            by=(ENTERPRISE, DEPARTMENT),
            from_=(State.CLAIMED, State.REPLIED),
            to=State.WITHDRAWN,
            stops=(REPLY, RESOLVE),
            beyond_text=True,
        ),
    ),
)
