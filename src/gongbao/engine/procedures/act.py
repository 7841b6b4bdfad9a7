"""One row of a procedure's table."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, Any

from gongbao.engine.procedures.clocks import Clock, Move, Start
from gongbao.engine.procedures.conditions import Condition
from gongbao.engine.procedures.roles import Role, RoleByCase
from gongbao.engine.rules.types import RecordType
from gongbao.engine.rules.types.hints import fields_of_record
from gongbao.engine.values import Bilingual, Choice

if TYPE_CHECKING:
    from gongbao.engine.procedures.case import Step


class Same(Enum):
    """The state after an act that keeps it."""

    SAME = "same"


SAME = Same.SAME


@dataclass(frozen=True)
class Branch:
    """A state that depends on the act: `choose` names one of `among`; `words` say on what it depends."""

    choose: "Callable[[Step[Any]], Choice]"
    among: tuple[Choice, ...]
    words: Bilingual


@dataclass(frozen=True)
class NoData:
    """The data of an act that needs none."""


@dataclass(frozen=True)
class Party:
    """Whom an act makes a party to a case: under `role`, the body or person whom `reference` means (a credit code, a personnel number, a name)."""

    role: Role
    reference: str


@dataclass(frozen=True)
class Draft:
    """A case that another case opens: the data proposed for its first act, and its parties beside the body that opens it."""

    data: dict[str, object]
    parties: tuple[Party, ...] = ()


@dataclass(frozen=True)
class Opening:
    """An act opens linked cases of another procedure ("slug/name"), one for each draft."""

    procedure: str
    drafts: "Callable[[Step[Any]], tuple[Draft, ...]]"


@dataclass(frozen=True)
class Claim:
    """A matter that a case has for itself alone while it lives: no second case may hold the same key under the same `scope`."""

    scope: str
    key: str


@dataclass(frozen=True)
class Act:
    """An act: who may do it, from where to where, with which data, under which conditions, with which effect on clocks and other cases.

    `data` is a frozen dataclass whose hints are the form, the API's schema and the table; a part with a default may be left out. `stops` may depend on the act.
    `produces` names the documents it issues. `names` gives the persons that its data name (for conflicts of interest); `parties` whom it lets take part.
    `shown_to`: besides the roles that handle the case, the roles that may read this entry. `urgent`: whom it concerns is told at once, not in the digest.
    """

    name: str
    title: Bilingual
    by: tuple[Role, ...] | RoleByCase
    from_: tuple[Choice, ...]
    to: Choice | Same | Branch
    provision: str | None = None
    data: type = NoData
    conditions: tuple[Condition, ...] = ()
    starts: tuple[Start, ...] = ()
    stops: "tuple[Clock, ...] | Callable[[Step[Any]], tuple[Clock, ...]]" = ()
    moves: tuple[Move, ...] = ()
    reopens: tuple[Clock, ...] = ()
    pauses: tuple[Clock, ...] = ()
    resumes: tuple[Clock, ...] = ()
    opens: tuple[Opening, ...] = ()
    claims: "Callable[[Step[Any]], tuple[Claim, ...]] | None" = None
    names: "Callable[[Step[Any]], tuple[str, ...]] | None" = None
    parties: "Callable[[Step[Any]], tuple[Party, ...]] | None" = None
    produces: tuple[Bilingual, ...] = ()
    shown_to: tuple[Role, ...] = ()
    beyond_text: bool = False
    urgent: bool = False

    @cached_property
    def inputs(self) -> RecordType:
        """The type of its data."""
        return RecordType(self.data, fields_of_record(self.data))

    @property
    def roles(self) -> tuple[Role, ...]:
        """Every role that may do it in some case."""
        return self.by.among if isinstance(self.by, RoleByCase) else self.by

    @property
    def targets(self) -> tuple[Choice, ...]:
        """The states it may lead to; its from-states when it keeps the state."""
        if isinstance(self.to, Branch):
            return self.to.among
        return self.from_ if isinstance(self.to, Same) else (self.to,)
