"""What was done in a case, act by act, and the clocks that run or ran, as the pages show them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from gongbao.engine.procedures import Kind, Procedure, Run
from gongbao.engine.rules import Field
from gongbao.engine.rules.types import RecordType
from gongbao.office.cases.looking import CaseFile
from gongbao.office.counting import explain_due
from gongbao.office.library import in_full
from gongbao.office.permission import Actor
from gongbao.records.models import Attachment, Entry, Paper
from gongbao.web.answering import Shown, show
from gongbao.web.asker import language
from gongbao.web.cases.words import CLOCKS
from gongbao.web.pictures.strip import Strip, strip


@dataclass(frozen=True)
class ShownEntry:
    """An act that was done: who did it as what, with which data, what was enclosed and what was issued with it."""

    entry: Entry
    title: str
    role: str
    data: Shown | None
    files: tuple[Attachment, ...] = ()
    papers: tuple[Paper, ...] = ()


@dataclass(frozen=True)
class ShownClock:
    """A clock of a case: its last day, how far that is, whether somebody is or was late, and the count day by day."""

    run: Run
    title: str
    whose: str
    meaning: str
    provision: str
    length: str
    due: date
    is_provisional: bool
    is_overdue: bool
    days_left: int
    strip: Strip | None


def entries_shown(
    procedure: Procedure,
    entries: Iterable[Entry],
    files: Iterable[Attachment] = (),
    papers: Iterable[Paper] = (),
) -> tuple[ShownEntry, ...]:
    """The entries in their order, each with its files and papers."""
    enclosed, issued = tuple(files), tuple(papers)
    return tuple(
        ShownEntry(
            entry=entry,
            title=procedure.by_name[entry.act].title.in_(language()),
            role=procedure.roles_by_name[entry.role].title.in_(language()),
            data=_data(procedure.by_name[entry.act].inputs, entry.given),
            files=tuple(file for file in enclosed if file.enclosure.sequence == entry.sequence),
            papers=tuple(paper for paper in issued if paper.sequence == entry.sequence),
        )
        for entry in entries
    )


def clocks_shown(actor: Actor, file: CaseFile) -> tuple[ShownClock, ...]:
    """The clocks that the actor may know of: those that run first, by their last day, then those that were stopped."""
    shown = [_clock(actor, file, run) for run in file.runs]
    return tuple(sorted(shown, key=lambda one: (not one.run.is_open, one.due, one.run.name)))


def _clock(actor: Actor, file: CaseFile, run: Run) -> ShownClock:
    due = run.due(file.calendar)
    return ShownClock(
        run=run,
        title=run.clock.title.in_(language()),
        whose=run.name.removeprefix(run.clock.name).removeprefix(":"),
        meaning=str(CLOCKS[run.clock.kind]),
        provision=in_full(file.enactment, run.clock.provision) if run.clock.provision else "",
        length=run.period.in_words.in_(language()) if run.period and run.fixed is None else "",
        due=due.day,
        is_provisional=due.provisional,
        is_overdue=run.is_overdue(file.day, file.calendar),
        days_left=(due.day - file.day).days,
        strip=_strip(actor, run),
    )


def _strip(actor: Actor, run: Run) -> Strip | None:
    """Day by day, where the clock runs for a period and its last day is not settled."""
    if not run.is_open or run.period is None or run.fixed is not None:
        return None
    rolls = run.clock.kind is not Kind.INTERVAL
    return strip(explain_due(actor, run.started, run.period, language(), rolls=rolls, pauses=run.days_off))


def _data(inputs: RecordType, given: dict[str, object]) -> Shown | None:
    """What was given, under its labels; what may be left out and was, is not told."""
    fields: Sequence[Field] = [field for field in inputs.fields if field.name in given]
    return show(RecordType(dict, tuple(fields)), given, language()) if fields else None
