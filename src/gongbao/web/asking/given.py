"""From what was typed to the raw inputs of a rule: what cannot be read is handed on as typed, so that the rule itself refuses it."""

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence

from gongbao.engine.rules import Field, Refused
from gongbao.engine.rules.types import (
    BooleanType,
    ChoiceType,
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
from gongbao.office.json_text import as_numbers, read_json
from gongbao.web.asking.typed import NONE, Typed

_WHOLE = re.compile(r"-?[0-9]{1,30}", re.ASCII)
_LOGICAL = {"true": True, "false": False}
_ABSENT = object()


def given(fields: Sequence[Field], said: Typed) -> dict[str, object]:
    """The inputs that were stated; one left blank is not in it."""
    found: dict[str, object] = {}
    for field in sorted(fields, key=lambda field: isinstance(field.type, FreeRecordType)):  # these need the others
        place = said.at(field.name)
        value = _read(known_type(field.type, found, place), place, is_required=field.required)
        if value is not _ABSENT:
            found[field.name] = value
    return {field.name: found[field.name] for field in fields if field.name in found}


def known_type(type_: Type, others: Mapping[str, object], said: Typed | None = None) -> Type:
    """The type itself; for a record whose parts other data decide, that record, where they say enough and it was not written out as a whole."""
    if not isinstance(type_, FreeRecordType) or type_.known is None or (said and said.word):
        return type_
    parts = type_.known(others)
    return RecordType(dict, parts) if parts else type_


def _read(type_: Type, said: Typed, *, is_required: bool) -> object:
    if isinstance(type_, NullableType):
        return None if said.is_none or said.word == NONE else _read(type_.inner, said, is_required=is_required)
    if said.is_blank and not (is_required and isinstance(type_, RecordType | ListType)):
        return _ABSENT
    if isinstance(type_, RecordType):
        return given(type_.fields, said)
    if isinstance(type_, ListType):
        return _rows(type_, said)
    return _scalar(type_, said)


def _rows(type_: ListType, said: Typed) -> list[object]:
    if isinstance(type_.item, ChoiceType):
        return [word.strip() for place in (said, *said.rows) for word in place.words]
    rows = (_read(type_.item, row, is_required=True) for row in said.rows)
    return ["" if row is _ABSENT else row for row in rows]


def _scalar(type_: Type, said: Typed) -> object:
    figures = _figures(said.word)
    value: object = said.word
    match type_:
        case TextType():
            value = said.words[-1].replace("\r\n", "\n")
        case BooleanType():
            value = _LOGICAL.get(said.word, said.word)
        case IntegerType() if _WHOLE.fullmatch(figures):
            value = int(figures)
        case YuanType():
            value = figures.removeprefix("¥").removesuffix("元")
        case RateType():
            value = figures.removesuffix("%")
        case RatioType():
            value = figures
        case FreeRecordType():
            value = _facts(said.words[-1])
    return value


def _facts(words: str) -> object:
    """A record written as programs write it; the words themselves where they are none."""
    try:
        value = as_numbers(read_json(words.encode()))
        json.dumps(value)  # a number with a fraction is none of the house's
    except (Refused, TypeError, ValueError):
        return words
    return value


def _figures(word: str) -> str:
    """The number as a machine writes it: half-width, without separators of thousands."""
    return re.sub(r"[,\s]", "", unicodedata.normalize("NFKC", word))
