"""What is told of a procedure, in one language; provisions are cited in full."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Literal

from gongbao.office.rules import Constant

Effect = Literal["starts", "stops", "may-stop", "moves", "pauses", "resumes", "reopens"]


@dataclass(frozen=True)
class ProcedureEntry:
    """One procedure in a list: its id ("slug/name"), title, document and provisions."""

    id: str
    title: str
    document: str
    provisions: tuple[str, ...]


@dataclass(frozen=True)
class RoleView:
    """Who may act: `sees` says which cases (all, below, own), `body` is the slug of the body that always plays the role."""

    name: str
    title: str
    sees: str
    body: str | None


@dataclass(frozen=True)
class StateView:
    """Where a case may stand."""

    name: str
    title: str
    is_initial: bool
    is_final: bool


@dataclass(frozen=True)
class DatumView:
    """One of the data of an act: what it may be in words, the alternatives where it is one of a closed list, its parts where it is made up of several."""

    name: str
    label: str
    words: str
    is_required: bool
    options: tuple[str, ...] = ()
    parts: tuple["DatumView", ...] = ()


@dataclass(frozen=True)
class ConditionView:
    """What must hold for an act, and as what it is refused when it does not."""

    name: str
    kind: str
    words: str
    provision: str | None


@dataclass(frozen=True)
class ClockEffect:
    """What an act does to a clock; `length` says for how long, `constants` are the words of the law that say so."""

    act: str
    clock: str
    effect: Effect
    label: str
    length: str
    constants: tuple[Constant, ...]


@dataclass(frozen=True)
class LinkedView:
    """A procedure of which an act opens cases; `title` is its id where that procedure is not here."""

    id: str
    title: str
    is_here: bool


@dataclass(frozen=True)
class ActView:
    """One row of the table.

    `who` names those who may do it in words, `by` the roles; `outcome` says on what the state after it depends. `is_bounded` acts are refused outside the
    term of the procedure. An act that `is_never_done` exists to be refused, so that whoever tries it learns why. `beyond_text` acts stand in no provision.
    """

    name: str
    title: str
    who: str
    by: tuple[str, ...]
    is_by_case: bool
    from_: tuple[str, ...]
    to: tuple[str, ...]
    keeps_state: bool
    outcome: str | None
    provision: str | None
    data: tuple[DatumView, ...]
    data_schema: dict[str, Any]
    conditions: tuple[ConditionView, ...]
    clocks: tuple[ClockEffect, ...]
    opens: tuple[LinkedView, ...]
    produces: tuple[str, ...]
    shown_to: tuple[str, ...]
    is_bounded: bool
    is_urgent: bool
    is_never_done: bool
    beyond_text: bool


@dataclass(frozen=True)
class ClockView:
    """A clock: its kind (duty, window, interval) with what that means, and what acts do to it."""

    name: str
    title: str
    kind: str
    meaning: str
    provision: str | None
    effects: tuple[ClockEffect, ...]


class PermissionKind(StrEnum):
    """What a role may do with an act."""

    MAY = "may"
    BY_CASE = "by-case"
    READS = "reads"
    NOTHING = "nothing"


@dataclass(frozen=True)
class MatrixRow:
    """An act, and what each role may do with it, in the order of the roles."""

    act: ActView
    cells: tuple[PermissionKind, ...]


@dataclass(frozen=True)
class ProcedureView(ProcedureEntry):
    """A procedure with its whole table; `conditions` hold for every act."""

    slug: str
    name: str
    numbered: str
    in_force_from: date | None
    in_force_until: date | None
    force_provision: str | None
    is_confidential: bool
    beyond_text: bool
    roles: tuple[RoleView, ...]
    states: tuple[StateView, ...]
    conditions: tuple[ConditionView, ...]
    acts: tuple[ActView, ...]
    clocks: tuple[ClockView, ...]

    @property
    def matrix(self) -> tuple[MatrixRow, ...]:
        """Which role may do which act, and which may read of it."""
        return tuple(MatrixRow(act, tuple(_permission(act, role) for role in self.roles)) for act in self.acts)


def _permission(act: ActView, role: RoleView) -> PermissionKind:
    if role.name in act.by and not act.is_never_done:
        return PermissionKind.BY_CASE if act.is_by_case else PermissionKind.MAY
    return PermissionKind.READS if role.name in act.shown_to else PermissionKind.NOTHING
