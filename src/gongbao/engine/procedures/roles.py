"""Roles of a procedure, and which cases each sees."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from gongbao.engine.values import Bilingual

if TYPE_CHECKING:
    from gongbao.engine.procedures.case import Case


class Sight(StrEnum):
    """Which cases of the procedure a role sees."""

    ALL = "all"
    BELOW = "below"  # those of one's own body and of the bodies below it
    OWN = "own"  # those in which one's own body or oneself takes part


@dataclass(frozen=True)
class Role:
    """Who may act, under the contract's name; `body` is the city's body that always plays it, None where many bodies may.

    Who stands `outside` the administration (an applicant, a person concerned, an expert) reads the acts of his own role and those shown to it, not the others.
    """

    name: str
    title: Bilingual
    sees: Sight = Sight.OWN
    body: str | None = None
    outside: bool = False


@dataclass(frozen=True)
class RoleByCase:
    """A role that the case decides ("the handler": the body of the handling level); `of` gives None while it is not known."""

    name: str
    title: Bilingual
    among: tuple[Role, ...]
    of: "Callable[[Case], Role | None]"
