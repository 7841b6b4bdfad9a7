"""Paragraphs of a text into its provisions: 编 章 节 条 款 项 目, and 一、（一） 1. —— of texts without articles."""

from collections.abc import Iterable

from gongbao.engine.documents.reading.articles import settle
from gongbao.engine.documents.reading.nodes import Node, Paragraph
from gongbao.engine.documents.reading.numbering import Mark
from gongbao.engine.documents.reading.tables import add_row, begin_table
from gongbao.engine.documents.reading.words import bare
from gongbao.engine.documents.tree import Kind

_RANKS = {
    Mark.PART: 0,
    Mark.CHAPTER: 1,
    Mark.DIVISION: 2,
    Mark.ARTICLE: 3,
    Mark.HAN: 4,
    Mark.HAN_BRACKET: 5,
    Mark.ARABIC: 6,
    Mark.ARABIC_BRACKET: 7,
    Mark.CIRCLE: 8,
    Mark.DASH: 9,
}
_ANYWHERE = {
    Mark.PART: Kind.PART,
    Mark.CHAPTER: Kind.CHAPTER,
    Mark.DIVISION: Kind.DIVISION,
    Mark.ARTICLE: Kind.ARTICLE,
    Mark.DASH: Kind.DASH,
}
_WITHOUT_ARTICLES = {Mark.HAN: Kind.SECTION, Mark.HAN_BRACKET: Kind.SUBHEAD, Mark.ARABIC: Kind.MEASURE}
CLOSING_HEADS = ("附则", "附录")
LONGEST_CLOSING_HEAD = 8
_ITEMS = {Kind.ITEM, Kind.SUBITEM, Kind.MEASURE, Kind.DASH}


def body_of(paragraphs: Iterable[Paragraph]) -> list[Node]:
    """The outermost provisions of a text; unnumbered paragraphs before the first number are one PREAMBLE.

    Articles are settled into their 款; unnumbered paragraphs of other provisions still stand in `further`.
    """
    body = _Body()
    for paragraph in paragraphs:
        if paragraph.cells:
            body.row(paragraph)
        elif paragraph.label is None:
            body.unnumbered(paragraph)
        else:
            body.numbered(paragraph, paragraph.label.mark)
    body.close_down_to(-1)
    return body.top


class _Body:
    """The provisions of one text while its paragraphs come in: `open` is the way from the outermost to the innermost open one."""

    def __init__(self) -> None:
        self.top: list[Node] = []
        self.open: list[tuple[int, Node]] = []
        self.article: Node | None = None
        self.table: Node | None = None
        self.divided: Mark | None = None

    def row(self, paragraph: Paragraph) -> None:
        """A row of a table, which stands in the innermost open provision."""
        if self.table is None:
            self.table = begin_table(paragraph)
            if self.open:
                _fold(self.open[-1][1])
            (self.open[-1][1].children if self.open else self.top).append(self.table)
        else:
            add_row(self.table, paragraph)

    def numbered(self, paragraph: Paragraph, mark: Mark) -> None:
        rank, self.table = _RANKS[mark], None
        self.close_down_to(rank)
        parent = self.open[-1][1] if self.open else None
        node = paragraph.node(_kind(mark, parent))
        if parent is None:
            self.top.append(node)
        else:
            _fold(parent)
            parent.children.append(node)
        self.open.append((rank, node))
        if node.kind is Kind.ARTICLE:
            self.article = node
        elif self.divided is None and mark in (Mark.PART, Mark.CHAPTER):
            self.divided = mark

    def unnumbered(self, paragraph: Paragraph) -> None:
        self.table = None
        if (
            self.divided is not None
            and len(paragraph.text) <= LONGEST_CLOSING_HEAD
            and bare(paragraph.text) in CLOSING_HEADS
        ):
            self._closing_head(paragraph, self.divided)
        elif not self.open:
            if not self.top or self.top[-1].kind is not Kind.PREAMBLE:
                self.top.append(paragraph.node(Kind.PREAMBLE if not self.top else Kind.PARAGRAPH))
            else:
                self.top[-1].add_line(paragraph)
        elif self.article is not None:
            self.close_down_to(_RANKS[Mark.ARTICLE] + 1)
            self.article.children.append(paragraph.node(Kind.PARAGRAPH))
        elif self.open[-1][1].children:
            self.open[-1][1].children.append(paragraph.node(Kind.PARAGRAPH))
        else:
            self.open[-1][1].further.append(paragraph)

    def _closing_head(self, paragraph: Paragraph, mark: Mark) -> None:
        """附则 without a number, which stands beside the outermost divisions."""
        self.close_down_to(_RANKS[Mark.PART])
        head = paragraph.node(Kind.CHAPTER, bare(paragraph.text))
        self.top.append(head)
        self.open.append((_RANKS[mark], head))

    def close_down_to(self, rank: int) -> None:
        """Closes every open provision of that rank or a lower one."""
        while self.open and self.open[-1][0] >= rank:
            _, node = self.open.pop()
            if node is self.article:
                settle(node)
                self.article = None


def _kind(mark: Mark, parent: Node | None) -> Kind:
    if mark in _ANYWHERE:
        return _ANYWHERE[mark]
    if parent is not None and parent.kind is Kind.ARTICLE:
        return Kind.ITEM
    if parent is not None and parent.kind in _ITEMS:
        return Kind.SUBITEM
    return _WITHOUT_ARTICLES.get(mark, Kind.SUBITEM)


def _fold(node: Node) -> None:
    """Unnumbered paragraphs that stand before a numbered part are lines of the provision's own words."""
    for paragraph in node.further:
        node.add_line(paragraph)
    node.further.clear()
