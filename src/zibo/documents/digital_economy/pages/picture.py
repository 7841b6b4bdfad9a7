"""The choice as bars: each candidate's sum, what is given of it, what is lost."""

from collections.abc import Sequence
from dataclasses import dataclass

from gongbao.engine.values import Language, Yuan
from gongbao.web.answering import money
from zibo.documents.digital_economy.enterprise.bundle import Becomes, Fate

FULL = 1000  # the width of the largest sum


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its whole width out of a thousand, how much of that is newly given, and its words."""

    label: str
    amount: str
    code: str
    becomes: str
    width: int
    given: int


def bars(fates: Sequence[Fate], language: Language) -> tuple[Bar, ...]:
    """A bar for each candidate, to the scale of the largest; none where every sum is nothing."""
    largest = max((fate.amount for fate in fates), default=Yuan(0))
    if not largest:
        return ()
    return tuple(
        Bar(
            label=fate.label.in_(language),
            amount=money(str(fate.amount)),
            code=fate.becomes.value,
            becomes=fate.becomes.label.in_(language),
            width=_scaled(fate.amount, largest),
            given=_scaled(fate.payable, largest) if fate.becomes is Becomes.GIVEN else 0,
        )
        for fate in fates
    )


def _scaled(amount: Yuan, largest: Yuan) -> int:
    """Sums above nothing are never too small to be seen."""
    return max(amount.fen * FULL // largest.fen, 4) if amount else 0
