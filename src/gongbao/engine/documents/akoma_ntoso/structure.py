"""Provisions as elements of the legislative hierarchy: 编 part, 章 chapter, 节 and 一、 section, 条 article, 款 paragraph, 项 and 目 list and point."""

from collections.abc import Iterable, Sequence

from lxml import etree

from gongbao.engine.documents.akoma_ntoso.elements import Identifiers, element, extend, lines
from gongbao.engine.documents.numerals import from_chinese
from gongbao.engine.documents.tree import Kind, Provision

_ELEMENTS = {
    Kind.PART: ("part", "part"),
    Kind.CHAPTER: ("chapter", "chp"),
    Kind.DIVISION: ("section", "sec"),
    Kind.ARTICLE: ("article", "art"),
    Kind.PARAGRAPH: ("paragraph", "para"),
    Kind.ITEM: ("point", "point"),
    Kind.SUBITEM: ("point", "point"),
    Kind.SECTION: ("section", "sec"),
    Kind.SUBHEAD: ("subsection", "subsec"),
    Kind.MEASURE: ("paragraph", "para"),
    Kind.DASH: ("indent", "indent"),
}
_HEADED = {Kind.PART, Kind.CHAPTER, Kind.DIVISION, Kind.SECTION}
HIERARCHICAL = frozenset(_ELEMENTS)
LONGEST_HEADING = 80


def hierarchy(provisions: Iterable[Provision], within: str, ids: Identifiers) -> list[etree._Element]:
    """Elements for provisions that stand beside each other; items come in lists, tables in containers."""
    made: list[etree._Element] = []
    points: list[Provision] = []
    for provision in provisions:
        if provision.kind in (Kind.ITEM, Kind.SUBITEM):
            points.append(provision)
            continue
        if points:
            made.append(_list(points, within, ids))
            points = []
        made.append(
            _article(provision, within, ids) if provision.kind is Kind.ARTICLE else _one(provision, within, ids)
        )
    if points:
        made.append(_list(points, within, ids))
    return made


def table(provision: Provision) -> etree._Element:
    """A table with its head row and rows."""
    rows = (
        [_row(provision.words.split("\t") if "\t" in provision.words else provision.words.split("\n"), "th")]
        if provision.words
        else []
    )
    for row in provision.children:
        parting = "\t" if "\t" in row.words or "\n" not in row.words else "\n"
        cells = [row.label.strip(), *row.words.split(parting)] if row.label else row.words.split(parting)
        rows.append(_row(cells, "td"))
    return extend(element("table"), rows or [_row([""], "td")])


def _one(provision: Provision, within: str, ids: Identifiers) -> etree._Element:
    if provision.kind not in _ELEMENTS:
        name = str(provision.kind)
        made = element("hcontainer", eId=ids.give(within, "hcontainer", ""), name=name)
        made.append(_content(provision))
        return made
    tag, reference = _ELEMENTS[provision.kind]
    made = element(tag, eId=ids.give(within, reference, _number(provision)))
    if provision.label:
        made.append(element("num", provision.label.strip()))
    first, _, rest = provision.words.partition("\n")
    if provision.kind in _HEADED and "。" not in first and len(first) <= LONGEST_HEADING:
        made.append(element("heading", first))
    else:
        rest = provision.words
    return _filled(made, provision, rest, ids)


def _article(provision: Provision, within: str, ids: Identifiers) -> etree._Element:
    """An article always has paragraphs: its only 款 is its first."""
    eid = ids.give(within, "art", _number(provision))
    made = element("article", element("num", provision.label.strip() or provision.citation), eId=eid)
    if any(child.kind is Kind.PARAGRAPH for child in provision.children):
        if provision.words:
            made.append(element("heading", provision.words))
        return extend(made, hierarchy(provision.children, eid, ids))
    paragraph = element("paragraph", eId=ids.give(eid, "para", "1"))
    made.append(_filled(paragraph, provision, provision.words, ids))
    return made


def _filled(made: etree._Element, provision: Provision, words: str, ids: Identifiers) -> etree._Element:
    """An element with words, parts and second paragraphs: content, or intro, parts and wrapUp."""
    eid = made.get("eId") or ""
    if not any(child.kind in HIERARCHICAL for child in provision.children):
        blocks = [
            *lines(words),
            *_blocks(provision.children),
            *(block for text in provision.second for block in lines(text)),
        ]
        if blocks or len(made) == 0:
            made.append(extend(element("content", eId=ids.give(eid, "content")), blocks or [element("p")]))
        return made
    if words:
        made.append(extend(element("intro", eId=ids.give(eid, "intro")), lines(words)))
    extend(made, hierarchy(provision.children, eid, ids))
    if provision.second:
        blocks = [block for text in provision.second for block in lines(text)]
        made.append(extend(element("wrapUp", eId=ids.give(eid, "wrapup")), blocks))
    return made


def _list(points: Sequence[Provision], within: str, ids: Identifiers) -> etree._Element:
    eid = ids.give(within, "list", "1")
    made = element("list", eId=eid)
    return extend(made, [_one(point, eid, ids) for point in points])


def _content(provision: Provision) -> etree._Element:
    blocks = (
        [table(provision)] if provision.kind is Kind.TABLE else [*lines(provision.words), *_blocks(provision.children)]
    )
    return extend(element("content"), blocks or [element("p")])


def _blocks(provisions: Iterable[Provision]) -> list[etree._Element]:
    """Tables and unnumbered paragraphs as blocks of text."""
    made: list[etree._Element] = []
    for provision in provisions:
        made.extend(
            [table(provision)]
            if provision.kind is Kind.TABLE
            else [*lines(provision.words), *_blocks(provision.children)]
        )
    return made


def _row(cells: Sequence[str], tag: str) -> etree._Element:
    return extend(element("tr"), [element(tag, element("p", cell.strip())) for cell in cells])


def _number(provision: Provision) -> str:
    """The number of an eId: 20, 3-1 for 第三条之一, nn where nothing is printed."""
    if provision.ordinal is None:
        return "nn" if provision.kind is not Kind.DASH else "1"
    _, inserted, after = provision.label.partition("之")
    number = from_chinese(after) if inserted else None
    return f"{provision.ordinal}-{number}" if number else str(provision.ordinal)
