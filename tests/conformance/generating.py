"""Raw inputs for a rule: random ones, boundary ones from the rule's own constants, and the texts of its examples."""

from datetime import date, timedelta
from functools import singledispatch
from types import ModuleType
from typing import Any

from hypothesis import strategies as st

from gongbao.engine.rules import Field, Rule
from gongbao.engine.rules.types import (
    BooleanType,
    ChoiceType,
    DateType,
    IntegerType,
    ListType,
    NullableType,
    RatioType,
    RecordType,
    TextType,
    Type,
    YuanType,
)
from gongbao.engine.values import Range, Rate, StatedDay, StatedInteger, Yuan
from gongbao.engine.values.rate import MILLION
from tests.conformance.examples import Example

LARGEST_FEN = 10**15
SMALL = 40
SHORT = 6


def inputs(rule: Rule, examples: list[Example]) -> st.SearchStrategy[dict[str, Any]]:
    """Complete raw inputs, with those that may be left out sometimes left out; a text is often one that an example gives under its name."""
    return _record(rule.inputs.fields, _Constants(rule, examples))


class _Constants:
    """The thresholds and caps that stand in a rule's module, the steps around them, and the texts of its examples by name."""

    def __init__(self, rule: Rule, examples: list[Example]) -> None:
        modules = vars(rule.function).get("__wrapped__", rule.function).__globals__
        values = [bound for value in modules.values() for bound in _bounds(value)]
        self.fen = sorted(
            {abs(value.fen) + step for value in values if isinstance(value, Yuan) for step in (-1, 0, 1)} | {0, 1}
        )
        rates = {value.ppm + step for value in values if isinstance(value, Rate) for step in (-1, 0, 1)}
        self.ppm = sorted(rates | {0, MILLION})
        self.integers = sorted(
            {int(value) + step for value in values if isinstance(value, StatedInteger) for step in (-1, 0, 1)}
        )
        self.days = sorted(
            {value + timedelta(step) for value in values if type(value) in (StatedDay, date) for step in (-1, 0, 1)}
        )
        self.texts = _texts_by_name([example.given for example in examples if example.rule == rule.name])


def _bounds(value: object) -> list[object]:
    if isinstance(value, Range):
        return [value.low, value.high]
    return [] if isinstance(value, ModuleType) else [value]


def _texts_by_name(given: object, name: str = "") -> dict[str, list[str]]:
    """Every text in a structure under the name of its field, without repetition."""
    parts = (
        given.items()
        if isinstance(given, dict)
        else ((name, part) for part in given)
        if isinstance(given, list)
        else ()
    )
    found: dict[str, list[str]] = {name: [given]} if isinstance(given, str) else {}
    for inner, part in parts:
        for field, texts in _texts_by_name(part, inner).items():
            found[field] = list(dict.fromkeys([*found.get(field, ()), *texts]))
    return found


def _record(fields: tuple[Field, ...], constants: _Constants) -> st.SearchStrategy[dict[str, Any]]:
    required = {field.name: _field(field, constants) for field in fields if field.required}
    optional = {field.name: _field(field, constants) for field in fields if not field.required}
    return st.fixed_dictionaries(required, optional=optional)


def _field(field: Field, constants: _Constants) -> st.SearchStrategy[Any]:
    texts = constants.texts.get(field.name)
    if isinstance(field.type, TextType) and texts:
        return st.sampled_from(texts) | _raw(field.type, constants)
    return _raw(field.type, constants)


@singledispatch
def _raw(kind: Type, constants: _Constants) -> st.SearchStrategy[Any]:
    raise TypeError(kind)


@_raw.register
def _(kind: BooleanType, constants: _Constants) -> st.SearchStrategy[Any]:
    return st.booleans()


@_raw.register
def _(kind: YuanType, constants: _Constants) -> st.SearchStrategy[Any]:
    return _money(kind.low, constants)


@_raw.register
def _(kind: RatioType, constants: _Constants) -> st.SearchStrategy[Any]:
    near = [ppm for ppm in constants.ppm if kind.low.ppm <= ppm <= kind.high.ppm]
    return (st.sampled_from(near) | st.integers(kind.low.ppm, kind.high.ppm)).map(lambda ppm: kind.write(Rate(ppm)))


@_raw.register
def _(kind: IntegerType, constants: _Constants) -> st.SearchStrategy[Any]:
    low, high = 0 if kind.low is None else kind.low, SMALL if kind.high is None else kind.high
    highest = max(constants.integers, default=high) if kind.high is None else high
    near = [value for value in constants.integers if low <= value <= highest]
    return st.sampled_from(near) | st.integers(low, high) if near else st.integers(low, high)


@_raw.register
def _(kind: DateType, constants: _Constants) -> st.SearchStrategy[Any]:
    days = st.dates(date(2019, 1, 1), date(2026, 12, 31))
    return (st.sampled_from(constants.days) | days if constants.days else days).map(date.isoformat)


@_raw.register
def _(kind: ChoiceType, constants: _Constants) -> st.SearchStrategy[Any]:
    return st.sampled_from([choice.value for choice in kind.choices])


@_raw.register
def _(kind: TextType, constants: _Constants) -> st.SearchStrategy[Any]:
    return st.text("甲乙丙丁abc123", min_size=1, max_size=6)


@_raw.register
def _(kind: ListType, constants: _Constants) -> st.SearchStrategy[Any]:
    return _list(_raw(kind.item, constants), kind, constants)


@_raw.register
def _(kind: NullableType, constants: _Constants) -> st.SearchStrategy[Any]:
    return st.none() | _raw(kind.inner, constants)


@_raw.register
def _(kind: RecordType, constants: _Constants) -> st.SearchStrategy[Any]:
    return _record(kind.fields, constants)


def _list(item: st.SearchStrategy[Any], kind: ListType, constants: _Constants) -> st.SearchStrategy[list[Any]]:
    """Short lists, and lists of the lengths that the law itself names."""
    most = max(SHORT, kind.low) if kind.high is None else kind.high
    lists = st.lists(item, min_size=kind.low, max_size=most)
    if kind.distinct:
        return st.lists(item, min_size=kind.low, max_size=most, unique_by=repr)
    named = [length for length in constants.integers if SHORT < length <= SMALL]
    exact = [st.lists(item, min_size=length, max_size=length) for length in named]
    return st.one_of(lists, *exact)


def _money(low: Yuan | None, constants: _Constants) -> st.SearchStrategy[str]:
    least = -LARGEST_FEN if low is None else low.fen
    near = [fen for fen in constants.fen if fen >= least]
    return (st.sampled_from(near) | st.integers(least, LARGEST_FEN)).map(lambda fen: str(Yuan(fen)))
