"""The picture of 第二十条: amount to the right, share of the equity upwards; each third of an axis is one grade, so that every limit is a line."""

from dataclasses import dataclass
from fractions import Fraction

from gongbao.engine.values import Yuan
from gongbao.engine.values.rate import MILLION
from zibo.documents.accountability.rules.loss import (
    LARGER_FROM,
    LARGER_SHARE_FROM,
    MAJOR_FROM,
    MAJOR_SHARE_FROM,
)

THIRD, FAR = 200, 10  # the length of a third of an axis; how many times the upper limit its end is


@dataclass(frozen=True, slots=True)
class Plane:
    """The place of the case, from the left and from above; `has_share` is false where the equity allows none."""

    x: int
    y: int
    has_share: bool


def plane(amount: Yuan, equity: Yuan) -> Plane:
    """Where the case stands; what lies beyond the end of an axis stands at its end."""
    x = _along(amount.fen, LARGER_FROM.fen, MAJOR_FROM.fen)
    if equity.fen <= 0:
        return Plane(x, 3 * THIRD, has_share=False)
    share = amount.fen * MILLION // equity.fen
    return Plane(x, 3 * THIRD - _along(share, int(LARGER_SHARE_FROM.ppm), int(MAJOR_SHARE_FROM.ppm)), has_share=True)


def _along(value: int, lower: int | Fraction, upper: int | Fraction) -> int:
    if value < lower:
        return THIRD * value // lower
    if value < upper:
        return THIRD + THIRD * (value - lower) // (upper - lower)
    return min(2 * THIRD + THIRD * (value - upper) // (upper * FAR - upper), 3 * THIRD)
