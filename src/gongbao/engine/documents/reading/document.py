"""One document: head, text, sign-off, and what is annexed."""

from collections.abc import Sequence

from gongbao.engine.documents.reading.annexes import annex_mark
from gongbao.engine.documents.reading.citing import cite, make_unique
from gongbao.engine.documents.reading.heads import Head, unnumbered_head
from gongbao.engine.documents.reading.identity import identity, tidy
from gongbao.engine.documents.reading.nodes import Node
from gongbao.engine.documents.reading.signoff import SignOff, find_sign_off
from gongbao.engine.documents.reading.sources import Line
from gongbao.engine.documents.reading.texts import Read, read_text
from gongbao.engine.documents.reading.words import is_bracketed, printed_date
from gongbao.engine.documents.tree import Document, Finding, Kind, Lines, Provision, Text

MOST_ADOPTIONS = 40


def read_document(lines: Sequence[Line], head: Head, end: int) -> tuple[Document, list[Finding]]:
    """The document whose head begins at `head.start` and whose last line stands before `end`."""
    top = _head_nodes(lines, head)
    issuer = identity(node.frozen() for node in top).issuer
    sign_off = find_sign_off(lines, head.body, end, issuer)
    text_end = sign_off.start if sign_off else end
    body_start = head.body
    if head.number is None:
        adopted = _adopted(lines, body_start, text_end)
        top.extend(adopted)
        body_start += len(adopted)
    read = read_text(lines[body_start:text_end])
    nodes = top + read.nodes
    annexed: Read | None = None
    if sign_off:
        nodes += _sign_off_nodes(lines, sign_off)
        if sign_off.end < end:
            annexed = _read_annexed(lines[sign_off.end : end])
            _names_only(read.nodes)
    findings = read.findings + (annexed.findings if annexed else [])
    findings += _cited(nodes, annexed.nodes if annexed else [])
    return _document(nodes, annexed), findings


def _document(nodes: list[Node], annexed: Read | None) -> Document:
    provisions = tuple(node.frozen() for node in nodes)
    known = identity(provisions)
    annexed_text = None
    last = max(node.last for top in nodes for node in top.walk())
    if annexed:
        annexed_provisions = tuple(node.frozen() for node in annexed.nodes)
        annexed_text = Text(annexed_title(annexed_provisions), annexed_provisions)
        last = max(last, *(node.last for top in annexed.nodes for node in top.walk()))
    where = Lines(nodes[0].first, last, nodes[0].page)
    text = Text(known.title, provisions)
    return Document(known.number, known.issuer, known.title, known.addressees, known.signed, text, annexed_text, where)


def _head_nodes(lines: Sequence[Line], head: Head) -> list[Node]:
    nodes = [_node(Kind.TITLE, "标题", lines[head.start : head.title_end])]
    if head.number is not None:
        nodes.append(_node(Kind.NUMBER, "文号", lines[head.number : head.number + 1]))
        between = head.number + 1
    else:
        between = head.title_end
    if head.addressees is not None:
        if between < head.addressees:
            nodes.append(_node(Kind.NOTE, "题注", lines[between : head.addressees]))
        nodes.append(_node(Kind.ADDRESSEES, "主送", lines[head.addressees : head.addressees + 1]))
    return nodes


def _sign_off_nodes(lines: Sequence[Line], found: SignOff) -> list[Node]:
    nodes: list[Node] = []
    signed_to = found.date if found.date is not None else found.notes
    if found.start < signed_to:
        nodes.append(_node(Kind.SIGNATURE, "落款", lines[found.start : signed_to]))
    if found.date is not None:
        nodes.append(_node(Kind.DATE, "成文日期", lines[found.date : found.date + 1]))
    if found.notes < found.end:
        nodes.append(_node(Kind.NOTE, "附注", lines[found.notes : found.end]))
    return nodes


def _adopted(lines: Sequence[Line], start: int, end: int) -> list[Node]:
    """The lines below a statute's title that say when and by whom it was adopted."""
    stop = start
    while stop < min(end, start + MOST_ADOPTIONS) and is_adoption(lines[stop].text):
        stop += 1
    return [_node(Kind.NOTE, "题注", lines[start:stop])] if stop > start else []


def is_adoption(text: str) -> bool:
    """Whether a line is a note of adoption (2020年7月10日…通过) or stands in brackets below a title."""
    if is_bracketed(text):
        return True
    plain = text.lstrip("（(")
    day, found, _ = plain[:20].partition("日")
    return bool(found) and printed_date(day + "日") is not None and any(word in text for word in ("通过", "批准", "公布", "发布", "修正", "修订", "施行"))


def _read_annexed(lines: Sequence[Line]) -> Read:
    """The one text that is annexed: its title, notes of adoption, and body; a title with nothing but a table is one annex."""
    mark = lines[0] if annex_mark(lines[0].text) is not None else None
    rest = lines[1:] if mark else lines
    head = unnumbered_head(rest)
    if head is None:
        return read_text(lines)
    below = rest[head.body :] if head.addressees is None else rest[head.title_end :]
    if below and all(line.cells for line in below):
        return _table_annex(rest[: head.title_end], below)
    title = _node(Kind.TITLE, "附文标题", rest[: head.title_end])
    if mark:
        title.label, title.first = mark.text, mark.number
    adopted = _adopted(below, 0, len(below))
    read = read_text(below[len(adopted[0].words.split("\n")) if adopted else 0 :])
    read.nodes[:0] = [title, *adopted]
    return read


def _names_only(nodes: list[Node]) -> None:
    """Where the annexes themselves follow, the list that names them is words, so that 附件1 is the annex and not its name."""
    for node in nodes:
        if node.kind is Kind.ANNEX_LIST:
            node.words = "\n".join(entry.label + entry.words for entry in node.children)
            node.seams = [seam for entry in node.children for seam in entry.seams]
            node.children = []


def _table_annex(title: Sequence[Line], rows: Sequence[Line]) -> Read:
    read = read_text(rows)
    annex = _node(Kind.ANNEX, "附件", title)
    annex.children = read.nodes
    annex.last = rows[-1].number
    read.nodes = [annex]
    return read


def annexed_title(provisions: Sequence[Provision]) -> str:
    for provision in provisions:
        if provision.kind in (Kind.TITLE, Kind.ANNEX):
            return tidy(provision.words)
    return ""


def _cited(nodes: list[Node], annexed: list[Node]) -> list[Finding]:
    cite(nodes)
    cite(annexed)
    taken: set[str] = set()
    repeated = make_unique(nodes, taken) + make_unique(annexed, taken)
    return [
        Finding("number-repeated", f"{node.citation}: the number stands more than once", Lines(node.first, node.last, node.page))
        for node in repeated
        if node.label
    ]


def _node(kind: Kind, citation: str, lines: Sequence[Line]) -> Node:
    node = Node(kind, words="\n".join(line.text for line in lines), citation=citation)
    node.first, node.last, node.page = lines[0].number, lines[-1].number, lines[0].page
    return node
