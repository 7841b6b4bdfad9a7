"""What lists and pages read of a case, made from its fold; made anew from the ledger it is the same."""

from dataclasses import dataclass
from datetime import date, datetime

from gongbao.engine.calendar import Calendar
from gongbao.engine.procedures import Case as Folded
from gongbao.engine.procedures import Kind, Run
from gongbao.records.models.cases import Case, RunningClock


@dataclass(frozen=True, slots=True)
class ClockRow:
    """One row of a case's clocks."""

    name: str
    kind: str
    due: date
    is_open: bool
    was_late: bool
    is_provisional: bool


def clock_rows(folded: Folded, calendar: Calendar) -> tuple[ClockRow, ...]:
    """One row for each clock of a case, by its latest run; late once any run of it was stopped or moved too late."""
    latest = {run.name: run for run in folded.runs}
    late = {run.name for run in folded.runs if run.late}
    return tuple(_row(run, was_late=run.name in late, calendar=calendar) for run in latest.values())


def write_projection(case: Case, folded: Folded, sequence: int, at: datetime, calendar: Calendar) -> bool:
    """Set what is read of `case` to what its fold says after entry number `sequence`; False when somebody else acted on it meanwhile."""
    subject = folded.procedure.subject(folded) if folded.procedure.subject else ""
    written = Case.objects.filter(pk=case.pk, sequence=sequence - 1).update(
        state=str(folded.state),
        sequence=sequence,
        is_closed=folded.is_closed,
        changed_at=at,
        subject=subject[:400],
        closed_to=closed_to(folded),
    )
    write_clocks(case, clock_rows(folded, calendar))
    return bool(written)


def closed_to(folded: Folded) -> str:
    """The roles that do not see a case, each between strokes."""
    roles = folded.procedure.closed_to(folded) if folded.procedure.closed_to else ()
    return "|".join(("", *(role.name for role in roles), ""))


def write_clocks(case: Case, rows: tuple[ClockRow, ...]) -> None:
    """Set a case's clocks, and the earliest last day of its open duties."""
    for row in rows:
        parts = {part: getattr(row, part) for part in ("kind", "due", "is_open", "was_late", "is_provisional")}
        RunningClock.objects.update_or_create(case=case, name=row.name, defaults=parts)
    duties = [row.due for row in rows if row.is_open and row.kind == Kind.DUTY]
    Case.objects.filter(pk=case.pk).update(next_due=min(duties, default=None))


def _row(run: Run, *, was_late: bool, calendar: Calendar) -> ClockRow:
    due = run.due(calendar)
    return ClockRow(run.name, str(run.clock.kind), due.day, run.is_open, was_late, due.provisional)
