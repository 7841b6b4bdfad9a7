"""Words cut where marks begin and end: a constant that a rule took, a reference that leads somewhere, a slip of the print."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise


class MarkKind(StrEnum):
    """Why words are marked; the value is their style."""

    CONSTANT = "constant"
    REFERENCE = "reference"
    DECIDING = "deciding"
    SLIP = "slip"
    SOUGHT = "sought"


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of words from `start` up to `end`; `href` where it leads."""

    start: int
    end: int
    kind: MarkKind
    href: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """Words that carry the same marks throughout."""

    words: str
    style: str = ""
    href: str = ""


def segments(words: str, marks: Iterable[Mark] = ()) -> tuple[Segment, ...]:
    """The words in pieces; where references overlap the narrower one leads."""
    kept = [mark for mark in marks if 0 <= mark.start < mark.end <= len(words)]
    cuts = sorted({0, len(words)} | {edge for mark in kept for edge in (mark.start, mark.end)})
    return tuple(_segment(words, start, end, kept) for start, end in pairwise(cuts))


def plain(pieces: Iterable[Segment]) -> str:
    """The words without their marks."""
    return "".join(piece.words for piece in pieces)


def marks_of(words: str, quoted: Iterable[str], kind: MarkKind) -> list[Mark]:
    """A mark on each place where one of the quoted words stands."""
    found = []
    for quote in dict.fromkeys(quoted):
        start = words.find(quote) if quote else -1
        while start >= 0:
            found.append(Mark(start, start + len(quote), kind))
            start = words.find(quote, start + len(quote))
    return found


def _segment(words: str, start: int, end: int, marks: list[Mark]) -> Segment:
    over = sorted(
        (mark for mark in marks if mark.start <= start and end <= mark.end), key=lambda mark: mark.end - mark.start
    )
    style = " ".join(sorted({str(mark.kind) for mark in over}))
    return Segment(words[start:end], style, next((mark.href for mark in over if mark.href), ""))
