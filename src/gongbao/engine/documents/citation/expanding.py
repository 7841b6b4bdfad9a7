"""Lists and ranges of citations: what a later part leaves out is taken from the part before."""

from collections.abc import Iterator

from gongbao.engine.documents.citation.index import ProvisionIndex
from gongbao.engine.documents.citation.place import Place
from gongbao.engine.documents.citation.refusals import NotFound, Why
from gongbao.engine.documents.citation.steps import Part, Step, Unit, level


def expand(index: ProvisionIndex, citation: str) -> list[str]:
    """The canonical citations that a list or range stands for, in the order written, repeats dropped; NotFound when one of them does not exist."""
    found: dict[str, None] = {}
    places: dict[tuple[Step, ...], Place] = {}
    ranges: set[tuple[Step, ...]] = set()
    before: Part | None = None
    for part in _completed(index.parts(citation)):
        if part.steps not in places:
            places[part.steps] = index.follow(part.steps)
        if part.closes_range:
            _check_range(before, part)
            if before and (ends := before.steps + part.steps) not in ranges:
                ranges.add(ends)
                unit = part.steps[-1].unit
                found.update(dict.fromkeys(_between(index, unit, places[before.steps], places[part.steps])))
        found[places[part.steps].citation] = None
        before = part
    return list(found)


def _completed(parts: tuple[Part, ...]) -> Iterator[Part]:
    """The parts with what each leaves out: the outer steps of the part before."""
    before: tuple[Step, ...] = ()
    for part in parts:
        outermost = level(part.steps[0].unit)
        taken = tuple(step for step in before if level(step.unit) < outermost)
        before = (*taken, *part.steps)
        yield Part(before, part.closes_range)


def _check_range(before: Part | None, part: Part) -> None:
    """A range has a beginning that is no range's end, of the same level as its end."""
    if before is None or before.closes_range or level(before.steps[-1].unit) is not level(part.steps[-1].unit):
        raise NotFound(Why.NOT_READ)


def _between(index: ProvisionIndex, unit: Unit, first: Place, last: Place) -> Iterator[str]:
    """Everything from the first to the last: sentences or 段 of one provision, 款, or provisions of one kind."""
    if first.sentence or last.sentence or first.segment or last.segment:
        places = _parts_between(first, last)
    elif unit is Unit.PARAGRAPH:
        places = _from_to(index.paragraphs, first, last)
    elif first.provision.kind is last.provision.kind:
        places = _from_to(index.of_kind(first.provision.kind), first, last)
    else:
        raise NotFound(Why.NOT_READ)
    if not places:
        raise NotFound(Why.BACKWARDS)
    yield from (place.citation for place in places)


def _from_to(places: tuple[Place, ...], first: Place, last: Place) -> list[Place]:
    return list(places[places.index(first) : places.index(last) + 1])


def _parts_between(first: Place, last: Place) -> list[Place]:
    if first.way != last.way:
        raise NotFound(Why.NOT_READ)
    if first.sentence and last.sentence and first.segment == last.segment:
        numbers = range(first.sentence, last.sentence + 1)
        return [Place(first.way, first.segment, number) for number in numbers]
    if first.segment and last.segment and not (first.sentence or last.sentence):
        return [Place(first.way, number) for number in range(first.segment, last.segment + 1)]
    raise NotFound(Why.NOT_READ)
