"""Numbers that skip: 第五条 after 第三条, （四） after （二）."""

from collections.abc import Iterator

from gongbao.engine.documents.tree import Finding, Kind, Provision, Text

RUNNING = {Kind.PART, Kind.CHAPTER, Kind.DIVISION, Kind.ARTICLE, Kind.SECTION, Kind.SUBHEAD, Kind.MEASURE}
WITHIN_PARENT = {Kind.ITEM, Kind.SUBITEM, Kind.ROW}


def skipped_numbers(text: Text) -> Iterator[Finding]:
    """A finding for each number that is neither the next one of its kind nor a new beginning."""
    last: dict[Kind, int] = {}
    for provision in text.walk():
        yield from _among(provision.children)
        if provision.kind in RUNNING and provision.ordinal is not None:
            yield from _skip(provision, last.get(provision.kind, 0))
            last[provision.kind] = provision.ordinal
            if provision.kind is Kind.CHAPTER:
                last.pop(Kind.DIVISION, None)


def _among(children: tuple[Provision, ...]) -> Iterator[Finding]:
    before = 0
    for child in children:
        if child.kind in WITHIN_PARENT and child.kind is not Kind.ROW and child.ordinal is not None:
            yield from _skip(child, before)
            before = child.ordinal


def _skip(provision: Provision, before: int) -> Iterator[Finding]:
    ordinal = provision.ordinal or 0
    if ordinal not in (before, before + 1, 1):
        yield Finding("numbering-gap", f"{before} → {provision.citation}", provision.lines)
