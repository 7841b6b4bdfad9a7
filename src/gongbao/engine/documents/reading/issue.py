"""A whole source: front matter, documents, end matter, and the findings about them."""

from collections.abc import Sequence
from dataclasses import replace

from gongbao.engine.documents.reading.checks import at_most, checks
from gongbao.engine.documents.reading.cuts import cuts_sentences
from gongbao.engine.documents.reading.document import read_document
from gongbao.engine.documents.reading.front import end_matter, end_matter_start, front_matter, metadata_end
from gongbao.engine.documents.reading.heads import Head, find_heads
from gongbao.engine.documents.reading.nodes import Node, node_of
from gongbao.engine.documents.reading.signoff import find_sign_off
from gongbao.engine.documents.reading.sources import Line, Source, open_source
from gongbao.engine.documents.reading.unfolding import unfolded
from gongbao.engine.documents.tree import Document, Finding, Issue, Kind, Lines, Provision

MOST_LINES = 200_000  # several hundred issues; beyond them a file is an attack or a mistake


def read(source: bytes, *, name: str = "") -> Issue:
    """The structure of a gazette issue, a statute or a notice, in any format whose content can be told (txt, html, docx, pdf).

    Never raises on what it is given: a file that cannot be read, or is no gazette, gives findings; `name` only names the source in them.
    """
    return read_lines(open_source(source), name=name)


def read_lines(source: Source, *, name: str = "") -> Issue:
    """The structure of printed lines."""
    lines = unfolded(source.lines)
    lines, rest = lines[:MOST_LINES], lines[MOST_LINES:]
    heads = find_heads(lines, metadata_end(lines))
    if not heads:
        return _no_gazette(source, name)
    masthead, contents = front_matter(lines[: heads[0].start])
    end = _end_of_documents(lines, heads[-1])
    documents, findings = _documents(lines, heads, end)
    imprint = [*end_matter(lines[end:]), *_unread(rest)]
    issue = Issue(_frozen(masthead), tuple(contents), tuple(documents), _frozen(imprint))
    findings = [*source.findings, *findings, *checks(issue), *_oversized(rest)]
    return replace(issue, findings=tuple(at_most(sorted(findings, key=_place))))


def _documents(lines: Sequence[Line], heads: Sequence[Head], end: int) -> tuple[list[Document], list[Finding]]:
    cut = cuts_sentences(lines)
    documents: list[Document] = []
    findings: list[Finding] = []
    for head, stop in zip(heads, [*(head.start for head in heads[1:]), end], strict=True):
        document, noted = read_document(lines, head, stop, cut=cut)
        documents.append(document)
        findings.extend(noted)
    return documents, findings


def _unread(rest: Sequence[Line]) -> list[Node]:
    return [node_of(Kind.NOTE, "其余", rest)] if rest else []


def _oversized(rest: Sequence[Line]) -> list[Finding]:
    if not rest:
        return []
    message = f"> {MOST_LINES}"
    return [Finding("oversized-file", message, Lines(rest[0].number, rest[-1].end, rest[0].page))]


def _end_of_documents(lines: Sequence[Line], last: Head) -> int:
    signed = find_sign_off(lines, last.body, len(lines), None)
    return end_matter_start(lines, signed.end if signed else last.body)


def _no_gazette(source: Source, name: str) -> Issue:
    whole: tuple[Provision, ...] = ()
    if source.lines:
        words = "\n".join(line.text for line in source.lines)
        whole = (Provision(Kind.NOTE, "全文", words=words, lines=Lines(source.lines[0].number, source.lines[-1].end)),)
    return Issue(masthead=whole, findings=(*source.findings, Finding("not-a-gazette", name)))


def _frozen(nodes: Sequence[Node]) -> tuple[Provision, ...]:
    return tuple(node.frozen() for node in nodes)


def _place(finding: Finding) -> tuple[int, str]:
    return (finding.lines.first if finding.lines else 0, finding.code)
