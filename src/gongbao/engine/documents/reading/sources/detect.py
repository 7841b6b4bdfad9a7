"""Which format a file has, by its content alone."""

from importlib import import_module

from gongbao.engine.documents.reading.sources.lines import Source
from gongbao.engine.documents.reading.sources.plain import decoded, read_plain
from gongbao.engine.documents.tree import Finding

HEAD = 2048
_TAGS = ("<!doctype html", "<html", "<body", "<p>", "<p ", "<div", "<table", "<tbody", "<td", "<span", "<article", "<meta")


def open_source(source: bytes) -> Source:
    """The printed lines of a file of any format that can be read; what cannot be read is named in the source's findings."""
    if not source.strip():
        return Source((), "none", (Finding("empty-file", "the file holds nothing"),))
    if b"%PDF-" in source[:HEAD]:
        return _by("pdf", source)
    if source.startswith(b"PK"):
        return _by("docx", source)
    if source.startswith(b"\xd0\xcf\x11\xe0"):
        return Source((), "none", (Finding("old-word-file", "a Word file of the old binary form: save it as docx or pdf"),))
    if _is_html(source):
        return _by("html", source)
    return read_plain(source)


def _by(form: str, source: bytes) -> Source:
    # A format's library is loaded when a file of that format comes: a decision must not wait for the reader of PDF files.
    reader = import_module(f"gongbao.engine.documents.reading.sources.{form}")
    opened: Source = getattr(reader, f"read_{form}")(source)
    return opened


def _is_html(source: bytes) -> bool:
    head = (decoded(source[:HEAD], cut=True) or "").lstrip("\ufeff \t\r\n").lower()
    return head.startswith("<") and any(tag in head for tag in _TAGS)
