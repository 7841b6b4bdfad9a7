"""Looking at a case: what it is, what was done, what may be done now; a look at a confidential one is recorded."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from gongbao.engine.calendar import Calendar
from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.procedures import Act, Procedure, Role, RoleByCase, Run, Step
from gongbao.engine.procedures import Case as Folded
from gongbao.office.cases.calendars import calendars
from gongbao.office.cases.grants import roles_in
from gongbao.office.cases.parts import known_body, known_person
from gongbao.office.cases.seeing import find_case, fold, procedure_of
from gongbao.office.clock import now, today
from gongbao.office.permission import Actor, Held
from gongbao.records.ledger import entries_of, record_event
from gongbao.records.models import Case, Entry


@dataclass(frozen=True)
class CaseFile:
    """A case as an actor sees it on a day: the roles he has in it, the acts he may read, those he may do, the latest run of each clock he may know of."""

    case: Case
    enactment: Enactment
    procedure: Procedure
    folded: Folded
    held: tuple[Held, ...]
    entries: tuple[Entry, ...]
    possible: tuple[Act, ...]
    runs: tuple[Run, ...]
    calendar: Calendar
    day: date

    @property
    def handles(self) -> bool:
        """Whether one of the roles handles the case, so that its holder stands not outside."""
        return any(not self.procedure.roles_by_name[held.role.partition("/")[2]].outside for held in self.held)

    @property
    def overdue(self) -> tuple[str, ...]:
        """The clocks by which somebody was too late."""
        known = {run.name for run in self.runs}
        return tuple(name for name in self.folded.overdue(self.day, self.calendar) if name in known)


def look(actor: Actor, case_key: int, why: str = "") -> CaseFile:
    """The case, as far as the actor may see it; NotFound where he may not. `why` is what he says he looks for."""
    case = find_case(actor, case_key)
    enactment, procedure = procedure_of(case)
    known = calendars()
    entries = tuple(entries_of(case))
    folded = fold(case, known, entries)
    if procedure.confidential:
        record_event("read", str(case.pk), person=actor.person_id, at=now(), details={"why": why})
    held = roles_in(actor, case, enactment, procedure)
    his = {one.role.partition("/")[2] for one in held}
    roles = tuple(role for role in procedure.roles if role.name in his)
    reader = _Reader(roles, actor.person_id, frozenset(one.body_id for one in held))
    shown = tuple(
        entry
        for entry, done in zip(entries, folded.history, strict=True)
        if reader.may_read(entry, Step(folded, done.act, done.role, done.at, done.data, known.now))
    )
    latest = {run.name: run for run in folded.runs}
    runs = tuple(run for run in latest.values() if reader.may_know(run))
    possible = possible_acts(roles, folded)
    return CaseFile(case, enactment, procedure, folded, held, shown, possible, runs, known.now, today())


def possible_acts(roles: tuple[Role, ...], folded: Folded) -> tuple[Act, ...]:
    """The acts in order now for these roles; whether their conditions hold is said when they are tried."""
    in_order = folded.procedure.acts_from(folded.state)
    return tuple(act for act in in_order if set(who_may(act, folded)) & set(roles))


def who_may(act: Act, folded: Folded) -> tuple[Role, ...]:
    """The roles that may do an act in this case; all among whom the case will decide, while that is not known."""
    if isinstance(act.by, RoleByCase):
        one = act.by.of(folded)
        return (one,) if one else act.by.among
    return act.by


@dataclass(frozen=True)
class _Reader:
    """Who looks: his roles in the case, who he is, the bodies in which he holds them."""

    roles: tuple[Role, ...]
    person: int | None
    bodies: frozenset[int | None]

    def may_read(self, entry: Entry, step: Step[Any]) -> bool:
        """Whoever handles the case reads every entry. Who stands outside reads what he or his body did, and what is shown to him as the one concerned."""
        if self._handles or entry.person_id == self.person:
            return True
        if step.role in self.roles and entry.body_id is not None and entry.body_id in self.bodies:
            return True
        return any(role in step.act.shown_to for role in self.roles) and self._is_concerned(step)

    def may_know(self, run: Run) -> bool:
        """A clock that runs for one person bears his name: it is known to him and to those who handle the case."""
        _, is_for_one, reference = run.name.removeprefix(run.clock.name).partition(":")
        return self._handles or not is_for_one or self._is(reference)

    @property
    def _handles(self) -> bool:
        return any(not role.outside for role in self.roles)

    def _is_concerned(self, step: Step[Any]) -> bool:
        parties = step.act.parties(step) if step.act.parties else ()
        alike = [party.reference for party in parties if party.role in self.roles]
        return not alike or any(self._is(reference) for reference in alike)

    def _is(self, reference: str) -> bool:
        if body := known_body(reference):
            return body.pk in self.bodies
        person = known_person(reference)
        return person is not None and person.pk == self.person
