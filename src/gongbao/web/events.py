"""What happens to documents on which day: they take effect, they lapse, they are repealed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from gongbao.office.documents import DocumentEntry

MOST = 3


class EventKind(StrEnum):
    """What happens."""

    TAKES_EFFECT = "takes-effect"
    LAPSED = "lapsed"
    REPEALED = "repealed"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens to a document on a day; `days` counts from the day asked about, negative for the past."""

    day: date
    kind: EventKind
    entry: DocumentEntry
    days: int

    @property
    def days_ago(self) -> int:
        """How many days ago it was."""
        return -self.days


def events_near(entries: Sequence[DocumentEntry], day: date) -> tuple[list[Event], list[Event]]:
    """The last events up to `day`, latest first, and the next ones after it."""
    found = sorted((event for entry in entries for event in _events(entry, day)), key=lambda event: event.day)
    past = [event for event in found if event.day <= day]
    return past[: -MOST - 1 : -1], [event for event in found if event.day > day][:MOST]


def _events(entry: DocumentEntry, day: date) -> Iterator[Event]:
    force = entry.force
    if force is None:
        return
    if force.from_:
        yield _event(force.from_, EventKind.TAKES_EFFECT, entry, day)
    if force.until:
        yield _event(force.until + timedelta(days=1), EventKind.LAPSED, entry, day)
    if force.repealed_on:
        yield _event(force.repealed_on, EventKind.REPEALED, entry, day)


def _event(on: date, kind: EventKind, entry: DocumentEntry, day: date) -> Event:
    return Event(on, kind, entry, (on - day).days)
