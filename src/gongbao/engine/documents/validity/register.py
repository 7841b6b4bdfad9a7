"""What is known of the force of every document that a body of texts holds or names, and what follows from it for a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

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
    """A document on a day: its status, its facts where it is held, the repeal that applies, and the clause that decides.

    `is_retroactive` where it is in force on a day before its own signature.
    """

    number: str
    status: Status
    from_: date | None = None
    until: date | None = None
    from_basis: FromBasis | None = None
    is_retroactive: bool = False
    decided_by: str | None = None
    repeal: Repeal | None = None


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
        repeal = self.repeals.get(number)
        if number in self.facts:
            return self._of_held(self.facts[number], number, day, as_of)
        if repeal is not None:
            return (
                Standing(number, Status.REPEALED, decided_by=_cited(repeal), repeal=repeal)
                if _applies(repeal, day, as_of)
                else Standing(number, Status.UNKNOWN)
            )
        return Standing(number, Status.OUTSIDE) if number in self.outside else None

    def _of_held(self, known: Facts, number: str, day: date, as_of: date) -> Standing:
        if known.signed is not None and as_of < known.signed:
            return Standing(number, Status.NOT_ISSUED)
        until, decided_by = self._term(known, number, as_of)
        repeal = self.repeals.get(number)
        if repeal is not None and _applies(repeal, day, as_of) and not (until and repeal.day and until < repeal.day):
            return Standing(
                number, Status.REPEALED, known.from_, until, known.from_basis, decided_by=_cited(repeal), repeal=repeal
            )
        status = _in_term(known.from_, until, day)
        is_retroactive = status is Status.IN_FORCE and known.signed is not None and day < known.signed
        return Standing(number, status, known.from_, until, known.from_basis, is_retroactive, decided_by)

    def _term(self, known: Facts, number: str, as_of: date) -> tuple[date | None, str | None]:
        """The last day, as prolonged by the latest document signed by `as_of`, and the clause that decides."""
        prolonged = [
            one for one in self.prolongations if one.number == number and one.signed is not None and one.signed <= as_of
        ]
        if not prolonged:
            return known.until, known.clause
        latest = max(prolonged, key=lambda one: (one.signed, one.until))
        return latest.until, f"{latest.by} {latest.clause}"


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


def _applies(repeal: Repeal, day: date, as_of: date) -> bool:
    return repeal.day is not None and repeal.signed is not None and repeal.signed <= as_of and repeal.day <= day


def _in_term(from_: date | None, until: date | None, day: date) -> Status:
    if from_ is None:
        return Status.UNKNOWN
    if day < from_:
        return Status.NOT_YET
    return Status.LAPSED if until is not None and until < day else Status.IN_FORCE


def _cited(repeal: Repeal) -> str:
    return f"{repeal.by} {repeal.clause}"
