"""The constants of the law that a rule rests on: every quotation a value was read from, found by following the rule's own names."""

import dataclasses
from collections.abc import Callable, Iterator
from functools import cache
from types import CodeType, FunctionType
from typing import Any

from gongbao.engine.documents.law import Quote
from gongbao.engine.rules import Rule


@cache
def constants_of(rule: Rule) -> tuple[Quote, ...]:
    """The quotations in the order in which the rule comes to them, those of the functions and rules it calls included."""
    return tuple(dict.fromkeys(_of_function(rule.function, set())))


def constants_in(value: object) -> tuple[Quote, ...]:
    """The same for a function, or for anything that was read from a quotation or holds such things."""
    return tuple(dict.fromkeys(_of_value(value, set())))


def names_in(function: object) -> tuple[object, ...]:
    """What a function names outside itself, and what the functions that it names do."""
    found: dict[int, object] = {}
    ahead = [function]
    for each in ahead:
        if isinstance(each, FunctionType) and id(each) not in found:
            ahead += [each.__globals__[name] for name in _names(each.__code__) if name in each.__globals__]
        found[id(each)] = each
    return tuple(found.values())


def _of_function(function: Callable[..., Any], seen: set[object]) -> Iterator[Quote]:
    if not isinstance(function, FunctionType) or function in seen:
        return
    seen.add(function)
    for name in _names(function.__code__):
        if name in function.__globals__:
            yield from _of_value(function.__globals__[name], seen)


def _names(code: CodeType) -> Iterator[str]:
    yield from code.co_names
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _names(constant)


def _of_value(value: object, seen: set[object]) -> Iterator[Quote]:
    source = value if isinstance(value, Quote) else getattr(value, "source", None)
    if isinstance(source, Quote):
        yield source
    elif isinstance(value, Rule | FunctionType):
        yield from _of_function(value.function if isinstance(value, Rule) else value, seen)
    else:
        for part in _parts(value):
            yield from _of_value(part, seen)


def _parts(value: object) -> tuple[object, ...]:
    if isinstance(value, dict):
        return tuple(value.values())
    if isinstance(value, tuple | list | frozenset):
        return tuple(value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return tuple(getattr(value, part.name) for part in dataclasses.fields(value))
    return ()
