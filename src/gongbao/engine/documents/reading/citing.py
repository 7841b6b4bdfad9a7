"""Canonical citations for the provisions of a text, each once within its document."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from gongbao.engine.documents.numerals import LARGEST_ARTICLE, to_chinese
from gongbao.engine.documents.reading.nodes import Node
from gongbao.engine.documents.reading.tables import cite_table
from gongbao.engine.documents.tree import Kind

LONGEST_NAME = 40  # characters of the heading words that a dash paragraph is cited by


def cite(nodes: Iterable[Node], within: str = "") -> None:
    """Writes the citation of every node and of what stands below it; `within` is put in front (附件1)."""
    nodes = list(nodes)
    way = _Way(within, _restarts(nodes))
    _count_unnumbered(nodes)
    for node in nodes:
        _cite(node, within, way)


@dataclass(frozen=True, slots=True)
class _Way:
    """What may stand in front of a number: the annex, the 编 and the innermost 编, 章 or 节; and the kinds whose numbers begin again."""

    within: str
    restarts: frozenset[Kind]
    part: str = ""
    division: str = ""

    def before(self, kind: Kind) -> str:
        """What a citation of that kind needs in front of its own number."""
        if kind is Kind.DIVISION:
            return self.division or self.within
        if kind not in self.restarts:
            return self.within
        return (self.part if kind is not Kind.SECTION else "") or self.division or self.within


def numeral(ordinal: int | None) -> str:
    """The Chinese numeral of an ordinal, or its figures where laws write none."""
    return to_chinese(ordinal) if ordinal and ordinal <= LARGEST_ARTICLE else str(ordinal or 0)


def _cite(node: Node, parent: str, way: _Way) -> None:
    """`parent` is the citation of the provision above."""
    if node.kind is Kind.TABLE:
        cite_table(node, parent)
        return
    if node.kind is Kind.PARAGRAPH and not node.citation.startswith(parent):
        node.citation = parent + node.citation if node.citation else ""
    node.citation = node.citation or _citation(node, parent, way)
    if node.kind is Kind.PART:
        way = replace(way, part=node.citation, division=node.citation)
    elif node.kind is Kind.CHAPTER:
        way = replace(way, division=node.citation)
    _count_unnumbered(node.children)
    for child in node.children:
        _cite(child, node.citation, way)


def _count_unnumbered(siblings: list[Node]) -> None:
    """Unnumbered paragraphs beside each other outside articles are counted by their place (段)."""
    unnumbered = [node for node in siblings if node.kind is Kind.PARAGRAPH and node.ordinal is None]
    for place, node in enumerate(unnumbered, 1):
        node.ordinal, node.citation = place, f"第{numeral(place)}段"


def _citation(node: Node, parent: str, way: _Way) -> str:
    """A citation by kind: what stands in the tree's way to it, as far as the kind needs it, and its own number or name."""
    number = numeral(node.ordinal)
    if node.kind in _DIVIDING:
        inserted = f"之{numeral(node.inserted)}" if node.inserted else ""
        return f"{way.before(node.kind)}{_DIVIDING[node.kind].format(number)}{inserted}"
    if node.kind in _BELOW:
        return parent + _BELOW[node.kind].format(number)
    if node.kind in _NAMED:
        return parent + _NAMED[node.kind]
    return parent + _own(node, parent, number)


def _own(node: Node, parent: str, number: str) -> str:
    """The part of a citation that depends on how the number is printed, or on the words."""
    if node.kind is Kind.ITEM:
        return f"第（{number}）项" if node.label[:1] in ("（", "(") or "、" in node.label else f"第{node.ordinal}项"
    if node.kind is Kind.SUBITEM:
        return f"第{node.ordinal}目" if parent.endswith(("项", "目")) else f"（{node.ordinal}）"
    if node.kind is Kind.MEASURE:
        return f"：{node.ordinal}" if parent[-1:].isdigit() else str(node.ordinal)
    return f"——{_name(node.words)}" if node.kind is Kind.DASH else str(node.kind)


_DIVIDING = {
    Kind.PART: "第{}编",
    Kind.CHAPTER: "第{}章",
    Kind.DIVISION: "第{}节",
    Kind.ARTICLE: "第{}条",
    Kind.SECTION: "{}、",
}
_BELOW = {Kind.SUBHEAD: "（{}）", Kind.PARAGRAPH: "第{}款"}
_NAMED = {Kind.PREAMBLE: "引言", Kind.BODY: "正文", Kind.CLOSING: "结尾段"}


def _restarts(nodes: list[Node]) -> frozenset[Kind]:
    """The kinds whose numbers begin again in another 编 or 章, so that a number alone would name several."""
    seen: Counter[tuple[Kind, int | None, int]] = Counter()
    stack = list(nodes)
    while stack:
        node = stack.pop()
        if node.kind in (Kind.CHAPTER, Kind.ARTICLE, Kind.SECTION):
            seen[node.kind, node.ordinal, node.inserted] += 1
        if node.kind in (Kind.PART, Kind.CHAPTER, Kind.DIVISION):
            stack.extend(node.children)
    return frozenset(kind for (kind, ordinal, _), times in seen.items() if ordinal == 1 and times > 1)


def _name(words: str) -> str:
    bare = words.partition("\n")[0].lstrip("—-─―")[: LONGEST_NAME + 1]
    ends = [end for end in (bare.find(sign) for sign in "。：:，,") if end > 0]
    return bare[: ends[0] if ends else LONGEST_NAME]


def make_unique(nodes: Iterable[Node], taken: set[str]) -> list[Node]:
    """Marks citations that occur again (第五条［2］) and returns their nodes; `taken` holds those of the document so far and grows."""
    repeated: list[Node] = []
    times: dict[str, int] = {}
    for top in nodes:
        for node in top.walk():
            if node.citation in taken:
                first = node.citation
                number = times.get(first, 1) + 1
                while f"{first}［{number}］" in taken:
                    number += 1
                times[first] = number
                node.citation = f"{first}［{number}］"
                repeated.append(node)
            taken.add(node.citation)
    return repeated
