"""淄政字〔2020〕58号 四、16: an enterprise's complaint about how these measures are carried out is answered and settled in time (接诉即办)."""

from dataclasses import dataclass
from typing import Annotated

from gongbao.engine.documents.corpus import LawBeside
from gongbao.engine.procedures import (
    SAME,
    Act,
    Clock,
    Kind,
    Move,
    Party,
    Procedure,
    Refusal,
    Role,
    Sight,
    Start,
    Step,
    requires,
)
from gongbao.engine.rules import Items, Term
from gongbao.engine.values import Bilingual, Choice

OPINION_58 = "淄政字〔2020〕58号"
MEASURE_16 = f"{OPINION_58} 四、16"
CLOSING = f"{OPINION_58} 结尾段"

law = LawBeside(__name__, OPINION_58)
FIRST_DAY_OF_58 = law.documents[0].signed
TO_REPLY = law.period(MEASURE_16, "收到诉求3个工作日内答复")
TO_RESOLVE = law.period(MEASURE_16, "15个工作日内予以解决或服务确认")
AT_THE_LONGEST = law.period(MEASURE_16, "难度较大或者多部门协调的事项最长不超过30个工作日")
SEVERAL = 2

ENTERPRISE = Role("enterprise", Bilingual("企业", "Enterprise"), outside=True)
DESK = Role(
    "appeal-desk",
    Bilingual("应诉平台（市委办公室、市政府办公室）", "Complaint platform"),
    sees=Sight.ALL,
    body="government-office",
)
HANDLING = Role("handling-department", Bilingual("承办部门", "Handling department"))

REPLY = Clock("reply", Bilingual("答复期限", "Time for the reply"), Kind.DUTY, MEASURE_16)
RESOLVE = Clock("resolve", Bilingual("解决或服务确认期限", "Time for the solution"), Kind.DUTY, MEASURE_16)


class State(Choice):
    """Where a complaint stands."""

    DRAFT = "draft", "拟提出", "Draft"
    RECEIVED = "received", "已收到", "Received"
    ASSIGNED = "assigned", "已转办", "Assigned"
    REPLIED = "replied", "已答复", "Replied"
    RESOLVED = "resolved", "已办结", "Settled"
    WITHDRAWN = "withdrawn", "已撤回", "Withdrawn"


class WhyLonger(Choice):
    """Why a matter takes longer."""

    DIFFICULT = "difficult", "难度较大", "difficult"
    MULTI_DEPARTMENT = "multi-department", "多部门协调", "several departments"


class Outcome(Choice):
    """How a matter is settled."""

    RESOLVED = "resolved", "予以解决", "resolved"
    SERVICE_CONFIRMED = "service-confirmed", "服务确认", "service confirmed"


@dataclass(frozen=True)
class Complaint:
    """What the enterprise complains about."""

    subject: Annotated[str, Bilingual("诉求内容", "Subject")]
    about: Annotated[str, Bilingual("涉及的申请或措施", "Application or measure concerned")]


@dataclass(frozen=True)
class Assignment:
    """Who has to deal with it."""

    departments: Annotated[tuple[str, ...], Items(1), Bilingual("承办部门", "Departments")]


@dataclass(frozen=True)
class Reply:
    """What the department answers."""

    text: Annotated[str, Bilingual("答复内容", "Reply")]


@dataclass(frozen=True)
class Extension:
    """Why it takes longer."""

    reason: Annotated[WhyLonger, Bilingual("延长理由", "Reason")]
    explanation: Annotated[str, Bilingual("说明", "Explanation")]


@dataclass(frozen=True)
class Settlement:
    """How it was settled."""

    outcome: Annotated[Outcome, Bilingual("办理结果", "Outcome")]
    text: Annotated[str, Bilingual("办理情况", "What was done")]


@requires(Refusal.LATE, "解决期限尚未届满", "the time for the solution is not over")
def extension_is_in_time(step: Step[Extension]) -> bool:
    return not step.is_after(RESOLVE)


@requires(Refusal.GUARD, "尚未延长过", "it was not extended before")
def was_not_extended(step: Step[Extension]) -> bool:
    return not step.case.done("extend")


@requires(
    Refusal.GUARD,
    "以多部门协调为由的,已转办两个以上部门",
    "several departments were assigned where they are the reason",
)
def several_departments_are_assigned(step: Step[Extension]) -> bool:
    return step.data.reason is WhyLonger.DIFFICULT or len(set(step.case.the(Assignment).departments)) >= SEVERAL


def _departments(step: Step[Assignment]) -> tuple[Party, ...]:
    return tuple(Party(HANDLING, department) for department in step.data.departments)


APPEAL = Procedure(
    name="appeal",
    title=Bilingual("企业诉求接诉即办", "An enterprise's complaint about how these measures are carried out"),
    provisions=(MEASURE_16,),
    in_force=Term(FIRST_DAY_OF_58, None, CLOSING),
    roles=(ENTERPRISE, DESK, HANDLING),
    states=State,
    initial=State.DRAFT,
    final=(State.RESOLVED, State.WITHDRAWN),
    numbered="企业诉求",
    subject=lambda case: case.the(Complaint).subject,
    acts=(
        Act(
            "file",
            Bilingual("提出诉求", "File"),
            by=(ENTERPRISE,),
            from_=(State.DRAFT,),
            to=State.RECEIVED,
            provision=MEASURE_16,
            data=Complaint,
            starts=(Start(REPLY, within=TO_REPLY), Start(RESOLVE, within=TO_RESOLVE)),
        ),
        Act(
            "assign",
            Bilingual("转办", "Assign"),
            by=(DESK,),
            from_=(State.RECEIVED,),
            to=State.ASSIGNED,
            provision=MEASURE_16,
            data=Assignment,
            parties=_departments,
            shown_to=(ENTERPRISE,),
            urgent=True,
        ),
        Act(
            "reply",
            Bilingual("答复", "Reply"),
            by=(HANDLING,),
            from_=(State.ASSIGNED,),
            to=State.REPLIED,
            provision=MEASURE_16,
            data=Reply,
            stops=(REPLY,),
            shown_to=(ENTERPRISE,),
        ),
        Act(
            "extend",
            Bilingual("延长办理", "Extend"),
            by=(DESK,),
            from_=(State.ASSIGNED, State.REPLIED),
            to=SAME,
            provision=MEASURE_16,
            data=Extension,
            conditions=(extension_is_in_time, was_not_extended, several_departments_are_assigned),
            moves=(Move(RESOLVE, within=AT_THE_LONGEST),),
            shown_to=(ENTERPRISE,),
        ),
        Act(
            "resolve",
            Bilingual("解决或服务确认", "Solve or confirm the service"),
            by=(HANDLING,),
            from_=(State.REPLIED,),
            to=State.RESOLVED,
            provision=MEASURE_16,
            data=Settlement,
            stops=(RESOLVE,),
            shown_to=(ENTERPRISE,),
        ),
        Act(
            "withdraw",
            Bilingual("撤回诉求", "Withdraw"),
            by=(ENTERPRISE,),
            from_=(State.RECEIVED, State.ASSIGNED, State.REPLIED),
            to=State.WITHDRAWN,
            stops=(REPLY, RESOLVE),
            beyond_text=True,
        ),
    ),
)
