"""第六十三条至第六十五条: whom the verification concerns, how evidence is taken, and what may be done meanwhile."""

from dataclasses import dataclass
from typing import Annotated

from gongbao.engine.procedures import SAME, Act, Party, Refusal, Step, requires
from gongbao.engine.values import Bilingual, Choice
from zibo.documents.accountability.procedures.case.officers import ByOfficer
from zibo.documents.accountability.procedures.case.receiving import HANDLER
from zibo.documents.accountability.procedures.case.roles import RESPONDENT
from zibo.documents.accountability.procedures.case.states import State

Person = Annotated[str, Bilingual("相关责任人", "Person concerned")]


@dataclass(frozen=True)
class Naming(ByOfficer):
    """Who is a person concerned from now on: his unpaid pay is suspended, from the start of verification or, if later, from this day."""

    person: Person


class EvidenceMeasure(Choice):
    """The measures of 第六十三条."""

    INTERVIEW = "interview", "谈话", "Interview"
    DOCUMENTS = "documents", "查阅复制材料", "Documents read and copied"
    SITE = "site", "实地核查", "Verification on site"
    PROFESSIONAL = "professional", "委托专业机构", "Professional body engaged"
    OTHER = "other", "其他必要措施", "Other necessary measure"


@dataclass(frozen=True)
class EvidenceTaking(ByOfficer):
    """How evidence is taken."""

    kind: Annotated[EvidenceMeasure, Bilingual("取证措施", "Measure")]
    record_made: Annotated[bool, Bilingual("已形成核查谈话记录", "A record of the interview was made")]
    written_statement_required: Annotated[bool, Bilingual("已要求作出书面说明", "A written statement was required")]
    institution_qualified: Annotated[
        bool, Bilingual("专业机构具有相应资质", "The professional body has the qualification needed")
    ]


class PrecautionMeasure(Choice):
    """What may be done to somebody who might hinder the verification; none of it is a sanction."""

    SUSPENSION = "suspension", "停职", "Suspension from post"
    TRANSFER = "transfer", "调离工作岗位", "Transfer from post"
    REMOVAL = "removal", "免职", "Removal from post"


@dataclass(frozen=True)
class Precaution:
    """A measure of 第六十四条: no sanction, and no bar of 第三十八条 follows from it."""

    person: Person
    measure: Annotated[PrecautionMeasure, Bilingual("措施", "Measure")]
    reason: Annotated[str, Bilingual("理由", "Reason")]


@dataclass(frozen=True)
class SupportRequest:
    """What support the discipline body is asked for."""

    major_matter: Annotated[bool, Bilingual("属重大违规经营投资事项", "A major matter")]
    need: Annotated[str, Bilingual("工作需要", "Need")]


@requires(
    Refusal.GUARD,
    "谈话应形成核查谈话记录,并要求作出书面说明",
    "an interview is recorded, and a written statement required",
    "第六十三条第（一）项",
)
def interview_is_on_record(step: Step[EvidenceTaking]) -> bool:
    taking = step.data
    return taking.kind is not EvidenceMeasure.INTERVIEW or (taking.record_made and taking.written_statement_required)


@requires(
    Refusal.GUARD,
    "受委托的专业机构应具有相应资质",
    "a professional body that is engaged has the qualification needed",
    "第六十三条第（四）项",
)
def professional_body_is_qualified(step: Step[EvidenceTaking]) -> bool:
    return step.data.kind is not EvidenceMeasure.PROFESSIONAL or step.data.institution_qualified


@requires(Refusal.GUARD, "属重大违规经营投资事项", "the matter is a major one", "第六十五条")
def matter_is_major(step: Step[SupportRequest]) -> bool:
    return step.data.major_matter


NAME_PERSON = Act(
    "name-person",
    Bilingual("列为相关责任人", "Name a person concerned"),
    by=HANDLER,
    from_=(State.CLASSIFIED, State.UNDER_VERIFICATION),
    to=SAME,
    provision="第六十四条",
    data=Naming,
    names=lambda step: (step.data.person,),
    parties=lambda step: (Party(RESPONDENT, step.data.person),),
    produces=(Bilingual("暂停支付通知书", "Notice of suspended payment"),),
    shown_to=(RESPONDENT,),
    urgent=True,
)
TAKE_EVIDENCE = Act(
    "take-evidence",
    Bilingual("核查取证", "Take evidence"),
    by=HANDLER,
    from_=(State.UNDER_VERIFICATION,),
    to=SAME,
    provision="第六十三条",
    data=EvidenceTaking,
    conditions=(interview_is_on_record, professional_body_is_qualified),
    produces=(Bilingual("核查谈话记录", "Record of the interview"),),
)
TAKE_PRECAUTION = Act(
    "take-precaution",
    Bilingual("核查期间停职、调离、免职", "Suspend, transfer or remove during verification"),
    by=HANDLER,
    from_=(State.UNDER_VERIFICATION,),
    to=SAME,
    provision="第六十四条",
    data=Precaution,
    names=lambda step: (step.data.person,),
    parties=lambda step: (Party(RESPONDENT, step.data.person),),
    shown_to=(RESPONDENT,),
    urgent=True,
)
REQUEST_SUPPORT = Act(
    "request-support",
    Bilingual("商请纪检监察机构支持", "Ask the discipline body for support"),
    by=HANDLER,
    from_=(State.UNDER_VERIFICATION,),
    to=SAME,
    provision="第六十五条",
    data=SupportRequest,
    conditions=(matter_is_major,),
)
