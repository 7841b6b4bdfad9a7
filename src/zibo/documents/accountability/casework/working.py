"""What an investigator works out before the acts say it: the parts of the loss, the facts of each person, what is proposed for him, his pay."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from gongbao.engine.rules import AsRatio, AtLeast, Between, Distinct, Items, NotAfterAsOf, Refused
from gongbao.engine.rules.remarks import hearing
from gongbao.engine.values import NOTHING, Bilingual, Rate, Yuan
from zibo.documents.accountability.procedures.case.decisions import ApprovalReference, PayFigures, PersonDecision
from zibo.documents.accountability.rules import pay
from zibo.documents.accountability.rules.in_office import Spell
from zibo.documents.accountability.rules.loss import Loss, loss_amount
from zibo.documents.accountability.rules.pay_years import PayBase, determination_year
from zibo.documents.accountability.rules.proposals import check_decision
from zibo.documents.accountability.rules.responsibility import Answerable, Position, responsibility
from zibo.documents.accountability.rules.terms import (
    AggravatingCase,
    BracketGrade,
    BracketResponsibility,
    Measure,
    MitigatingCase,
    Presumption,
    SeriousConsequence,
    Treatment,
)

Amount = Annotated[Yuan, AtLeast(NOTHING)]


@dataclass(frozen=True, kw_only=True)
class LossFacts:
    """第十八条至第二十二条: the parts of the loss with what each of them needs, and the equity it is compared with."""

    direct_loss: Annotated[Amount, Bilingual("直接损失", "Direct loss")]
    indirect_loss: Annotated[Amount, Bilingual("间接损失", "Indirect loss claimed")]
    indirect_measurable: Annotated[
        bool, Bilingual("间接损失能够确认计量", "Indirect loss can be confirmed and measured")
    ]
    contingent_loss: Annotated[Amount, Bilingual("或有损失", "Contingent loss claimed")]
    contingent_foreseeable: Annotated[
        bool, Bilingual("确有证据证明在可预见未来将发生", "Proved that it will occur in the foreseeable future")
    ]
    contingent_measurable: Annotated[bool, Bilingual("能可靠计量", "Reliably measurable")]
    contingent_assessed: Annotated[bool, Bilingual("经中介机构评估", "Assessed by an intermediary")]
    contingent_recognised: Annotated[bool, Bilingual("已认定为或有损失", "The authority has recognised it")]
    owners_equity: Annotated[
        Yuan, Bilingual("企业所有者权益（损失发生前最近一期经审计）", "Owners' equity, latest audited before the loss")
    ]
    equity_on: Annotated[date, NotAfterAsOf(), Bilingual("所有者权益基准日", "Day of the owners' equity")]
    cannot_continue: Annotated[
        bool, Bilingual("损失后果严重，导致企业无法持续经营", "The enterprise cannot continue operating")
    ]
    serious_consequences: Annotated[
        tuple[SeriousConsequence, ...], Distinct(), Bilingual("其他严重不良后果", "Other serious consequences")
    ] = ()
    recovered: Annotated[Amount, Bilingual("已挽回金额（记录，不扣除）", "Recovered (recorded, not subtracted)")] = (
        NOTHING
    )
    evidence: Annotated[str | None, Bilingual("证明材料编号", "References of the evidence")] = None

    @property
    def loss(self) -> Loss:
        """By kind and in all; refused where a contingent loss is recognised without its three conditions."""
        found: Loss = loss_amount(
            direct_loss=self.direct_loss,
            indirect_loss=self.indirect_loss,
            indirect_measurable=self.indirect_measurable,
            contingent_loss=self.contingent_loss,
            contingent_foreseeable=self.contingent_foreseeable,
            contingent_measurable=self.contingent_measurable,
            contingent_assessed=self.contingent_assessed,
            contingent_recognised=self.contingent_recognised,
        )
        return found


@dataclass(frozen=True, kw_only=True)
class PersonFacts:
    """第二十四条至第三十一条: who a person was in the matter, and what is on record of his part."""

    post_held: Annotated[str, Bilingual("单位及职务", "Body and post")]
    municipal_cadre: Annotated[bool, Bilingual("市管干部", "Municipal cadre")]
    position: Annotated[Position, Bilingual("职务类别", "Position")]
    presumptions: Annotated[
        tuple[Presumption, ...], Distinct(), Bilingual("第二十五条第二款所列情形", "Presumption cases found")
    ] = ()
    duty_breached: Annotated[bool, Bilingual("未履行或未正确履行职责", "Duty not or not properly performed")]
    decisive_direct: Annotated[bool, Bilingual("起决定性直接作用", "Decisive and direct part in the result")]
    in_charge: Annotated[bool, Bilingual("属于直接主管（分管）职责范围", "Within the person's direct charge")]
    dissent_recorded: Annotated[
        bool, Bilingual("曾表明异议并记载于会议记录", "Dissent expressed and entered in the minutes")
    ]
    upper_level: Annotated[
        bool, Bilingual("系上级企业有关人员（第二十八条）", "Of an upper-level enterprise (Article 28)")
    ]
    grounds: Annotated[str, Bilingual("认定依据", "Grounds")]

    @property
    def answers(self) -> Answerable:
        """The responsibility that the facts come to."""
        return Answerable(
            responsibility(
                position=self.position,
                presumptions=self.presumptions,
                duty_breached=self.duty_breached,
                decisive_direct=self.decisive_direct,
                in_charge=self.in_charge,
            )
        )


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """第三十二条至第四十三条: what is proposed for a person, and why these figures of what is open."""

    aggravating: Annotated[
        tuple[AggravatingCase, ...], Distinct(), Bilingual("第四十条情形", "Cases of Article 40")
    ] = ()
    mitigating: Annotated[
        tuple[MitigatingCase, ...], Distinct(), Bilingual("第四十一条情形", "Cases of Article 41")
    ] = ()
    adjustment: Annotated[Treatment, Bilingual("从重、加重、从轻、减轻", "Adjustment")]
    approval_ref: ApprovalReference
    measures: Annotated[tuple[Measure, ...], Distinct(), Bilingual("组织处理", "Organisational measures")]
    bar_years: Annotated[int | None, Between(5, 60), Bilingual("禁入年数", "Years of the bar from office")]
    bar_lifetime: Annotated[bool, Bilingual("终身禁入", "Barred for life")]
    performance_rate: Annotated[Rate, AsRatio(), Bilingual("绩效年薪扣减比例", "Rate on the performance pay")]
    term_rate: Annotated[Rate, AsRatio(), Bilingual("任期激励扣减比例", "Rate on the term incentives")]
    incentive_bar_years: Annotated[
        int | None,
        Between(3, 5),
        Bilingual(
            "不得参加新的中长期激励年数（仅在幅度可选时）", "Years of the bar from new incentive plans, where open"
        ),
    ]
    reasons: Annotated[str, Bilingual("裁量理由", "Reasons for the figures picked")]

    def decision(self, person: str, pay: PayFigures | None) -> PersonDecision:
        """The same as the decision states it."""
        return PersonDecision(
            person=person,
            adjustment=self.adjustment,
            approval_ref=self.approval_ref,
            measures=self.measures,
            bar_years=self.bar_years,
            bar_lifetime=self.bar_lifetime,
            performance_rate=self.performance_rate,
            term_rate=self.term_rate,
            incentive_bar_years=self.incentive_bar_years,
            reasons=self.reasons,
            pay=pay,
        )


_GROUNDS = {
    Treatment.HEAVIER: "aggravating",
    Treatment.AGGRAVATED: "aggravating",
    Treatment.LIGHTER: "mitigating",
    Treatment.MITIGATED: "mitigating",
}


def faults_of(
    proposal: Proposal, grade: BracketGrade, responsibility: BracketResponsibility
) -> tuple[tuple[str, Bilingual], ...]:
    """What a proposal gets wrong, each with its provision, in the words of check-decision; none where it keeps within the law."""
    with hearing() as remarks:
        check_decision(
            grade=grade,
            responsibility=responsibility,
            adjustment=proposal.adjustment,
            approved_under_43=proposal.approval_ref is not None,
            measures=proposal.measures,
            bar_from_office=proposal.bar_years is not None or proposal.bar_lifetime,
            performance_rate=proposal.performance_rate,
            term_rate=proposal.term_rate,
        )
    found = [(remark.provision, remark.words) for remark in remarks if remark.held is False]
    ground = _GROUNDS.get(proposal.adjustment)
    if ground and not getattr(proposal, ground):
        article = "第四十条" if ground == "aggravating" else "第四十一条"
        words = (
            f"{proposal.adjustment.zh}须有{article}所列情形",
            f"“{proposal.adjustment.en}” needs a case of its article",
        )
        found.append((article, Bilingual(*words)))
    if proposal.bar_years is not None and proposal.bar_lifetime:
        found.append(("第三十二条第（三）项", Bilingual("终身禁入的，不填年数", "a bar is for years or for life")))
    return tuple(found)


@dataclass(frozen=True, kw_only=True)
class PayFacts:
    """第三十六条、第三十七条、第四十四条、第六十四条: a person's pay, his time in office, and what was taken elsewhere for the same event."""

    spells: Annotated[tuple[Spell, ...], Items(1), Bilingual("在本企业任职起止", "Spells in office at the enterprise")]
    performance_pay: pay.Pay
    performance_pay_paid: pay.Paid
    term_incentive_0: pay.Term0
    term_incentive_1: pay.Term1
    term_incentive_2: pay.Term2
    incentive_income_0: pay.Income0
    incentive_income_1: pay.Income1
    incentive_income_2: pay.Income2
    unpaid_term_incentive: Annotated[Amount, Bilingual("未兑现任期激励收入", "Unpaid term incentive")] = NOTHING
    unrealised_incentive_income: Annotated[
        Amount, Bilingual("未兑现中长期激励收益", "Unrealised long-term incentive income")
    ] = NOTHING
    party_discipline: Annotated[Amount, Bilingual("党纪处分对应扣减", "Deduction under Party discipline")] = NOTHING
    administrative_sanction: Annotated[
        Amount, Bilingual("政务处分对应扣减", "Deduction under administrative sanction")
    ] = NOTHING
    already_collected: Annotated[Amount, Bilingual("已扣减追索", "Already collected")] = NOTHING
    disciplinary_until: Annotated[
        date | None, Bilingual("纪律处分影响期最后一日", "Last day of a disciplinary influence period")
    ] = None

    def base(self, handled_on: date) -> PayBase:
        """Which years or months count for a decision of that day."""
        found: PayBase = determination_year(handling_date=handled_on, spells=self.spells)
        return found

    def figures(self, handled_on: date) -> PayFigures:
        """The pay as the decision of that day states it."""
        base = self.base(handled_on)
        if self.performance_pay_paid > self.performance_pay:
            message = Bilingual("已支付多于绩效年薪。", "More was paid than the whole performance pay.")
            raise Refused("performance_pay_paid", message)
        return PayFigures(
            basis=base.basis,
            year=base.year,
            performance_pay=self.performance_pay,
            performance_pay_paid=self.performance_pay_paid,
            term_incentive_0=self.term_incentive_0,
            term_incentive_1=self.term_incentive_1,
            term_incentive_2=self.term_incentive_2,
            incentive_income_0=self.incentive_income_0,
            incentive_income_1=self.incentive_income_1,
            incentive_income_2=self.incentive_income_2,
        )
