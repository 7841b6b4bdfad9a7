"""Documents and issues as whole Akoma Ntoso files."""

from collections.abc import Sequence

from lxml import etree

from gongbao.engine.documents.akoma_ntoso.elements import NAMESPACE, Identifiers, element, extend, lines
from gongbao.engine.documents.akoma_ntoso.metadata import Work, meta, number_in_address
from gongbao.engine.documents.akoma_ntoso.structure import HIERARCHICAL, hierarchy, table
from gongbao.engine.documents.law_text import issue_name
from gongbao.engine.documents.tree import Document, Issue, Kind, Provision, Text

_PREFACE = {Kind.TITLE, Kind.NUMBER, Kind.ADDRESSEES}
_CONCLUDING = {Kind.ANNEX_LIST, Kind.SIGNATURE, Kind.DATE, Kind.NOTE, Kind.CLOSING}


def issue_xml(issue: Issue) -> bytes:
    """An issue as officialGazette, each document a component; a source that is one document alone as that document.

    Raises ValueError for a source that holds no document.
    """
    if not issue.documents:
        raise ValueError("there is no document to export")
    if len(issue.documents) == 1 and not issue.masthead and not issue.imprint:
        return document_xml(issue.documents[0])
    ids = Identifiers()
    root = element("officialGazette", meta(_issue_work(issue), "", ids), name="公报", contains="originalVersion")
    if issue.masthead:
        root.append(extend(element("preface"), _paragraphs(issue.masthead)))
    body = element("collectionBody")
    for number, document in enumerate(issue.documents, 1):
        eid = ids.give("", "cmp", str(number))
        body.append(element("component", _document(document, eid, ids), eId=eid))
    root.append(body)
    if issue.imprint:
        root.append(extend(element("conclusions"), _paragraphs(issue.imprint)))
    return _file(root)


def document_xml(document: Document) -> bytes:
    """One document as act (articles) or doc (anything else), the annexed text as attachment."""
    return _file(_document(document, "", Identifiers()))


def _file(root: etree._Element) -> bytes:
    """The bytes of a file, indented where no words stand."""
    file = element("akomaNtoso", root)
    etree.indent(file)
    for paragraph in file.iter(f"{{{NAMESPACE}}}p"):
        for inline in paragraph:
            paragraph.text = inline.tail = None
    return etree.tostring(file, xml_declaration=True, encoding="UTF-8")


def _document(document: Document, within: str, ids: Identifiers) -> etree._Element:
    work = Work(
        _type(document.text), document.signed, document.issuer, number_in_address(document.number, document.title)
    )
    made = _text(document.text, work, within, ids)
    if document.annexed is not None:
        made.append(_attachments(document.annexed, work, within, ids))
    return made


def _attachments(text: Text, notice: Work, within: str, ids: Identifiers) -> etree._Element:
    """The annexed text, and each annex of its own as a further attachment."""
    own = tuple(provision for provision in text.provisions if provision.kind is not Kind.ANNEX)
    parts = [Text(text.title, own)] if own else []
    for annex in text.provisions:
        if annex.kind is Kind.ANNEX:
            title = Provision(Kind.TITLE, annex.citation, annex.label, annex.words)
            parts.append(Text(annex.words, (title, *annex.children)))
    made = element("attachments")
    for number, part in enumerate(parts, 1):
        eid = ids.give(within, "att", str(number))
        work = Work(_type(part), notice.day, notice.author, notice.number, f"att_{number}")
        made.append(element("attachment", _text(part, work, eid, ids), eId=eid))
    return made


def _text(text: Text, work: Work, within: str, ids: Identifiers) -> etree._Element:
    """meta, preface, preamble, body and conclusions of a text; what is neither stands where its place in the text puts it."""
    made = element(work.type, meta(work, within, ids), name=_name(text), contains="originalVersion")
    first = next(
        (at for at, one in enumerate(text.provisions) if one.kind not in _PREFACE | {Kind.NOTE}), len(text.provisions)
    )
    preface, rest = text.provisions[:first], text.provisions[first:]
    if preface:
        made.append(extend(element("preface"), _paragraphs(preface)))
    if rest and rest[0].kind is Kind.PREAMBLE:
        made.append(extend(element("preamble"), _paragraphs(rest[:1])))
        rest = rest[1:]
    last = len(rest)
    while last and rest[last - 1].kind in _CONCLUDING:
        last -= 1
    made.append(_body(work.type, rest[:last], within, ids))
    if rest[last:]:
        made.append(extend(element("conclusions"), _paragraphs(rest[last:])))
    return made


def _body(kind: str, provisions: Sequence[Provision], within: str, ids: Identifiers) -> etree._Element:
    if kind == "act":
        return extend(element("body"), hierarchy(provisions, within, ids))
    body = element("mainBody")
    for provision in provisions:
        if provision.kind in HIERARCHICAL and provision.kind is not Kind.PARAGRAPH:
            extend(body, hierarchy([provision], within, ids))
        else:
            extend(body, _paragraphs([provision]))
    return body if len(body) else extend(body, [element("p")])


def _paragraphs(provisions: Sequence[Provision]) -> list[etree._Element]:
    """Blocks for provisions outside the hierarchy, each with the inline element that its kind has."""
    made: list[etree._Element] = []
    for provision in provisions:
        if provision.kind is Kind.TABLE:
            made.append(table(provision))
            continue
        for line in (provision.label + provision.words).split("\n"):
            if line:
                made.append(_paragraph(provision, line))
        made.extend(_paragraphs(provision.children))
        made.extend(block for text in provision.second for block in lines(text))
    return made


def _paragraph(provision: Provision, line: str) -> etree._Element:
    inline = {Kind.TITLE: "docTitle", Kind.NUMBER: "docNumber", Kind.SIGNATURE: "signature"}.get(provision.kind)
    if inline is not None:
        return element("p", element(inline, line))
    return element("p", line, class_=str(provision.kind))


def _type(text: Text) -> str:
    kinds = [provision.kind for provision in text.walk()]
    return "act" if Kind.ARTICLE in kinds and Kind.SECTION not in kinds and Kind.BODY not in kinds else "doc"


def _name(text: Text) -> str:
    """The kind of document by the end of its title (办法, 通知)."""
    bare = text.title.partition("（")[0].partition("(")[0]
    return bare[-2:] or "文"


def _issue_work(issue: Issue) -> Work:
    """An issue as a work; an issue prints no day of publication of its own."""
    return Work("officialGazette", None, None, number_in_address(None, issue_name(issue)))
