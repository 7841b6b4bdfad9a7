"""The words of a provision with everything that is marked in them."""

from collections.abc import Container, Iterable, Iterator

from gongbao.office.cite import ProvisionView
from gongbao.office.references import Reference
from gongbao.web.addresses import address_of
from gongbao.web.text.segments import Mark, MarkKind, Segment, marks_of, segments


def paragraphs_of(
    found: ProvisionView, rules: Container[str] | None = None, query: str = "", deciding: Iterable[str] = ()
) -> tuple[tuple[Segment, ...], ...]:
    """The paragraphs of a provision: references lead on, `deciding` words and slips are marked, and the numbers that rules take.

    With `rules` only the numbers that these take are marked; `query` keeps the day in the links.
    """
    marks = [*references_in(found, query), *constants_in(found, rules)]
    marks += marks_of(found.words, deciding, MarkKind.DECIDING)
    marks += marks_of(found.words, (slip.stands for slip in found.slips), MarkKind.SLIP)
    lines = found.words.split("\n")
    starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines))]
    return tuple(cut(line, start, marks) for line, start in zip(lines, starts, strict=True))


def cut(words: str, start: int, marks: Iterable[Mark]) -> tuple[Segment, ...]:
    """A piece of a provision's words that begins at `start`, with the marks that lie in it."""
    end = start + len(words)
    own = (mark for mark in marks if start <= mark.start and mark.end <= end)
    return segments(words, [Mark(mark.start - start, mark.end - start, mark.kind, mark.href) for mark in own])


def references_in(found: ProvisionView, query: str) -> Iterator[Mark]:
    """The references of a provision, each leading to the first thing it refers to; the same words lead there once."""
    seen = set()
    for reference in leading_on(found):
        address = next(filter(None, map(address_of, reference.targets)), "")
        if address and (reference.words, address) not in seen:
            seen.add((reference.words, address))
            yield Mark(reference.first, reference.last, MarkKind.REFERENCE, address + query)


def leading_on(found: ProvisionView) -> list[Reference]:
    """The references that lead away from the provision: 本办法 in its own text and a short name where it is given do not."""
    own = {found.document.name, found.in_full}
    return [reference for reference in found.references if not own.issuperset(reference.targets)]


def constants_in(found: ProvisionView, rules: Container[str] | None) -> Iterator[Mark]:
    """The words from which rules take numbers; with `rules` those of these rules alone."""
    for mark in found.marks:
        if rules is None or any(rule in rules for rule in mark.rules):
            yield Mark(mark.first, mark.last, MarkKind.CONSTANT)
