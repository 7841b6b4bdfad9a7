"""What a document calls things: short names with the provision that defines each, and the headings of its provisions."""

import re
from dataclasses import dataclass
from functools import cached_property

from gongbao.engine.documents.citation.index import ProvisionIndex
from gongbao.engine.documents.citation.wording import Passage, own_passages
from gongbao.engine.documents.tree import Kind, Provision

LONGEST_HEADING = 60
_DEFINING = re.compile(r"以下(?:统一|统)?简称(?:为|：|:)?\s?[“\"「]?(?P<name>[^“”\"「」（）()，,。；;：:\s]{1,30})")
_HEADING_ENDS = re.compile(r"[。:：\n]")
_HEADED = {
    Kind.PART,
    Kind.CHAPTER,
    Kind.DIVISION,
    Kind.SECTION,
    Kind.SUBHEAD,
    Kind.MEASURE,
    Kind.DASH,
    Kind.ITEM,
    Kind.ARTICLE,
}


@dataclass(frozen=True, slots=True)
class Definition:
    """A short name, the citation of the provision that defines it, and the place of that provision in the text."""

    name: str
    citation: str
    order: int


class Terms:
    """The short names and headings of one document."""

    def __init__(self, index: ProvisionIndex) -> None:
        self._index = index

    @cached_property
    def definitions(self) -> dict[str, Definition]:
        """The short names, each with its first definition."""
        found: dict[str, Definition] = {}
        for order, passage in enumerate(self._own_passages):
            for defining in _DEFINING.finditer(passage.words):
                name = defining["name"]
                found.setdefault(name, Definition(name, passage.citation, order))
        return found

    @cached_property
    def short_names(self) -> re.Pattern[str] | None:
        """Finds the short names, the longest first; None when the document defines none."""
        names = sorted(self.definitions, key=len, reverse=True)
        return re.compile("|".join(map(re.escape, names))) if names else None

    def order(self, passage: Passage) -> int:
        """The place of a passage in the text."""
        return self._orders[passage.citation]

    @cached_property
    def headings(self) -> dict[str, list[str]]:
        """The citations of the provisions under each heading."""
        found: dict[str, list[str]] = {}
        for way in self._index.ways:
            words = _heading_of(way[-1])
            if words:
                found.setdefault(words, []).append(way[-1].citation)
        return found

    @cached_property
    def _own_passages(self) -> list[Passage]:
        return [passage for way in self._index.ways for passage in own_passages(way[-1])]

    @cached_property
    def _orders(self) -> dict[str, int]:
        return {passage.citation: order for order, passage in enumerate(self._own_passages)}


def _heading_of(provision: Provision) -> str:
    if provision.kind not in _HEADED:
        return ""
    words = provision.words.lstrip("—-─―")[: LONGEST_HEADING + 1]
    end = _HEADING_ENDS.search(words)
    if provision.kind in (Kind.PART, Kind.CHAPTER, Kind.DIVISION, Kind.SECTION) and end is None:
        return words
    return words[: end.start()] if end else ""
