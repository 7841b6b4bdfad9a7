"""A worksheet (计算书): what decisions were made from which facts under which words, and the hash that shows it was not changed."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from gongbao.engine.values import Language


@dataclass(frozen=True, slots=True)
class Fact:
    """What a decision was made from: an input's label and its value in words."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the reasoning with its provision; `held` is None for what is not a condition."""

    text: str
    provision: str
    held: bool | None


@dataclass(frozen=True, slots=True)
class ReadingTaken:
    """An ambiguity, the sense taken, why, and what else was possible."""

    question: str
    chosen: str
    why: str
    alternatives: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings, with a title and, where something must be said about it, a note."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One decision: the raw `given` and `value` from which anybody can decide it again, and the same in words.

    `result` is the answer in words, or the refusal where the rule gave none; `schedule` holds an answer that is a list of records.
    """

    rule: str
    given: dict[str, object]
    value: object
    title: str
    provisions: tuple[str, ...]
    words: tuple[str, ...]
    facts: tuple[Fact, ...]
    steps: tuple[Step, ...]
    result: str
    readings: tuple[ReadingTaken, ...]
    schedule: Table | None = None


@dataclass(frozen=True, slots=True)
class Worksheet:
    """The whole paper, as of a day (written 2021-03-01); `particulars` stand at its head, `sums` and `tables` before the decisions, `notes` at its end."""

    language: Language
    title: str
    as_of: str
    particulars: tuple[Fact, ...]
    sums: tuple[Fact, ...]
    tables: tuple[Table, ...]
    entries: tuple[Entry, ...]
    notes: tuple[str, ...] = ()

    @property
    def content(self) -> dict[str, Any]:
        """Everything printed, as plain data."""
        plain: dict[str, Any] = json.loads(json.dumps(asdict(self)))
        return plain

    @property
    def digest(self) -> str:
        """The hash printed on the paper."""
        return digest(self.content)


def canonical(content: Mapping[str, Any]) -> bytes:
    """The one way to write a paper's content: JSON in UTF-8, keys sorted, no spaces."""
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def digest(content: Mapping[str, Any]) -> str:
    """The SHA-256 of the canonical content, in hexadecimal."""
    return hashlib.sha256(canonical(content)).hexdigest()


def is_genuine(content: Mapping[str, Any], printed: str) -> bool:
    """Whether the hash printed on a paper (spaces and capitals do not count) is that of this content."""
    return digest(content) == "".join(printed.split()).lower()
