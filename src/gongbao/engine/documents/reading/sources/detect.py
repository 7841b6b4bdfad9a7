"""Which format a file has, by its content alone."""

from collections.abc import Callable
from importlib import import_module

from gongbao.engine.documents.reading.sources.lines import Source
from gongbao.engine.documents.reading.sources.plain import decoded, read_plain
from gongbao.engine.documents.tree import Finding

HEAD = 2048
_TAGS = (
    "<!doctype html",
    "<html",
    "<body",
    "<p>",
    "<p ",
    "<div",
    "<table",
    "<tbody",
    "<td",
    "<span",
    "<article",
    "<meta",
)


def open_source(source: bytes) -> Source:
    """The printed lines of a file of any format that can be read; what cannot be read is named in the source's findings."""
    return _reader(source)(source)


def _reader(source: bytes) -> Callable[[bytes], Source]:
    head = source[:HEAD]
    for is_one, reader in _FORMS:
        if is_one(head):
            return reader
    return read_plain


def _by(form: str) -> Callable[[bytes], Source]:
    """The reader of a form. Its library is loaded when a file of that form comes: a decision must not wait for the reader of PDF files."""

    def opened(source: bytes) -> Source:
        reader = import_module(f"gongbao.engine.documents.reading.sources.{form}")
        found: Source = getattr(reader, f"read_{form}")(source)
        return found

    return opened


def _refuse_empty(source: bytes) -> Source:
    if source.strip():
        return read_plain(source)
    return Source((), "none", (Finding("empty-file", "0"),))


def _refuse_old_word(_: bytes) -> Source:
    return Source((), "none", (Finding("old-word-file", ".doc → .docx, .pdf"),))


def _is_html(head: bytes) -> bool:
    text = (decoded(head, cut=True) or "").lstrip("\ufeff \t\r\n").lower()
    return text.startswith("<") and any(tag in text for tag in _TAGS)


_FORMS: tuple[tuple[Callable[[bytes], bool], Callable[[bytes], Source]], ...] = (
    (lambda head: not head.strip(), _refuse_empty),
    (lambda head: b"%PDF-" in head, _by("pdf")),
    (lambda head: head.startswith(b"PK"), _by("docx")),
    (lambda head: head.startswith(b"\xd0\xcf\x11\xe0"), _refuse_old_word),
    (_is_html, _by("html")),
)
