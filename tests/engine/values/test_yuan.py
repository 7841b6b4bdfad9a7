"""Money is exact to the fen."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongbao.engine.values import Rate, Yuan

FEN = st.integers(-(10**20), 10**20)


@given(FEN)
def test_an_amount_reads_back_as_it_was_written(fen: int) -> None:
    """Writing and reading give the same amount, whatever its size or sign."""
    assert Yuan.parse(str(Yuan(fen))) == Yuan(fen)


@pytest.mark.parametrize("text", ["", " 1", "1.", ".5", "1.234", "1,000", "1e3", "+1", "１", "NaN", "--1", "1.00\n"])
def test_what_is_no_amount_is_refused(text: str) -> None:
    """Only digits with at most two decimal places are an amount."""
    with pytest.raises(ValueError):
        Yuan.parse(text)


@given(FEN, st.integers(0, 2_000_000))
def test_a_share_is_rounded_once_half_up(fen: int, ppm: int) -> None:
    """The share differs from the exact product by at most half a fen, and a tie goes away from zero."""
    exact = Fraction(fen * ppm, 1_000_000)
    share = Rate(ppm) * Yuan(fen)

    assert abs(share.fen - exact) <= Fraction(1, 2)
    if abs(share.fen - exact) == Fraction(1, 2):
        assert abs(share.fen) > abs(exact)


@given(FEN, st.integers(0, 2_000_000))
def test_a_reversal_cancels_exactly(fen: int, ppm: int) -> None:
    """The share of an amount and of its negative add up to nothing."""
    assert not Rate(ppm) * Yuan(fen) + Rate(ppm) * Yuan(-fen)


@pytest.mark.parametrize(
    ("ppm", "written"),
    [(60_000, "6%"), (5_000, "0.5%"), (1_000_000, "100%"), (123_456, "12.3456%"), (Fraction(1, 8), "0.0000125%")],
)
def test_a_rate_is_written_in_per_cent(ppm: int | Fraction, written: str) -> None:
    """Parts per million read as the per cent of the text."""
    assert str(Rate(ppm)) == written


def test_a_rate_finer_than_a_part_per_million_is_not_rounded_before_the_amount_is() -> None:
    """A hundred-millionth less than half a fen is nothing, half a fen is a fen."""
    assert Rate(Fraction(49_999_999, 100)) * Yuan(1) == Yuan(0)
    assert Rate(Fraction(50_000_000, 100)) * Yuan(1) == Yuan(1)


def test_a_rate_that_no_decimal_can_say_is_not_written_wrongly() -> None:
    """A third of the whole has no end as a decimal."""
    with pytest.raises(ValueError, match="no end"):
        str(Rate(Fraction(1_000_000, 3)))
