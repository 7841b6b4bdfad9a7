"""One document: head, text, sign-off, and what is annexed."""

from collections.abc import Sequence

from gongbao.engine.documents.reading.adoption import adoption_end
from gongbao.engine.documents.reading.annexed import read_annexed
from gongbao.engine.documents.reading.annexes import leading_list
from gongbao.engine.documents.reading.citing import cite, make_unique
from gongbao.engine.documents.reading.heads import Head
from gongbao.engine.documents.reading.identity import document_of, identity
from gongbao.engine.documents.reading.nodes import Node, node_of
from gongbao.engine.documents.reading.signoff import SignOff, colophon_start, find_sign_off
from gongbao.engine.documents.reading.sources import Line
from gongbao.engine.documents.reading.texts import Read, read_text
from gongbao.engine.documents.tree import Document, Finding, Kind, Lines


def read_document(lines: Sequence[Line], head: Head, end: int, *, cut: bool) -> tuple[Document, list[Finding]]:
    """The document whose head begins at `head.start` and whose last line stands before `end`."""
    nodes = _head_nodes(lines, head)
    colophon = colophon_start(lines, head.body, end)
    start = adoption_end(lines, head.body, colophon) if head.number is None else head.body
    sign_off = find_sign_off(lines, start, colophon, identity(node.frozen() for node in nodes).issuer)
    text_end = sign_off.start if sign_off else colophon
    if start > head.body:
        nodes.append(node_of(Kind.NOTE, "题注", lines[head.body : start]))
    read = read_text(lines[start:text_end], cut=cut)
    nodes += read.nodes
    annexed = Read()
    if sign_off:
        nodes += _sign_off_nodes(lines, sign_off)
        annexed = _annexed(lines[sign_off.end : colophon], nodes, cut=cut)
    if colophon < end:
        (annexed.nodes or nodes).append(node_of(Kind.NOTE, "版记", lines[colophon:end]))
    findings = [*read.findings, *annexed.findings, *_cited(nodes, annexed.nodes)]
    last = max(node.last for top in (*nodes, *annexed.nodes) for node in top.walk())
    where = Lines(nodes[0].first, last, nodes[0].page)
    return document_of([node.frozen() for node in nodes], [node.frozen() for node in annexed.nodes], where), findings


def _annexed(lines: Sequence[Line], nodes: list[Node], *, cut: bool) -> Read:
    """What is annexed below the sign-off; a list of annexes that stands there belongs to the notice."""
    listed = leading_list(lines)
    if listed is not None:
        nodes.append(listed.node)
        lines = lines[listed.start :]
    if not lines:
        return Read()
    _names_only(nodes)
    return read_annexed(lines, cut=cut)


def _head_nodes(lines: Sequence[Line], head: Head) -> list[Node]:
    """Letterhead, title, number and addressees in the order of the page, and lines between them as notes."""
    nodes: list[Node] = []
    at = head.start
    end = head.addressees if head.addressees is not None else head.body
    while at < end:
        if at == head.title < head.title_end:
            nodes.append(node_of(Kind.TITLE, "标题", lines[at : head.title_end]))
            at = head.title_end
        elif at == head.number:
            nodes.append(node_of(Kind.NUMBER, "文号", lines[at : at + 1]))
            at += 1
        else:
            stop = min(place for place in (head.title, head.number, end) if place is not None and place > at)
            nodes.append(node_of(Kind.NOTE, "版头" if at < head.title_end else "题注", lines[at:stop]))
            at = stop
    if head.addressees is not None:
        nodes.append(node_of(Kind.ADDRESSEES, "主送", lines[head.addressees : head.addressees + 1]))
    return nodes


def _sign_off_nodes(lines: Sequence[Line], found: SignOff) -> list[Node]:
    nodes: list[Node] = []
    signed_to = found.date if found.date is not None else found.notes
    if found.start < signed_to:
        nodes.append(node_of(Kind.SIGNATURE, "落款", lines[found.start : signed_to]))
    if found.date is not None:
        nodes.append(node_of(Kind.DATE, "成文日期", lines[found.date : found.date + 1]))
    if found.notes < found.end:
        nodes.append(node_of(Kind.NOTE, "附注", lines[found.notes : found.end]))
    return nodes


def _names_only(nodes: list[Node]) -> None:
    """Where the annexes themselves follow, the list that names them is words, so that 附件1 is the annex and not its name."""
    for node in nodes:
        if node.kind is Kind.ANNEX_LIST:
            node.words = "\n".join(entry.label + entry.words for entry in node.children)
            node.seams = [seam for entry in node.children for seam in entry.seams]
            node.children = []


def _cited(nodes: list[Node], annexed: list[Node]) -> list[Finding]:
    """Cites everything; where notice and annexed text use the same numbers, 附件 stands in front of the annexed ones."""
    cite(nodes)
    cite(annexed)
    taken = {node.citation for top in nodes for node in top.walk()}
    if any(node.citation in taken for top in annexed for node in top.walk()):
        for top in annexed:
            for node in top.walk():
                if top.citation != "附文标题" and not node.citation.startswith("附"):
                    node.citation = f"附件{'：' if node.citation[:1].isdigit() else ''}{node.citation}"
    taken = set()
    repeated = make_unique(nodes, taken) + make_unique(annexed, taken)
    return [
        Finding(
            "numbering-repeated",
            node.citation,
            Lines(node.first, node.last, node.page),
        )
        for node in repeated
        if node.label
    ]
