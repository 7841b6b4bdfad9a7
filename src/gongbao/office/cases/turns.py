"""Whose turn it is: the roles for whose acts an open case waits, kept for the desks and compared with what the entries give."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gongbao.engine.procedures import Act, Procedure
from gongbao.engine.procedures import Case as Folded
from gongbao.engine.values import Bilingual, Choice
from gongbao.office.cases.calendars import calendars
from gongbao.office.cases.looking import who_may
from gongbao.office.cases.seeing import fold
from gongbao.records.models import Case, Turn
from gongbao.records.projections import projection

if TYPE_CHECKING:
    from gongbao.office.cases.acting import Deed


def roles_awaited(folded: Folded) -> frozenset[str]:
    """The roles that may do a next act of a case; none when it is over."""
    if folded.is_closed:
        return frozenset()
    return frozenset(role.name for act in next_acts(folded.procedure, folded.state) for role in who_may(act, folded))


def next_acts(procedure: Procedure, state: Choice) -> tuple[Act, ...]:
    """The acts that a state waits for: of those in order, the ones that fewest other states know, so that what is possible at any time
    (a withdrawal, another officer) is none of them. A case never waits for outsiders alone: then the next ones wait as well.
    """
    found: list[Act] = []
    in_order = [act for act in procedure.acts_from(state) if not any(one.is_never_met for one in act.conditions)]
    for width in sorted({len(act.from_) for act in in_order}):
        found += [act for act in in_order if len(act.from_) == width]
        if any(not role.outside for act in found for role in act.roles):
            break
    return tuple(found)


def note_turns(deed: "Deed") -> None:
    """Keep whose turn it is in the case after an act, and in the cases that the act opened."""
    _keep(deed.case, deed.folded)
    known = calendars()
    for opened in deed.case.opened.filter(parent_sequence=deed.entry.sequence):
        _keep(opened, fold(opened, known, ()))


@projection("turns")
def differing(case: Case) -> Iterator[Bilingual]:
    """Whether the turns kept of a case are those that its entries give."""
    kept = set(case.turns.values_list("role", flat=True))
    if kept != roles_awaited(fold(case, calendars())):
        yield Bilingual("待办角色与账簿不符。", "Whose turn it is differs from what the entries give.")


def _keep(case: Case, folded: Folded) -> None:
    awaited = roles_awaited(folded)
    before = set(case.turns.values_list("role", flat=True))
    if before - awaited:
        case.turns.filter(role__in=before - awaited).delete()
    Turn.objects.bulk_create(Turn(case=case, procedure=case.procedure, role=role) for role in sorted(awaited - before))
