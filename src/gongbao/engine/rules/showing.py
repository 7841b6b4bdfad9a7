"""One value in words a clerk reads."""

from datetime import date
from functools import singledispatch

from gongbao.engine.values import Bilingual, Choice, Language, Period, Range, Yuan

_NOTHING = Bilingual("未填", "not given")
_YES, _NO = Bilingual("是", "yes"), Bilingual("否", "no")
_BETWEEN = Bilingual("、", ", ")


@singledispatch
def shown(value: object, language: Language) -> str:
    """A value in words: money with its unit, yes or no, a choice by its label."""
    return str(value)


@shown.register(type(None))
def _(value: None, language: Language) -> str:
    return _NOTHING.in_(language)


@shown.register(bool)
def _(value: bool, language: Language) -> str:  # noqa: FBT001  a value, not a switch
    return (_YES if value else _NO).in_(language)


@shown.register(Yuan)
def _(value: Yuan, language: Language) -> str:
    whole, cents = divmod(abs(value.fen), 100)
    sign = "-" if value.fen < 0 else ""
    return f"{sign}{whole:,}.{cents:02d}{'元' if language == 'zh' else ' yuan'}"


@shown.register(Range)
def _(value: Range[Yuan], language: Language) -> str:
    return f"{shown(value.low, language)}—{shown(value.high, language)}"


@shown.register(Choice)
def _(value: Choice, language: Language) -> str:
    return value.label.in_(language)


@shown.register(date)
def _(value: date, language: Language) -> str:
    return value.isoformat()


@shown.register(Period)
def _(value: Period, language: Language) -> str:
    return value.in_words.in_(language)


@shown.register(tuple)
@shown.register(list)
def _(value: tuple[object, ...] | list[object], language: Language) -> str:
    return _BETWEEN.in_(language).join(shown(part, language) for part in value)
