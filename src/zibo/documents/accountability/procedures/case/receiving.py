"""第五十七条: a lead is registered, and accepted by the body whose level handles the case."""

from dataclasses import dataclass
from typing import Annotated

from gongbao.engine.procedures import Act, Case, Clock, Draft, Kind, Party, Role, RoleByCase, Start
from gongbao.engine.rules import Between, Oneself
from gongbao.engine.values import Bilingual, Choice
from zibo.documents.accountability.procedures.bodies import BODIES, acts_at, role_of
from zibo.documents.accountability.procedures.case.roles import LEAD_PROVIDER
from zibo.documents.accountability.procedures.case.states import State
from zibo.documents.accountability.rules.time_limits import PRELIMINARY_VERIFICATION as PRELIMINARY_PERIOD

Officer = Annotated[str, Oneself(), Bilingual("经办人员", "Handling officer")]

PRELIMINARY_VERIFICATION = Clock(
    "preliminary-verification", Bilingual("初步核实期限", "Preliminary verification"), Kind.DUTY, "第五十九条"
)


class LeadSource(Choice):
    """Where a lead comes from."""

    SUPERVISION = "supervision", "国有资产监督管理工作中发现", "Found in the supervision of state assets"
    AUDIT = "audit", "审计移交", "Handed over by auditors"
    INSPECTION = "inspection", "巡视巡察移交", "Handed over by an inspection team"
    DISCIPLINE = "discipline", "纪检监察移交", "Handed over by a discipline or supervision body"
    OTHER_DEPARTMENT = "other-department", "其他有关部门移交", "Handed over by another department"
    ENTERPRISE_REPORT = "enterprise-report", "市属国有企业报告", "Reported by a municipal enterprise"
    OTHER = "other", "其他", "Other"


@dataclass(frozen=True)
class Lead:
    """What is said to have happened, and in which enterprise."""

    lead_source: Annotated[LeadSource, Bilingual("线索来源", "Source of the lead")]
    enterprise: Annotated[str, Bilingual("涉及企业", "Enterprise")]
    enterprise_level: Annotated[
        int,
        Between(1, 20),
        Bilingual("企业层级（市属国有企业为1）", "Level of the enterprise (municipal enterprise: 1)"),
    ]
    summary: Annotated[str, Bilingual("线索摘要", "Summary")]


@dataclass(frozen=True)
class Rejection:
    """Why a lead is not accepted."""

    reason: Annotated[str, Bilingual("不予受理理由", "Reason")]


@dataclass(frozen=True)
class Acceptance:
    """Which level handles the case, and which officer begins."""

    handling_level: Annotated[
        int,
        Between(0, 20),
        Bilingual("办理单位层级（0为履行出资人职责的机构）", "Level of the handling body (0 is the investor body)"),
    ]
    officer: Officer


def handling_level(case: Case) -> int:
    """The level of the body that accepted the case."""
    return case.the(Acceptance).handling_level


def bodies_below(case: Case) -> tuple[Role, ...]:
    """第五十五条: the bodies below the one that handles the case do not see it, though one of them reported the lead: it may be about their own leaders."""
    accepted = case.last(Acceptance)
    return BODIES[BODIES.index(role_of(accepted.handling_level)) + 1 :] if accepted else ()


HANDLER = RoleByCase(
    "handler",
    Bilingual("办理单位", "Handling body"),
    among=BODIES,
    of=lambda case: role_of(accepted.handling_level) if (accepted := case.last(Acceptance)) else None,
)


def lead_for(case: Case, level: int) -> Draft:
    """The same lead for the body of another level; the enterprise itself learns of it only where it is that body."""
    lead = case.the(Lead)
    said: dict[str, object] = {
        "lead_source": str(lead.lead_source),
        "enterprise": lead.enterprise,
        "enterprise_level": lead.enterprise_level,
        "summary": lead.summary,
    }
    return Draft(said, (Party(role_of(level), lead.enterprise),) if level == lead.enterprise_level else ())


REGISTER = Act(
    "register",
    Bilingual("登记线索", "Register a lead"),
    by=(LEAD_PROVIDER, *BODIES),
    from_=(State.DRAFT,),
    to=State.RECEIVED,
    provision="第五十七条",
    data=Lead,
    produces=(Bilingual("问题线索登记表", "Lead registration form"),),
)
REFUSE = Act(
    "refuse",
    Bilingual("不予受理", "Refuse"),
    by=BODIES,
    from_=(State.RECEIVED,),
    to=State.NOT_ACCEPTED,
    provision="第五十七条",
    data=Rejection,
    shown_to=(LEAD_PROVIDER,),
    beyond_text=True,
)
ACCEPT = Act(
    "accept",
    Bilingual("受理", "Accept"),
    by=BODIES,
    from_=(State.RECEIVED,),
    to=State.ACCEPTED,
    provision="第五十七条",
    data=Acceptance,
    conditions=(acts_at(lambda acceptance: acceptance.handling_level),),
    starts=(Start(PRELIMINARY_VERIFICATION, within=PRELIMINARY_PERIOD),),
    produces=(Bilingual("受理登记表", "Acceptance form"),),
)
