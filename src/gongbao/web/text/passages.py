"""A provision's words as paragraphs, with the numbers that rules take, the references and the slips of the print marked."""

from collections.abc import Container, Iterable

from gongbao.office.cite import ProvisionView
from gongbao.web.addresses import address_of
from gongbao.web.text.segments import Mark, MarkKind, Segment, marks_of, segments


def paragraphs_of(
    provision: ProvisionView, rules: Container[str] | None = None, deciding: Iterable[str] = (), query: str = ""
) -> tuple[tuple[Segment, ...], ...]:
    """The paragraphs of a provision; with `rules` only the numbers that these take are marked; `deciding` words are marked too.

    A reference leads to what it means, or to the first of several; `query` keeps the day in its address.
    """
    constants = [
        Mark(mark.first, mark.last, MarkKind.CONSTANT)
        for mark in provision.marks
        if rules is None or any(rule in rules for rule in mark.rules)
    ]
    references = [
        Mark(found.first, found.last, MarkKind.REFERENCE, href + query)
        for found in provision.references
        if (href := address_of(found.targets[0]))
    ]
    slips = [slip.stands for slip in provision.slips]
    found = []
    start = 0
    for line in provision.words.split("\n"):
        own = [Mark(mark.start - start, mark.end - start, mark.kind, mark.href) for mark in (*constants, *references)]
        noted = [*marks_of(line, deciding, MarkKind.DECIDING), *marks_of(line, slips, MarkKind.SLIP)]
        found.append(segments(line, [*own, *noted]))
        start += len(line) + 1
    return tuple(found)
