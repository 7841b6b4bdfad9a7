"""Where a notice is signed: signature, day, notes in brackets after it, and where what is annexed begins."""

from collections.abc import Sequence
from dataclasses import dataclass

from gongbao.engine.documents.reading.sources import Line
from gongbao.engine.documents.reading.words import (
    bare,
    is_bracketed,
    is_colophon,
    is_issuer,
    is_signatory,
    printed_date,
)

MOST_SIGNATURES = 6


@dataclass(frozen=True, slots=True)
class SignOff:
    """Positions: the text ends at `start`, signature lines up to `date`, the day's line if printed, notes up to `end`."""

    start: int
    date: int | None
    notes: int
    end: int


def find_sign_off(lines: Sequence[Line], first: int, end: int, issuer: str | None) -> SignOff | None:
    """The first sign-off between two positions: signatures followed by a day, a day alone after words, or the issuer's name alone."""
    for at in range(first, end):
        text = lines[at].text
        if lines[at].cells:
            continue
        if printed_date(text):
            start = _signatures_start(lines, at, first)
            return _with_notes(lines, SignOff(start, at, at + 1, at + 1), end)
        if issuer and is_issuer(text) and bare(text) == bare(issuer) and not _day_follows(lines, at, end):
            return _with_notes(lines, SignOff(at, None, at + 1, at + 1), end)
    return None


def closing_sign_off(lines: Sequence[Line], first: int) -> SignOff | None:
    """The signature and day that end an annexed text, with notes behind them; None when it ends otherwise."""
    end = len(lines)
    while end > first and is_bracketed(lines[end - 1].text):
        end -= 1
    if end == first or lines[end - 1].cells or printed_date(lines[end - 1].text) is None:
        return None
    return SignOff(_signatures_start(lines, end - 1, first), end - 1, end, len(lines))


def _signatures_start(lines: Sequence[Line], date: int, first: int) -> int:
    start = date
    while start > first and date - start < MOST_SIGNATURES and _signs(lines[start - 1]):
        start -= 1
    return start


def colophon_start(lines: Sequence[Line], first: int, end: int) -> int:
    """Where the colophon (版记) begins that ends a document; its end when it has none."""
    start = end
    while start > first and (
        is_colophon(lines[start - 1].text) or (start < end and is_bracketed(lines[start - 1].text))
    ):
        start -= 1
    return start


def _signs(line: Line) -> bool:
    return not line.cells and (is_issuer(line.text) or is_signatory(line.text))


def _day_follows(lines: Sequence[Line], at: int, end: int) -> bool:
    after = at + 1
    while after < end and after - at < MOST_SIGNATURES and _signs(lines[after]):
        after += 1
    return after < end and printed_date(lines[after].text) is not None


def _with_notes(lines: Sequence[Line], found: SignOff, end: int) -> SignOff:
    after = found.end
    while after < end and is_bracketed(lines[after].text):
        after += 1
    return SignOff(found.start, found.date, found.notes, after)
