"""第三十三条、第三十四条、第三十六条、第三十七条、第四十四条: what is taken from a person's pay, to the fen, with the formula and the years."""

from dataclasses import dataclass

from gongbao.engine.values import Bilingual, Rate, Yuan
from zibo.documents.accountability.casework.outcomes import Outcome
from zibo.documents.accountability.procedures.case.decisions import PayFigures, PersonDecision
from zibo.documents.accountability.rules.pay import Clawback, DecidedClawback, clawback, decided_clawback
from zibo.documents.accountability.rules.terms import BracketGrade, BracketResponsibility


@dataclass(frozen=True)
class Taken:
    """What a decision takes; `total` holds the incentive income handed over, too."""

    pay: PayFigures
    decided: DecidedClawback
    handed_over: Yuan

    @property
    def total(self) -> Yuan:
        """Deducted, recovered and handed over together."""
        return self.decided.total + self.handed_over


def range_of(pay: PayFigures, grade: BracketGrade, responsibility: BracketResponsibility) -> Clawback:
    """Between which sums the authority decides."""
    found: Clawback = clawback(
        grade=grade,
        responsibility=responsibility,
        performance_pay=pay.performance_pay,
        performance_pay_paid=pay.performance_pay_paid,
        term_incentive_0=pay.term_incentive_0,
        term_incentive_1=pay.term_incentive_1,
        term_incentive_2=pay.term_incentive_2,
        incentive_income_0=pay.incentive_income_0,
        incentive_income_1=pay.incentive_income_1,
        incentive_income_2=pay.incentive_income_2,
    )
    return found


def taken_by(
    decision: PersonDecision, pay: PayFigures, grade: BracketGrade, responsibility: BracketResponsibility
) -> Taken:
    """The exact amounts at the rates decided; refused by the rule where the rates or the pay do not fit."""
    decided: DecidedClawback = decided_clawback(
        grade=grade,
        responsibility=responsibility,
        adjustment=decision.adjustment,
        approved_under_43=decision.approval_ref is not None,
        performance_rate=decision.performance_rate,
        term_rate=decision.term_rate,
        performance_pay=pay.performance_pay,
        performance_pay_paid=pay.performance_pay_paid,
        term_incentive_total=pay.term_incentives,
    )
    return Taken(pay, decided, range_of(pay, grade, responsibility).incentive_income)


def taken(outcome: Outcome) -> Taken | None:
    """What the decision on a person takes; None where it states no pay figures."""
    pay = outcome.decision.pay
    return taken_by(outcome.decision, pay, outcome.grade, outcome.responsibility) if pay else None


def years_of(pay: PayFigures) -> Bilingual:
    """Which pay counts, in words."""
    if pay.year is None:
        return pay.basis.label
    zh = f"{pay.basis.zh}：{pay.year}年；任期激励收入{pay.year - 2}年至{pay.year}年"
    return Bilingual(zh, f"{pay.basis.en}: {pay.year}; term incentives of {pay.year - 2} to {pay.year}")


def formulas(decision: PersonDecision, found: Taken) -> tuple[tuple[Bilingual, Yuan], ...]:
    """Each sum with the way it came about."""
    pay, decided = found.pay, found.decided
    incomes = Bilingual("上缴中长期激励收益（应上缴年度全额）", "incentive income handed over, whole years")
    put_off = Bilingual(
        "延期支付绩效年薪（未付部分扣减后余额）", "performance pay put off: what is left unpaid (not taken)"
    )
    deduct = Bilingual("其中：从未付绩效年薪扣减", "of it: deducted from what is unpaid")
    recover = Bilingual("其中：追索已付绩效年薪", "of it: recovered from what was paid")
    pay_words = Bilingual("绩效年薪", "performance pay")
    return (
        (_product(pay_words, decision.performance_rate, pay.performance_pay), decided.performance_pay),
        (deduct, decided.deduct),
        (recover, decided.recover),
        (_product(_THREE_YEARS, decision.term_rate, pay.term_incentives), decided.term_incentive),
        (incomes, found.handed_over),
        (Bilingual("合计", "total"), found.total),
        (put_off, decided.performance_pay_deferred),
    )


_THREE_YEARS = Bilingual("三年任期激励收入", "term incentives of three years")


def _product(what: Bilingual, rate: Rate, base: Yuan) -> Bilingual:
    return Bilingual(
        f"{what.zh}扣减：{rate} × {to_the_fen(base)}元", f"from the {what.en}: {rate} × {to_the_fen(base)} yuan"
    )


def to_the_fen(amount: Yuan) -> str:
    """The amount with separators of thousands and both decimals, also where it is round: 200,000.00."""
    whole, _point, cents = str(amount).partition(".")
    return f"{int(whole):,}.{cents}"
