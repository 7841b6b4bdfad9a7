"""Cases and entries of an invented procedure."""

from datetime import datetime

from gongbao.office.clock import CHINA
from gongbao.records.ledger import Author, append, record_event
from gongbao.records.models import Case, Entry, Event, Person

MORNING = datetime(2021, 3, 1, 9, 30, tzinfo=CHINA)


def new_case(**more) -> Case:
    """A case in which nothing was done."""
    return Case.objects.create(procedure="trial/loan", state="open", opened_at=MORNING, changed_at=MORNING, **more)


def do(case: Case, act: str = "register", *, person: Person | None = None, key: str = "", **given) -> Entry:
    """One entry, as the office writes it."""
    author = Author(person.pk if person else None, "王小明", post="经办人")
    entry = append(
        case,
        act=act,
        role="clerk",
        author=author,
        at=MORNING,
        given=given,
        citations=("某政发〔2021〕3号 第一条",),
        key=key,
    )
    Case.objects.filter(pk=case.pk).update(sequence=entry.sequence)
    return entry


def happen(kind: str = "read", **details) -> Event:
    """One event, as the office writes it."""
    return record_event(kind, "7", person=None, at=MORNING, details=details)


def some_cases(cases: int, entries: int) -> list[Case]:
    """Cases whose entries were written in turns, with an event between the rounds."""
    made = [new_case() for _ in range(cases)]
    for round_ in range(entries):
        for case in made:
            do(case, "note", words=f"第{round_}次记录", amount="300.00")
        happen(round=round_)
    return made
