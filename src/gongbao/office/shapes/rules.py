"""Rules, and what else rests on provisions."""

from datetime import date
from typing import Any

from gongbao.office.shapes.shape import Shape


class RuleEntry(Shape):
    """A rule in a list."""

    id: str
    title: str
    document: str
    provisions: list[str]


class Reading(Shape):
    """An ambiguity and the sense chosen; `selects` is the input by which an alternative can be asked for."""

    id: str
    provision: str
    question: str
    chosen: str
    why: str
    alternatives: list[str]
    selects: str | None


class Constant(Shape):
    """Words of the law that a rule takes a number from."""

    provision: str
    words: str


class Example(Shape):
    """A worked case, with its answer, or the field or kind of its refusal."""

    name: str
    as_of: date
    given: dict[str, Any]
    value: Any
    error: str | None


class Rule(RuleEntry):
    """A rule: its inputs and its answer as JSON Schema, its term, words, constants, readings, properties and examples."""

    given_schema: dict[str, Any]
    value_schema: dict[str, Any]
    in_force_from: date | None
    in_force_until: date | None
    force_provision: str | None
    quotations: list[str]
    constants: list[Constant]
    readings: list[Reading]
    properties: list[str]
    examples: list[Example]


class Duty(Shape):
    """Something somebody must do."""

    id: str
    title: str
    who: list[str]
    recurs: str
    measure: str
    due: date | None


class Target(Shape):
    """A quantity to be reached."""

    id: str
    title: str
    who: list[str]
    low: int
    high: int | None
    unit: str
    by: date | None


class ActOrClock(Shape):
    """An act or a clock of a procedure; `kind` and `length` are a clock's."""

    id: str
    title: str
    procedure: str
    procedure_title: str
    name: str
    kind: str
    length: str


class Living(Shape):
    """What rests on a provision; `text_only` gives the reasons where nothing runs."""

    rules: list[RuleEntry]
    readings: list[Reading]
    duties: list[Duty]
    targets: list[Target]
    acts: list[ActOrClock]
    clocks: list[ActOrClock]
    text_only: list[str]
