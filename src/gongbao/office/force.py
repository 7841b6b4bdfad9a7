"""The force of a document on a day, as its own sentences and those of later documents give it."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from gongbao.engine.documents.document_number import parse_number
from gongbao.engine.documents.validity import Register, Standing, Status, register
from gongbao.engine.jurisdiction import cities
from gongbao.engine.rules.types.scalars import shown
from gongbao.engine.values import Bilingual, Language
from gongbao.office.library import NotFound
from gongbao.office.permission import EVERYONE, Actor, require


@dataclass(frozen=True)
class ForceView:
    """What a document is on the day `on`, as known on `as_of`: `status` is the code, `label` its words.

    `from_` and `until` are its first and last day (None: open or not known); `provision` cites the deciding sentence in full, `wording` quotes it.
    """

    number: str
    on: date
    as_of: date
    status: str
    label: str
    from_: date | None
    until: date | None
    basis: str | None
    is_retroactive: bool
    provision: str | None
    wording: str | None
    repealed_on: date | None

    @property
    def is_in_force(self) -> bool:
        """Whether it may be applied on that day."""
        return self.status == "in-force"


@dataclass(frozen=True)
class StubView:
    """A document of which only number and title are known, out of the text that repeals it."""

    number: str
    title: str | None
    force: ForceView


def force(actor: Actor, number: str, on: date, as_of: date, language: Language = "zh") -> ForceView:
    """The force of the document of that 文号 (any style) on a day; NotFound for a number that no text names."""
    require(actor, EVERYONE)
    canonical = str(parse_number(number) or "")
    for known in _registers():
        standing = known.standing(canonical, on, as_of)
        if standing is not None:
            return _view(known, standing, on, as_of, language)
    message = Bilingual(f"没有文本提到“{shown(number)}”。", f"No text names “{shown(number)}”.")
    raise NotFound("document", message)


def stubs(actor: Actor, on: date, as_of: date, language: Language = "zh") -> tuple[StubView, ...]:
    """The documents known only because a text repeals them, in the order of their repeal."""
    require(actor, EVERYONE)
    return tuple(
        StubView(number, repeal.title, force(actor, number, on, as_of, language))
        for known in _registers()
        for number, repeal in known.repeals.items()
        if number not in known.facts
    )


def stub(actor: Actor, number: str, on: date, as_of: date, language: Language = "zh") -> StubView:
    """The document of that 文号 (any style) that is known only because a text repeals it; NotFound for any other."""
    canonical = str(parse_number(number) or "")
    for found in stubs(actor, on, as_of, language):
        if found.number == canonical:
            return found
    raise NotFound(
        "document", Bilingual(f"没有“{shown(number)}”这一文件。", f"There is no document “{shown(number)}”.")
    )


def _view(known: Register, standing: Standing, on: date, as_of: date, language: Language) -> ForceView:
    repeal = known.repeals.get(standing.number) if standing.status is Status.REPEALED else None
    return ForceView(
        number=standing.number,
        on=on,
        as_of=as_of,
        status=standing.status.value,
        label=standing.status.label.in_(language),
        from_=standing.from_,
        until=standing.until,
        basis=standing.from_basis.label.in_(language) if standing.from_basis else None,
        is_retroactive=standing.is_retroactive,
        provision=_in_full(standing.number, standing.decided_by),
        wording=standing.source.words if standing.source else None,
        repealed_on=repeal.day if repeal else None,
    )


def _in_full(number: str, citation: str | None) -> str | None:
    return citation if citation is None or "号 " in citation else f"{number} {citation}"


@cache
def _registers() -> tuple[Register, ...]:
    return tuple(register(document for _, document in city.numbered.values()) for city in cities().values())
