"""Where a case stands in the order of the desk, so that the next page begins behind it, whatever came or went meanwhile."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django.db.models import Q, QuerySet

from gongbao.records.models import Case

LAST = date.max
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the order: of an open case by its first last day (those without one at the end), of a closed one by its last change, the latest first."""

    key: int
    due: date | None = None
    changed: datetime | None = None

    @property
    def rank(self) -> tuple[int, int]:
        """What places are compared by."""
        if self.changed is not None:
            return (EPOCH - self.changed) // MICROSECOND, -self.key
        return (self.due or LAST).toordinal(), self.key

    def __str__(self) -> str:
        said = self.changed or self.due
        return f"{said.isoformat() if said else ''}~{self.key}"


def place_of(case: Case) -> Place:
    """Where a case stands."""
    return Place(case.pk, changed=case.changed_at) if case.is_closed else Place(case.pk, due=case.next_due)


def read_place(words: str) -> Place | None:
    """The place that an address names; None where it names none."""
    said, _, key = words.rpartition("~")
    if not (key.isascii() and key.isdigit() and len(key) < 19):
        return None
    try:
        if "T" in said:
            changed = datetime.fromisoformat(said)
            return Place(int(key), changed=changed) if changed.tzinfo else None
        return Place(int(key), due=date.fromisoformat(said) if said else None)
    except ValueError:
        return None


def in_order(cases: QuerySet[Case], behind: Place | None, most: int) -> Iterator[Case]:
    """The open cases behind a place in their order, `most` of them; each stretch is asked for only when the one before it did not suffice."""
    if behind is None or behind.due is not None:
        dated = cases.filter(next_due__isnull=False)
        if behind is not None:
            same_day = Q(next_due=behind.due, pk__gt=behind.key)
            dated = dated.filter(Q(next_due__gt=behind.due) | same_day, next_due__gte=behind.due)
        found = list(dated.order_by("next_due", "pk")[:most])
        yield from found
        if len(found) == most:
            return
    undated = cases.filter(next_due__isnull=True)
    if behind is not None and behind.due is None:
        undated = undated.filter(pk__gt=behind.key)
    yield from undated.order_by("pk")[:most]


def latest_first(cases: QuerySet[Case], behind: Place | None, most: int) -> Iterator[Case]:
    """The closed cases behind a place, the one that changed last first, `most` of them."""
    if behind is not None and behind.changed is not None:
        same_moment = Q(changed_at=behind.changed, pk__lt=behind.key)
        cases = cases.filter(Q(changed_at__lt=behind.changed) | same_moment, changed_at__lte=behind.changed)
    yield from cases.order_by("-changed_at", "-pk")[:most]
