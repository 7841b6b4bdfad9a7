"""Plain text: UTF-8, UTF-16 with its mark, or GB18030, told by the bytes; a tab in a line makes it a row of a table."""

from dataclasses import replace
from html.entities import html5

from gongbao.engine.documents.reading.sources.lines import Line, Source
from gongbao.engine.documents.reading.sources.wrapping import Raw, unwrapped
from gongbao.engine.documents.tree import Finding, Lines

SAMPLE = 65536
MOST_CONTROLS = 8  # control characters in a thousand that a text may have
LONGEST_ENTITY = 10
ONE_BROKEN_IN = 500  # characters, of which one may be broken
_MARKS = frozenset("\ufeff\u200b\u200c\u200d")
_BLANKS = " \t\r\u3000\xa0\ufeff\u200b\u200c\u200d"


def read_plain(source: bytes) -> Source:
    """The lines of a text file; a file that is no text gives no lines and the finding `not-text`."""
    text = decoded(source)
    if text is not None:
        return source_of(text, "text")
    text = _mended(source)
    if text is None:
        return Source((), "none", (Finding("not-text", "UTF-8, UTF-16, GB18030"),))
    mended = source_of(text, "text")
    return replace(mended, findings=(Finding("broken-characters", str(text.count("\ufffd"))), *mended.findings))


def source_of(text: str, form: str) -> Source:
    """The lines of a text, entities that a conversion left in it (&ldquo;) written as the signs they stand for."""
    lines = lines_of(text)
    if "&" not in text:
        return Source(tuple(lines), form)
    written = [line if "&" not in line.text else _unescaped(line) for line in lines]
    first = next((line for line, before in zip(written, lines, strict=True) if line is not before), None)
    if first is None:
        return Source(tuple(lines), form)
    message = "&ldquo; → “"
    return Source(tuple(written), form, (Finding("entity-decoded", message, Lines(first.number, first.number)),))


def decoded(source: bytes, *, cut: bool = False) -> str | None:
    """The text of bytes, or None when they are none; `cut` says that the bytes may end inside a character."""
    encodings = ["utf-16"] if source.startswith((b"\xff\xfe", b"\xfe\xff")) else ["utf-8-sig", "gb18030"]
    for encoding in encodings:
        try:
            text = source.decode(encoding)
        except UnicodeDecodeError as error:
            if not cut or error.start < len(source) - 4:
                continue
            text = source[: error.start].decode(encoding)
        return text if _is_text(text) else None
    return None


def _mended(source: bytes) -> str | None:
    """The text of a file in which a few bytes are broken, a sign for what is missing in their place; None where too many are."""
    best = min(
        (source.decode(encoding, "replace") for encoding in ("utf-8", "gb18030")), key=lambda text: text.count("\ufffd")
    )
    few = best.count("\ufffd") * ONE_BROKEN_IN <= len(best)
    return best if few and _is_text(best.replace("\ufffd", "")) else None


def lines_of(text: str) -> list[Line]:
    """The lines of a text that carry more than blanks, numbered as an editor numbers them; wrapped ones are put together."""
    raws: list[Raw] = []
    apart = False
    for number, raw in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").split("\n"), 1):
        stripped = raw.strip()
        if stripped[:1] in _MARKS or stripped[-1:] in _MARKS:
            stripped = stripped.strip(_BLANKS)
        if not stripped:
            apart = True
            continue
        raws.append(Raw(Line(stripped, number, None, cells_of(stripped), apart), raw))
        apart = False
    return unwrapped(raws)


def cells_of(text: str) -> tuple[str, ...]:
    """The cells of a row whose columns are parted by tabs; none for a line without a tab."""
    return tuple(cell.strip() for cell in text.split("\t")) if "\t" in text else ()


def _unescaped(line: Line) -> Line:
    pieces = line.text.split("&")
    text = pieces[0] + "".join(_entity(piece) for piece in pieces[1:])
    text = text.strip() or line.text
    return line if text == line.text else replace(line, text=text, cells=cells_of(text))


def _entity(piece: str) -> str:
    """What stands behind an ampersand: the sign of its entity and the rest, or the ampersand and all of it."""
    end = piece.find(";", 0, LONGEST_ENTITY)
    if end > 0 and (sign := html5.get(piece[: end + 1])) is not None and sign not in ("\n", "\t", "\r"):
        return sign + piece[end + 1 :]
    return "&" + piece


def _is_text(text: str) -> bool:
    sample = text[:SAMPLE]
    controls = sum((sign < " " and sign not in "\t\n\r\f") or sign in "\x7f\ufffd" for sign in sample)
    return controls * 1000 <= MOST_CONTROLS * len(sample)
