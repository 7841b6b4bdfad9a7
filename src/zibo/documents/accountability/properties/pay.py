"""What must hold of the pay years and of every sum that is deducted, recovered, put off or held back."""

from datetime import date

from gongbao.engine.rules import holds
from gongbao.engine.values import NOTHING, Range, Yuan
from zibo.documents.accountability import rules
from zibo.documents.accountability.rules.highest import Highest
from zibo.documents.accountability.rules.pay import Clawback, DecidedClawback
from zibo.documents.accountability.rules.pay_years import Basis, PayBase
from zibo.documents.accountability.rules.suspension import Suspended
from zibo.documents.accountability.rules.terms import BracketGrade, BracketResponsibility


@holds(rules.determination_year, "年度不晚于处理年度", "year <= year of handling_date")
def no_year_to_come_is_the_base(value: PayBase, *, handling_date: date) -> bool:
    return value.year is None or value.year <= handling_date.year


@holds(
    rules.determination_year,
    "月份至多十二个，且只在按月份时才有",
    "months has at most 12 entries and is empty unless basis is months",
)
def at_most_twelve_months(value: PayBase) -> bool:
    return len(value.months) <= 12 and (bool(value.months) == (value.basis == Basis.MONTHS))


@holds(
    rules.determination_year,
    "不按月份的，任期激励恰有三年",
    "term_incentive_years has 3 entries unless basis is months",
)
def three_years_of_term_incentive(value: PayBase) -> bool:
    return len(value.term_incentive_years) == (0 if value.basis == Basis.MONTHS else 3)


@holds(rules.clawback, "每个幅度下端不高于上端", "low <= high everywhere")
def no_range_is_upside_down(value: Clawback) -> bool:
    ranges: tuple[Range[Yuan], ...] = (
        value.performance_pay,
        value.performance_pay_deferred,
        value.term_incentive,
        value.total,
    )
    return all(NOTHING <= range_.low <= range_.high for range_ in ranges)


@holds(rules.clawback, "绩效年薪扣减不超过绩效年薪", "performance_pay.high <= performance_pay")
def no_more_than_the_performance_pay(value: Clawback, *, performance_pay: Yuan) -> bool:
    return value.performance_pay.high <= performance_pay


@holds(
    rules.clawback,
    "合计不超过全部绩效年薪、任期激励和激励收益",
    "total.high <= performance_pay + all term incentives + all incentive incomes",
)
def no_more_than_everything(
    value: Clawback,
    *,
    performance_pay: Yuan,
    term_incentive_0: Yuan,
    term_incentive_1: Yuan,
    term_incentive_2: Yuan,
    incentive_income_0: Yuan,
    incentive_income_1: Yuan,
    incentive_income_2: Yuan,
) -> bool:
    terms = term_incentive_0 + term_incentive_1 + term_incentive_2
    incomes = incentive_income_0 + incentive_income_1 + incentive_income_2
    return value.total.high <= performance_pay + terms + incomes


@holds(
    rules.clawback,
    "延期支付不超过未付部分",
    "performance_pay_deferred.high <= performance_pay - performance_pay_paid",
)
def no_more_is_put_off_than_is_unpaid(value: Clawback, *, performance_pay: Yuan, performance_pay_paid: Yuan) -> bool:
    return value.performance_pay_deferred.high <= performance_pay - performance_pay_paid


@holds(rules.clawback, "合计两端等于各项之和", "both ends of total are the sums of the parts")
def the_ends_add_up(value: Clawback) -> bool:
    low = value.performance_pay.low + value.term_incentive.low + value.incentive_income
    high = value.performance_pay.high + value.term_incentive.high + value.incentive_income
    return value.total == Range(low, high)


@holds(rules.clawback, "绩效年薪多一分，两端都不减", "a fen more of performance pay lowers no end")
def more_pay_is_no_smaller_deduction(
    value: Clawback,
    *,
    grade: BracketGrade,
    responsibility: BracketResponsibility,
    performance_pay: Yuan,
    performance_pay_paid: Yuan,
) -> bool:
    more: Clawback = rules.clawback(
        grade=grade,
        responsibility=responsibility,
        performance_pay=performance_pay + Yuan(1),
        performance_pay_paid=performance_pay_paid,
        **dict.fromkeys(("term_incentive_0", "term_incentive_1", "term_incentive_2"), NOTHING),
        **dict.fromkeys(("incentive_income_0", "incentive_income_1", "incentive_income_2"), NOTHING),
    )
    mine, theirs = value.performance_pay, more.performance_pay
    return mine.low <= theirs.low and mine.high <= theirs.high


@holds(
    rules.decided_clawback,
    "扣减加追索等于绩效年薪扣减额",
    "deduct + recover = performance_pay amount",
)
def what_is_not_deducted_is_recovered(value: DecidedClawback) -> bool:
    return value.deduct + value.recover == value.performance_pay


@holds(
    rules.decided_clawback,
    "合计不超过绩效年薪与任期激励之和",
    "total <= performance_pay + term_incentive_total",
)
def no_more_is_taken_than_there_is(
    value: DecidedClawback, *, performance_pay: Yuan, term_incentive_total: Yuan
) -> bool:
    return value.total <= performance_pay + term_incentive_total


@holds(
    rules.decided_clawback,
    "追索不超过已付，扣减与延期不超过未付",
    "recover <= performance_pay_paid; deduct + performance_pay_deferred <= what is unpaid",
)
def paid_and_unpaid_are_not_mixed(value: DecidedClawback, *, performance_pay: Yuan, performance_pay_paid: Yuan) -> bool:
    unpaid = performance_pay - performance_pay_paid
    return value.recover <= performance_pay_paid and value.deduct + value.performance_pay_deferred <= unpaid


@holds(
    rules.decided_clawback,
    "没有调整的决定，落在法定幅度以内",
    "without aggravation or mitigation the amounts lie within the ranges of clawback",
)
def a_decision_lies_within_the_statutory_range(
    value: DecidedClawback,
    *,
    grade: BracketGrade,
    responsibility: BracketResponsibility,
    adjustment: str,
    performance_pay: Yuan,
    performance_pay_paid: Yuan,
    term_incentive_total: Yuan,
) -> bool:
    if adjustment in ("aggravated", "mitigated"):
        return True
    range_: Clawback = rules.clawback(
        grade=grade,
        responsibility=responsibility,
        performance_pay=performance_pay,
        performance_pay_paid=performance_pay_paid,
        term_incentive_0=term_incentive_total,
        **dict.fromkeys(("term_incentive_1", "term_incentive_2"), NOTHING),
        **dict.fromkeys(("incentive_income_0", "incentive_income_1", "incentive_income_2"), NOTHING),
    )
    return (
        value.performance_pay in range_.performance_pay
        and value.term_incentive in range_.term_incentive
        and value.performance_pay_deferred in range_.performance_pay_deferred
    )


@holds(rules.highest_standard, "适用的，金额是三者之一", "applies implies amount is one of the three inputs")
def the_highest_is_one_of_them(
    value: Highest, *, party_discipline: Yuan, administrative_sanction: Yuan, accountability: Yuan
) -> bool:
    three = (party_discipline, administrative_sanction, accountability)
    return not value.applies or (value.amount in three and value.amount == max(three))


@holds(rules.highest_standard, "尚未执行在零与应执行金额之间", "0 <= still_to_collect <= amount")
def what_is_open_lies_between_nothing_and_all(value: Highest) -> bool:
    return NOTHING <= value.still_to_collect <= value.amount


@holds(rules.pay_suspension, "不暂停的，金额为零", "amount is 0.00 when not suspended")
def nothing_is_held_back_outside_verification(value: Suspended) -> bool:
    return value.suspended or value.amount == NOTHING
