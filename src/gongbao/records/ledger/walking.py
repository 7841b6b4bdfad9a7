"""The lines of the ledger in the order of the tree, then those that have no place yet, some thousand rows at a time."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from gongbao.records.ledger.lines import Line, line_of_entry, line_of_event
from gongbao.records.ledger.stored_tree import size_of_tree
from gongbao.records.models.ledger import Entry, Event, Leaf, Waiting

AT_ONCE = 5_000
_FACTS = ("pk", "recorded_at", "algorithm", "salt", "content", "hash")
_ENTRY = (
    *_FACTS, "case_id", "sequence", "act", "role", "person_id", "name", "body_id", "post", "on_behalf_of_id",
    "on_behalf_of_name", "at", "data", "citations", "key", "digest", "previous", "case__procedure",
)  # fmt: skip
_EVENT = (*_FACTS, "kind", "subject", "person_id", "at", "details")


@dataclass(frozen=True, slots=True)
class Placed:
    """A line at its place in the tree (None: it waits for one); no line where the row of that place, or the line itself, is gone."""

    position: int | None
    line: Line | None


def walk() -> Iterator[Placed]:
    """Every line there is when the walk begins."""
    size = size_of_tree()
    for first in range(0, size, AT_ONCE):
        yield from _sealed(first, min(first + AT_ONCE, size))
    yield from _waiting(size)


def _sealed(first: int, last: int) -> Iterator[Placed]:
    places = {"position__gte": first, "position__lt": last}
    rows = Leaf.objects.filter(**places).values_list("position", "entry_id", "event_id")
    there = {position: (entry, event) for position, entry, event in rows}
    within = {f"leaf__{name}": place for name, place in places.items()}
    entries, events = _entries(Entry.objects.filter(**within)), _events(Event.objects.filter(**within))
    for position in range(first, last):
        entry, event = there.get(position, (None, None))
        yield Placed(position, entries.get(entry) or events.get(event))


def _waiting(size: int) -> Iterator[Placed]:
    """Those that were waiting; one that was sealed during the walk has a place behind it and is left to the next walk."""
    last = 0
    while True:
        rows = Waiting.objects.filter(pk__gt=last).order_by("pk")
        found = list(rows.values_list("pk", "entry_id", "event_id")[:AT_ONCE])
        if not found:
            return
        last = found[-1][0]
        keys = {"pk__gte": found[0][0], "pk__lte": last}
        waiting = Waiting.objects.filter(**keys)
        entries = _entries(Entry.objects.filter(pk__in=waiting.values("entry_id")))
        events = _events(Event.objects.filter(pk__in=waiting.values("event_id")))
        yield from (Placed(None, entries.get(entry) or events.get(event)) for _, entry, event in found)


def _entries(rows: QuerySet[Entry]) -> dict[Any, Line]:
    named = rows.values_list(*_ENTRY, named=True)
    return {row.pk: line_of_entry(row, row.case__procedure) for row in named.iterator(AT_ONCE)}


def _events(rows: QuerySet[Event]) -> dict[Any, Line]:
    return {row.pk: line_of_event(row) for row in rows.values_list(*_EVENT, named=True).iterator(AT_ONCE)}
