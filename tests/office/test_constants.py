"""The words of the law from which a rule takes its numbers."""

from dataclasses import dataclass

from gongbao.engine.documents.law import Quote
from gongbao.engine.rules import rule
from gongbao.engine.values import Bilingual, Range, Rate, Yuan
from gongbao.office.constants import constants_of

TITLE = Bilingual("规则", "rule")
CAP, SHARE, LOW = Quote("一", "最高300万元"), Quote("一", "6%"), Quote("二", "100—300万元")


@dataclass(frozen=True)
class Terms:
    """A cap inside a record."""

    cap: Yuan


CAPS = {"national": Terms(Yuan(300, CAP))}
SHARES = (Rate(60_000, SHARE),)
SPAN = Range(Yuan(1), Yuan(3), LOW)
UNUSED = Yuan(1, Quote("三", "1元"))


def _share(amount: Yuan) -> Yuan:
    return SHARES[0] * amount


@rule("二", title=TITLE)
def inner(*, amount: Yuan) -> Yuan:
    """「words」"""
    return max(amount, SPAN.low)


@rule("一", title=TITLE)
def outer(*, amount: Yuan) -> Yuan:
    """「words」"""
    return min(_share(inner(amount=amount)), *[terms.cap for terms in CAPS.values()])


def test_constants_are_found_wherever_the_rule_reaches_them():
    """Those of helpers, other rules, tuples, dictionaries, records and comprehensions, each once; none that it does not use."""
    assert set(constants_of(outer)) == {CAP, SHARE, LOW}
    assert constants_of(inner) == (LOW,)
