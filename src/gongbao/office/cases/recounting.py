"""Counting open clocks anew after a notice on working days: those that move leave an event that tells from when to when."""

from gongbao.office.cases.calendars import calendars
from gongbao.office.cases.seeing import fold
from gongbao.office.clock import now
from gongbao.office.permission import Actor
from gongbao.records.ledger import record_event
from gongbao.records.models import Case, RunningClock
from gongbao.records.projecting import ClockRow, clock_rows, write_clocks


def count_anew(actor: Actor) -> int:
    """Derive the last day of every open clock again; how many cases had one that moved."""
    known, moved = calendars(), 0
    running = RunningClock.objects.filter(is_open=True).values("case")
    for case in Case.objects.filter(pk__in=running).select_for_update().iterator():
        rows = clock_rows(fold(case, known), known.now)
        if changed := _changed(case, rows):
            write_clocks(case, rows)
            record_event("clocks-moved", str(case.pk), person=actor.person_id, at=now(), details=changed)
            moved += 1
    return moved


def _changed(case: Case, rows: tuple[ClockRow, ...]) -> dict[str, object]:
    before = {clock.name: clock for clock in case.clocks.all()}
    return {
        row.name: [before[row.name].due.isoformat(), row.due.isoformat()]
        for row in rows
        if row.due != before[row.name].due or row.is_provisional != before[row.name].is_provisional
    }
