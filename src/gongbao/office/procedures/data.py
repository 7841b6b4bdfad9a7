"""The data of an act in words."""

from collections.abc import Sequence

from gongbao.engine.rules import Field
from gongbao.engine.rules.types import (
    BooleanType,
    ChoiceType,
    DateType,
    FreeRecordType,
    IntegerType,
    ListType,
    NullableType,
    RateType,
    RatioType,
    RecordType,
    TextType,
    Type,
    YuanType,
)
from gongbao.engine.values import Bilingual, Language
from gongbao.office.procedures.views import DatumView

WORDS: dict[type[Type], Bilingual] = {
    BooleanType: Bilingual("是或否", "yes or no"),
    IntegerType: Bilingual("整数", "whole number"),
    YuanType: Bilingual("金额（元）", "amount in yuan"),
    RateType: Bilingual("百分数", "per cent"),
    RatioType: Bilingual("比例", "decimal ratio"),
    TextType: Bilingual("文字", "text"),
    DateType: Bilingual("日期", "day"),
    RecordType: Bilingual("一组数据", "several parts"),
    FreeRecordType: Bilingual("一组数据，内容视案情而定", "parts that depend on the case"),
}
ONE_OF = Bilingual("{count}种之一", "one of {count}")
NULLABLE = Bilingual("{what}，可填“无”", "{what}, or none")
LISTED = Bilingual("{what}，可多项", "any number of: {what}")
NOT_LATER = Bilingual("不晚于办理之日", "not later than the day of the act")


def data_of(fields: Sequence[Field], language: Language) -> tuple[DatumView, ...]:
    """Each datum with its type in words."""
    return tuple(
        DatumView(
            field.name,
            field.label.in_(language),
            in_words(field.type, language),
            field.required,
            _options(field.type, language),
            data_of(_parts(field.type), language),
        )
        for field in fields
    )


def in_words(type_: Type, language: Language) -> str:
    """What a value may be."""
    if isinstance(type_, NullableType):
        return NULLABLE.in_(language).format(what=in_words(type_.inner, language))
    if isinstance(type_, ListType):
        return LISTED.in_(language).format(what=in_words(type_.item, language)) + _how_many(type_, language)
    if isinstance(type_, ChoiceType):
        return ONE_OF.in_(language).format(count=len(type_.choices))
    words = WORDS[type(type_)].in_(language) if type(type_) in WORDS else type_.name
    return words + _bounds(type_, language)


def _options(type_: Type, language: Language) -> tuple[str, ...]:
    inner = _inner(type_)
    return tuple(choice.label.in_(language) for choice in inner.choices) if isinstance(inner, ChoiceType) else ()


def _parts(type_: Type) -> Sequence[Field]:
    inner = _inner(type_)
    return inner.fields if isinstance(inner, RecordType) else ()


def _inner(type_: Type) -> Type:
    """What the value, or each of several, is made of."""
    inner = type_.inner if isinstance(type_, NullableType) else type_
    return inner.item if isinstance(inner, ListType) else inner


def _bounds(type_: Type, language: Language) -> str:
    if isinstance(type_, DateType) and type_.not_after_as_of:
        return _aside(NOT_LATER, language)
    if isinstance(type_, IntegerType | YuanType) and type_.low is not None:
        high = type_.high if isinstance(type_, IntegerType) else None
        if high is not None:
            return _aside(Bilingual(f"{type_.low}至{high}", f"{type_.low} to {high}"), language)
        return _aside(Bilingual(f"不小于{type_.low}", f"{type_.low} or more"), language)
    return ""


def _how_many(type_: ListType, language: Language) -> str:
    if type_.high is not None:
        return _aside(Bilingual(f"{type_.low}至{type_.high}项", f"{type_.low} to {type_.high}"), language)
    return _aside(Bilingual(f"至少{type_.low}项", f"at least {type_.low}"), language) if type_.low else ""


def _aside(words: Bilingual, language: Language) -> str:
    return f" ({words.en})" if language == "en" else f"（{words.zh}）"
