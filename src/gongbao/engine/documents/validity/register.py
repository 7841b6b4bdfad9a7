"""What is known of the force of every document that a body of texts holds or names, and what follows from it for a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from gongbao.engine.documents.law import Quote
from gongbao.engine.documents.tree import Document, Kind
from gongbao.engine.documents.validity.facts import Facts, FromBasis, facts
from gongbao.engine.documents.validity.mentions import numbers_in
from gongbao.engine.documents.validity.repeals import Prolongation, Repeal, prolongations_in, repeals_in
from gongbao.engine.values import Choice


class Status(Choice):
    """What a document is on a day, as far as the texts signed by the day of asking tell."""

    NOT_ISSUED = "not-issued", "尚未印发", "Not yet issued when asked"
    NOT_YET = "not-yet", "尚未施行", "Not yet in force"
    IN_FORCE = "in-force", "有效", "In force"
    LAPSED = "lapsed", "有效期届满", "Lapsed"
    REPEALED = "repealed", "已废止", "Repealed"
    UNKNOWN = "unknown", "本期无法判断", "Not known from this issue"
    OUTSIDE = "outside", "本期之外的文件", "Document outside this issue"


@dataclass(frozen=True, slots=True)
class Standing:
    """A document on a day: its status, its days where it is held, and the clause that decides, with its words (`source`, None where no sentence does).

    `is_retroactive` where it is in force on a day before its own signature; `decided_by` names the document too where it is another one.
    """

    number: str
    status: Status
    from_: date | None = None
    until: date | None = None
    from_basis: FromBasis | None = None
    is_retroactive: bool = False
    decided_by: str | None = None
    source: Quote | None = None


@dataclass(frozen=True)
class Register:
    """The force of documents by number: facts of those held, repeals and prolongations that they declare, and the numbers only named (`outside`)."""

    facts: dict[str, Facts]
    repeals: dict[str, Repeal]
    prolongations: tuple[Prolongation, ...]
    outside: tuple[str, ...]

    def standing(self, number: str, day: date, as_of: date) -> Standing | None:
        """What the document is on `day`, asked on `as_of`; None for a number that no text names.

        A document or repeal counts only if it had been signed by `as_of`; `day` may lie after it. First and last days count.
        """
        if number in self.facts:
            return self._of_held(self.facts[number], number, day, as_of)
        repeal = self.repeals.get(number)
        if repeal is None:
            return Standing(number, Status.OUTSIDE) if number in self.outside else None
        if not repeal.applies(day, as_of):
            return Standing(number, Status.UNKNOWN)
        return Standing(number, Status.REPEALED, decided_by=repeal.source.provision, source=repeal.source)

    def _of_held(self, known: Facts, number: str, day: date, as_of: date) -> Standing:
        if known.signed is not None and as_of < known.signed:
            return Standing(number, Status.NOT_ISSUED)
        until, decided_by, source = self._term(known, number, as_of)
        repeal = self.repeals.get(number)
        status = _in_term(known.from_, until, day)
        ended_before = status is Status.LAPSED and repeal is not None and _is_before(until, repeal.day)
        if repeal is not None and repeal.applies(day, as_of) and not ended_before:
            status, decided_by, source = Status.REPEALED, repeal.source.provision, repeal.source
        is_retroactive = status is Status.IN_FORCE and known.signed is not None and day < known.signed
        return Standing(number, status, known.from_, until, known.from_basis, is_retroactive, decided_by, source)

    def _term(self, known: Facts, number: str, as_of: date) -> tuple[date | None, str | None, Quote | None]:
        """The last day, as prolonged by the latest document signed by `as_of`, the clause that decides, and its words."""
        prolonged = [one for one in self.prolongations if one.number == number and one.signed and one.signed <= as_of]
        if prolonged:
            latest = max(prolonged, key=lambda one: (one.signed, one.until))
            return latest.until, latest.source.provision, latest.source
        source = Quote(f"{number} {known.clause}", known.wording) if known.clause and known.wording else None
        return known.until, known.clause, source


def register(documents: Iterable[Document]) -> Register:
    """What the documents say of their own force and of others'; it reads every sentence, so make it once and keep it."""
    held = tuple(documents)
    known = {document.number: facts(document) for document in held if document.number}
    declared = [repeal for document in held for repeal in repeals_in(document)]
    repeals: dict[str, Repeal] = {}
    for repeal in sorted(declared, key=lambda one: one.day or date.max):
        if repeal.number:
            repeals.setdefault(repeal.number, repeal)
    named = dict.fromkeys(number for document in held if document.number for number in _named(document))
    outside = tuple(number for number in named if number not in known and number not in repeals)
    return Register(known, repeals, tuple(one for document in held for one in prolongations_in(document)), outside)


def _named(document: Document) -> Iterable[str]:
    for provision in document.walk():
        if provision.kind is not Kind.NUMBER:
            for words in (provision.words, *provision.second):
                yield from numbers_in(words)


def _in_term(from_: date | None, until: date | None, day: date) -> Status:
    if from_ is None:
        return Status.UNKNOWN
    if day < from_:
        return Status.NOT_YET
    return Status.LAPSED if until is not None and until < day else Status.IN_FORCE


def _is_before(day: date | None, other: date | None) -> bool:
    return day is not None and other is not None and day < other
