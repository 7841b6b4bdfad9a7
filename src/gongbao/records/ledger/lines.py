"""A line of the ledger as it is hashed: what outsiders see, and apart from it what is told.

A line is {"algorithm", "content", "hash", "recorded_at", "sort"}, of an entry also {"case", "previous", "sequence"}. Its `hash` is the digest of
the canonical JSON of all the others; its `content` is the digest of the salt, a line feed, and the canonical JSON of what is told.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from gongbao.records.ledger.hashing import DIGESTS, text_of
from gongbao.records.models.ledger import Entry, Event

LENGTH = 32  # bytes of a digest
ENTRY, EVENT = "entry", "event"


@dataclass(frozen=True, slots=True)
class Line:
    """A line with the digests that are recorded for it. `told` and `salt` are None in the hands of somebody who may not know them."""

    facts: Mapping[str, object]
    hash: str
    salt: str | None = None
    told: Mapping[str, object] | None = None

    @property
    def is_entry(self) -> bool:
        """Whether it is an act of a case."""
        return self.facts.get("sort") == ENTRY

    @property
    def name(self) -> str:
        """How it is called in findings."""
        return f"case {self.facts.get('case')} entry {self.facts.get('sequence')}" if self.is_entry else EVENT


def hash_of(facts: Mapping[str, object]) -> str:
    """The hash of a line, in hexadecimal."""
    return DIGESTS[str(facts["algorithm"])](text_of(facts).encode()).hex()


def fact_of(hash_: str | None) -> bytes:
    """A line's hash as the tree takes it; of one that is gone, or is no hash any more, as many zeros: it is found, and stops nothing."""
    try:
        found = bytes.fromhex(hash_ or "")
    except ValueError:
        found = b""
    return found if len(found) == LENGTH else bytes(LENGTH)


def content_of(algorithm: str, salt: str, told: Mapping[str, object]) -> str:
    """The digest of what is told, in hexadecimal."""
    return DIGESTS[algorithm](f"{salt}\n{text_of(told)}".encode()).hex()


def line_of_entry(entry: Entry, procedure: str) -> Line:
    """The line of an entry, from its row as it stands now."""
    return Line(
        {
            "algorithm": entry.algorithm,
            "case": entry.case_id,
            "content": entry.content,
            "previous": entry.previous,
            "recorded_at": written(entry.recorded_at),
            "sequence": entry.sequence,
            "sort": ENTRY,
        },
        entry.hash,
        entry.salt,
        {
            "act": entry.act,
            "at": written(entry.at),
            "body": entry.body_id,
            "citations": entry.citations,
            "data": entry.data,
            "digest": entry.digest,
            "key": entry.key,
            "name": entry.name,
            "on_behalf_of": entry.on_behalf_of_id,
            "on_behalf_of_name": entry.on_behalf_of_name,
            "person": entry.person_id,
            "post": entry.post,
            "procedure": procedure,
            "role": entry.role,
        },
    )


def line_of_event(event: Event) -> Line:
    """The line of an event, from its row as it stands now."""
    return Line(
        {
            "algorithm": event.algorithm,
            "content": event.content,
            "recorded_at": written(event.recorded_at),
            "sort": EVENT,
        },
        event.hash,
        event.salt,
        {
            "at": written(event.at),
            "details": event.details,
            "kind": event.kind,
            "person": event.person_id,
            "subject": event.subject,
        },
    )


def written(moment: datetime) -> str:
    """A moment to the microsecond, in UTC."""
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"
