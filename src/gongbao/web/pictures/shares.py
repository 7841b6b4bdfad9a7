"""How much of each document runs, as shares of its sentences."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from gongbao.office.coverage import DocumentCoverage, Unit, coverage
from gongbao.office.documents import DocumentEntry
from gongbao.office.permission import PUBLIC

RUNS = {"rule", "procedure", "act", "clock", "duty", "target", "force"}


@dataclass(frozen=True, slots=True)
class Share:
    """The sentences of one document, counted: those that run, headings, those that are text only with a reason, and the rest."""

    entry: DocumentEntry
    coverage: DocumentCoverage
    runs: int
    captions: int
    text_only: int
    nothing: int

    @property
    def total(self) -> int:
        """All sentences."""
        return self.runs + self.captions + self.text_only + self.nothing

    @property
    def per_cent(self) -> int:
        """The share that runs, of those that are no headings."""
        counted = self.total - self.captions
        return round(100 * self.runs / counted) if counted else 0

    @property
    def pieces(self) -> list[tuple[str, str, str]]:
        """The pieces of the picture: style, beginning and width in per cent."""
        found, start = [], 0.0
        for style, number in (("runs", self.runs), ("text-only", self.text_only), ("nothing", self.nothing)):
            width = 100 * number / max(self.total - self.captions, 1)
            found.append((style, f"{start:.2f}%", f"{width:.2f}%"))
            start += width
        return found


def shares(entries: Iterable[DocumentEntry]) -> tuple[Share, ...]:
    """The share of each of the documents."""
    found = _counted()
    return tuple(_share(entry, found[entry.name]) for entry in entries if entry.name in found)


def kind_of(unit: Unit) -> str:
    """What a sentence is: runs, text-only, caption or nothing."""
    sorts = {account.sort for account in unit.accounts}
    if sorts & RUNS:
        return "runs"
    return next((sort for sort in ("text-only", "caption") if sort in sorts), "nothing")


@cache
def _counted() -> dict[str, DocumentCoverage]:
    """Counted once: it changes with the house alone."""
    return {found.document: found for found in coverage(PUBLIC)}


def _share(entry: DocumentEntry, found: DocumentCoverage) -> Share:
    kinds = [kind_of(unit) for unit in found.units]
    return Share(
        entry, found, kinds.count("runs"), kinds.count("caption"), kinds.count("text-only"), kinds.count("nothing")
    )
