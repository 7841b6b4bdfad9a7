"""Every reference inside a provision's words, with its place in them and what it points to: for pages, and for knowing what cites what."""

from collections.abc import Iterator
from dataclasses import dataclass

from gongbao.engine.documents.citation.index import ProvisionIndex
from gongbao.engine.documents.citation.refusals import NotFound
from gongbao.engine.documents.citation.relative.patterns import CITED_LIST
from gongbao.engine.documents.citation.relative.relating import Relatives
from gongbao.engine.documents.citation.relative.relation import Certainty
from gongbao.engine.documents.citation.relative.rules import matches
from gongbao.engine.documents.citation.relative.spot import Spot
from gongbao.engine.documents.citation.resolving import resolve_all
from gongbao.engine.documents.citation.wording import Passage, own_passages
from gongbao.engine.documents.document_number import parse_number
from gongbao.engine.documents.validity.mentions import mentions

TO_DOCUMENT, RECORDED = "document", "recorded"


@dataclass(frozen=True, slots=True)
class Target:
    """A document by its number, and a provision in it; no citation means the document as a whole."""

    document: str
    citation: str | None


@dataclass(frozen=True, slots=True)
class Link:
    """A reference: its span in the words of the provision or 段 cited as `citation`, how it refers, and where it leads."""

    citation: str
    start: int
    end: int
    way: str
    targets: tuple[Target, ...]
    certainty: Certainty


def links(relatives: Relatives, document: str, citation: str) -> tuple[Link, ...]:
    """The references in the own words of a provision (its parts have links of their own), in order, none overlapping another."""
    index = relatives.register.index(document)
    provision = index.resolve(citation).provision
    return tuple(link for passage in own_passages(provision) for link in _of_passage(relatives, index, passage))


def all_links(relatives: Relatives, document: str) -> tuple[Link, ...]:
    """The references in every provision of a document."""
    index = relatives.register.index(document)
    return tuple(
        link
        for way in index.ways
        for passage in own_passages(way[-1])
        for link in _of_passage(relatives, index, passage)
    )


def _of_passage(relatives: Relatives, index: ProvisionIndex, passage: Passage) -> list[Link]:
    """Named documents first, then recorded readings, then the ways of reference, each where nothing stands yet."""
    taken = bytearray(len(passage.words))
    found: list[Link] = []
    for link in (
        *_to_documents(relatives, index, passage),
        *_recorded(relatives, index, passage),
        *_relative(relatives, index, passage),
    ):
        if not any(taken[link.start : link.end]):
            taken[link.start : link.end] = b"\x01" * (link.end - link.start)
            found.append(link)
    return sorted((link for link in found if link.targets), key=lambda link: link.start)


def _to_documents(relatives: Relatives, index: ProvisionIndex, passage: Passage) -> Iterator[Link]:
    """Documents by number or title; one that the library does not hold leads nowhere, and neither does what is cited of it."""
    for mention in mentions(passage.words):
        number = next(
            (number for name in (mention.number, mention.title) if name and (number := _known(relatives, name))), None
        )
        cited = CITED_LIST.match(passage.words, mention.last)
        end = cited.end() if cited else mention.last
        targets: tuple[Target, ...] = ()
        if number and number != index.document.number:
            targets = _cited(relatives, number, cited[0]) if cited else (Target(number, None),)
        yield Link(passage.citation, mention.first, end, TO_DOCUMENT, targets, Certainty.TEXT)


def _known(relatives: Relatives, name: str) -> str | None:
    try:
        return relatives.register.identify(name).document
    except NotFound:
        return None


def _cited(relatives: Relatives, number: str, citation: str) -> tuple[Target, ...]:
    try:
        return tuple(Target(number, found) for found in resolve_all(relatives.register, number, citation))
    except NotFound:
        return (Target(number, None),)


def _recorded(relatives: Relatives, index: ProvisionIndex, passage: Passage) -> Iterator[Link]:
    for reading in relatives.recorded:
        start = passage.words.find(reading.phrase)
        if (reading.document, reading.at) == (index.document.number, passage.citation) and start >= 0:
            targets = _targets(index, reading.targets)
            yield Link(passage.citation, start, start + len(reading.phrase), RECORDED, targets, Certainty.READING)


def _relative(relatives: Relatives, index: ProvisionIndex, passage: Passage) -> Iterator[Link]:
    terms = relatives.terms(index)
    for rule, match in matches(terms, passage.words, 0, len(passage.words)):
        spot = Spot(index, terms, passage, passage.citation, match.start())
        relation = rule.leads(spot, match)
        if relation is not None:
            targets = _targets(index, relation.targets)
            yield Link(passage.citation, match.start(), rule.ends(spot, match), rule.name, targets, relation.certainty)


def _targets(index: ProvisionIndex, citations: tuple[str, ...]) -> tuple[Target, ...]:
    own = index.document.number or index.document.title
    return tuple(
        Target(citation, None) if citation == own or parse_number(citation) else Target(own, citation)
        for citation in citations
    )
