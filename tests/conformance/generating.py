"""Raw inputs for a rule: random ones, and boundary ones from the rule's own constants, each one step below and above."""

from datetime import date, timedelta
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
    RecordType,
    TextType,
    Type,
    YuanType,
)
from gongbao.engine.values import Range, StatedDay, StatedInteger, Yuan

LARGEST_FEN = 10**15
SMALL = 40


def inputs(rule: Rule) -> st.SearchStrategy[dict[str, Any]]:
    """Complete raw inputs, with those that may be left out sometimes left out."""
    return _record(rule.inputs.fields, _Constants(rule))


class _Constants:
    """The thresholds and caps that stand in a rule's module, and the steps around them."""

    def __init__(self, rule: Rule) -> None:
        modules = vars(rule.function).get("__wrapped__", rule.function).__globals__
        values = [bound for value in modules.values() for bound in _bounds(value)]
        self.fen = sorted({abs(value.fen) + step for value in values if isinstance(value, Yuan) for step in (-1, 0, 1)} | {0, 1})
        self.integers = sorted({int(value) + step for value in values if isinstance(value, StatedInteger) for step in (-1, 0, 1)})
        self.days = sorted({value + timedelta(step) for value in values if type(value) in (StatedDay, date) for step in (-1, 0, 1)})


def _bounds(value: object) -> list[object]:
    if isinstance(value, Range):
        return [value.low, value.high]
    return [] if isinstance(value, ModuleType) else [value]


def _record(fields: tuple[Field, ...], constants: _Constants) -> st.SearchStrategy[dict[str, Any]]:
    required = {field.name: _raw(field.type, constants) for field in fields if field.required}
    optional = {field.name: _raw(field.type, constants) for field in fields if not field.required}
    return st.fixed_dictionaries(required, optional=optional)


def _raw(kind: Type, constants: _Constants) -> st.SearchStrategy[Any]:
    match kind:
        case BooleanType():
            return st.booleans()
        case YuanType(low):
            return _money(low, constants)
        case IntegerType(low, high):
            near = [value for value in constants.integers if (low is None or value >= low) and (high is None or value <= high)]
            anything = st.integers(0 if low is None else low, SMALL if high is None else high)
            return st.sampled_from(near) | anything if near else anything
        case DateType():
            days = st.dates(date(2019, 1, 1), date(2026, 12, 31))
            return (st.sampled_from(constants.days) | days if constants.days else days).map(date.isoformat)
        case ChoiceType(choices):
            return st.sampled_from([choice.value for choice in choices])
        case TextType():
            return st.text("甲乙丙丁abc123", min_size=1, max_size=6)
        case ListType(item, least):
            return st.lists(_raw(item, constants), min_size=least, max_size=max(6, least))
        case NullableType(inner):
            return st.none() | _raw(inner, constants)
        case RecordType(_, fields):
            return _record(fields, constants)
    raise TypeError(kind)


def _money(low: Yuan | None, constants: _Constants) -> st.SearchStrategy[str]:
    least = -LARGEST_FEN if low is None else low.fen
    near = [fen for fen in constants.fen if fen >= least]
    return (st.sampled_from(near) | st.integers(least, LARGEST_FEN)).map(lambda fen: str(Yuan(fen)))
