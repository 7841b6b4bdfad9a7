"""What each act of an application brings, in the order of the acts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from gongbao.engine.rules import Between, Field, Items, KnownBy
from gongbao.engine.values import UNKNOWN, Bilingual, Unknown
from zibo.documents.digital_economy.rules.support import Support
from zibo.documents.digital_economy.rules.vocabulary import Amount
from zibo.documents.digital_economy.supports import PARTICULARS

Materials = Annotated[tuple[str, ...], Items(1), Bilingual("申报材料", "Materials")]
Reason = Annotated[str, Bilingual("理由", "Reason")]
ReviewWorkdays = Annotated[int, Between(1, 365), Bilingual("审核工作日数", "Working days for the review")]
Department = Annotated[str, Bilingual("部门", "Department")]
ExpertName = Annotated[str, Bilingual("专家姓名", "Name of the expert")]


def facts_asked_for(data: Mapping[str, object]) -> tuple[Field, ...]:
    """What the rule of the chosen support asks for; nothing while none is chosen."""
    chosen = data.get("support")
    found = next((one for one in Support if one.value == chosen), None)
    return PARTICULARS[found].rule.inputs.fields if found else ()


@dataclass(frozen=True)
class Submission:
    """What is asked for, by whom, for which matter; `given` are the facts that the measure's rule asks for."""

    support: Annotated[Support, Bilingual("扶持项", "Support")]
    beneficiary: Annotated[str, Bilingual("申报单位", "Beneficiary")]
    matter: Annotated[str, Bilingual("事项", "Matter")]
    amount_requested: Annotated[Amount, Bilingual("申报金额", "Amount requested")]
    materials: Materials
    truthful: Annotated[bool, Bilingual("承诺材料真实", "The materials are declared to be true")]
    given: Annotated[
        dict[str, object] | Unknown,
        KnownBy(facts_asked_for),
        Bilingual("规则所需事实", "Facts that the rule asks for"),
    ] = UNKNOWN


@dataclass(frozen=True)
class SupplementRequest:
    """All that is missing, told once, and by when it may be handed in."""

    items: Annotated[tuple[str, ...], Items(1), Bilingual("补正事项", "What is missing")]
    supplement_by: Annotated[date, Bilingual("补正截止日期", "To be handed in by")]


@dataclass(frozen=True)
class Supplement:
    """What is handed in later."""

    materials: Materials


@dataclass(frozen=True)
class Acceptance:
    """How long the review may take, as the department has promised."""

    review_workdays: ReviewWorkdays


@dataclass(frozen=True)
class NonAcceptance:
    """Why an application is not taken in."""

    reason: Reason


@dataclass(frozen=True)
class Expert:
    """Somebody to be asked, and whether he or she has an interest in the case."""

    name: ExpertName
    affiliation: Annotated[str, Bilingual("工作单位", "Affiliation")]
    interest: Annotated[bool, Bilingual("与申请单位有利害关系", "Has an interest in the applicant")]


@dataclass(frozen=True)
class Panel:
    """The experts appointed."""

    experts: Annotated[tuple[Expert, ...], Items(3), Bilingual("评审专家", "Experts")]


@dataclass(frozen=True)
class Replacement:
    """One expert in the place of another."""

    name: Annotated[str, Bilingual("被更换专家", "Expert to be replaced")]
    replacement: Annotated[Expert, Bilingual("接替专家", "Expert in his or her place")]
    reason: Reason


@dataclass(frozen=True)
class Opinion:
    """What one expert says."""

    name: ExpertName
    recommend: Annotated[bool, Bilingual("建议扶持", "Recommends the support")]
    opinion: Annotated[str, Bilingual("专家意见", "Opinion")]


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """The sum the department proposes, and what the rule gives where the facts did not come with the application."""

    rule_low: Annotated[Amount | Unknown, Bilingual("规则计算值（低）", "Sum by the rule, lower end")] = UNKNOWN
    rule_high: Annotated[Amount | Unknown, Bilingual("规则计算值（高）", "Sum by the rule, upper end")] = UNKNOWN
    amount: Annotated[Amount, Bilingual("拟扶持金额", "Amount proposed")]
    reasons: Annotated[str, Bilingual("理由", "Reasons")]
    double_checked: Annotated[bool, Bilingual("已核查不重复享受", "Checked: nothing is enjoyed twice")]


@dataclass(frozen=True)
class Signature:
    """A department agrees to the proposal."""

    department: Department
    opinion: Annotated[str, Bilingual("会签意见", "Opinion")]


@dataclass(frozen=True)
class Return:
    """A department sends the proposal back."""

    department: Department
    reason: Reason
    review_workdays: ReviewWorkdays


@dataclass(frozen=True)
class PublicNotice:
    """How long the proposal is made known."""

    notice_workdays: Annotated[int, Between(1, 60), Bilingual("公示工作日数", "Working days of the notice")]


@dataclass(frozen=True)
class Objection:
    """What somebody says against the proposal."""

    reason: Reason
    contact: Annotated[str, Bilingual("联系方式", "Contact")]


@dataclass(frozen=True)
class ObjectionDismissed:
    """Why the objections are unfounded: one answer to all that are pending."""

    reason: Reason


@dataclass(frozen=True)
class ObjectionUpheld:
    """Why the objections are founded, and how long the new review may take."""

    reason: Reason
    review_workdays: ReviewWorkdays


@dataclass(frozen=True)
class RefusalOfSupport:
    """Why nothing is given."""

    reason: Reason


@dataclass(frozen=True)
class Disbursement:
    """The payment, and the appropriation it comes out of."""

    amount: Annotated[Amount, Bilingual("拨付金额", "Amount paid")]
    budget_year: Annotated[int, Between(2020, 2040), Bilingual("预算年度", "Budget year")]
    budget_available: Annotated[Amount, Bilingual("可用预算", "Appropriation available")]
