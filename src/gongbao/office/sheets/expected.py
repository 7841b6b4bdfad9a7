"""What to write into a cell, in words a clerk reads."""

from collections.abc import Callable
from typing import Any

from gongbao.engine.rules.types import (
    BooleanType,
    ChoiceType,
    DateType,
    IntegerType,
    NullableType,
    RateType,
    RatioType,
    TextType,
    Type,
    YuanType,
)
from gongbao.engine.values import NOTHING, Bilingual
from gongbao.office.credit_code import CreditCodeType


def expected(kind: Type) -> Bilingual:
    """The words for what a cell of this type takes."""
    described = next(_DESCRIBED[base] for base in type(kind).__mro__ if base in _DESCRIBED)
    return described(kind) if callable(described) else described


def _choice(kind: ChoiceType) -> Bilingual:
    labels = [choice.label for choice in kind.choices]
    return Bilingual("、".join(label.zh for label in labels), ", ".join(f"{label.zh} ({label.en})" for label in labels))


def _integer(kind: IntegerType) -> Bilingual:
    if kind.low is not None and kind.high is not None:
        return Bilingual(f"{kind.low}至{kind.high}的整数", f"a whole number from {kind.low} to {kind.high}")
    if kind.low is not None:
        return Bilingual(f"不小于{kind.low}的整数", f"a whole number not below {kind.low}")
    return Bilingual("整数", "a whole number")


def _yuan(kind: YuanType) -> Bilingual:
    low = "" if kind.low is None else "0" if kind.low == NOTHING else str(kind.low)
    zh, en = (f"不小于{low}的", f" not below {low}") if low else ("", "")
    return Bilingual(
        f"{zh}金额，单位元，最多两位小数，如 1200.50",
        f"an amount in yuan{en}, with at most two decimals, such as 1200.50",
    )


_DESCRIBED: dict[type[Type], Bilingual | Callable[[Any], Bilingual]] = {
    BooleanType: Bilingual("是 或 否", "是 (yes) or 否 (no)"),
    ChoiceType: _choice,
    IntegerType: _integer,
    YuanType: _yuan,
    RateType: Bilingual("百分数，用文字填写，6 表示6%", "per cent as text; 6 means 6%"),
    RatioType: lambda kind: Bilingual(
        f"{kind.write(kind.low)}至{kind.write(kind.high)}的比例，0.30 表示30%",
        f"a ratio from {kind.write(kind.low)} to {kind.write(kind.high)}; 0.30 means 30%",
    ),
    DateType: Bilingual("日期，如 2021-03-01", "a day such as 2021-03-01"),
    CreditCodeType: Bilingual(
        "18位统一社会信用代码，用文字填写", "the 18-character unified social credit code, as text"
    ),
    TextType: Bilingual("文字", "text"),
    NullableType: lambda kind: expected(kind.inner),
}
