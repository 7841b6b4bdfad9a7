"""Declaring a rule: a plain typed function, its citation, its title."""

import inspect
import re
import typing
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from gongbao.engine.rules.types import DateType, Field, RecordType, Type, type_of
from gongbao.engine.rules.types.hints import field_of
from gongbao.engine.values import Bilingual

AS_OF = "as_of"
_QUOTED = re.compile(r"「([^」]*)」")


@dataclass(frozen=True, slots=True)
class Term:
    """From and until when something holds, both days included, None for open; `provision` says so."""

    from_: date | None
    until: date | None
    provision: str | None

    def holds_on(self, day: date) -> bool:
        """Whether `day` lies within."""
        return (self.from_ is None or self.from_ <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, eq=False)
class Rule:
    """One rule of a document. Its name, inputs, answer and quotations are the function's own; a parameter `as_of` is the day asked about, not an input."""

    function: Callable[..., Any]
    provisions: tuple[str, ...]
    title: Bilingual
    in_force: Term | None = None

    @cached_property
    def name(self) -> str:
        """Its name in the contract: the function's, with hyphens."""
        return self.function.__name__.replace("_", "-")

    @cached_property
    def takes_as_of(self) -> bool:
        """Whether the function asks for the day."""
        return AS_OF in inspect.signature(self.function).parameters

    @cached_property
    def inputs(self) -> RecordType:
        """The inputs, in the order of the signature."""
        hints = typing.get_type_hints(self.function, include_extras=True)
        parameters = inspect.signature(self.function).parameters.values()
        fields = tuple(
            field_of(parameter.name, hints[parameter.name], has_default=parameter.default is not parameter.empty)
            for parameter in parameters
            if parameter.name != AS_OF
        )
        return RecordType(dict, fields)

    @cached_property
    def past_days(self) -> tuple[Field, ...]:
        """The inputs that may not lie after the day asked about."""
        return tuple(
            field for field in self.inputs.fields if isinstance(field.type, DateType) and field.type.not_after_as_of
        )

    @cached_property
    def first_day(self) -> str:
        """The name of its first input that is a day, the one it counts from; the day asked about where it takes none."""
        days = (field.name for field in self.inputs.fields if isinstance(field.type, DateType))
        return next(days, AS_OF)

    @cached_property
    def output(self) -> Type:
        """The type of the answer."""
        return type_of(typing.get_type_hints(self.function, include_extras=True)["return"])

    @cached_property
    def quotations(self) -> tuple[str, ...]:
        """The words of the law that the docstring quotes between 「 and 」."""
        return tuple(_QUOTED.findall(inspect.getdoc(self.function) or ""))

    def input(self, name: str) -> Field:
        """One input by name."""
        return next(field for field in self.inputs.fields if field.name == name)

    def __call__(self, *args: Any, **given: Any) -> Any:
        return self.function(*args, **given)


def rule(*provisions: str, title: Bilingual, in_force: Term | None = None) -> Callable[[Callable[..., Any]], Rule]:
    """Declare the function below as the rule of these provisions; `in_force` where the rule holds longer or shorter than its document."""

    def declare(function: Callable[..., Any]) -> Rule:
        return Rule(function, provisions, title, in_force)

    return declare
