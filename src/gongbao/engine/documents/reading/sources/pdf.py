"""PDF files with a text layer: page by page, column by column, wrapped lines put together where the layout shows that they are one paragraph."""

import ctypes
from collections import Counter
from dataclasses import dataclass, field

import pypdfium2
import pypdfium2.raw as pdfium

from gongbao.engine.documents.reading.sources.limits import MOST_CHARACTERS, MOST_PAGES
from gongbao.engine.documents.reading.sources.lines import Line, Source
from gongbao.engine.documents.reading.sources.pdf_layout import Piece, Sign, blocks, pieces
from gongbao.engine.documents.tree import Finding, Lines

EDGE = 0.09  # of a page's height, where page numbers and running heads stand
REPEATED = 2  # pages at the least, and half of all, on which a running head stands
_DASHES = " -—–―·.•|/"


@dataclass(slots=True)
class _Pages:
    """What the pages gave so far."""

    lines: list[Line] = field(default_factory=list)
    furniture: list[Finding] = field(default_factory=list)
    characters: int = 0


def read_pdf(source: bytes) -> Source:
    """The paragraphs of a PDF with their pages; a file that is broken, locked or only pictures gives no lines and a finding."""
    try:
        document = pypdfium2.PdfDocument(source)
    except (pypdfium2.PdfiumError, ValueError, TypeError):
        return Source((), "none", (Finding("broken-pdf", "pdf"),))
    try:
        return _read(document)
    finally:
        document.close()


def _read(document: pypdfium2.PdfDocument) -> Source:
    pages = _Pages()
    laid_out: list[tuple[int, float, list[Piece]]] = []
    findings: list[Finding] = []
    if len(document) > MOST_PAGES:
        findings.append(Finding("oversized-file", f"{len(document)} > {MOST_PAGES}"))
    for number in range(min(len(document), MOST_PAGES)):
        try:
            height, signs = _signs(document, number)
        except pypdfium2.PdfiumError:
            findings.append(Finding("broken-page", str(number + 1), Lines(0, 0, number + 1)))
            continue
        pages.characters += len(signs)
        laid_out.append((number + 1, height, pieces(signs)))
        if pages.characters > MOST_CHARACTERS:
            findings.append(Finding("oversized-file", f"> {MOST_CHARACTERS}"))
            break
    heads = _running_heads(laid_out)
    for page, height, found in laid_out:
        _take_page(pages, page, height, found, heads)
    if not pages.lines:
        findings.append(Finding("no-text-layer", str(len(document))))
    return Source(tuple(pages.lines), "pdf" if pages.lines else "none", (*findings, *pages.furniture))


def _signs(document: pypdfium2.PdfDocument, number: int) -> tuple[float, list[Sign]]:
    """The height of a page and its characters with their boxes, in the order of the file."""
    page = document[number]
    text = page.get_textpage()
    left, right, bottom, top = ctypes.c_double(), ctypes.c_double(), ctypes.c_double(), ctypes.c_double()
    signs: list[Sign] = []
    blank = False
    for at in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text.raw, at)
        if code <= 32 or code in (0xA0, 0x3000, 0xFFFE, 0xFFFF) or 0xD800 <= code < 0xE000:
            blank = True
            continue
        if not pdfium.FPDFText_GetCharBox(text.raw, at, left, right, bottom, top):
            continue
        size = pdfium.FPDFText_GetFontSize(text.raw, at)
        signs.append(Sign(chr(code), left.value, right.value, bottom.value, top.value, size, blank))
        blank = False
    height = page.get_height()
    text.close()
    page.close()
    return height, signs


def _running_heads(pages: list[tuple[int, float, list[Piece]]]) -> set[str]:
    """Texts that stand at the edge of several pages."""
    seen: Counter[str] = Counter()
    for _, height, found in pages:
        seen.update({piece.text for piece in found if _at_edge(piece, height)})
    return {text for text, times in seen.items() if times >= REPEATED and times * 2 >= len(pages)}


def _at_edge(piece: Piece, height: float) -> bool:
    middle = (piece.bottom + piece.top) / 2
    return middle < EDGE * height or middle > (1 - EDGE) * height


def _is_furniture(piece: Piece, height: float, heads: set[str]) -> bool:
    if not _at_edge(piece, height):
        return False
    plain = piece.text.strip(_DASHES).removeprefix("第").removesuffix("页").strip()
    return piece.text in heads or (plain.isdigit() and len(plain) <= 4)


def _take_page(pages: _Pages, page: int, height: float, found: list[Piece], heads: set[str]) -> None:
    body = []
    for piece in found:
        if _is_furniture(piece, height, heads):
            message = piece.text
            pages.furniture.append(
                Finding("page-furniture", message, Lines(len(pages.lines) + 1, len(pages.lines) + 1, page))
            )
        else:
            body.append(piece)
    for block in blocks(body):
        if not block.text:
            continue
        before = pages.lines[-1] if pages.lines else None
        if (
            block.continues
            and before is not None
            and not before.cells
            and not block.cells
            and before.text[-1] in "。！？；：)）"
        ):
            pages.lines[-1] = Line(before.text + block.text, before.number, before.page, (), before.apart)
            continue
        pages.lines.append(Line(block.text, len(pages.lines) + 1, page, block.cells, block.apart))
