"""第四十一条至第四十三条: mitigation and exemption are proposed by the deciding body and approved above it."""

from dataclasses import dataclass
from typing import Annotated

from gongbao.engine.procedures import Act, NoData, Procedure, Refusal, RoleByCase, Step, requires
from gongbao.engine.rules import Between, Distinct, Items
from gongbao.engine.values import Bilingual, Choice
from zibo.documents.accountability.procedures.bodies import BODIES, acts_at, role_of
from zibo.documents.accountability.rules.leniency import Relief, adjustment, reduction_approver
from zibo.documents.accountability.rules.levels import INVESTOR_BODY as INVESTOR_LEVEL
from zibo.documents.accountability.rules.terms import AggravatingCase, MitigatingCase, ProposedMeasure


class State(Choice):
    """Where a proposal stands."""

    DRAFT = "draft", "拟提出", "Draft"
    PROPOSED = "proposed", "已提出", "Proposed"
    APPROVED = "approved", "已批准", "Approved"
    REJECTED = "rejected", "不予批准", "Rejected"
    WITHDRAWN = "withdrawn", "已撤回", "Withdrawn"


class Reduction(Choice):
    """The handling that needs approval."""

    MITIGATED = "mitigated", "减轻", "Mitigated"
    EXEMPTED = "exempted", "免除", "Exempted"


@dataclass(frozen=True)
class Proposal:
    """For whom what is proposed, and on which grounds."""

    decided_by_level: Annotated[
        int,
        Between(0, 20),
        Bilingual(
            "作出处理决定单位层级（0为履行出资人职责的机构）",
            "Level of the deciding body (0 is the investor body)",
        ),
    ]
    person: Annotated[str, Bilingual("相关责任人", "Person concerned")]
    treatment: Annotated[Reduction, Bilingual("减轻或免除", "Mitigation or exemption")]
    grounds: Annotated[
        tuple[MitigatingCase, ...], Items(1), Distinct(), Bilingual("第四十一条情形", "Cases of Article 41")
    ]
    aggravating: Annotated[tuple[AggravatingCase, ...], Distinct(), Bilingual("第四十条情形", "Cases of Article 40")]
    proposed_measures: Annotated[
        tuple[ProposedMeasure, ...], Items(1), Distinct(), Bilingual("应当给予的处理", "Handling otherwise due")
    ]


@dataclass(frozen=True)
class Approval:
    """Why it is approved, and whether by collective decision."""

    reasons: Annotated[str, Bilingual("批准理由", "Reasons")]
    collective: Annotated[bool, Bilingual("经集体研究决定", "By collective decision")]


@dataclass(frozen=True)
class Rejection:
    """Why it is not approved."""

    reasons: Annotated[str, Bilingual("不予批准理由", "Reasons")]


def _approver_level(proposal: Proposal) -> int:
    approval = reduction_approver(decided_by_level=proposal.decided_by_level, treatment=Relief(str(proposal.treatment)))
    return int(approval.approver_level)


APPROVER = RoleByCase(
    "approver",
    Bilingual("批准单位", "Approving body"),
    among=BODIES,
    of=lambda case: role_of(_approver_level(proposal)) if (proposal := case.last(Proposal)) else None,
)
PROPOSER = RoleByCase(
    "proposer",
    Bilingual("作出处理决定的单位", "Deciding body"),
    among=BODIES,
    of=lambda case: role_of(proposal.decided_by_level) if (proposal := case.last(Proposal)) else None,
)


@requires(
    Refusal.GUARD,
    "免除处理限于应当给予批评教育、责令书面检查、通报批评或诫勉,且有第四十一条情形而无第四十条情形",
    "exemption is open from the four light measures alone, in a case of Article 41 and in none of Article 40",
    "第四十二条",
)
def exemption_is_open(step: Step[Proposal]) -> bool:
    proposal = step.data
    weighed = adjustment(
        aggravating=proposal.aggravating,
        mitigating=proposal.grounds,
        reform_error=False,
        tolerance_bars=(),
        proposed_measures=proposal.proposed_measures,
    )
    return proposal.treatment is Reduction.MITIGATED or bool(weighed.may_be_exempted)


@requires(
    Refusal.GUARD,
    "履行出资人职责的机构批准本机构的提议须经集体研究决定",
    "the investor body approves a proposal of its own only by collective decision",
    "第四十三条",
)
def own_proposal_is_approved_collectively(step: Step[Approval]) -> bool:
    return step.data.collective or step.case.the(Proposal).decided_by_level != INVESTOR_LEVEL


REDUCTION_APPROVAL = Procedure(
    name="reduction-approval",
    title=Bilingual("减轻或免除处理的批准", "Approval of mitigation or exemption"),
    provisions=("第四十一条", "第四十二条", "第四十三条"),
    roles=BODIES,
    states=State,
    initial=State.DRAFT,
    final=(State.APPROVED, State.REJECTED, State.WITHDRAWN),
    numbered="减轻免除",
    subject=lambda case: case.the(Proposal).person,
    confidential=True,
    acts=(
        Act(
            "propose",
            Bilingual("提出减轻或免除", "Propose"),
            by=BODIES,
            from_=(State.DRAFT,),
            to=State.PROPOSED,
            provision="第四十二条",
            data=Proposal,
            conditions=(acts_at(lambda proposal: proposal.decided_by_level), exemption_is_open),
            names=lambda step: (step.data.person,),
            produces=(Bilingual("减轻（免除）处理请示", "Request for mitigation or exemption"),),
        ),
        Act(
            "approve",
            Bilingual("批准", "Approve"),
            by=APPROVER,
            from_=(State.PROPOSED,),
            to=State.APPROVED,
            provision="第四十三条",
            data=Approval,
            conditions=(own_proposal_is_approved_collectively,),
            produces=(Bilingual("批复", "Reply"),),
        ),
        Act(
            "reject",
            Bilingual("不予批准", "Reject"),
            by=APPROVER,
            from_=(State.PROPOSED,),
            to=State.REJECTED,
            provision="第四十三条",
            data=Rejection,
        ),
        Act(
            "withdraw",
            Bilingual("撤回", "Withdraw"),
            by=PROPOSER,
            from_=(State.PROPOSED,),
            to=State.WITHDRAWN,
            provision="第四十三条",
            data=NoData,
            beyond_text=True,
        ),
    ),
)
