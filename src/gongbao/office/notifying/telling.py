"""After an act: those for whose acts the case now waits are told so, those who may read the act that it was done; in the act's own transaction."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gongbao.engine.procedures import Procedure
from gongbao.office.cases.seeing import procedure_of
from gongbao.office.cases.turns import roles_awaited
from gongbao.office.notifying.concerned import concerned
from gongbao.office.notifying.kinds import About
from gongbao.office.notifying.noting import note
from gongbao.records.models import Case, Notice

if TYPE_CHECKING:
    from gongbao.office.cases.acting import Deed


def tell(deed: "Deed") -> None:
    """Note it for each person concerned but the one who acted; what the table calls urgent goes out at once to those to whom the act is shown."""
    readers = frozenset(role.name for role in deed.step.act.shown_to)
    note(_notices(deed, deed.case, deed.folded.procedure, waiting=_awaited(deed), readers=readers))
    for opened in deed.case.opened.filter(parent_sequence=deed.entry.sequence):
        _, procedure = procedure_of(opened)
        awaited = opened.turns.values_list("role", flat=True)
        note(_notices(deed, opened, procedure, waiting=frozenset(awaited), readers=frozenset()))


def _awaited(deed: "Deed") -> frozenset[str]:
    """The roles whose turn it is after the act; those who play the same role sit at the desk where it was done, and are not told."""
    return roles_awaited(deed.folded) - {deed.step.role.name}


def _notices(
    deed: "Deed", case: Case, procedure: Procedure, *, waiting: frozenset[str], readers: frozenset[str]
) -> Iterator[Notice]:
    for one in concerned(case, deed.enactment, procedure, waiting | readers, deed.step.day):
        if one.person != deed.actor.person_id:
            about = About.TO_DO if one.roles & waiting else About.NEWS
            yield Notice(
                person_id=one.person,
                case=case,
                sequence=case.sequence if case is not deed.case else deed.entry.sequence,
                kind=str(about),
                is_urgent=deed.step.act.urgent and bool(one.roles & readers),
                made_at=deed.entry.at,
            )
