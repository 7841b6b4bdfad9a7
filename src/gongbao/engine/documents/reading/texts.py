"""The lines of one text into its provisions: contents list, body, closing paragraphs, list of annexes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from gongbao.engine.documents.reading.annexes import annex_list
from gongbao.engine.documents.reading.body import body_of
from gongbao.engine.documents.reading.closing import settle_further
from gongbao.engine.documents.reading.contents import contents_span
from gongbao.engine.documents.reading.joining import paragraphs
from gongbao.engine.documents.reading.nodes import Node, Paragraph, node_of
from gongbao.engine.documents.reading.sources import Line
from gongbao.engine.documents.tree import Finding, Kind, Lines


@dataclass(slots=True)
class Read:
    """Provisions in the order of the text, and what was noted while reading them."""

    nodes: list[Node] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def read_text(lines: Sequence[Line], *, cut: bool) -> Read:
    """The provisions of a text from below its head to above its signature; `cut` says that the source cuts sentences by habit."""
    span = contents_span(lines)
    if span is None:
        return _read(lines, cut=cut)
    before, after = _read(lines[: span[0]], cut=cut), _read(lines[span[1] :], cut=cut)
    listed = node_of(Kind.NOTE, "目录", lines[span[0] : span[1]])
    return Read([*before.nodes, listed, *after.nodes], [*before.findings, *after.findings])


def _read(lines: Sequence[Line], *, cut: bool) -> Read:
    found = annex_list(lines)
    run = lines[: found.start] if found else lines
    read = Read()
    printed = paragraphs(run, cut=cut)
    read.findings.extend(_list_marks(printed))
    read.nodes = body_of(printed)
    read.findings.extend(settle_further(read.nodes))
    for top in read.nodes:
        for node in top.walk():
            node.gather()
    if len(read.nodes) == 1 and read.nodes[0].kind is Kind.PREAMBLE:
        read.nodes[0].kind = Kind.BODY
    if found:
        read.nodes.append(found.node)
        read.nodes.extend(found.notes)
        read.findings.extend(found.findings)
    return read


def _list_marks(printed: Sequence[Paragraph]) -> Iterator[Finding]:
    """One finding for each run of labels with a list mark of the page before them ("- (一)…")."""
    marked = [paragraph for paragraph in printed if paragraph.mark and paragraph.label is not None]
    runs: list[Lines] = []
    for paragraph in marked:
        if runs and runs[-1].last + 1 == paragraph.first:
            runs[-1] = Lines(runs[-1].first, paragraph.last, runs[-1].page)
        else:
            runs.append(Lines(paragraph.first, paragraph.last, paragraph.page))
    for run in runs:
        yield Finding("list-mark", "-", run)
