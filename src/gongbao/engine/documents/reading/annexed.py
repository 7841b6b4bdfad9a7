"""What follows the signature of a notice: the text annexed to it, its annexes, or both."""

from collections.abc import Sequence
from dataclasses import dataclass

from gongbao.engine.documents.reading.adoption import adoption_end
from gongbao.engine.documents.reading.annexes import annex_mark, marked_title
from gongbao.engine.documents.reading.citing import cite
from gongbao.engine.documents.reading.heads import unnumbered_head
from gongbao.engine.documents.reading.nodes import Node, node_of
from gongbao.engine.documents.reading.signoff import closing_sign_off
from gongbao.engine.documents.reading.sources import Line
from gongbao.engine.documents.reading.texts import Read, read_text
from gongbao.engine.documents.tree import Kind


@dataclass(slots=True)
class _Part:
    """A run of lines that is one text: its annex mark if it has one, the mark's number (0 for 附件 alone), and the lines below it."""

    mark: Line | None
    number: int
    lines: Sequence[Line]


def read_annexed(lines: Sequence[Line], *, cut: bool) -> Read:
    """The provisions of everything annexed: one text stands by itself, further annexes are 附件1, 附件2 … with their parts below them."""
    parts = _parts(lines)
    if len(parts) == 1:
        return _alone(parts[0], cut=cut)
    read = Read()
    first_annex = 0 if parts[0].mark is None else 1
    for place, part in enumerate(parts):
        found = _alone(part, cut=cut) if part.mark is None else _annex(part, place + first_annex, cut=cut)
        read.nodes.extend(found.nodes)
        read.findings.extend(found.findings)
    return read


def _parts(lines: Sequence[Line]) -> list[_Part]:
    parts = [_Part(None, 0, [])]
    start = 0
    for at, line in enumerate(lines):
        number = annex_mark(line.text) if not line.cells else None
        if number is None or at + 1 == len(lines):
            continue
        parts[-1].lines = lines[start:at]
        parts.append(_Part(line, number, lines[at + 1 :]))
        start = at + 1
    parts[-1].lines = lines[start:]
    return [part for part in parts if part.lines or part.mark]


def _alone(part: _Part, *, cut: bool) -> Read:
    """The one annexed text; a title with nothing but a table below it is one annex."""
    end, words_from = _title(part)
    if end is None:
        read = read_text(part.lines, cut=cut)
        if part.mark is not None:
            read.nodes.insert(0, node_of(Kind.TITLE, "附文标题", [part.mark]))
        return read
    below = part.lines[end:]
    if below and all(line.cells for line in below):
        return _annex(part, 0, cut=cut)
    title = node_of(Kind.TITLE, "附文标题", part.lines[:end] or [part.mark or part.lines[0]])
    _mark(title, part, words_from)
    read = _text(below, cut=cut)
    read.nodes.insert(0, title)
    return read


def _annex(part: _Part, place: int, *, cut: bool) -> Read:
    """One annex with its text below it."""
    end, words_from = _title(part)
    number = part.number or place
    citation = f"附件{number}" if number else "附件"
    head = part.lines[:end] if end else []
    annex = (
        node_of(Kind.ANNEX, citation, head)
        if head
        else node_of(Kind.ANNEX, citation, [part.mark] if part.mark else part.lines[:1])
    )
    annex.ordinal = number or None
    if head:
        _mark(annex, part, words_from)
    elif part.mark is not None:
        annex.label, annex.words = part.mark.text, ""
    read = _text(part.lines[end or 0 :], cut=cut)
    annex.children = read.nodes
    annex.last = max([annex.last, *(node.last for child in annex.children for node in child.walk())])
    cite(annex.children, citation)
    read.nodes = [annex]
    return read


def _title(part: _Part) -> tuple[int | None, str]:
    """Where the title of a part ends, and the title's words on the line of the mark itself (附件1：名单)."""
    on_mark = marked_title(part.mark.text) if part.mark is not None else ""
    if on_mark:
        return 0, on_mark
    head = unnumbered_head(part.lines)
    return (head.title_end if head else None), ""


def _mark(node: Node, part: _Part, words: str) -> None:
    if part.mark is None:
        return
    node.first, node.page = part.mark.number, part.mark.page
    node.label = part.mark.text.removesuffix(words) if words else part.mark.text
    node.words = words or node.words


def _text(lines: Sequence[Line], *, cut: bool) -> Read:
    """Notes of adoption, the text, and the signature that an annexed text may have of its own."""
    start = adoption_end(lines, 0, len(lines))
    signed = closing_sign_off(lines, start)
    read = read_text(lines[start : signed.start if signed else len(lines)], cut=cut)
    if start:
        read.nodes.insert(0, node_of(Kind.NOTE, "题注", lines[:start]))
    if signed:
        if signed.date is not None and signed.start < signed.date:
            read.nodes.append(node_of(Kind.SIGNATURE, "附文落款", lines[signed.start : signed.date]))
        if signed.date is not None:
            read.nodes.append(node_of(Kind.DATE, "附文成文日期", lines[signed.date : signed.date + 1]))
        if signed.notes < signed.end:
            read.nodes.append(node_of(Kind.NOTE, "附注", lines[signed.notes : signed.end]))
    return read
