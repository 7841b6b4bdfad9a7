"""Provisions while they are being built, and their freezing into the tree."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from gongbao.engine.documents.reading.numbering import Label
from gongbao.engine.documents.reading.sources import Line
from gongbao.engine.documents.tree import Kind, Lines, Provision


@dataclass(slots=True)
class Node:
    """A provision under construction; `further` holds its unnumbered paragraphs until it is decided what they are,
    `added` lines of its own words until they are put together."""

    kind: Kind
    label: str = ""
    words: str = ""
    ordinal: int | None = None
    inserted: int = 0
    first: int = 0
    last: int = 0
    page: int | None = None
    citation: str = ""
    second: list[str] = field(default_factory=list)
    seams: list[int] = field(default_factory=list)
    children: list["Node"] = field(default_factory=list)
    further: list["Paragraph"] = field(default_factory=list)
    added: list[str] = field(default_factory=list)

    def reach(self, paragraph: "Paragraph") -> None:
        """Takes the lines and seams of a further paragraph of its own."""
        self.last = max(self.last, paragraph.last)
        self.seams.extend(paragraph.seams)

    def add_line(self, paragraph: "Paragraph") -> None:
        """Takes a further printed paragraph as a line of its own words."""
        self.added.append(paragraph.text)
        self.reach(paragraph)

    def gather(self) -> None:
        """Puts the lines that were added to its words."""
        if self.added:
            self.words = "\n".join([self.words, *self.added] if self.words else self.added)
            self.added = []

    def walk(self) -> Iterator["Node"]:
        """Itself and everything below it, in the order of the text."""
        yield self
        for child in self.children:
            yield from child.walk()

    def frozen(self) -> Provision:
        """The provision with everything below it."""
        return Provision(
            self.kind,
            self.citation,
            self.label,
            self.words,
            tuple(self.second),
            tuple(child.frozen() for child in self.children),
            self.ordinal,
            Lines(self.first, self.last, self.page),
            tuple(self.seams),
        )


@dataclass(slots=True)
class Paragraph:
    """A printed paragraph: lines joined where the source cut a sentence; `label` has been taken off its text, `mark` is a list mark of the page."""

    text: str
    first: int
    last: int
    page: int | None = None
    label: Label | None = None
    mark: str = ""
    cells: tuple[str, ...] = ()
    apart: bool = False
    seams: list[int] = field(default_factory=list)

    def node(self, kind: Kind, citation: str = "") -> Node:
        """A node that begins with this paragraph."""
        label = self.label
        return Node(
            kind,
            label.printed if label else "",
            self.text,
            label.ordinal if label and label.ordinal else None,
            label.inserted if label else 0,
            self.first,
            self.last,
            self.page,
            citation,
            seams=list(self.seams),
        )


def node_of(kind: Kind, citation: str, lines: Sequence[Line]) -> Node:
    """A provision that is some printed lines as they stand."""
    node = Node(kind, words="\n".join(line.text for line in lines), citation=citation)
    node.first, node.last, node.page = lines[0].number, lines[-1].end, lines[0].page
    return node
