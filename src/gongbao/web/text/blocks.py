"""A text as a column of blocks, in the order of the print."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from gongbao.engine.documents.tree import Kind, Provision, Text
from gongbao.web.text.segments import Segment, segments


class Shape(StrEnum):
    """How a block stands on the page; the value is its style."""

    TITLE = "title"
    NUMBER = "number"
    ADDRESSEES = "addressees"
    CHAPTER = "chapter"
    SECTION = "section"
    SUBHEAD = "subhead"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    SIGNATURE = "signature"
    NOTE = "note"
    TABLE = "table"


_SHAPES = {
    Kind.TITLE: Shape.TITLE,
    Kind.NUMBER: Shape.NUMBER,
    Kind.ADDRESSEES: Shape.ADDRESSEES,
    Kind.PART: Shape.CHAPTER,
    Kind.CHAPTER: Shape.CHAPTER,
    Kind.DIVISION: Shape.CHAPTER,
    Kind.SECTION: Shape.SECTION,
    Kind.ITEM: Shape.ITEM,
    Kind.SUBITEM: Shape.ITEM,
    Kind.SIGNATURE: Shape.SIGNATURE,
    Kind.DATE: Shape.SIGNATURE,
    Kind.ANNEX_LIST: Shape.NOTE,
    Kind.NOTE: Shape.NOTE,
    Kind.TABLE: Shape.TABLE,
}
_HEADINGS = {Shape.CHAPTER, Shape.SECTION}
_LED_BY_HEADING = {Kind.MEASURE, Kind.SUBHEAD, Kind.DASH}
LONGEST_HEADING = 40

Marked = Callable[[str, str], tuple[Segment, ...]]


@dataclass(frozen=True, slots=True)
class Block:
    """One provision as it stands on the page: `label` as printed, `heading` its opening words where they are one, `paragraphs` the rest.

    `citations` are the provisions that begin here: an article and its first paragraph share a block. `cells` are the rows of a table.
    """

    shape: Shape
    citations: tuple[str, ...]
    label: str = ""
    heading: tuple[Segment, ...] = ()
    paragraphs: tuple[tuple[Segment, ...], ...] = ()
    cells: tuple[tuple[str, ...], ...] = ()

    @property
    def own_citation(self) -> str:
        """The provision whose words it holds: the paragraph where it shares the block with its article, the table before its rows."""
        return self.citations[0] if self.shape is Shape.TABLE else self.citations[-1]

    @property
    def is_heading(self) -> bool:
        """Whether it opens a part of the text."""
        return self.shape in _HEADINGS


def blocks_of(text: Text, marked: Marked | None = None) -> tuple[Block, ...]:
    """The blocks of a text; `marked` cuts the words of a provision (citation, words) where marks begin and end."""
    cut = marked or (lambda _citation, words: segments(words))
    return tuple(block for provision in text.provisions for block in _blocks(provision, cut, (), ""))


def _blocks(provision: Provision, cut: Marked, above: tuple[str, ...], label: str) -> Iterator[Block]:
    citations = (*above, provision.citation)
    label = label + provision.label
    if provision.kind in (Kind.TABLE, Kind.ANNEX) and any(
        child.kind in (Kind.TABLE, Kind.ROW) for child in provision.children
    ):
        yield from _table(provision, citations, label, cut)
        return
    if not provision.words and provision.children and not provision.children[0].label:
        first, *rest = provision.children
        yield from _blocks(first, cut, citations, label)
    else:
        yield _block(provision, citations, label, cut)
        rest = list(provision.children)
    for child in rest:
        yield from _blocks(child, cut, (), "")


def _block(provision: Provision, citations: tuple[str, ...], label: str, cut: Marked) -> Block:
    shape = _SHAPES.get(provision.kind, Shape.PARAGRAPH)
    lines = [line for words in (provision.words, *provision.second) for line in words.split("\n") if line]
    if shape is Shape.TITLE:
        lines = [part for line in lines for part in line.split()]
    heading = ""
    if provision.kind in _LED_BY_HEADING and lines:
        opening, stop, rest = lines[0].partition("。")
        if stop and len(opening) <= LONGEST_HEADING:
            heading, lines = opening + stop, [rest, *lines[1:]] if rest else lines[1:]
    elif shape in _HEADINGS and lines:
        heading, *lines = lines
    return Block(
        shape=shape,
        citations=citations,
        label=label.strip(),
        heading=cut(provision.citation, heading) if heading else (),
        paragraphs=tuple(cut(provision.citation, line) for line in lines),
    )


def _table(provision: Provision, citations: tuple[str, ...], label: str, cut: Marked) -> Iterator[Block]:
    """A table, its head row being the words of the table itself; a row's number is its label."""
    if provision.kind is Kind.ANNEX:
        yield Block(Shape.TITLE, citations, label, paragraphs=(cut(provision.citation, provision.words),))
        for child in provision.children:
            yield from _blocks(child, cut, (), "")
        return
    rows = [provision.words, *(child.label + child.words for child in provision.children)]
    named = (*citations, *(child.citation for child in provision.children))
    yield Block(Shape.TABLE, named, cells=tuple(tuple(row.split("\t")) for row in rows if row))
