"""Procedures: the list, and the whole table of one."""

from datetime import date
from typing import Any, Literal

from pydantic import Field

from gongbao.office.shapes.rules import Constant
from gongbao.office.shapes.shape import Shape


class ProcedureEntry(Shape):
    """A procedure in a list."""

    id: str
    title: str
    document: str
    provisions: list[str]


class Role(Shape):
    """Who may act; `sees` says which cases, `body` is the body that always plays the role."""

    name: str
    title: str
    sees: Literal["all", "below", "own"]
    body: str | None


class State(Shape):
    """Where a case may stand."""

    name: str
    title: str
    is_initial: bool
    is_final: bool


class Condition(Shape):
    """What must hold for an act; `kind` is that of the refusal when it does not."""

    name: str
    kind: str
    words: str
    provision: str | None


class ClockEffect(Shape):
    """What an act does to a clock, for how long, and the words of the law that say so."""

    act: str
    clock: str
    effect: Literal["starts", "stops", "may-stop", "moves", "pauses", "resumes", "reopens"]
    label: str
    length: str
    constants: list[Constant]


class Clock(Shape):
    """A clock and everything that is done to it; `kind` says what passing its last day means."""

    name: str
    title: str
    kind: Literal["duty", "window", "interval"]
    meaning: str
    provision: str | None
    effects: list[ClockEffect]


class Linked(Shape):
    """A procedure of which an act opens cases."""

    id: str
    title: str
    is_here: bool


class Act(Shape):
    """One row of the table; `data_schema` is the JSON Schema of its data. `to` is empty where it keeps the state."""

    name: str
    title: str
    who: str
    by: list[str]
    is_by_case: bool
    from_: list[str] = Field(serialization_alias="from")
    to: list[str]
    keeps_state: bool
    outcome: str | None
    provision: str | None
    data_schema: dict[str, Any]
    conditions: list[Condition]
    clocks: list[ClockEffect]
    opens: list[Linked]
    produces: list[str]
    shown_to: list[str]
    is_bounded: bool
    is_urgent: bool
    is_never_done: bool
    beyond_text: bool


class Procedure(ProcedureEntry):
    """A procedure with its whole table; `conditions` hold for every act."""

    numbered: str
    in_force_from: date | None
    in_force_until: date | None
    force_provision: str | None
    is_confidential: bool
    beyond_text: bool
    roles: list[Role]
    states: list[State]
    conditions: list[Condition]
    acts: list[Act]
    clocks: list[Clock]
