"""The contents page against the bodies: numbers, marks (试行, 暂行) and titles that differ."""

from collections.abc import Iterator

from gongbao.engine.documents.reading.words import bare
from gongbao.engine.documents.tree import ContentsEntry, Document, Finding, Issue

_MARKS = ("暂行", "(试行)", "试行")


def contents_differences(issue: Issue) -> Iterator[Finding]:
    """A finding for each difference between an entry and its document, each entry without a document, each document without an entry."""
    if not issue.contents:
        return
    left = list(issue.documents)
    for entry, document in _matched(issue):
        if document is None:
            yield Finding("body-missing", entry.title, entry.lines)
            continue
        left = [other for other in left if other is not document]
        for code in title_difference(entry.title, document.title, document.issuer):
            yield Finding(code, f"{entry.title} / {document.title}", entry.lines)
        if entry.number is not None and entry.number != document.number:
            yield Finding("number-differs", f"{entry.number} / {document.number}", entry.lines)
    for document in left:
        yield Finding("contents-missing", document.number or document.title, document.lines)


def title_difference(contents: str, body: str, issuer: str | None) -> list[str]:
    """How a title in the contents differs from the body's: not at all, in a mark of trial (mark-differs), or otherwise (title-differs)."""
    first, second = _plain(contents, issuer), _plain(body, issuer)
    if first == second:
        return []
    return ["mark-differs"] if _unmarked(first) == _unmarked(second) else ["title-differs"]


def _matched(issue: Issue) -> Iterator[tuple[ContentsEntry, Document | None]]:
    """Each entry with the document of its number, else of its title, else, where both lists are as long, of its place."""
    by_number = {document.number: document for document in issue.documents if document.number}
    by_title = {_unmarked(_plain(document.title, document.issuer)): document for document in issue.documents}
    same_length = len(issue.contents) == len(issue.documents)
    for place, entry in enumerate(issue.contents):
        found = by_title.get(_unmarked(_plain(entry.title, None))) or by_number.get(entry.number or "")
        yield entry, found or (issue.documents[place] if same_length else None)


def _plain(title: str, issuer: str | None) -> str:
    plain = bare(title).replace("（", "(").replace("）", ")")
    return plain.removeprefix(issuer) if issuer else plain


def _unmarked(title: str) -> str:
    for mark in _MARKS:
        title = title.replace(mark, "")
    return title
