"""Writing to the ledger. Whoever appends an entry has a transaction open and holds the row of the case."""

import secrets
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import connection
from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Now

from gongbao.records.ledger.hashing import canonical
from gongbao.records.ledger.lines import Line, content_of, hash_of, line_of_entry, line_of_event
from gongbao.records.models.cases import Case
from gongbao.records.models.ledger import Entry, Event, Fact

_CLOCKS = {
    "sqlite": "SELECT STRFTIME('%Y-%m-%dT%H:%M:%f+00:00', 'NOW')",
    "postgresql": "SELECT STATEMENT_TIMESTAMP()",
}


@dataclass(frozen=True, slots=True)
class Author:
    """Who acted: the person, in which body and post, and in whose name, where that is another; names and post as they are called today."""

    person: int | None
    name: str
    body: int | None = None
    post: str = ""
    on_behalf_of: int | None = None
    on_behalf_of_name: str = ""


def append(
    case: Case,
    *,
    act: str,
    role: str,
    author: Author,
    at: datetime,
    given: Mapping[str, object],
    citations: Iterable[str] = (),
    key: str = "",
    digest: str = "",
) -> Entry:
    """Write the next entry of a case. IntegrityError where somebody else wrote it first, or where this person has used the key."""
    sequence, previous, now = _end_of(case)
    entry = Entry(
        case_id=case.pk,
        sequence=sequence + 1,
        previous=previous,
        act=act,
        role=role,
        person_id=author.person,
        name=author.name,
        body_id=author.body,
        post=author.post,
        on_behalf_of_id=author.on_behalf_of,
        on_behalf_of_name=author.on_behalf_of_name,
        at=at,
        data=canonical(given),
        citations=canonical(list(citations)),
        key=key,
        digest=digest,
    )
    _close(entry, now, lambda: line_of_entry(entry, case.procedure))
    return entry


def record_event(kind: str, subject: str, *, person: int | None, at: datetime, details: Mapping[str, object]) -> Event:
    """Write down what happened beside the acts: what sort of thing, to what, through whom, and the details."""
    event = Event(kind=kind, subject=subject, person_id=person, at=at, details=canonical(details))
    _close(event, database_now(), lambda: line_of_event(event))
    return event


def entries_of(case: Case) -> QuerySet[Entry]:
    """The entries of a case, the first one first."""
    return Entry.objects.filter(case_id=case.pk).order_by("sequence")


def repeat_of(person: int | None, key: str) -> Entry | None:
    """What a person did with that key before; None where nothing was done, and for the empty key."""
    doer = Q(person__isnull=True) if person is None else Q(person_id=person)
    return Entry.objects.filter(doer, key=key).first() if key else None


def database_now() -> datetime:
    """This moment by the database's own clock."""
    with connection.cursor() as cursor:
        cursor.execute(_CLOCKS[connection.vendor])
        found = cursor.fetchone()[0]
    return found if isinstance(found, datetime) else datetime.fromisoformat(found)


def _end_of(case: Case) -> tuple[int, str, datetime]:
    """The number and hash of a case's last entry (0 and empty where it has none), and the database's time."""
    last = Entry.objects.filter(case_id=OuterRef("pk")).order_by("-sequence")
    found = Case.objects.filter(pk=case.pk).annotate(
        last=Subquery(last.values("sequence")[:1]), head=Subquery(last.values("hash")[:1]), now=Now()
    )
    number, head, now = found.values_list("last", "head", "now").get()
    return number or 0, head or "", now


def _close(fact: Fact, now: datetime, line: Callable[[], Line]) -> None:
    """Give a fact its time, salt and digests, and insert it."""
    fact.recorded_at, fact.algorithm, fact.salt = now, settings.LEDGER_DIGEST, secrets.token_hex(16)
    told = line().told
    assert told is not None, "a line made from its row tells all"
    fact.content = content_of(fact.algorithm, fact.salt, told)
    fact.hash = hash_of(line().facts)
    fact.save(force_insert=True)
