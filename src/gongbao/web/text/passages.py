"""A provision's words as paragraphs, with the numbers that rules take marked."""

from collections.abc import Container, Iterable

from gongbao.office.cite import ProvisionView
from gongbao.web.text.segments import Mark, MarkKind, Segment, marks_of, segments


def paragraphs_of(
    provision: ProvisionView, rules: Container[str] | None = None, deciding: Iterable[str] = ()
) -> tuple[tuple[Segment, ...], ...]:
    """The paragraphs of a provision; with `rules` only the numbers that these take are marked; `deciding` words are marked too."""
    constants = [
        Mark(mark.first, mark.last, MarkKind.CONSTANT)
        for mark in provision.marks
        if rules is None or any(rule in rules for rule in mark.rules)
    ]
    found = []
    start = 0
    for line in provision.words.split("\n"):
        own = [Mark(mark.start - start, mark.end - start, mark.kind) for mark in constants]
        found.append(segments(line, [*own, *marks_of(line, deciding, MarkKind.DECIDING)]))
        start += len(line) + 1
    return tuple(found)
