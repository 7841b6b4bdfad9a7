"""Web pages: each block of text is a line, each table row a line with cells; a table that only lays out the page is no table."""

from collections.abc import Iterator

from lxml import etree

from gongbao.engine.documents.reading.sources.lines import Line, Source
from gongbao.engine.documents.reading.sources.plain import decoded
from gongbao.engine.documents.tree import Finding

LONGEST_SPANNING = 60  # characters of a group heading that goes across a table
_SECTIONS = (
    "address article aside blockquote body center div fieldset figure footer form header hr html main nav pre section"
)
_LISTS = "caption dd dl dt figcaption li ol ul table tbody td tfoot th thead tr"
_BLOCKS = frozenset(f"{_SECTIONS} {_LISTS} br h1 h2 h3 h4 h5 h6 p title".split())
_SILENT = frozenset(
    [
        "script",
        "style",
        "head",
        "noscript",
        "template",
        "svg",
        "iframe",
        "object",
        "select",
        "option",
        "button",
        "textarea",
    ]
)


def read_html(source: bytes) -> Source:
    """The blocks of a page in their order, numbered from 1; a page that cannot be parsed gives no lines and the finding `broken-html`."""
    text = decoded(source)
    if text is None:
        return Source((), "none", (Finding("not-text", "UTF-8, UTF-16, GB18030"),))
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=False, no_network=True)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None:
        return Source((), "none", (Finding("broken-html", "html"),))
    gathered = _Gathered()
    gathered.walk(root)
    return Source(tuple(gathered.lines), "html")


class _Gathered:
    """The lines of a page while its elements go by."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.pieces: list[str] = []

    def walk(self, root: etree._Element) -> None:
        """Goes through the elements without recursion, so that no depth of nesting matters."""
        skipped: etree._Element | None = None
        for event, element in etree.iterwalk(root, events=("start", "end")):
            if skipped is not None:
                if event == "end" and element is skipped:
                    skipped = None
                    self.pieces.append(element.tail or "")
            elif event == "end":
                self.end(element)
            elif self.start(element):
                skipped = element
        self.flush()

    def start(self, element: etree._Element) -> bool:
        """An element begins; whether what is in it is done with."""
        if element.tag in _SILENT:
            return True
        if element.tag in _BLOCKS:
            self.flush()
        cells = _cells(element) if element.tag == "tr" else []
        if not cells:
            self.pieces.append(element.text or "")
        elif any(cells):
            self.lines.append(Line("\t".join(cells).strip("\t"), len(self.lines) + 1, cells=tuple(cells)))
        return bool(cells)

    def end(self, element: etree._Element) -> None:
        if element.tag in _BLOCKS:
            self.flush()
        self.pieces.append(element.tail or "")

    def flush(self) -> None:
        text = _shown("".join(self.pieces))
        self.pieces = []
        if text:
            self.lines.append(Line(text, len(self.lines) + 1))


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
            if element.tag in _BLOCKS:
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
