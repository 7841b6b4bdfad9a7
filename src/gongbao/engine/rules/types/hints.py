"""From a Python type hint to a type: the hint is the form, the schema and the column, nothing is declared twice."""

import dataclasses
import types
import typing
from datetime import date
from typing import Annotated, Any, get_args, get_origin

from gongbao.engine.rules.types.composites import Field, ListType, NullableType, RangeType, RecordType
from gongbao.engine.rules.types.constraints import (
    AsRatio,
    AtLeast,
    Between,
    Distinct,
    Items,
    KnownBy,
    NamedAsAWhole,
    NotAfterAsOf,
    Oneself,
)
from gongbao.engine.rules.types.free import FreeRecordType
from gongbao.engine.rules.types.scalars import (
    BooleanType,
    ChoiceType,
    DateType,
    IntegerType,
    RateType,
    RatioType,
    TextType,
    YuanType,
)
from gongbao.engine.rules.types.type import Type
from gongbao.engine.values import Bilingual, Choice, Range, Rate, Unknown, Yuan

_PLAIN: dict[object, type[Type]] = {
    bool: BooleanType,
    int: IntegerType,
    Yuan: YuanType,
    Rate: RateType,
    str: TextType,
    date: DateType,
}


def type_of(hint: Any) -> Type:
    """The type a hint means; TypeError for a hint the office cannot read or show."""
    bare, marks = _unwrapped(hint)
    if get_origin(bare) in (typing.Union, types.UnionType):
        return _union(bare, marks)
    if get_origin(bare) is tuple:
        return _list(type_of(get_args(bare)[0]), marks)
    if get_origin(bare) is Range:
        return RangeType(type_of(get_args(bare)[0]))
    return _of_one_value(bare, marks)


def field_of(name: str, hint: Any, *, has_default: bool) -> Field:
    """The input or part called `name`; its label stands in the hint."""
    _, marks = _unwrapped(hint)
    label = next((mark for mark in marks if isinstance(mark, Bilingual)), Bilingual(name.rstrip("_"), name.rstrip("_")))
    return Field(name.rstrip("_"), type_of(hint), label, required=not has_default)


def fields_of_record(record: type) -> tuple[Field, ...]:
    """The parts of a frozen dataclass, in its order."""
    hints = typing.get_type_hints(record, include_extras=True)
    return tuple(
        field_of(part.name, hints[part.name], has_default=part.default is not dataclasses.MISSING)
        for part in dataclasses.fields(record)
    )


def _unwrapped(hint: Any) -> tuple[Any, tuple[Any, ...]]:
    if get_origin(hint) is Annotated:
        inner, *marks = get_args(hint)
        bare, deeper = _unwrapped(inner)
        return bare, (*marks, *deeper)
    return hint, ()


def _list(item: Type, marks: tuple[Any, ...]) -> ListType:
    count = next((mark for mark in marks if isinstance(mark, Items)), Items(0))
    whole, distinct = (any(isinstance(mark, kind) for mark in marks) for kind in (NamedAsAWhole, Distinct))
    return ListType(item, count.low, whole, count.high, distinct)


def _of_one_value(bare: Any, marks: tuple[Any, ...]) -> Type:
    if isinstance(bare, type) and issubclass(bare, Choice):
        return ChoiceType(bare)
    if isinstance(bare, type) and dataclasses.is_dataclass(bare):
        return RecordType(bare, fields_of_record(bare))
    if get_origin(bare) is dict:
        return FreeRecordType(next((mark.fields for mark in marks if isinstance(mark, KnownBy)), None))
    if bare in _PLAIN:
        return _bounded(_PLAIN[bare], marks)
    raise TypeError(f"no type for {bare!r}")


def _union(bare: Any, marks: tuple[Any, ...]) -> Type:
    members = [member for member in get_args(bare) if member is not Unknown]
    nullable = type(None) in members
    members = [member for member in members if member is not type(None)]
    if len(members) != 1:
        raise TypeError(f"a union of {bare!r} is not one type")
    inner = type_of(Annotated[(members[0], *marks)] if marks else members[0])
    return NullableType(inner) if nullable else inner


def _bounded(kind: type[Type], marks: tuple[Any, ...]) -> Type:
    if kind is DateType:
        return DateType(not_after_as_of=any(isinstance(mark, NotAfterAsOf) for mark in marks))
    if kind is TextType:
        return TextType(oneself=any(isinstance(mark, Oneself) for mark in marks))
    return next((bounded for mark in marks if (bounded := _bounded_by(kind, mark)) is not None), kind())


def _bounded_by(kind: type[Type], mark: object) -> Type | None:
    """The type with the bounds of a mark; None where the mark bounds nothing of that kind."""
    match mark:
        case Between(low, high) if kind is IntegerType:
            return IntegerType(low, high)
        case AtLeast(int(low)) if kind is IntegerType:
            return IntegerType(low)
        case AtLeast(Yuan() as low) if kind is YuanType:
            return YuanType(low)
        case AsRatio(low, high, places) if kind is RateType:
            return RatioType(low, high, places)
    return None
