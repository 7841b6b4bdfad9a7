"""A provision: its words on a day, where it stands, what rests on it."""

from dataclasses import dataclass
from datetime import date

from gongbao.engine.documents.citation.index import Way
from gongbao.engine.documents.citation.place import Place
from gongbao.engine.documents.citation.refusals import NotFound as LeadsNowhere
from gongbao.engine.documents.citation.resolving import resolve
from gongbao.engine.documents.slips import Slip
from gongbao.engine.documents.tree import Document, Lines, Provision
from gongbao.engine.jurisdiction import City, Enactment, cities
from gongbao.engine.values import Language
from gongbao.office.clock import today
from gongbao.office.documents import DocumentEntry, view
from gongbao.office.issues import place_in_print
from gongbao.office.library import NotFound, find_document, in_full, index_of, name_of
from gongbao.office.living import Living, Mark, living_on, marks_in
from gongbao.office.permission import EVERYONE, Actor, require
from gongbao.office.references import Reference, references_in, referring_to, register_of


@dataclass(frozen=True)
class ProvisionView:
    """A provision as it is shown: `citation` within its document, `in_full` with it, `words` without its own label but with those of its parts.

    `way` leads from the outermost provision to this one; `previous` and `next` are its neighbours in the reading order, by citation.
    `living` rests on it or on a part of it, `living_above` on a provision around it. `references` are what its words refer to,
    `cited_by` the provisions, cited in full, that refer to it or to a part of it. `issue` and `lines` say where it is printed.
    """

    document: DocumentEntry
    citation: str
    in_full: str
    words: str
    way: tuple[Provision, ...]
    previous: str | None
    next: str | None
    living: Living
    living_above: Living
    marks: tuple[Mark, ...]
    references: tuple[Reference, ...]
    cited_by: tuple[str, ...]
    slips: tuple[Slip, ...]
    issue: str | None
    lines: Lines | None

    @property
    def provision(self) -> Provision:
        """The provision itself."""
        return self.way[-1]

    @property
    def cites(self) -> tuple[str, ...]:
        """What its words refer to beyond itself and its own document as a whole, cited in full."""
        own = {self.document.name} | {f"{self.document.name} {part.citation}" for part in self.provision.walk()}
        return tuple(
            dict.fromkeys(target for found in self.references for target in found.targets if target not in own)
        )

    @property
    def above(self) -> tuple[Provision, ...]:
        """The provisions around it, the outermost first."""
        return self.way[:-1]

    @property
    def parent(self) -> str | None:
        """The citation of the provision around it."""
        return self.way[-2].citation if len(self.way) > 1 else None


def cite(actor: Actor, text: str, on: date | None = None, language: Language = "zh") -> ProvisionView:
    """The provision that a citation with its document means, in any form people write; NotFound says why it leads nowhere."""
    require(actor, EVERYONE)
    faults = []
    for city in cities().values():
        try:
            cited = resolve(register_of(city), None, text)
        except LeadsNowhere as fault:
            faults.append(fault)
        else:
            return _view(actor, *city.numbered[cited.document], cited.place, on or today(), language)
    raise _not_found(faults[0])


def provision(
    actor: Actor, document: str, citation: str, on: date | None = None, language: Language = "zh"
) -> ProvisionView:
    """A provision of the document of that slug or 文号; NotFound when there is no such document or provision."""
    require(actor, EVERYONE)
    enactment, found = find_document(document)
    try:
        place = index_of(enactment, found.number).resolve(citation)
    except LeadsNowhere as fault:
        raise _not_found(fault) from None
    return _view(actor, enactment, found, place, on or today(), language)


def _view(
    actor: Actor, enactment: Enactment, document: Document, place: Place, on: date, language: Language
) -> ProvisionView:
    name, printed = name_of(document), place_in_print(document, place.provision.citation)
    previous, following = _neighbours(document, place.way)
    within = [f"{name} {part.citation}" for part in place.provision.walk()]
    above = [f"{name} {part.citation}" for part in place.way[:-1]]
    city = _city_of(enactment)
    return ProvisionView(
        document=view(actor, enactment, document, on, language),
        citation=place.citation,
        in_full=f"{name} {place.citation}",
        words=place.text,
        way=place.way,
        previous=previous,
        next=following,
        living=living_on(within, language),
        living_above=living_on(above, language),
        marks=marks_in(place.text, [*within, *above]),
        references=references_in(city, document, place.provision),
        cited_by=tuple(citing for citing in referring_to(city, within) if citing not in within),
        slips=tuple(slip for slip in enactment.slips if in_full(enactment, slip.provision) in (*within, *above)),
        issue=printed[0] if printed else None,
        lines=printed[1] if printed else None,
    )


def _neighbours(document: Document, way: Way) -> tuple[str | None, str | None]:
    """The provision before and the one after, by citation: brothers first, then what stands around them."""
    texts = (document.text, *((document.annexed,) if document.annexed else ()))
    brothers = way[-2].children if len(way) > 1 else tuple(top for text in texts for top in text.provisions)
    at = next(at for at, brother in enumerate(brothers) if brother is way[-1])
    around = way[-2].citation if len(way) > 1 else None
    previous = brothers[at - 1].citation if at else around
    if at + 1 < len(brothers):
        return previous, brothers[at + 1].citation
    return previous, _neighbours(document, way[:-1])[1] if len(way) > 1 else None


def _not_found(fault: LeadsNowhere) -> NotFound:
    return NotFound("document" if fault.is_about_document else "citation", fault.message)


def _city_of(enactment: Enactment) -> City:
    return next(city for city in cities().values() if enactment.slug in city.enactments)
