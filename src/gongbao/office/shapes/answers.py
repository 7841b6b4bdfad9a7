"""Answers and refusals of rules."""

from datetime import date
from typing import Any, Literal

from gongbao.office.shapes.shape import Shape


class Error(Shape):
    """Why there is no answer: the sort, the path of the input at fault, what is wrong, the provision it rests on."""

    kind: Literal[
        "missing",
        "unknown-input",
        "invalid",
        "not-in-force",
        "calendar",
        "unknown-rule",
        "unknown-procedure",
        "fault",
    ]
    field: str
    message: str
    provision: str | None


class Refusal(Shape):
    """The answer where there is none."""

    error: Error


class Line(Shape):
    """One line of an explanation; `held` is null for what is not a condition."""

    text: str
    provision: str
    held: bool | None


class Decision(Shape):
    """A rule's answer for a day; `value` as the rule's output schema says, provisions cited in full, `readings` by id."""

    rule: str
    as_of: date
    value: Any
    provisions: list[str]
    explanation: list[Line]
    readings: list[str]


class RefusedDecision(Shape):
    """A question that was refused, with as much of its heading as could be read."""

    rule: str | None
    as_of: str | None
    error: Error
