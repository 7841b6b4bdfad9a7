"""What an input or an answer may be: reading it from outside, writing it out, describing it to machines."""

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
from gongbao.engine.rules.types.hints import type_of
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

__all__ = [
    "AsRatio",
    "AtLeast",
    "Between",
    "BooleanType",
    "ChoiceType",
    "DateType",
    "Distinct",
    "Field",
    "FreeRecordType",
    "IntegerType",
    "Items",
    "KnownBy",
    "ListType",
    "NamedAsAWhole",
    "NotAfterAsOf",
    "NullableType",
    "Oneself",
    "RangeType",
    "RateType",
    "RatioType",
    "RecordType",
    "TextType",
    "Type",
    "YuanType",
    "type_of",
]
