"""A document as citations see it: which provision a citation means, or why none or more than one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from gongbao.engine.documents.citation.parsing import Vocabulary, parse
from gongbao.engine.documents.citation.place import Place
from gongbao.engine.documents.citation.refusals import NotFound, Why
from gongbao.engine.documents.citation.signs import plain
from gongbao.engine.documents.citation.steps import Part, Step, Unit, Unparsed
from gongbao.engine.documents.numerals import LARGEST_ARTICLE, from_chinese
from gongbao.engine.documents.tree import Document, Kind, Provision

Way = tuple[Provision, ...]
Key = tuple[Kind, str | tuple[int, int]]
_KINDS = {
    Unit.PART: Kind.PART,
    Unit.CHAPTER: Kind.CHAPTER,
    Unit.DIVISION: Kind.DIVISION,
    Unit.SECTION: Kind.SECTION,
    Unit.ARTICLE: Kind.ARTICLE,
    Unit.ANNEX: Kind.ANNEX,
    Unit.ROW: Kind.ROW,
}
_NAMED = {
    Kind.TITLE, Kind.NUMBER, Kind.ADDRESSEES, Kind.PREAMBLE, Kind.BODY, Kind.CLOSING, Kind.SIGNATURE, Kind.DATE,
    Kind.ANNEX_LIST, Kind.ANNEX, Kind.TABLE, Kind.NOTE,
}  # fmt: skip


class ProvisionIndex:
    """Finds the provisions of one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        texts = (document.text, *((document.annexed,) if document.annexed else ()))
        self.ways: tuple[Way, ...] = tuple(way for text in texts for way in _ways(text.provisions, ()))

    def resolve(self, citation: str) -> Place:
        """The place of a single citation in any accepted form; NotFound when there is none, more than one, or the form is not accepted."""
        exact = self._by_citation.get(plain(citation))
        if exact:
            return Place(exact)
        parts = self.parts(citation)
        if len(parts) != 1:
            raise NotFound(Why.SEVERAL)
        return self.follow(parts[0].steps)

    def parts(self, citation: str) -> tuple[Part, ...]:
        """The parts of a citation as written; NotFound when its form is not accepted."""
        try:
            return parse(citation, self.vocabulary)
        except Unparsed:
            raise NotFound(Why.NOT_READ) from None

    def follow(self, steps: Iterable[Step]) -> Place:
        """The place that steps lead to from the outside inward; NotFound as `resolve` says."""
        place: Place | None = None
        for step in steps:
            place = self._below(place, step)
        if place is None:
            raise NotFound(Why.NOT_READ)
        return place

    def place_of(self, citation: str) -> Place:
        """The place of a provision of the tree by its canonical citation."""
        return Place(self._by_citation[plain(citation)])

    def of_kind(self, kind: Kind) -> tuple[Place, ...]:
        """Every provision of a kind, in the order of the text."""
        return self._by_kind.get(kind, ())

    @cached_property
    def paragraphs(self) -> tuple[Place, ...]:
        """Every 款, in the order of the text; an article that is not divided is its own."""
        return tuple(
            Place(way) for way in self.ways if way[-1].kind is Kind.PARAGRAPH or _is_undivided_article(way[-1])
        )

    @cached_property
    def _by_kind(self) -> dict[Kind, tuple[Place, ...]]:
        kinds = {way[-1].kind for way in self.ways}
        return {kind: tuple(Place(way) for way in self.ways if way[-1].kind is kind) for kind in kinds}

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The names and heading words that its citations use."""
        names = {plain(way[-1].citation): way[-1].citation for way in self.ways if way[-1].kind in _NAMED}
        headings = {dash_heading(way[-1]) for way in self.ways if way[-1].kind is Kind.DASH}
        closings = [way[-1].citation for way in self.ways if way[-1].kind is Kind.CLOSING]
        if len(closings) > 1:
            names[f"结尾、{len(closings)}"] = closings[-1]
        return Vocabulary(names, tuple(sorted(headings - {""})))

    @cached_property
    def _by_citation(self) -> dict[str, Way]:
        return {plain(way[-1].citation): way for way in reversed(self.ways)}

    @cached_property
    def _by_key(self) -> dict[Key, list[Way]]:
        """The provisions that are found anywhere below, by kind and number, or by kind and heading words."""
        found = defaultdict(list)
        for way in self.ways:
            is_dash = way[-1].kind is Kind.DASH
            found[way[-1].kind, dash_heading(way[-1]) if is_dash else numbered(way[-1])].append(way)
        return dict(found)

    @cached_property
    def _running(self) -> dict[Kind, dict[int, list[Way]]]:
        """Measures and subheads by number, where the numbers run on from one section to the next."""
        found: dict[Kind, dict[int, list[Way]]] = {}
        for kind in (Kind.MEASURE, Kind.SUBHEAD):
            numbers = defaultdict(list)
            parents = set()
            for way in self.ways:
                if way[-1].kind is kind and way[-1].ordinal and len(way) > 1:
                    numbers[way[-1].ordinal].append(way)
                    parents.add(way[-2].citation)
            runs_on = len(parents) > 1 and all(len(ways) == 1 for ways in numbers.values())
            found[kind] = dict(numbers) if runs_on else {}
        return found

    @cached_property
    def _has_articles(self) -> bool:
        return any(way[-1].kind is Kind.ARTICLE for way in self.ways)

    def _below(self, place: Place | None, step: Step) -> Place:
        if place is not None and step.unit in (Unit.SEGMENT, Unit.SENTENCE):
            part = place.of_segment if step.unit is Unit.SEGMENT else place.of_sentence
            return _only([part(step.ordinal)])
        if place is not None and (place.segment or place.sentence):
            raise NotFound(Why.NONE)
        return _only(Place(way) for way in self._candidates(place.way if place else (), step))

    def _candidates(self, above: Way, step: Step) -> list[Way]:
        """The provisions that a step can mean inside `above` (the whole document when it is empty)."""
        if step.unit is Unit.NAMED:
            return [self._by_citation[plain(step.words)]]
        if step.unit is Unit.ARTICLE and not self._has_articles:
            return self._measures(above, step.ordinal)
        if step.unit is Unit.DASH:
            return self._within(above, (Kind.DASH, step.words))
        if step.unit in _KINDS:
            return self._within(above, (_KINDS[step.unit], (step.ordinal, step.inserted)))
        return self._parts(above, step)

    def _within(self, above: Way, key: Key) -> list[Way]:
        """Provisions anywhere inside `above`; those of an annex only when the annex was named, save the rows of its table."""
        depth = len(above)
        inside = [way for way in self._by_key.get(key, ()) if len(way) > depth and way[:depth] == above]
        if key[0] is Kind.ROW:
            return inside
        return [way for way in inside if not any(part.kind is Kind.ANNEX for part in way[depth:-1])]

    def _parts(self, above: Way, step: Step) -> list[Way]:
        """款, 项, 目, （一） and bare numbers."""
        match above[-1].kind if above else None, step.unit:
            case Kind.ARTICLE, Unit.PARAGRAPH:
                found = _paragraphs(above, step.ordinal)
            case Kind.ARTICLE | Kind.PARAGRAPH, Unit.ITEM | Unit.BRACKET:
                found = _items(above, step.ordinal)
            case Kind.ITEM, Unit.SUBITEM | Unit.FIGURE:
                found = _children(above, Kind.SUBITEM, step.ordinal)
            case Kind.ARTICLE | Kind.PARAGRAPH | Kind.ITEM, _:
                found = []
            case _, Unit.ITEM:
                found = self._subheads(above, step.ordinal) or self._measures(above, step.ordinal)
            case _, Unit.BRACKET:
                found = self._subheads(above, step.ordinal)
            case _, Unit.FIGURE:
                found = self._measures(above, step.ordinal)
            case _:
                found = []
        return found

    def _measures(self, above: Way, number: int) -> list[Way]:
        return _children(above, Kind.MEASURE, number) if above else self._running[Kind.MEASURE].get(number, [])

    def _subheads(self, above: Way, number: int) -> list[Way]:
        return _children(above, Kind.SUBHEAD, number) if above else self._running[Kind.SUBHEAD].get(number, [])


def numbered(provision: Provision) -> tuple[int, int]:
    """The number of a provision and the 之X after it, 0 where there is none."""
    _, inserted, after = provision.citation.rpartition("之")
    return provision.ordinal or 0, (from_chinese(after, LARGEST_ARTICLE) or 0) if inserted else 0


def dash_heading(provision: Provision) -> str:
    """The words a dash paragraph is cited by, without blanks."""
    return plain(provision.citation.partition("——")[2])


def _ways(provisions: Iterable[Provision], above: Way) -> Iterator[Way]:
    for provision in provisions:
        way = (*above, provision)
        yield way
        yield from _ways(provision.children, way)


def _only(found: Iterable[Place | None]) -> Place:
    places = list(found)
    if not places or places[0] is None:
        raise NotFound(Why.NONE)
    if len(places) > 1:
        raise NotFound(Why.SEVERAL)
    return places[0]


def _is_undivided_article(provision: Provision) -> bool:
    return provision.kind is Kind.ARTICLE and not any(child.kind is Kind.PARAGRAPH for child in provision.children)


def _children(above: Way, kind: Kind, number: int) -> list[Way]:
    return [(*above, child) for child in above[-1].children if child.kind is kind and child.ordinal == number]


def _paragraphs(article: Way, number: int) -> list[Way]:
    """The 款 of an article; one that is not divided is its own first 款."""
    if _is_undivided_article(article[-1]):
        return [article] if number == 1 else []
    return _children(article, Kind.PARAGRAPH, number)


def _items(above: Way, number: int) -> list[Way]:
    """Items of a 款, or of an article all of whose items stand in one 款."""
    paragraphs = [(*above, child) for child in above[-1].children if child.kind is Kind.PARAGRAPH]
    with_items = [way for way in paragraphs if any(child.kind is Kind.ITEM for child in way[-1].children)]
    if len(with_items) > 1:
        raise NotFound(Why.SEVERAL)
    return _children(with_items[0] if with_items else above, Kind.ITEM, number)
