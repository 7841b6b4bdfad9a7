"""第六十条、第五条: to whom a confirmed breach goes, and what is handed to other bodies at any time."""

from dataclasses import dataclass
from typing import Annotated, Any

from gongbao.engine.procedures import SAME, Act, Branch, Draft, Opening, Party, Refusal, Step, requires
from gongbao.engine.rules import Distinct, Items
from gongbao.engine.values import Bilingual, Choice
from zibo.documents.accountability.procedures.case.preliminary import PreliminaryFindings
from zibo.documents.accountability.procedures.case.receiving import HANDLER, handling_level, lead_for
from zibo.documents.accountability.procedures.case.roles import DISCIPLINE_COMMISSION
from zibo.documents.accountability.procedures.case.states import IN_HAND, State


class Disposition(Choice):
    """The ways of 第六十条, and those between the levels."""

    OWN = (
        "own",
        "自行组织核查（第六十条第（一）项）",
        "Verified by the handling body itself (Article 60(1))",
    )
    TRANSFER_DOWN = (
        "transfer-down",
        "移交下级企业追责（由履行出资人职责的机构移交市属国有企业即第（二）项）",
        "Handed to the enterprise below (from the investor body to the municipal enterprise: Article 60(2))",
    )
    REPORT_UP = "report-up", "报上一级追责", "Reported to the level above"
    MUNICIPAL_CADRE = (
        "municipal-cadre",
        "报市纪委监委同意（第（三）项）",
        "Consent of the municipal discipline commission sought (Article 60(3))",
    )
    OTHER_DEPARTMENT = (
        "other-department",
        "移送有关部门（第（四）项）",
        "Referred to the department concerned (Article 60(4))",
    )
    DISCIPLINE = (
        "discipline",
        "移送纪检监察机构（第（五）项）",
        "Referred to the discipline body (Article 60(5))",
    )
    CRIME = (
        "crime",
        "移送监察机关或司法机关（第（六）项）",
        "Referred to the supervisory or judicial organ (Article 60(6))",
    )


HANDED_ON = frozenset({Disposition.TRANSFER_DOWN, Disposition.REPORT_UP})
PURSUED = HANDED_ON | {Disposition.OWN}


@dataclass(frozen=True)
class Classification:
    """What is done with the case, and why."""

    dispositions: Annotated[tuple[Disposition, ...], Items(1), Distinct(), Bilingual("分类处置方式", "Dispositions")]
    reasons: Annotated[str, Bilingual("处置理由", "Reasons")]


@dataclass(frozen=True)
class Consent:
    """What the discipline commission answers."""

    consented: Annotated[bool, Bilingual("同意开展核查", "Verification consented to")]
    requirements: Annotated[str, Bilingual("有关要求", "Requirements")]


class ReferredTo(Choice):
    """To whom a lead may go besides the case."""

    DISCIPLINE = "discipline", "纪检监察机构", "Discipline body"
    SUPERVISORY = "supervisory", "监察机关", "Supervisory organ"
    JUDICIAL = "judicial", "司法机关", "Judicial organ"
    OTHER_DEPARTMENT = "other-department", "有关部门", "Department concerned"


@dataclass(frozen=True)
class Referral:
    """What goes to another body, and why."""

    to_body: Annotated[ReferredTo, Bilingual("移送对象", "Referred to")]
    reason: Annotated[str, Bilingual("移送理由", "Reason")]


@requires(Refusal.GUARD, "确有违规违纪违法事实", "a breach is confirmed", "第六十条")
def breach_is_confirmed(step: Step[Classification]) -> bool:
    return step.case.the(PreliminaryFindings).violation_confirmed


@requires(
    Refusal.GUARD,
    "自行核查、移交下级、报上一级至多选一项",
    "at most one of verifying oneself, handing down and reporting up is chosen",
    "第六十条",
)
def pursued_at_one_level(step: Step[Classification]) -> bool:
    return len(PURSUED.intersection(step.data.dispositions)) <= 1


@requires(
    Refusal.GUARD,
    "有上一级可报(履行出资人职责的机构没有上一级)",
    "there is a level above (there is none above the investor body)",
    "第六十条",
)
def there_is_a_level_above(step: Step[Classification]) -> bool:
    return Disposition.REPORT_UP not in step.data.dispositions or handling_level(step.case) >= 1


@requires(
    Refusal.GUARD,
    "报市纪委监委同意须与自行组织核查同选",
    "consent is sought only for a verification of one's own",
    "第六十条第（三）项",
)
def consent_is_for_own_verification(step: Step[Classification]) -> bool:
    chosen = step.data.dispositions
    return Disposition.MUNICIPAL_CADRE not in chosen or Disposition.OWN in chosen


def _classified(step: Step[Classification]) -> State:
    chosen = step.data.dispositions
    if Disposition.MUNICIPAL_CADRE in chosen:
        return State.AWAITING_CONSENT
    if Disposition.OWN in chosen:
        return State.CLASSIFIED
    return State.TRANSFERRED if HANDED_ON.intersection(chosen) else State.REFERRED


def _handed_on(step: Step[Classification]) -> tuple[Draft, ...]:
    level = handling_level(step.case)
    if Disposition.TRANSFER_DOWN in step.data.dispositions:
        return (lead_for(step.case, level + 1),)
    return (lead_for(step.case, level - 1),) if Disposition.REPORT_UP in step.data.dispositions else ()


def _asked_for_consent(step: Step[Any]) -> tuple[Party, ...]:
    if Disposition.MUNICIPAL_CADRE not in step.data.dispositions:
        return ()
    return (Party(DISCIPLINE_COMMISSION, str(DISCIPLINE_COMMISSION.body)),)


CLASSIFY = Act(
    "classify",
    Bilingual("分类处置", "Classify"),
    by=HANDLER,
    from_=(State.PRELIMINARILY_VERIFIED,),
    to=Branch(
        _classified,
        (State.AWAITING_CONSENT, State.CLASSIFIED, State.TRANSFERRED, State.REFERRED),
        Bilingual(
            "报市纪委监委同意的为“待市纪委监委同意”,自行核查的为“已分类处置”,移交下级或报上一级的为“已移交”,其余为“已移送”",
            "“Awaiting consent” where consent is sought, “Classified” where verified by oneself, “Transferred” where handed to "
            "another level, otherwise “Referred”",
        ),
    ),
    provision="第六十条",
    data=Classification,
    conditions=(
        breach_is_confirmed,
        pursued_at_one_level,
        there_is_a_level_above,
        consent_is_for_own_verification,
    ),
    opens=(Opening("accountability/case", drafts=_handed_on),),
    parties=_asked_for_consent,
    produces=(
        Bilingual("分类处置意见", "Opinion on the disposition"),
        Bilingual("移交函", "Letter of transfer"),
        Bilingual("移送函", "Letter of referral"),
    ),
    shown_to=(DISCIPLINE_COMMISSION,),
)
RECORD_CONSENT = Act(
    "record-consent",
    Bilingual("市纪委监委意见", "Record the discipline commission's answer"),
    by=(DISCIPLINE_COMMISSION,),
    from_=(State.AWAITING_CONSENT,),
    to=Branch(
        lambda step: State.CLASSIFIED if step.data.consented else State.REFERRED,
        (State.CLASSIFIED, State.REFERRED),
        Bilingual("同意的为“已分类处置”,不同意的为“已移送”", "“Classified” with consent, otherwise “Referred”"),
    ),
    provision="第六十条第（三）项",
    data=Consent,
)
REFER = Act(
    "refer",
    Bilingual("移送线索", "Refer a lead"),
    by=HANDLER,
    from_=IN_HAND,
    to=SAME,
    provision="第五条",
    data=Referral,
    produces=(Bilingual("移送函", "Letter of referral"),),
)
