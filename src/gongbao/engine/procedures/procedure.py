"""A procedure: a table of acts over states, roles and clocks."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from gongbao.engine.procedures.act import Act
from gongbao.engine.procedures.clocks import Clock
from gongbao.engine.procedures.conditions import Condition
from gongbao.engine.procedures.roles import Role
from gongbao.engine.rules.rule import Term
from gongbao.engine.values import Bilingual, Choice

if TYPE_CHECKING:
    from gongbao.engine.procedures.case import Case


@dataclass(frozen=True, eq=False)
class Procedure:
    """A procedure of a document, named as in the contract.

    `in_force` where it runs longer or shorter than its document; `bounded` names the acts that its term bounds (None: every act; empty: none).
    `conditions` hold for every act. A claim of a case (see Claim) is given back in the states `released_in`.
    `also_over` tells the cases that are over in a state in which others go on.
    `closed_to` names the roles that do not see this case, though they see others; `recused` the officers who may no longer act in it. `subject` says in a
    few words what a case is about, `numbered` is the word of its numbers ("申请" makes 申请〔2020〕0001号). A `confidential` case does not exist for those
    who may not see it, and each reading of it is recorded.
    """

    name: str
    title: Bilingual
    provisions: tuple[str, ...]
    roles: tuple[Role, ...]
    states: type[Choice]
    initial: Choice
    final: tuple[Choice, ...]
    acts: tuple[Act, ...]
    numbered: str
    in_force: Term | None = None
    bounded: frozenset[str] | None = None
    conditions: tuple[Condition, ...] = ()
    released_in: tuple[Choice, ...] = ()
    also_over: "Callable[[Case], bool] | None" = None
    subject: "Callable[[Case], str] | None" = None
    recused: "Callable[[Case], frozenset[str]] | None" = None
    closed_to: "Callable[[Case], tuple[Role, ...]] | None" = None
    confidential: bool = False
    beyond_text: bool = False

    @cached_property
    def by_name(self) -> dict[str, Act]:
        """Its acts by name."""
        return {act.name: act for act in self.acts}

    @cached_property
    def roles_by_name(self) -> dict[str, Role]:
        """Its roles by name."""
        return {role.name: role for role in self.roles}

    @cached_property
    def clocks(self) -> tuple[Clock, ...]:
        """Its clocks, in the order in which its acts start them."""
        return tuple(dict.fromkeys(start.clock for act in self.acts for start in act.starts))

    def acts_from(self, state: Choice) -> tuple[Act, ...]:
        """The acts that are in order in a state."""
        return tuple(act for act in self.acts if state in act.from_)

    def is_bounded(self, act: str) -> bool:
        """Whether an act is refused outside the term."""
        return self.bounded is None or act in self.bounded
