"""Types of one value: yes or no, numbers, money, text, days, choices."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any, ClassVar

from gongbao.engine.rules.refused import Refused
from gongbao.engine.rules.types.type import Type
from gongbao.engine.values import Bilingual, Choice, Rate, Yuan
from gongbao.engine.values.rate import MILLION

LONGEST_TEXT = 20_000
LARGEST_INTEGER = 10**18  # beyond any count; keeps what is multiplied with it writable
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_RATIO = re.compile(r"(?:0|[1-9][0-9]{0,8})(?:\.[0-9]{1,100})?", re.ASCII)
_PERCENT = re.compile(r"([0-9]{1,9})(?:\.([0-9]{1,6}))?", re.ASCII)


def shown(raw: object) -> str:
    """What was given, short enough for a message."""
    text = str(raw) if not isinstance(raw, bool) else str(raw).lower()
    return text if len(text) <= 40 else text[:40] + "…"


def _wrong(path: str, raw: object, zh: str, en: str) -> Refused:
    return Refused(
        path, Bilingual(f"“{shown(raw)}”不合格式:应为{zh}。", f"“{shown(raw)}” will not do: it must be {en}.")
    )


@dataclass(frozen=True)
class BooleanType(Type):
    """Yes or no."""

    name: ClassVar[str] = "boolean"

    def read(self, raw: object, path: str) -> bool:
        if not isinstance(raw, bool):
            raise _wrong(path, raw, "是或否(true/false)", "true or false")
        return raw

    def write(self, value: bool) -> bool:  # noqa: FBT001  a value, not a switch
        return value

    def schema(self) -> dict[str, Any]:
        return {"type": "boolean"}


@dataclass(frozen=True)
class IntegerType(Type):
    """A whole number, bounded where the law or the matter bounds it."""

    low: int | None = None
    high: int | None = None
    name: ClassVar[str] = "integer"

    def read(self, raw: object, path: str) -> int:
        if isinstance(raw, bool) or not isinstance(raw, int):
            raise _wrong(path, raw, "整数(不带引号)", "a whole number (a bare JSON integer)")
        if abs(raw) > LARGEST_INTEGER:
            raise Refused(path, Bilingual("数值过大。", "The number is too large."))
        if (self.low is not None and raw < self.low) or (self.high is not None and raw > self.high):
            raise _wrong(
                path,
                raw,
                f"{self._bounds('至', '不小于', '不大于')}的整数",
                f"a whole number {self._bounds(' to ', 'of at least ', 'of at most ')}",
            )
        return raw

    def _bounds(self, between: str, at_least: str, at_most: str) -> str:
        if self.low is not None and self.high is not None:
            return f"{self.low}{between}{self.high}"
        return f"{at_least}{self.low}" if self.low is not None else f"{at_most}{self.high}"

    def write(self, value: int) -> int:
        return int(value)

    def schema(self) -> dict[str, Any]:
        low = -LARGEST_INTEGER if self.low is None else self.low
        high = LARGEST_INTEGER if self.high is None else self.high
        return {"type": "integer", "minimum": low, "maximum": high}


@dataclass(frozen=True)
class YuanType(Type):
    """Money: a string with at most two decimal places, so that no reader of JSON can round it."""

    low: Yuan | None = None
    name: ClassVar[str] = "yuan"

    def read(self, raw: object, path: str) -> Yuan:
        try:
            amount = Yuan.parse(raw) if isinstance(raw, str) else None
        except ValueError:
            amount = None
        if amount is None:
            raise _wrong(
                path,
                raw,
                '以元为单位、最多两位小数的字符串,如 "1200.50"',
                'a string of yuan with at most two decimal places, such as "1200.50"',
            )
        if self.low is not None and amount < self.low:
            raise _wrong(path, raw, f"不小于{self.low}元的金额", f"an amount of at least {self.low} yuan")
        return amount

    def write(self, value: Yuan) -> str:
        return str(value)

    def schema(self) -> dict[str, Any]:
        sign = "" if self.low is not None and not self.low < Yuan(0) else "-?"
        return {"type": "string", "format": "yuan", "pattern": rf"^{sign}[0-9]{{1,24}}(\.[0-9]{{1,2}})?$"}


@dataclass(frozen=True)
class RateType(Type):
    """A rate in per cent, as a string ("6", "0.5")."""

    name: ClassVar[str] = "rate"

    def read(self, raw: object, path: str) -> Rate:
        written = _PERCENT.fullmatch(raw) if isinstance(raw, str) else None
        if written is None or len(written[2] or "") > 4:
            raise _wrong(
                path,
                raw,
                '以百分数表示、最多四位小数的字符串,如 "6"',
                'a string of per cent with at most four decimal places, such as "6"',
            )
        return Rate(int(written[1]) * 10_000 + int((written[2] or "").ljust(4, "0")))

    def write(self, value: Rate) -> str:
        return str(value).rstrip("%")

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "format": "rate", "pattern": r"^[0-9]{1,9}(\.[0-9]{1,4})?$"}


@dataclass(frozen=True)
class RatioType(Type):
    """A rate as a decimal ratio ("0.30"): a string, so that no reader of JSON can round it; every place is kept, and bounds are compared exactly."""

    low: Rate
    high: Rate
    places: int
    name: ClassVar[str] = "ratio"

    def read(self, raw: object, path: str) -> Rate:
        written = _RATIO.fullmatch(raw) if isinstance(raw, str) else None
        if written is None:
            raise _wrong(
                path,
                raw,
                '小数形式的比例字符串,如 "0.30"(即30%)',
                'a decimal ratio as a string, such as "0.30" for 30%',
            )
        ppm = Fraction(written[0]) * MILLION
        rate = Rate(ppm.numerator if ppm.denominator == 1 else ppm)
        if not self.low <= rate <= self.high:
            low, high = self.write(self.low), self.write(self.high)
            raise _wrong(path, raw, f"{low}至{high}的比例", f"a ratio from {low} to {high}")
        return rate

    def write(self, value: Rate) -> str:
        whole, _, places = value.in_parts(MILLION).partition(".")
        return f"{whole}.{places.ljust(self.places, '0')}"

    def schema(self) -> dict[str, Any]:
        is_share = (self.low.ppm, self.high.ppm) == (0, MILLION)
        pattern = r"^(0(\.[0-9]{1,100})?|1(\.0{1,100})?)$" if is_share else r"^(0|[1-9][0-9]{0,8})(\.[0-9]{1,100})?$"
        return {"type": "string", "format": "ratio", "pattern": pattern}


@dataclass(frozen=True)
class TextType(Type):
    """Words; blank ones count as missing. With `oneself` they are, as a rule, the name of whoever states them."""

    oneself: bool = False
    name: ClassVar[str] = "text"

    def read(self, raw: object, path: str) -> str:
        if not isinstance(raw, str):
            raise _wrong(path, raw, "文字", "text")
        if len(raw) > LONGEST_TEXT:
            raise _wrong(path, raw, f"不超过{LONGEST_TEXT}字的文字", f"text of at most {LONGEST_TEXT} characters")
        return raw

    def write(self, value: str) -> str:
        return value

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "minLength": 1, "maxLength": LONGEST_TEXT, "pattern": r"[^\s\x1c-\x1f\x85]"}

    def absences(self, raw: object, path: str) -> Iterator[str]:
        if isinstance(raw, str) and not raw.strip():
            yield path


@dataclass(frozen=True)
class DateType(Type):
    """A day that exists, written YYYY-MM-DD; `not_after_as_of` when it may not lie after the day of the question."""

    not_after_as_of: bool = False
    name: ClassVar[str] = "date"

    def read(self, raw: object, path: str) -> date:
        try:
            return read_day(raw)
        except ValueError:
            raise _wrong(path, raw, "存在的日期,如 2021-03-01", "a day that exists, such as 2021-03-01") from None

    def write(self, value: date) -> str:
        return value.isoformat()

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "format": "date"}


def read_day(raw: object) -> date:
    """The day written YYYY-MM-DD; ValueError for any other form and for days that do not exist."""
    if not isinstance(raw, str) or not _DAY.fullmatch(raw):
        raise ValueError(raw)
    return date.fromisoformat(raw)


@dataclass(frozen=True)
class ChoiceType(Type):
    """One of a closed list."""

    choices: type[Choice]
    name: ClassVar[str] = "enum"

    def read(self, raw: object, path: str) -> Choice:
        if isinstance(raw, str) and raw in self.choices._value2member_map_:
            return self.choices(raw)
        codes = "、".join(choice.value for choice in self.choices)
        raise _wrong(path, raw, f"下列之一:{codes}", f"one of {codes.replace('、', ', ')}")

    def write(self, value: Choice) -> str:
        return str(value.value)

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "enum": [choice.value for choice in self.choices]}
