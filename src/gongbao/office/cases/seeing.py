"""Finding cases: what an actor may not see does not exist, in lists, counts, searches and addresses alike."""

from collections.abc import Iterable

from django.db.models import QuerySet

from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.procedures import Case as Folded
from gongbao.engine.procedures import Procedure, again, begun
from gongbao.engine.rules.types.scalars import shown
from gongbao.engine.values import Bilingual
from gongbao.office.cases.calendars import Calendars
from gongbao.office.cases.grants import grants_of
from gongbao.office.clock import CHINA, today
from gongbao.office.library import NotFound, find_procedure
from gongbao.office.permission import SIGNED_IN, Actor, require
from gongbao.records.ledger import entries_of
from gongbao.records.models import Case, Entry
from gongbao.records.sight import cases_seen


def cases_for(actor: Actor, procedure: str = "") -> QuerySet[Case]:
    """The cases that an actor sees today; with `procedure` ("slug/name"), those of one procedure."""
    require(actor, SIGNED_IN)
    grants = [grant for grant in grants_of(actor) if procedure in ("", grant.procedure)]
    seen = cases_seen(actor.person_id, grants, today())
    return seen.filter(procedure=procedure) if procedure else seen


def find_case(actor: Actor, key: object, *, locked: bool = False) -> Case:
    """The case with that key, its row `locked` until the transaction ends; NotFound where there is none, and where the actor may not know that there is one."""
    cases = cases_for(actor).select_for_update(of=("self",)) if locked else cases_for(actor)
    found = cases.filter(pk=key).first() if isinstance(key, int) and 0 < key < 2**63 else None
    if found is None:
        raise NotFound("case", Bilingual(f"没有编号为“{shown(key)}”的案件。", f"There is no case “{shown(key)}”."))
    return found


def procedure_of(case: Case) -> tuple[Enactment, Procedure]:
    """The procedure a case runs through, with its document."""
    return find_procedure(case.procedure)


def fold(case: Case, known: Calendars, entries: Iterable[Entry] | None = None) -> Folded:
    """The case as its entries left it, each under the calendar that was known when it was recorded."""
    _, procedure = procedure_of(case)
    folded = begun(procedure)
    for entry in entries_of(case) if entries is None else entries:
        at = entry.at.astimezone(CHINA).replace(tzinfo=None)
        folded = again(folded, entry.act, entry.role, at, entry.given, known.known_at(entry.recorded_at))
    return folded
