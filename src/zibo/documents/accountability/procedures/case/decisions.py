"""What a decision says of each person: how he is dealt with, or why he is not."""

from dataclasses import dataclass
from typing import Annotated

from gongbao.engine.rules import AsRatio, Between, Distinct, Items
from gongbao.engine.values import Bilingual, Choice, Rate
from zibo.documents.accountability.procedures.case.measures import Person
from zibo.documents.accountability.rules.terms import Measure, Treatment

ApprovalReference = Annotated[str | None, Bilingual("批准文号（第四十三条）", "Approval reference (Article 43)")]


@dataclass(frozen=True)
class PersonDecision:
    """How one person is dealt with."""

    person: Person
    adjustment: Annotated[Treatment, Bilingual("从重、加重、从轻、减轻", "Adjustment")]
    approval_ref: ApprovalReference
    measures: Annotated[tuple[Measure, ...], Distinct(), Bilingual("组织处理", "Organisational measures")]
    bar_years: Annotated[int | None, Between(5, 60), Bilingual("禁入年数", "Years of the bar from office")]
    bar_lifetime: Annotated[bool, Bilingual("终身禁入", "Barred for life")]
    performance_rate: Annotated[Rate, AsRatio(), Bilingual("绩效年薪扣减比例", "Rate on the performance pay")]
    term_rate: Annotated[Rate, AsRatio(), Bilingual("任期激励扣减比例", "Rate on the term incentives")]

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
