"""What is kept of a case for lists and pages, compared with what its entries give."""

from collections.abc import Iterator

from gongbao.engine.procedures import Case as Folded
from gongbao.engine.values import Bilingual
from gongbao.office.cases.calendars import calendars
from gongbao.office.cases.seeing import fold
from gongbao.records.ledger import entries_of
from gongbao.records.models import Case, Participation
from gongbao.records.projecting import ClockRow, clock_rows, closed_to
from gongbao.records.projections import projection


@projection("case")
def differing(case: Case) -> Iterator[Bilingual]:
    """Each way in which a case, its clocks and the bodies that acted differ from its entries."""
    known, entries = calendars(), tuple(entries_of(case))
    folded = fold(case, known, entries)
    yield from _differing_case(case, folded, len(entries))
    kept = {_row(clock.name, clock) for clock in case.clocks.all()}
    if kept != set(clock_rows(folded, known.now)):
        yield Bilingual("时钟与账簿不符。", "The clocks are not what the entries give.")
    acted = {(entry.role, entry.body_id) for entry in entries}
    parts = case.participations.filter(kind=Participation.Kind.ACTS, since__gt=0).values_list("role", "body")
    if not set(parts) <= acted:
        yield Bilingual("参与单位与账簿不符。", "The bodies that acted are not those of the entries.")


def _differing_case(case: Case, folded: Folded, entries: int) -> Iterator[Bilingual]:
    subject = folded.procedure.subject(folded)[:400] if folded.procedure.subject and entries else case.subject
    expected = {
        "state": str(folded.state),
        "sequence": entries,
        "is_closed": folded.is_closed,
        "subject": subject,
        "closed_to": closed_to(folded) if entries else case.closed_to,
    }
    for name, value in expected.items():
        if getattr(case, name) != value:
            yield Bilingual(f"“{name}”与账簿不符。", f"“{name}” is not what the entries give.")


def _row(name: str, clock: object) -> ClockRow:
    parts = ("kind", "due", "is_open", "was_late", "is_provisional")
    return ClockRow(name, *(getattr(clock, part) for part in parts))
