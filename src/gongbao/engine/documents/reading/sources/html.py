"""Web pages: each block of text is a line, each table row a line with cells; a table that only lays out the page is no table."""

from collections.abc import Iterator

from lxml import etree

from gongbao.engine.documents.reading.sources.lines import Line, Source
from gongbao.engine.documents.reading.sources.plain import decoded
from gongbao.engine.documents.tree import Finding

LONGEST_SPANNING = 60  # characters of a group heading that goes across a table
_BLOCKS = frozenset(
    ("address article aside blockquote body caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html "
     "li main nav ol p pre section table tbody td tfoot th thead title tr ul").split()
)  # fmt: skip
_SILENT = frozenset("script style head noscript template svg iframe object select option button textarea".split())


def read_html(source: bytes) -> Source:
    """The blocks of a page in their order, numbered from 1; a page that cannot be parsed gives no lines and the finding `broken-html`."""
    text = decoded(source)
    if text is None:
        return Source((), "none", (Finding("not-text", "the page is not text in UTF-8, UTF-16 or GB18030"),))
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=False, no_network=True)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None:
        return Source((), "none", (Finding("broken-html", "the page cannot be parsed"),))
    gathered = _Gathered()
    gathered.walk(root)
    return Source(tuple(gathered.lines), "html")


class _Gathered:
    """The lines of a page while its elements go by."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.pieces: list[str] = []
        self.apart = False

    def walk(self, root: etree._Element) -> None:
        """Goes through the elements without recursion, so that no depth of nesting matters."""
        skip: etree._Element | None = None
        for event, element in etree.iterwalk(root, events=("start", "end")):
            tag = element.tag if isinstance(element.tag, str) else ""
            if skip is not None:
                if event == "end" and element is skip:
                    skip = None
                    self.pieces.append(element.tail or "")
                continue
            if event == "start" and tag == "tr" and (cells := _cells(element)):
                self.flush()
                self.row(cells)
                skip = element
            elif event == "start" and tag in _SILENT:
                skip = element
            elif event == "start":
                if tag in _BLOCKS or tag == "br":
                    self.flush()
                self.pieces.append(element.text or "")
            else:
                if tag in _BLOCKS:
                    self.flush()
                self.pieces.append(element.tail or "")
        self.flush()

    def flush(self) -> None:
        text = _shown("".join(self.pieces))
        self.pieces = []
        if text:
            self.lines.append(Line(text, len(self.lines) + 1, None, (), self.apart))

    def row(self, cells: list[str]) -> None:
        if any(cells):
            self.lines.append(Line("\t".join(cells).strip("\t"), len(self.lines) + 1, None, tuple(cells), False))


def _cells(row: etree._Element) -> list[str]:
    """The cells of a row of a table, or none where the table only lays out the page: one cell, or cells that hold tables or headings."""
    cells = [child for child in row if child.tag in ("td", "th")]
    if len(cells) == 1 and (cells[0].get("colspan") or "1") not in ("1", ""):
        words = _shown(" ".join(_texts(cells[0])))
        return [words, ""] if words and len(words) <= LONGEST_SPANNING else []
    if len(cells) < 2 or any(next(cell.iter("table", "h1", "h2"), None) is not None for cell in cells):
        return []
    return [_shown(" ".join(_texts(cell))) for cell in cells]


def _texts(cell: etree._Element) -> Iterator[str]:
    """The words of a cell, block by block."""
    pieces: list[str] = []
    for event, element in etree.iterwalk(cell, events=("start", "end")):
        if event == "start":
            if element.tag in _BLOCKS or element.tag == "br":
                yield "".join(pieces)
                pieces = []
            pieces.append(element.text or "")
        elif element is not cell:
            pieces.append(element.tail or "")
    yield "".join(pieces)


def _shown(text: str) -> str:
    """A block's text as a browser shows it: runs of line ends and blanks are one blank, none at the ends; wide blanks stay inside."""
    pieces = text.replace("\xa0", " ").replace("\n", " ").replace("\t", " ").replace("\r", " ").split(" ")
    return " ".join(piece for piece in pieces if piece).strip().strip("\u200b\ufeff").strip()
