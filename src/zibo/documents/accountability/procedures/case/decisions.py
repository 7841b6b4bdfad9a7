"""What a decision says of each person: how he is dealt with, or why he is not."""

from dataclasses import dataclass
from typing import Annotated

from gongbao.engine.rules import AsRatio, Between, Distinct, Items
from gongbao.engine.values import Bilingual, Choice, Rate, Yuan, total
from zibo.documents.accountability.procedures.case.measures import Person
from zibo.documents.accountability.rules import pay
from zibo.documents.accountability.rules.pay_years import Basis
from zibo.documents.accountability.rules.terms import Measure, Treatment

ApprovalReference = Annotated[str | None, Bilingual("批准文号（第四十三条）", "Approval reference (Article 43)")]


@dataclass(frozen=True)
class PayFigures:
    """The pay from which the amounts follow, to the fen; `_1` and `_2` are the first and the second year before the determination year."""

    basis: Annotated[Basis, Bilingual("责任认定年度依据", "Basis of the determination year")]
    year: Annotated[
        int | None, Between(1990, 2100), Bilingual("责任认定年度（按月度计算的为空）", "Determination year")
    ]
    performance_pay: pay.Pay
    performance_pay_paid: pay.Paid
    term_incentive_0: pay.Term0
    term_incentive_1: pay.Term1
    term_incentive_2: pay.Term2
    incentive_income_0: pay.Income0
    incentive_income_1: pay.Income1
    incentive_income_2: pay.Income2

    @property
    def term_incentives(self) -> Yuan:
        """Those of the three years together."""
        return total([self.term_incentive_0, self.term_incentive_1, self.term_incentive_2])


@dataclass(frozen=True)
class PersonDecision:
    """How one person is dealt with; from the pay figures, where they are given, the decision states the amounts."""

    person: Person
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
    ] = None
    reasons: Annotated[str | None, Bilingual("裁量理由", "Reasons for the figures picked")] = None
    pay: Annotated[PayFigures | None, Bilingual("薪酬基数", "Pay base")] = None

    @property
    def is_barred(self) -> bool:
        """Whether a bar from office is given."""
        return self.bar_years is not None or self.bar_lifetime


class Ground(Choice):
    """Why nobody is dealt with, or one person is not."""

    SAFE_HARBOUR = "safe-harbour", "第四条第（二）项", "Article 4(2)"
    NOT_MADE_OUT = "not-made-out", "责任不成立", "Responsibility not made out"
    EXEMPTED = "exempted", "免除处理", "Exempted"


@dataclass(frozen=True)
class Spared:
    """A person who is not dealt with, and why."""

    person: Person
    ground: Annotated[Ground, Bilingual("理由", "Ground")]
    approval_ref: ApprovalReference


@dataclass(frozen=True, kw_only=True)
class Decision:
    """The decision on every person named, and what the enterprise has to put right."""

    decisions: Annotated[tuple[PersonDecision, ...], Items(1), Bilingual("处理决定", "Decisions")]
    no_liability: Annotated[
        tuple[Spared, ...], Bilingual("不予追究或免除处理的人员", "Persons not dealt with, or exempted")
    ] = ()
    rectification_requirements: Annotated[str, Bilingual("整改要求", "Rectification required")]

    @property
    def persons(self) -> tuple[str, ...]:
        """Those who are dealt with."""
        return tuple(decision.person for decision in self.decisions)

    @property
    def spared(self) -> tuple[str, ...]:
        """Those who are not."""
        return tuple(spared.person for spared in self.no_liability)


@dataclass(frozen=True)
class NoLiability:
    """Why the case ends with nobody dealt with."""

    ground: Annotated[Ground, Bilingual("理由", "Ground")]
    approval_ref: ApprovalReference
