"""Plain text: UTF-8, UTF-16 with its mark, or GB18030, told by the bytes; a tab in a line makes it a row of a table."""

from gongbao.engine.documents.reading.sources.lines import Line, Source
from gongbao.engine.documents.tree import Finding

SAMPLE = 65536
MOST_CONTROLS = 8  # per thousand characters of text that may be control characters


def read_plain(source: bytes) -> Source:
    """The lines of a text file; a file that is no text gives no lines and the finding `not-text`."""
    text = decoded(source)
    if text is None:
        return Source((), "none", (Finding("not-text", "the file is not text in UTF-8, UTF-16 or GB18030"),))
    return Source(tuple(lines_of(text)), "text")


def decoded(source: bytes) -> str | None:
    """The text of bytes, or None when they are none."""
    if source.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", "gb18030"]
    for encoding in encodings:
        try:
            text = source.decode(encoding)
        except UnicodeDecodeError:
            continue
        return text if _is_text(text) else None
    return None


def lines_of(text: str) -> list[Line]:
    """The lines of a text that carry more than blanks, numbered as an editor numbers them."""
    lines: list[Line] = []
    apart = False
    for number, raw in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").split("\n"), 1):
        stripped = raw.strip().strip("\ufeff\u200b").strip()
        if not stripped:
            apart = True
            continue
        cells = tuple(cell.strip() for cell in stripped.split("\t")) if "\t" in stripped else ()
        lines.append(Line(stripped, number, None, cells, apart))
        apart = False
    return lines


def _is_text(text: str) -> bool:
    sample = text[:SAMPLE]
    controls = sum(sign < " " and sign not in "\t\n\r\f" or sign in "\x7f\ufffd" for sign in sample)
    return controls * 1000 <= MOST_CONTROLS * len(sample)
