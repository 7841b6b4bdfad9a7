"""Word files (docx): paragraphs with their automatic numbers written out, table rows with cells; parts are opened with counted bytes."""

import io
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from gongbao.engine.documents.reading.sources.docx_numbering import Numbering
from gongbao.engine.documents.reading.sources.limits import MOST_UNPACKED
from gongbao.engine.documents.reading.sources.lines import Line, Source
from gongbao.engine.documents.tree import Finding

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_CHUNK = 65536


def read_docx(source: bytes) -> Source:
    """The paragraphs of a Word file, numbered from 1; a broken or oversized file gives no lines and a finding that says so."""
    try:
        with zipfile.ZipFile(io.BytesIO(source)) as package:
            if "word/document.xml" not in package.namelist():
                return _refused("not-a-word-file", "zip")
            document = _parsed(_part(package, "word/document.xml"))
            numbering = Numbering(
                _parsed(_part(package, "word/numbering.xml")), _parsed(_part(package, "word/styles.xml"))
            )
    except _Oversized:
        return _refused("oversized-file", f"> {MOST_UNPACKED}")
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        RuntimeError,
        OSError,
        etree.XMLSyntaxError,
        ValueError,
    ):
        return _refused("broken-docx", "docx")
    body = document.find(f"{W}body") if document is not None else None
    if body is None:
        return _refused("broken-docx", "docx")
    return Source(tuple(_lines(body, numbering)), "docx")


class _Oversized(Exception):
    pass


def _part(package: zipfile.ZipFile, name: str) -> bytes:
    """The bytes of a part, empty where the file has none; counted while they are unpacked, whatever the file says of their number."""
    if name not in package.namelist():
        return b""
    taken, size = [], 0
    with package.open(name) as part:
        while chunk := part.read(_CHUNK):
            size += len(chunk)
            if size > MOST_UNPACKED:
                raise _Oversized
            taken.append(chunk)
    return b"".join(taken)


def _parsed(part: bytes) -> etree._Element | None:
    if not part:
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    return etree.fromstring(part, parser)


def _refused(code: str, message: str) -> Source:
    return Source((), "none", (Finding(code, message),))


def _lines(body: etree._Element, numbering: Numbering) -> Iterator[Line]:
    number, apart = 0, False
    for text, cells in _blocks(body, numbering):
        if not text:
            apart = True
            continue
        number += 1
        yield Line(text, number, None, cells, apart)
        apart = False


def _blocks(body: etree._Element, numbering: Numbering) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The text of every paragraph and row below the body, outermost tables row by row."""
    stack = list(reversed(body))
    while stack:
        element = stack.pop()
        if element.tag == f"{W}p":
            for line in _paragraph(element, numbering).split("\n"):
                yield line.strip(), ()
            for boxed in _boxed(element):
                yield _paragraph(boxed, numbering).replace("\n", " ").strip(), ()
        elif element.tag == f"{W}tbl":
            yield from _rows(element, numbering)
        elif element.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml"):
            stack.extend(reversed(element))


def _rows(table: etree._Element, numbering: Numbering) -> Iterator[tuple[str, tuple[str, ...]]]:
    for row in table.iterfind(f"{W}tr"):
        cells = [
            " ".join(_paragraph(paragraph, numbering) for paragraph in cell.iter(f"{W}p"))
            for cell in row.iterfind(f"{W}tc")
        ]
        cells = [" ".join(cell.split()) for cell in cells]
        if len(cells) == 1:
            yield cells[0], ()
        elif any(cells):
            yield "\t".join(cells).strip("\t"), tuple(cells)


def _boxed(paragraph: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs of text boxes that are anchored in a paragraph, each once."""
    for inner in paragraph.iterdescendants(f"{W}p"):
        if next(inner.iterancestors(_FALLBACK), None) is None:
            yield inner


def _paragraph(paragraph: etree._Element, numbering: Numbering) -> str:
    """The words of a paragraph with its automatic number in front."""
    pieces: list[str] = []
    hidden: etree._Element | None = None
    for event, element in etree.iterwalk(paragraph, events=("start", "end")):
        if hidden is not None:
            hidden = None if event == "end" and element is hidden else hidden
        elif event == "start" and (element.tag == _FALLBACK or (element.tag == f"{W}p" and element is not paragraph)):
            hidden = element
        elif event == "start":
            pieces.append((element.text or "") if element.tag == f"{W}t" else _SIGNS.get(element.tag, ""))
    text = "".join(pieces).replace("\t", "　").strip()
    return numbering.label(paragraph) + text if text else text


_SIGNS = {f"{W}br": "\n", f"{W}cr": "\n", f"{W}tab": "　", f"{W}noBreakHyphen": "-"}
