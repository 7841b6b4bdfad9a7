"""第七十二条至第七十四条: the enterprise puts right what went wrong, reports it to the investor body, and the public learns of it."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from gongbao.engine.procedures import (
    SAME,
    Act,
    Clock,
    Draft,
    Kind,
    Opening,
    Procedure,
    Refusal,
    Start,
    Step,
    requires,
)
from gongbao.engine.rules import Items, NotAfterAsOf, Refused
from gongbao.engine.values import Bilingual, Choice
from zibo.documents.accountability.procedures.bodies import BODIES, INVESTOR_BODY, MUNICIPAL_ENTERPRISE
from zibo.documents.accountability.procedures.case.receiving import LeadSource
from zibo.documents.accountability.procedures.counting import can_be_counted
from zibo.documents.accountability.rules.time_limits import RECTIFICATION as RECTIFICATION_PERIOD

REPORT_DUE = Clock("rectification", Bilingual("整改报告期限", "Rectification report"), Kind.DUTY, "第七十三条")


class State(Choice):
    """Where a rectification stands."""

    DRAFT = "draft", "拟提出", "Draft"
    REQUIRED = "required", "整改中", "Required"
    REPORTED = "reported", "已报送", "Reported"
    ACCEPTED = "accepted", "已验收", "Accepted"
    PUBLISHED = "published", "已公开", "Published"


@dataclass(frozen=True)
class Requirements:
    """What is to be put right, and when the enterprise received the decision."""

    requirements: Annotated[str, Bilingual("整改要求", "Requirements")]
    received_on: Annotated[date, NotAfterAsOf(), Bilingual("企业收到处理决定日期", "Decision received on")]


class Element(Choice):
    """The five contents of 第七十二条."""

    LESSONS = "lessons", "总结吸取教训", "Lessons drawn"
    MEASURES = "measures", "制定和落实整改措施", "Measures made and carried out"
    PROCESS = "process", "优化业务流程", "Business processes improved"
    CONTROLS = "controls", "完善内控体系，堵塞漏洞", "Internal control completed, gaps closed"
    MECHANISM = "mechanism", "建立健全长效机制", "Lasting mechanism set up"


@dataclass(frozen=True)
class Measure:
    """What was done under one of the five contents."""

    element: Annotated[Element, Bilingual("整改内容", "Content")]
    text: Annotated[str, Bilingual("落实情况", "What was done")]


@dataclass(frozen=True)
class Report:
    """The report with its annexes, and to whom it goes."""

    addressee: Annotated[
        str, Bilingual("报送对象（investor-body，即履行出资人职责的机构）", "Addressee (investor-body)")
    ]
    report: Annotated[str, Bilingual("整改报告", "Report")]
    annexes: Annotated[tuple[str, ...], Items(1), Bilingual("相关资料", "Annexes")]


@dataclass(frozen=True)
class Return:
    """What is still wanting."""

    reason: Annotated[str, Bilingual("退回理由", "Reason")]


@dataclass(frozen=True)
class Defiance:
    """That the enterprise refuses or delays."""

    finding: Annotated[str, Bilingual("认定情况", "Finding")]
    express: Annotated[bool, Bilingual("明确拒绝整改", "Expressly refused")]


@dataclass(frozen=True)
class Publication:
    """What the public is told."""

    text_published: Annotated[str, Bilingual("公开内容", "Text published")]
    reviewed_for_disclosure: Annotated[bool, Bilingual("已经信息公开审查", "Reviewed for disclosure")]


@requires(Refusal.GUARD, "向履行出资人职责的机构报送", "the report goes to the investor body", "第七十三条")
def report_goes_to_the_investor_body(step: Step[Report]) -> bool:
    if step.data.addressee in (INVESTOR_BODY.name, INVESTOR_BODY.title.zh):
        return True
    message = Bilingual(
        "整改报告应报送履行出资人职责的机构(investor-body)。", "The report goes to the investor body (investor-body)."
    )
    raise Refused("addressee", message)


@requires(Refusal.GUARD, "五项整改内容均已记录", "each of the five contents is on record", "第七十二条")
def all_contents_are_recorded(step: Step[Report]) -> bool:
    recorded = {measure.element for measure in step.case.all(Measure)}
    missing = [element for element in Element if element not in recorded]
    if not missing:
        return True
    zh, en = "、".join(element.zh for element in missing), ", ".join(element.en for element in missing)
    raise Refused("", Bilingual(f"尚未记录:{zh}。", f"Not on record yet: {en}."))


@requires(
    Refusal.GUARD,
    "明确拒绝整改,或整改报告期限已过",
    "the enterprise refused expressly, or the time to report is over",
    "第七条第（五）项",
)
def refused_or_late(step: Step[Defiance]) -> bool:
    return step.data.express or step.is_after(REPORT_DUE)


@requires(Refusal.GUARD, "公开前已经审查", "the text was reviewed before it is published", "第七十四条")
def reviewed_before_published(step: Step[Publication]) -> bool:
    return step.data.reviewed_for_disclosure


def _new_lead(step: Step[Defiance]) -> tuple[Draft, ...]:
    """The lead of 第七条第（五）项; which enterprise it is, and of which level, is for the body that registers it."""
    said: dict[str, object] = {
        "lead_source": str(LeadSource.SUPERVISION),
        "summary": f"7-5 拒绝整改、拖延整改:{step.data.finding}",
    }
    return (Draft(said),)


RECTIFICATION = Procedure(
    name="rectification",
    title=Bilingual("整改与整改报告", "Rectification and its report"),
    provisions=("第六十八条", "第七十二条", "第七十三条", "第七十四条"),
    roles=BODIES,
    states=State,
    initial=State.DRAFT,
    final=(State.PUBLISHED,),
    numbered="整改",
    subject=lambda case: case.the(Requirements).requirements,
    confidential=True,
    acts=(
        Act(
            "require",
            Bilingual("提出整改要求", "Require rectification"),
            by=BODIES,
            from_=(State.DRAFT,),
            to=State.REQUIRED,
            provision="第六十八条",
            data=Requirements,
            conditions=(can_be_counted(RECTIFICATION_PERIOD, "received_on"),),
            starts=(Start(REPORT_DUE, within=RECTIFICATION_PERIOD, since=lambda step: step.data.received_on),),
            produces=(Bilingual("整改通知书", "Rectification notice"),),
            urgent=True,
        ),
        Act(
            "record-measure",
            Bilingual("记录整改措施", "Record a measure"),
            by=(MUNICIPAL_ENTERPRISE,),
            from_=(State.REQUIRED,),
            to=SAME,
            provision="第七十二条",
            data=Measure,
        ),
        Act(
            "report",
            Bilingual("报送整改报告", "Report"),
            by=(MUNICIPAL_ENTERPRISE,),
            from_=(State.REQUIRED,),
            to=State.REPORTED,
            provision="第七十三条",
            data=Report,
            conditions=(report_goes_to_the_investor_body, all_contents_are_recorded),
            stops=(REPORT_DUE,),
            produces=(Bilingual("整改报告", "Rectification report"),),
        ),
        Act(
            "return",
            Bilingual("退回补正", "Return"),
            by=(INVESTOR_BODY,),
            from_=(State.REPORTED,),
            to=State.REQUIRED,
            provision="第七十三条",
            data=Return,
            # The statutory time does not begin anew: the clock is open again with its first last day.
            reopens=(REPORT_DUE,),
            beyond_text=True,
            urgent=True,
        ),
        Act(
            "record-refusal",
            Bilingual("记录拒绝或拖延整改", "Record a refusal or delay"),
            by=(INVESTOR_BODY,),
            from_=(State.REQUIRED,),
            to=SAME,
            provision="第七条第（五）项",
            data=Defiance,
            conditions=(refused_or_late,),
            opens=(Opening("accountability/case", drafts=_new_lead),),
        ),
        Act(
            "accept",
            Bilingual("验收整改", "Accept"),
            by=(INVESTOR_BODY,),
            from_=(State.REPORTED,),
            to=State.ACCEPTED,
            provision="第四十八条第（五）项",
        ),
        Act(
            "publish",
            Bilingual("向社会公开", "Publish"),
            by=(INVESTOR_BODY, MUNICIPAL_ENTERPRISE),
            from_=(State.ACCEPTED,),
            to=State.PUBLISHED,
            provision="第七十四条",
            data=Publication,
            conditions=(reviewed_before_published,),
        ),
    ),
)
