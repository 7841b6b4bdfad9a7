"""What a phrase of a provision points to: recorded readings first, then the ways of reference."""

from collections.abc import Iterable, Iterator

from gongbao.engine.documents.citation.identifying import Register
from gongbao.engine.documents.citation.index import ProvisionIndex
from gongbao.engine.documents.citation.place import Place
from gongbao.engine.documents.citation.relative.relation import (
    UNRESOLVED,
    NoSuchPhrase,
    RecordedReading,
    Relation,
    read_as,
)
from gongbao.engine.documents.citation.relative.rules import matches
from gongbao.engine.documents.citation.relative.spot import Spot
from gongbao.engine.documents.citation.relative.terms import Terms
from gongbao.engine.documents.citation.wording import Passage, passages

_WIDTHS = str.maketrans("（），：；？！", "(),:;?!")


class Relatives:
    """The relative references of a library's documents."""

    def __init__(self, register: Register, recorded: Iterable[RecordedReading] = ()) -> None:
        self.register = register
        self.recorded = tuple(recorded)
        self._terms: dict[str, Terms] = {}

    def relate(self, document: str, at: str, phrase: str) -> Relation:
        """What `phrase`, standing in the provision cited as `at` of the document with that number, points to.

        NotFound when there is no such provision, NoSuchPhrase when the words do not stand in it.
        """
        index = self.register.index(document)
        place = index.resolve(at)
        found = list(_places_of(place, phrase))
        if not found:
            raise NoSuchPhrase(phrase)
        relation = self.recorded_for(document, place, phrase)
        for spot_passage, cited_at, start in found:
            relation = relation or self._related(index, spot_passage, cited_at, start, len(phrase))
        return relation or UNRESOLVED

    def terms(self, index: ProvisionIndex) -> Terms:
        """The short names and headings of a document."""
        number = index.document.number or index.document.title
        if number not in self._terms:
            self._terms[number] = Terms(index)
        return self._terms[number]

    def recorded_for(self, document: str, place: Place, phrase: str) -> Relation | None:
        """The recorded reading of the longest description that the phrase holds."""
        fitting = [
            reading
            for reading in self.recorded
            if reading.document == document and _folded(reading.phrase) in _folded(phrase) and _is_at(reading, place)
        ]
        best = max(fitting, key=lambda reading: len(reading.phrase), default=None)
        return read_as(*best.targets) if best else None

    def _related(self, index: ProvisionIndex, passage: Passage, at: str, start: int, length: int) -> Relation | None:
        terms = self.terms(index)
        for rule, match in matches(terms, passage.words, start, min(start + length, len(passage.words))):
            relation = rule.leads(Spot(index, terms, passage, at, match.start()), match)
            if relation is not None:
                return relation
        return None


def _is_at(reading: RecordedReading, place: Place) -> bool:
    """Whether a reading was recorded for the provision itself, one around it or one in it."""
    around = {provision.citation for provision in place.way}
    within = {provision.citation for provision in place.provision.walk()}
    return reading.at in around | within


def _folded(text: str) -> str:
    """Character for character, with narrow punctuation."""
    return text.translate(_WIDTHS)


def _places_of(place: Place, phrase: str) -> Iterator[tuple[Passage, str, int]]:
    """Where the phrase stands inside a place: the passage, how that part of the place is cited, the position in the passage."""
    whole, wanted = _folded(place.text), _folded(phrase)
    inside = passages(place.provision)
    home = _home(place, inside) if place.segment or place.sentence else None
    found = whole.find(wanted)
    while found >= 0:
        if home:
            yield home, place.citation, home.words.index(place.text) + found
        else:
            passage = [part for part in inside if part.start <= found][-1]
            yield passage, passage.citation, found - passage.start
        found = whole.find(wanted, found + len(wanted))


def _home(place: Place, inside: list[Passage]) -> Passage:
    """The passage that holds a 段 or a sentence."""
    cited = (place.provision.citation, Place(place.way, place.segment).citation)
    own = [part for part in inside if place.segment is None or part.citation in cited]
    return next(part for part in own if place.text in part.words)
