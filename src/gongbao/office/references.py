"""What a provision refers to, and which provisions refer to it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from gongbao.engine.documents.citation.identifying import ContentsLine, Register
from gongbao.engine.documents.citation.links import Link, all_links
from gongbao.engine.documents.citation.relative.recorded import load_recorded
from gongbao.engine.documents.citation.relative.relating import Relatives
from gongbao.engine.documents.citation.relative.relation import Certainty
from gongbao.engine.documents.citation.wording import passages
from gongbao.engine.documents.tree import Document, Provision
from gongbao.engine.jurisdiction import City
from gongbao.office.issues import contents_of
from gongbao.office.library import name_of


@dataclass(frozen=True)
class Reference:
    """Characters `first` to `last` (not included) of a provision's words refer to `targets`, cited in full; a `is_reading` is not fixed by the words."""

    first: int
    last: int
    words: str
    targets: tuple[str, ...]
    is_reading: bool


@cache
def register_of(city: City) -> Register:
    """The documents of a city by every number and title they were printed under."""
    contents = (ContentsLine(line.title, line.number) for line in contents_of(city) if line.number)
    return Register((document for _, document in city.numbered.values()), contents)


def references_in(city: City, document: Document, provision: Provision) -> tuple[Reference, ...]:
    """The references in a provision's words, parts included, in their order; the spans are those of its words as a citation gives them."""
    links = _links(city).get(name_of(document), {})
    return tuple(
        _reference(link, passage.start, passage.words)
        for passage in passages(provision)
        for link in links.get(passage.citation, ())
    )


def referring_to(city: City, citations: Iterable[str]) -> tuple[str, ...]:
    """The provisions, cited in full, whose words refer to any of the provisions cited in full."""
    found = _referring(city)
    return tuple(dict.fromkeys(source for citation in citations for source in found.get(citation, ())))


def _reference(link: Link, start: int, words: str) -> Reference:
    targets = tuple(_in_full(target.document, target.citation) for target in link.targets)
    return Reference(
        start + link.start,
        start + link.end,
        words[link.start : link.end],
        targets,
        link.certainty is not Certainty.TEXT,
    )


def _in_full(document: str, citation: str | None) -> str:
    return f"{document} {citation}" if citation else document


@cache
def _links(city: City) -> dict[str, dict[str, list[Link]]]:
    """By document and citation, the references in every provision of the city's documents."""
    recorded = [reading for enactment in city.enactments.values() for reading in load_recorded(enactment.folder)]
    relatives = Relatives(register_of(city), recorded)
    found: dict[str, dict[str, list[Link]]] = {}
    for number in relatives.register.documents:
        for link in all_links(relatives, number):
            found.setdefault(number, {}).setdefault(link.citation, []).append(link)
    return found


@cache
def _referring(city: City) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for source, target in _pairs(city):
        if source != target:
            found.setdefault(target, []).append(source)
    return found


def _pairs(city: City) -> Iterator[tuple[str, str]]:
    for document, links in _links(city).items():
        for citation, found in links.items():
            for link in found:
                for target in link.targets:
                    yield f"{document} {citation}", _in_full(target.document, target.citation)
