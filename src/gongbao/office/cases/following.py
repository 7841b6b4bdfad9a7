"""What follows an act in the same transaction: linked cases, and what a document's own registers take from it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from gongbao.office.cases.parts import record_opener, record_parties
from gongbao.office.library import find_procedure
from gongbao.records.ledger.hashing import canonical
from gongbao.records.models import Case

if TYPE_CHECKING:
    from gongbao.office.cases.acting import Deed

_followers: "list[Callable[[Deed], None]]" = []


def follows(function: "Callable[[Deed], None]") -> "Callable[[Deed], None]":
    """Declare a function that is called after every act, in its transaction: what it raises undoes the act. For documents' registers, papers and notices."""
    _followers.append(function)
    return function


def follow(deed: "Deed") -> None:
    """Open the cases that the act opens, then call all who follow."""
    _open_linked(deed)
    for follower in _followers:
        follower(deed)


def _open_linked(deed: "Deed") -> None:
    for opening in deed.step.act.opens:
        _, procedure = find_procedure(opening.procedure)
        for draft in opening.drafts(deed.step):
            opened = Case.objects.create(
                procedure=opening.procedure,
                state=str(procedure.initial),
                opened_at=deed.entry.at,
                changed_at=deed.entry.at,
                parent=deed.case,
                parent_sequence=deed.entry.sequence,
                draft=canonical(draft.data),
            )
            record_opener(opened, deed.step.role.name, deed.held)
            record_parties(opened, draft.parties, 0)
