"""Periods are read out of the law like its other constants."""

import pytest

from gongbao.engine.documents.law import Law, Misquoted, Quote
from gongbao.engine.values import Months, Workdays, Years

LAW = Law("zibo.documents.accountability")


def test_a_period_knows_where_the_law_states_it() -> None:
    """The words stand verbatim in the provision and are kept with the value."""
    period = LAW.period("第五十九条", "30 个工作日")

    assert period == Workdays(30)
    assert period.source == Quote("第五十九条", "30 个工作日")
    assert period.source in LAW.stated


@pytest.mark.parametrize(
    ("citation", "words", "period"),
    [
        ("第六十六条", "一般应于6个月内完成", Months(6)),
        ("第三十八条", "诫勉处理的,六个月内不得", Months(6)),
        ("第三十八条", "岗位处理的,一年内不得", Years(1)),
    ],
)
def test_periods_of_the_law(citation: str, words: str, period: Months | Years) -> None:
    """In figures and in Chinese numerals."""
    assert LAW.period(citation, words) == period


def test_a_period_that_the_law_does_not_state_is_misquoted() -> None:
    """Words that do not stand there are no constant, nor are words that stand there without a period."""
    with pytest.raises(Misquoted):
        LAW.period("第五十九条", "31 个工作日")
    with pytest.raises(ValueError, match="0 such numbers"):
        LAW.period("第五十九条", "根据工作需要")
