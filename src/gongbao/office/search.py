"""Full-text search over every provision: two-character words, whole phrases, document numbers in any style of brackets."""

from collections.abc import Iterator
from dataclasses import dataclass

from gongbao.engine.documents.document_number import parse_number
from gongbao.engine.documents.tree import Kind
from gongbao.engine.values import Language
from gongbao.office.clock import today
from gongbao.office.force import ForceView, force
from gongbao.office.library import enactments, name_of
from gongbao.office.permission import EVERYONE, Actor, require
from gongbao.records.bigrams import Phrase, phrase, places
from gongbao.records.models import Passage
from gongbao.records.search_index import matching, put_in

LONGEST_QUESTION = 200  # characters
MOST = 50
BEFORE, AFTER = 20, 60  # characters of a snippet around the first hit


@dataclass(frozen=True)
class Span:
    """A piece of a snippet; `is_hit` where it is what was looked for."""

    text: str
    is_hit: bool


@dataclass(frozen=True)
class Hit:
    """A provision found: its document's folder and name, its citation there, some of its words, the document's force today."""

    slug: str
    document: str
    citation: str
    snippet: tuple[Span, ...]
    force: ForceView | None

    @property
    def in_full(self) -> str:
        """The citation with the document in front."""
        return f"{self.document} {self.citation}"


@dataclass(frozen=True)
class Found:
    """The answer to a search; `is_cut` where there were more hits than are shown."""

    asked: str
    hits: tuple[Hit, ...]
    is_cut: bool


def search(actor: Actor, asked: str, language: Language = "zh", most: int = MOST) -> Found:
    """The provisions that contain every word of `asked` (words are parted by spaces): titles first, then in the order of the texts."""
    require(actor, EVERYONE)
    phrases = [found for word in asked[:LONGEST_QUESTION].split() if (found := phrase(word))]
    passages = matching(phrases, most + 1) if phrases else []
    hits = tuple(_hit(actor, passage, phrases, language) for passage in passages[:most])
    return Found(asked, hits, is_cut=len(passages) > most)


def index_texts() -> bool:
    """Bring the index up to the texts of all cities; whether anything had to be done."""
    found = [
        (provision.kind is not Kind.TITLE, enactment, document, provision)
        for enactment in enactments()
        for document in enactment.documents
        for provision in document.walk()
        if provision.words
    ]
    found.sort(key=lambda one: one[0])
    return put_in(
        [
            Passage(
                place=place,
                slug=enactment.slug,
                document=name_of(document),
                citation=provision.citation,
                words="\n".join((provision.label + provision.words, *provision.second)),
            )
            for place, (_, enactment, document, provision) in enumerate(found)
        ]
    )


def snippet(words: str, phrases: list[Phrase]) -> tuple[Span, ...]:
    """The words around the first hit, every hit in them marked."""
    hits = sorted(place for found in phrases for place in places(words, found.letters))
    start = max(0, hits[0][0] - BEFORE) if hits else 0
    end = min(len(words), (hits[0][1] if hits else start) + AFTER)
    return tuple(span for span in _spans(words, start, end, hits) if span.text)


def _spans(words: str, start: int, end: int, hits: list[tuple[int, int]]) -> Iterator[Span]:
    yield Span("…" if start else "", is_hit=False)
    at = start
    for first, last in hits:
        if at <= first < end:
            yield Span(words[at:first], is_hit=False)
            yield Span(words[first:last], is_hit=True)
            at = last
    yield Span(words[at:end], is_hit=False)
    yield Span("…" if max(at, end) < len(words) else "", is_hit=False)


def _hit(actor: Actor, passage: Passage, phrases: list[Phrase], language: Language) -> Hit:
    has_number = parse_number(passage.document) is not None
    standing = force(actor, passage.document, today(), today(), language) if has_number else None
    return Hit(passage.slug, passage.document, passage.citation, snippet(passage.words, phrases), standing)
