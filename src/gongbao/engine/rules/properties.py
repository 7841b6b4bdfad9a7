"""What must hold of a rule for all inputs, stated beside the rule."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from gongbao.engine.rules.rule import Rule
from gongbao.engine.values import Bilingual


@dataclass(frozen=True)
class Property:
    """A statement about a rule; `holds(value, **inputs)` says whether it is true of one answer."""

    rule: Rule
    words: Bilingual
    holds: Callable[..., bool]

    @property
    def name(self) -> str:
        """Its name: the function's."""
        return self.holds.__name__


def holds(rule: Rule, zh: str, en: str) -> Callable[[Callable[..., bool]], Property]:
    """Declare the function below as a property of `rule`; it takes the value first and any of the rule's inputs by name (and `as_of`)."""

    def declare(function: Callable[..., bool]) -> Property:
        return Property(rule, Bilingual(zh, en), function)

    return declare


def argument_names(statement: Property) -> tuple[str, ...]:
    """The inputs a property asks for, without the value."""
    code: Any = statement.holds.__code__
    return tuple(code.co_varnames[1 : code.co_argcount + code.co_kwonlyargcount])
