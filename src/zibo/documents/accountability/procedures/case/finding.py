"""第六十一条、第六十七条: what the verification found, who was heard on it, and the two reports."""

from dataclasses import dataclass
from typing import Annotated

from gongbao.engine.procedures import Act, Case, Opening, Party, Refusal, Step, requires
from gongbao.engine.rules import AtLeast, Between, Distinct, Refused
from gongbao.engine.values import NOTHING, Bilingual, Yuan
from zibo.documents.accountability.procedures.case.measures import Person
from zibo.documents.accountability.procedures.case.officers import ByOfficer
from zibo.documents.accountability.procedures.case.receiving import HANDLER, Lead, handling_level, lead_for
from zibo.documents.accountability.procedures.case.roles import RESPONDENT
from zibo.documents.accountability.procedures.case.states import State
from zibo.documents.accountability.procedures.case.verifying import VERIFICATION
from zibo.documents.accountability.rules.terms import BracketResponsibility, SeriousConsequence
from zibo.documents.accountability.rules.violation_items import Violation


@dataclass(frozen=True)
class PersonFound:
    """A person found responsible, and how."""

    person: Person
    responsibility: Annotated[BracketResponsibility, Bilingual("责任类型", "Responsibility")]


@dataclass(frozen=True, kw_only=True)
class Findings(ByOfficer):
    """What the verification found; no violation is a finding, too."""

    loss_amount: Annotated[Yuan, AtLeast(NOTHING), Bilingual("资产损失金额", "Loss amount")]
    owners_equity: Annotated[Yuan, Bilingual("企业所有者权益", "Owners' equity")]
    cannot_continue: Annotated[bool, Bilingual("企业无法持续经营", "The enterprise cannot continue operating")]
    serious_consequences: Annotated[
        tuple[SeriousConsequence, ...],
        Distinct(),
        Bilingual("其他严重不良后果", "Other serious adverse consequences"),
    ]
    violations: Annotated[tuple[Violation, ...], Distinct(), Bilingual("责任追究情形", "Violations")]
    leader_level: Annotated[
        int | None,
        Between(1, 20),
        Bilingual("涉及企业负责人的最高层级企业", "Smallest level number of an enterprise whose leader is involved"),
    ] = None
    causes: Annotated[str, Bilingual("损失原因", "Causes")]
    persons: Annotated[tuple[PersonFound, ...], Bilingual("相关责任人", "Persons concerned")]


@dataclass(frozen=True)
class PersonOpinion:
    """What a person said of the findings, or that he declined to."""

    person: Person
    opinion: Annotated[str, Bilingual("意见（拒绝陈述的,写明）", "Opinion, or that the person declined")]


@dataclass(frozen=True)
class Hearing:
    """What the enterprise and the persons said of the findings."""

    enterprise_opinion: Annotated[str, Bilingual("企业意见", "Opinion of the enterprise")]
    person_opinions: Annotated[tuple[PersonOpinion, ...], Bilingual("相关责任人意见", "Opinions of the persons")]


@dataclass(frozen=True)
class Reports(ByOfficer):
    """The reports are made; where nobody was heard, why."""

    hearing_waived_reason: Annotated[str | None, Bilingual("未听取意见的理由", "Why nobody was heard")]


@dataclass(frozen=True)
class HandingUp:
    """Why the case goes one level up."""

    reasons: Annotated[str, Bilingual("上交理由", "Reasons")]


def persons_found(case: Case) -> tuple[str, ...]:
    """The persons named at the end of the verification."""
    return tuple(found.person for found in case.the(Findings).persons)


@requires(Refusal.DATA, "同一人只列一次", "nobody is listed twice")
def nobody_is_found_twice(step: Step[Findings]) -> bool:
    return refuse_a_person_twice("persons", tuple(found.person for found in step.data.persons))


def refuse_a_person_twice(field: str, persons: tuple[str, ...]) -> bool:
    """Refused naming the second place of somebody who stands twice in the list of a field."""
    for number, person in enumerate(persons):
        if person in persons[:number]:
            message = Bilingual(
                f"“{person}”重复,同一人只列一次。", f"“{person}” stands twice; a person is listed once."
            )
            raise Refused(f"{field}[{number}].person", message)
    return True


@requires(Refusal.DATA, "所涉负责人不在更低层级企业", "the leader is not one of a lower enterprise only")
def leader_is_not_below(step: Step[Findings]) -> bool:
    leader_level, enterprise_level = step.data.leader_level, step.case.the(Lead).enterprise_level
    if leader_level is None or leader_level <= enterprise_level:
        return True
    message = Bilingual(
        f"大于企业层级({enterprise_level});所涉负责人只在更低层级企业的,应为空。",
        f"Greater than the enterprise's level ({enterprise_level}); leave empty when only leaders of lower enterprises are involved.",
    )
    raise Refused("leader_level", message)


@requires(Refusal.GUARD, "每一相关责任人均有意见记录", "every person named has an entry", "第六十七条")
def everybody_is_heard(step: Step[Hearing]) -> bool:
    heard = {opinion.person for opinion in step.data.person_opinions}
    for person in persons_found(step.case):
        if person not in heard:
            message = Bilingual(
                f"没有“{person}”的意见;本人拒绝陈述的,应写明。",
                f"There is no entry for “{person}”; when he declined, the entry says so.",
            )
            raise Refused("person_opinions", message)
    return True


@requires(
    Refusal.GUARD,
    "已听取意见,或写明未听取意见的理由",
    "opinions were heard, or a reason is given why not",
    "第六十七条",
)
def heard_or_reason_given(step: Step[Reports]) -> bool:
    return step.case.state is State.OPINIONS_HEARD or step.data.hearing_waived_reason is not None


@requires(
    Refusal.GUARD,
    "有上一级可交(履行出资人职责的机构没有上一级)",
    "there is a level above (there is none above the investor body)",
    "第四十八条第（二）项",
)
def somebody_stands_above(step: Step[HandingUp]) -> bool:
    return handling_level(step.case) >= 1


COMPLETE_VERIFICATION = Act(
    "complete-verification",
    Bilingual("核查结束", "Complete verification"),
    by=HANDLER,
    from_=(State.UNDER_VERIFICATION,),
    to=State.VERIFIED,
    provision="第六十一条",
    data=Findings,
    conditions=(nobody_is_found_twice, leader_is_not_below),
    stops=(VERIFICATION,),
    names=lambda step: tuple(found.person for found in step.data.persons),
    parties=lambda step: tuple(Party(RESPONDENT, found.person) for found in step.data.persons),
)
HEAR_OPINIONS = Act(
    "hear-opinions",
    Bilingual("听取意见", "Hear opinions"),
    by=HANDLER,
    from_=(State.VERIFIED,),
    to=State.OPINIONS_HEARD,
    provision="第六十七条",
    data=Hearing,
    conditions=(everybody_is_heard,),
    names=lambda step: tuple(opinion.person for opinion in step.data.person_opinions),
    produces=(Bilingual("听取意见记录", "Record of opinions"),),
)
REPORT = Act(
    "report",
    Bilingual("形成核查报告和责任认定报告", "Make the reports on the loss and on responsibility"),
    by=HANDLER,
    from_=(State.OPINIONS_HEARD, State.VERIFIED),
    to=State.REPORTED,
    provision="第六十七条",
    data=Reports,
    conditions=(heard_or_reason_given,),
    produces=(
        Bilingual("财产损失情况核查报告", "Report on the verification of the loss"),
        Bilingual("责任认定报告", "Report on responsibility"),
    ),
)
HAND_UP = Act(
    "hand-up",
    Bilingual("上交上一级追责", "Hand up"),
    by=HANDLER,
    from_=(State.VERIFIED, State.OPINIONS_HEARD, State.REPORTED),
    to=State.TRANSFERRED,
    provision="第四十八条第（二）项",
    data=HandingUp,
    conditions=(somebody_stands_above,),
    opens=(Opening("accountability/case", drafts=lambda step: (lead_for(step.case, handling_level(step.case) - 1),)),),
    produces=(Bilingual("移交函", "Letter of transfer"),),
)
