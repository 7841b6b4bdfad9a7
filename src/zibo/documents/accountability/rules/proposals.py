"""第三十二条至第三十四条、第四十三条: whether what is proposed keeps within what may be decided."""

from dataclasses import dataclass
from typing import Annotated

from gongbao.engine.rules import Distinct, remark, rule
from gongbao.engine.values import Bilingual, Choice, Range, Rate
from zibo.documents.accountability.rules.asked import (
    Adjusted,
    ApprovedUnder43,
    OfGrade,
    OfResponsibility,
    PerformanceRate,
    TermRate,
)
from zibo.documents.accountability.rules.permitting import (
    SCALE,
    Permitted,
    explain_permitted,
    permitted,
    provision_of_row,
)
from zibo.documents.accountability.rules.terms import Measure, Treatment


class FaultCode(Choice):
    """What a proposal may get wrong, in the order in which it is told."""

    APPROVAL_MISSING = "approval-missing", "减轻未经批准", "Mitigation not approved"
    PERFORMANCE_RATE = "performance-rate", "绩效年薪扣减比例不在幅度内", "Rate on the performance pay out of range"
    TERM_RATE = "term-rate", "任期激励扣减比例不在幅度内", "Rate on the term incentives out of range"
    MEASURE_MISSING = "measure-missing", "未给予处理", "No measure given"
    CRITICISM_EDUCATION = "measure:criticism-education", "不可给予批评教育", "Criticism and education not open"
    WRITTEN_SELF_REVIEW = "measure:written-self-review", "不可责令书面检查", "Written self-review not open"
    CIRCULATED_CRITICISM = "measure:circulated-criticism", "不可给予通报批评", "Circulated criticism not open"
    ADMONITION = "measure:admonition", "不可给予诫勉", "Admonition not open"
    SUSPENSION = "measure:suspension", "不可给予停职", "Suspension from post not open"
    TRANSFER = "measure:transfer", "不可给予调离工作岗位", "Transfer from post not open"
    DEMOTION = "measure:demotion", "不可给予降职", "Demotion not open"
    ORDERED_RESIGNATION = "measure:ordered-resignation", "不可责令辞职", "Ordered resignation not open"
    REMOVAL = "measure:removal", "不可给予免职", "Removal from post not open"
    BAR_FROM_OFFICE = "bar-from-office", "不可给予禁入限制", "Bar from office not open"


@dataclass(frozen=True, slots=True)
class Fault:
    """What a proposal gets wrong: the code that the answer holds, the words for the person who proposes, and where it stands."""

    code: FaultCode
    words: Bilingual
    provision: str


@rule(
    "第三十二条",
    "第三十三条",
    "第三十四条",
    "第四十三条",
    title=Bilingual("处理决定合规检查", "Check a proposed decision against the brackets"),
)
def check_decision(
    *,
    grade: OfGrade,
    responsibility: OfResponsibility,
    adjustment: Adjusted,
    approved_under_43: ApprovedUnder43,
    measures: Annotated[
        tuple[Measure, ...], Distinct(), Bilingual("拟给予组织处理", "Proposed organisational measures")
    ],
    bar_from_office: Annotated[bool, Bilingual("拟给予禁入限制", "Bar proposed")],
    performance_rate: PerformanceRate,
    term_rate: TermRate,
) -> tuple[FaultCode, ...]:
    """「减轻或免除处理,须由作出处理决定的上一级企业或履行出资人职责的机构批准」

    The faults of the proposal, none when it keeps within the law; where the approval is missing it is held against the bracket itself.
    """
    is_unapproved: bool = adjustment == Treatment.MITIGATED and not approved_under_43
    heeded: Treatment = Treatment.NONE if is_unapproved else adjustment
    allowed: Permitted = permitted(grade, responsibility, heeded)
    bracket_at: str = provision_of_row(grade, responsibility)
    explain_permitted(allowed, heeded, bracket_at)
    found = (
        *((_APPROVAL_MISSING,) if is_unapproved else ()),
        *_faults_of_rates(allowed, performance_rate, term_rate, bracket_at),
        *_faults_of_measures(allowed, measures, bracket_at, is_barred=bar_from_office),
    )
    for fault in found:
        remark(fault.words, fault.provision, held=False)
    if found == ():
        remark(Bilingual("在允许的幅度以内", "keeps within what is permitted"), bracket_at, held=True)
    return tuple(fault.code for fault in found)


_APPROVAL_MISSING = Fault(
    FaultCode.APPROVAL_MISSING,
    Bilingual("减轻处理尚未按第四十三条批准", "mitigation not approved under Article 43"),
    "第四十三条",
)


def _faults_of_rates(allowed: Permitted, performance_rate: Rate, term_rate: Rate, bracket_at: str) -> tuple[Fault, ...]:
    """The rates that lie outside what is permitted; compared exactly, both ends being allowed."""
    pay = Bilingual("绩效年薪扣减比例", "the rate on the performance pay")
    term = Bilingual("任期激励扣减比例", "the rate on the term incentives")
    asked = (
        (FaultCode.PERFORMANCE_RATE, pay, performance_rate, allowed.performance_pay),
        (FaultCode.TERM_RATE, term, term_rate, allowed.term_incentive),
    )
    return tuple(
        Fault(code, _outside(name, rate, range_), bracket_at)
        for code, name, rate, range_ in asked
        if rate not in range_
    )


def _outside(name: Bilingual, rate: Rate, allowed: Range[Rate]) -> Bilingual:
    zh = f"{name.zh}{rate}不在{allowed.low}—{allowed.high}之内"
    return Bilingual(zh, f"{name.en}, {rate}, lies outside {allowed.low}–{allowed.high}")


def _faults_of_measures(
    allowed: Permitted, measures: tuple[Measure, ...], bracket_at: str, *, is_barred: bool
) -> tuple[Fault, ...]:
    """A proposal without measure or bar, the measures outside the permitted list in the order of the scale, and a bar that is not permitted."""
    nothing = Bilingual("未给予任何组织处理或禁入限制", "no measure and no bar from office is given")
    barred = Bilingual("不在可给予禁入限制的档次", "no bar from office may be given here")
    strays = [measure for measure in SCALE if measure in measures and measure not in allowed.measures]
    return (
        *((Fault(FaultCode.MEASURE_MISSING, nothing, bracket_at),) if not measures and not is_barred else ()),
        *(Fault(FaultCode(f"measure:{stray}"), _not_open(stray), bracket_at) for stray in strays),
        *((Fault(FaultCode.BAR_FROM_OFFICE, barred, bracket_at),) if is_barred and not allowed.bar_from_office else ()),
    )


def _not_open(measure: Measure) -> Bilingual:
    return Bilingual(f"{measure.zh}不在可给予的处理之内", f"{measure.en} is outside what may be given")
