"""Sums to the fen: the ranges, their ends, and what is taken at the rates decided."""

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gongbao.engine.rules import Refused
from gongbao.engine.values import NOTHING, Range, Rate, Yuan
from zibo.documents.accountability import rules
from zibo.documents.accountability.rules.pay import Clawback, DecidedClawback
from zibo.documents.accountability.rules.permitting import permitted
from zibo.documents.accountability.rules.terms import BracketGrade, BracketResponsibility, Treatment

G, R = BracketGrade, BracketResponsibility
Row = tuple[BracketGrade, BracketResponsibility]
PER_CENT: dict[Row, tuple[int, int, int]] = {  # grade, responsibility -> low, high, years of incentive income
    **dict.fromkeys([(G.GENERAL, R.DIRECT), (G.GENERAL, R.SUPERVISING)], (0, 50, 0)),
    (G.GENERAL, R.LEADERSHIP): (0, 30, 0),
    **dict.fromkeys([(G.LARGER, R.DIRECT), (G.LARGER, R.SUPERVISING)], (50, 100, 2)),
    (G.LARGER, R.LEADERSHIP): (30, 70, 0),
    **dict.fromkeys([(G.MAJOR, R.DIRECT), (G.MAJOR, R.SUPERVISING)], (100, 100, 3)),
    (G.MAJOR, R.LEADERSHIP): (70, 100, 3),
    **{(grade, R.UPPER_LEVEL): (30, 100, 3) for grade in G},
}
FEN = st.integers(0, 10**10) | st.integers(0, 200)
FEW = settings(max_examples=200, deadline=None)


def _share(per_cent: int, fen: int) -> int:
    return int((Decimal(per_cent) * fen / 100).quantize(Decimal(1), ROUND_HALF_UP))


@FEW
@given(st.sampled_from(sorted(PER_CENT)), FEN, FEN, st.tuples(FEN, FEN, FEN), st.tuples(FEN, FEN, FEN))
def test_the_ranges_are_those_of_decimal_arithmetic(
    row: Row,
    pay: int,
    paid: int,
    terms: tuple[int, int, int],
    incomes: tuple[int, int, int],
) -> None:
    """Every end of every range equals the percentage of the printed row, multiplied in decimals and rounded once, half up."""
    paid = min(pay, paid)
    low, high, years = PER_CENT[row]
    found = _clawback(row, pay, paid, terms, incomes)
    is_general = row[0] == G.GENERAL and row[1] != R.UPPER_LEVEL
    term_low, term_high = (0, 0) if is_general else (_share(low, sum(terms)), _share(high, sum(terms)))
    handed_over, unpaid = sum(incomes[:years]), pay - paid
    put_off = (0, 0) if is_general else (max(0, unpaid - _share(high, pay)), max(0, unpaid - _share(low, pay)))

    assert (found.performance_pay.low.fen, found.performance_pay.high.fen) == (_share(low, pay), _share(high, pay))
    assert (found.term_incentive.low.fen, found.term_incentive.high.fen) == (term_low, term_high)
    assert (found.performance_pay_deferred.low.fen, found.performance_pay_deferred.high.fen) == put_off
    assert found.incentive_income.fen == handed_over
    assert found.total.low.fen == _share(low, pay) + term_low + handed_over
    assert found.total.high.fen == _share(high, pay) + term_high + handed_over


@FEW
@given(
    st.sampled_from(sorted(PER_CENT)),
    st.sampled_from(Treatment),
    st.integers(0, 100),
    st.integers(0, 100),
    st.tuples(FEN, FEN, FEN),
)
def test_what_is_decided_adds_up_and_keeps_to_the_fen(
    row: Row,
    adjustment: Treatment,
    between: int,
    between_too: int,
    sums: tuple[int, int, int],
) -> None:
    """At any permitted rates, what is deducted, recovered and put off adds up to the pay that there is."""
    pay, paid, term = sums[0], min(sums[:2]), sums[2]
    allowed = permitted(*row, adjustment)
    rates = (_between(allowed.performance_pay, between), _between(allowed.term_incentive, between_too))
    found = _decided(row, adjustment, rates, (pay, paid, term))
    taken = (Decimal(rates[0].ppm) * pay / 1_000_000).quantize(Decimal(1), ROUND_HALF_UP)

    assert found.performance_pay.fen == taken
    assert found.deduct + found.recover == found.performance_pay
    assert found.total == found.performance_pay + found.term_incentive
    assert found.recover.fen == max(0, taken - (pay - paid))
    is_put_off = rules.sanctions(grade=row[0], responsibility=row[1]).performance_pay_deferred
    assert found.performance_pay_deferred.fen == (pay - paid - found.deduct.fen if is_put_off else 0)


@pytest.mark.parametrize("row", sorted(PER_CENT))
@pytest.mark.parametrize("adjustment", list(Treatment))
def test_one_part_in_a_million_beyond_the_ends_is_refused(row: Row, adjustment: Treatment) -> None:
    """Both ends are allowed; the next rate that can be written beyond them is refused by name, and found by the check of a proposal."""
    allowed = permitted(*row, adjustment)
    pay, term = allowed.performance_pay, allowed.term_incentive
    for rate in (pay.low, pay.high):
        assert _decided(row, adjustment, (rate, term.low), (0, 0, 0)).total == NOTHING
    for ppm in (pay.low.ppm - 1, pay.high.ppm + 1):
        with pytest.raises(Refused) as caught:
            _decided(row, adjustment, (Rate(ppm), term.low), (0, 0, 0))
        assert caught.value.field == "performance_rate"
        assert "performance-rate" in _checked(row, adjustment, Rate(ppm), term.low)
    for ppm in (term.low.ppm - 1, term.high.ppm + 1):
        with pytest.raises(Refused) as caught:
            _decided(row, adjustment, (pay.low, Rate(ppm)), (0, 0, 0))
        assert caught.value.field == "term_rate"
        assert "term-rate" in _checked(row, adjustment, pay.low, Rate(ppm))


def _between(allowed: Range[Rate], number: int) -> Rate:
    return Rate(allowed.low.ppm + (allowed.high.ppm - allowed.low.ppm) * number // 100)


def _clawback(row: Row, pay: int, paid: int, terms: tuple[int, int, int], incomes: tuple[int, int, int]) -> Clawback:
    found: Clawback = rules.clawback(
        grade=row[0],
        responsibility=row[1],
        performance_pay=Yuan(pay),
        performance_pay_paid=Yuan(paid),
        **{f"term_incentive_{number}": Yuan(fen) for number, fen in enumerate(terms)},
        **{f"incentive_income_{number}": Yuan(fen) for number, fen in enumerate(incomes)},
    )
    return found


def _decided(row: Row, adjustment: Treatment, rates: tuple[Rate, Rate], sums: tuple[int, int, int]) -> DecidedClawback:
    found: DecidedClawback = rules.decided_clawback(
        grade=row[0],
        responsibility=row[1],
        adjustment=adjustment,
        approved_under_43=True,
        performance_rate=rates[0],
        term_rate=rates[1],
        performance_pay=Yuan(sums[0]),
        performance_pay_paid=Yuan(sums[1]),
        term_incentive_total=Yuan(sums[2]),
    )
    return found


def _checked(row: Row, adjustment: Treatment, performance_rate: Rate, term_rate: Rate) -> tuple[str, ...]:
    found: tuple[str, ...] = rules.check_decision(
        grade=row[0],
        responsibility=row[1],
        adjustment=adjustment,
        approved_under_43=True,
        measures=permitted(*row, adjustment).measures,
        bar_from_office=False,
        performance_rate=performance_rate,
        term_rate=term_rate,
    )
    return found
