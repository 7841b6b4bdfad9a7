"""第三十三条、第三十四条、第三十六条、第四十四条: what is deducted and recovered, to the fen."""

from dataclasses import dataclass
from typing import Annotated

from gongbao.engine.rules import Refused, remark, rule
from gongbao.engine.rules.showing import shown
from gongbao.engine.values import NOTHING, Bilingual, Range, Rate, Yuan, total
from zibo.documents.accountability.rules.asked import (
    Adjusted,
    Amount,
    ApprovedUnder43,
    OfGrade,
    OfResponsibility,
    PerformanceRate,
    TermRate,
)
from zibo.documents.accountability.rules.brackets import Bracket, Row, row_of
from zibo.documents.accountability.rules.permitting import Permitted, permitted, refuse_mitigation_without_approval

Pay = Annotated[Amount, Bilingual("责任认定年度绩效年薪（效益工资）", "Performance pay of the determination year")]
Paid = Annotated[Amount, Bilingual("其中已支付", "Part already paid")]
Term0 = Annotated[Amount, Bilingual("责任认定年度任期激励收入", "Term incentive of the determination year")]
Term1 = Annotated[Amount, Bilingual("前一年度任期激励收入", "Term incentive of the year before")]
Term2 = Annotated[Amount, Bilingual("前二年度任期激励收入", "Term incentive two years before")]
Income0 = Annotated[
    Amount, Bilingual("责任认定年度其他中长期激励收益", "Other long-term incentive income of the determination year")
]
Income1 = Annotated[Amount, Bilingual("前一年度其他中长期激励收益", "Other long-term incentive income, year before")]
Income2 = Annotated[
    Amount, Bilingual("前二年度其他中长期激励收益", "Other long-term incentive income two years before")
]

NO_SUM = Range(NOTHING, NOTHING)


@dataclass(frozen=True, slots=True)
class Clawback:
    """Between which sums the authority decides, to the fen; what is put off is not taken, only paid later."""

    performance_pay: Annotated[Range[Yuan], Bilingual("绩效年薪扣减", "From the performance pay")]
    performance_pay_deferred: Annotated[Range[Yuan], Bilingual("延期支付绩效年薪", "Performance pay put off")]
    term_incentive: Annotated[Range[Yuan], Bilingual("任期激励收入扣减", "From the term incentives")]
    incentive_income: Annotated[Yuan, Bilingual("上缴中长期激励收益", "Incentive income handed over")]
    total: Annotated[Range[Yuan], Bilingual("合计", "Total")]


@rule(
    "第三十三条",
    "第三十四条",
    "第三十六条",
    "第四十四条",
    title=Bilingual("扣减和追索薪酬幅度", "Statutory range of pay to be deducted and recovered"),
)
def clawback(
    *,
    grade: OfGrade,
    responsibility: OfResponsibility,
    performance_pay: Pay,
    performance_pay_paid: Paid,
    term_incentive_0: Term0,
    term_incentive_1: Term1,
    term_incentive_2: Term2,
    incentive_income_0: Income0,
    incentive_income_1: Income1,
    incentive_income_2: Income2,
) -> Clawback:
    """「扣减和追索」 at both ends of the bracket: multiplied first, rounded once, half up; what is unpaid is deducted first.

    The figures are those of the years or months that determination-year names.
    """
    refuse_more_paid_than_due(performance_pay, performance_pay_paid)
    row: Row = row_of(grade, responsibility)
    bracket: Bracket = row.bracket
    of_pay: Range[Rate] = bracket.performance_pay
    of_term: Range[Rate] = bracket.term_incentive
    pay_low = of_pay.low * performance_pay
    pay_high = of_pay.high * performance_pay
    term_low = of_term.low * (term_incentive_0 + term_incentive_1 + term_incentive_2)
    term_high = of_term.high * (term_incentive_0 + term_incentive_1 + term_incentive_2)
    incomes: tuple[Yuan, ...] = (incentive_income_0, incentive_income_1, incentive_income_2)
    handed_over: Yuan = _handed_over(row, incomes)
    low = pay_low + term_low + handed_over
    high = pay_high + term_high + handed_over
    return Clawback(
        performance_pay=Range(pay_low, pay_high),
        performance_pay_deferred=_put_off(bracket, performance_pay - performance_pay_paid, pay_low, pay_high),
        term_incentive=Range(term_low, term_high),
        incentive_income=handed_over,
        total=Range(low, high),
    )


def _handed_over(row: Row, incomes: tuple[Yuan, ...]) -> Yuan:
    """The incentive income of the years of which all of it goes."""
    years = row.bracket.incentive_income_years
    sum_ = total(incomes[:years])
    zh = f"上缴{years}年的中长期激励收益 ＝ {shown(sum_, 'zh')}"
    remark(Bilingual(zh, f"incentive income of {years} years handed over = {shown(sum_, 'en')}"), row.words.provision)
    return sum_


def _put_off(bracket: Bracket, unpaid: Yuan, low: Yuan, high: Yuan) -> Range[Yuan]:
    """What stays unpaid after the least and the most has been deducted, where the bracket puts it off."""
    if not bracket.performance_pay_deferred:
        return NO_SUM
    return Range(max(NOTHING, unpaid - high), max(NOTHING, unpaid - low))


@dataclass(frozen=True, slots=True)
class DecidedClawback:
    """What is taken at the rates decided; incentive income handed over is not in the total."""

    performance_pay: Annotated[Yuan, Bilingual("绩效年薪扣减", "From the performance pay")]
    term_incentive: Annotated[Yuan, Bilingual("任期激励收入扣减", "From the term incentives")]
    deduct: Annotated[Yuan, Bilingual("从未付绩效年薪扣减", "Deducted from the unpaid performance pay")]
    recover: Annotated[Yuan, Bilingual("追索已付绩效年薪", "Recovered from the performance pay already paid")]
    performance_pay_deferred: Annotated[Yuan, Bilingual("延期支付绩效年薪", "Performance pay put off")]
    total: Annotated[Yuan, Bilingual("合计", "Total")]


@rule(
    "第三十三条",
    "第三十四条",
    "第四十条",
    "第四十一条",
    "第四十三条",
    title=Bilingual("按决定比例计算扣减金额", "Exact amounts at the rates decided"),
)
def decided_clawback(
    *,
    grade: OfGrade,
    responsibility: OfResponsibility,
    adjustment: Adjusted,
    approved_under_43: ApprovedUnder43,
    performance_rate: PerformanceRate,
    term_rate: TermRate,
    performance_pay: Pay,
    performance_pay_paid: Paid,
    term_incentive_total: Annotated[Amount, Bilingual("三年任期激励收入合计", "Term incentives of the three years")],
) -> DecidedClawback:
    """「扣减和追索」: each multiplied first and rounded once, half up; what is unpaid is deducted, the rest recovered."""
    refuse_mitigation_without_approval(adjustment, approved=approved_under_43)
    refuse_more_paid_than_due(performance_pay, performance_pay_paid)
    bracket: Bracket = row_of(grade, responsibility).bracket
    allowed: Permitted = permitted(grade, responsibility, adjustment)
    _refuse_outside("performance_rate", performance_rate, allowed.performance_pay)
    _refuse_outside("term_rate", term_rate, allowed.term_incentive)
    from_pay = performance_rate * performance_pay
    from_term = term_rate * term_incentive_total
    unpaid = performance_pay - performance_pay_paid
    deduct = min(from_pay, unpaid)
    recover = from_pay - deduct
    taken = from_pay + from_term
    return DecidedClawback(
        performance_pay=from_pay,
        term_incentive=from_term,
        deduct=deduct,
        recover=recover,
        performance_pay_deferred=unpaid - deduct if bracket.performance_pay_deferred else NOTHING,
        total=taken,
    )


def refuse_more_paid_than_due(pay: Yuan, paid: Yuan) -> None:
    """Refused naming `performance_pay_paid` when more was paid than the whole performance pay."""
    if paid > pay:
        message = Bilingual(
            f"已支付{paid}元，多于绩效年薪{pay}元。", f"{paid} yuan paid, more than the whole {pay} yuan."
        )
        raise Refused("performance_pay_paid", message)


def _refuse_outside(field: str, rate: Rate, allowed: Range[Rate]) -> None:
    if rate not in allowed:
        message = Bilingual(
            f"比例{rate}不在{allowed.low}至{allowed.high}之内。",
            f"{rate} lies outside {allowed.low} to {allowed.high}.",
        )
        raise Refused(field, message)
