"""What a document does to the force of others: it repeals them, by a list or in a sentence, or prolongs their term."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from gongbao.engine.documents.document_number import parse_number
from gongbao.engine.documents.law import Quote
from gongbao.engine.documents.tree import Document, Kind, Provision, Text
from gongbao.engine.documents.validity.clauses import Sentence, sentences
from gongbao.engine.documents.validity.days import DAY, last_day
from gongbao.engine.documents.validity.facts import facts
from gongbao.engine.documents.validity.mentions import mentions
from gongbao.engine.documents.validity.repealing import OUT_OF_FORCE, opens_list, put_out
from gongbao.engine.values import Choice

_REPEALING_TITLE = re.compile(f"{OUT_OF_FORCE}|失效")
_REPEALING_LIST = re.compile(rf"(?:{OUT_OF_FORCE}|失效)[^》]{{0,16}}(?:目录|清单|名单|一览表|文件)$")
_KEEPING_TITLE = re.compile("继续有效|保留|修改|修订")
_SPEAKS_OF_FORCE = re.compile(f"{OUT_OF_FORCE}|失效|延长|延续|顺延|展期|继续")
_PROLONGED = re.compile(rf"(?:延长|延续|顺延|展期|继续有效|继续执行|继续施行)[^《》]{{0,12}}?(?:至|到)(?P<until>{DAY})")
_SILENT_KINDS = {Kind.TITLE, Kind.NUMBER, Kind.ADDRESSEES, Kind.SIGNATURE, Kind.DATE, Kind.ANNEX_LIST, Kind.NOTE}


class Manner(Choice):
    """How a text repeals."""

    LIST = "list", "废止目录", "by a list of repealed documents"
    DECISION = "decision", "专文废止", "by a document about the repeal"
    TOGETHER = "together", "新文件施行时一并废止", "by a new text that takes effect"


@dataclass(frozen=True, slots=True)
class Repeal:
    """A document repealed: its number and title as far as the text names them, by which document and clause, signed when, out of force from `day`."""

    number: str | None
    title: str | None
    by: str | None
    clause: str
    wording: str
    signed: date | None
    day: date | None
    manner: Manner

    @property
    def source(self) -> Quote:
        """The clause, cited in full, and its words."""
        return Quote(f"{self.by} {self.clause}", self.wording)

    def applies(self, day: date, as_of: date) -> bool:
        """Whether the document is out of force on `day`, as far as it could be known on `as_of`."""
        return self.day is not None and self.day <= day and self.signed is not None and self.signed <= as_of


@dataclass(frozen=True, slots=True)
class Prolongation:
    """A document whose term another document prolongs until a new last day."""

    number: str | None
    title: str | None
    by: str | None
    clause: str
    wording: str
    signed: date | None
    until: date

    @property
    def source(self) -> Quote:
        """The clause, cited in full, and its words."""
        return Quote(f"{self.by} {self.clause}", self.wording)


def repeals_in(document: Document) -> tuple[Repeal, ...]:
    """The repeals that a document declares, in the order of its text.

    A repeal takes effect with the document that declares it, never before that one's signature, or on the later day that its sentence names.
    """
    own = facts(document)
    starts = max((day for day in (own.from_, own.signed) if day), default=None)
    found: dict[tuple[str | None, str | None], Repeal] = {}
    for one in _declared(document):
        day = max((day for day in (one.day, starts) if day), default=None)
        found.setdefault(
            (one.number, None if one.number else one.title),
            Repeal(one.number, one.title, document.number, one.clause, one.wording, document.signed, day, one.manner),
        )
    return tuple(found.values())


def prolongations_in(document: Document) -> tuple[Prolongation, ...]:
    """The terms of other documents that a document prolongs to a day it names."""
    return tuple(
        Prolongation(named.number, named.title, document.number, provision.citation, wording, document.signed, until)
        for text in _texts(document)
        for provision, wording in _sentences(text)
        if (found := _PROLONGED.search(_compact(wording))) and (until := last_day(found["until"]))
        for named in mentions(wording)
    )


@dataclass(frozen=True, slots=True)
class _Declared:
    number: str | None
    title: str | None
    day: date | None
    clause: str
    wording: str
    manner: Manner


def _declared(document: Document) -> Iterator[_Declared]:
    in_sentence = Manner.DECISION if _REPEALING_TITLE.search(document.title) else Manner.TOGETHER
    for text in _texts(document):
        for provision, wording in _sentences(text):
            for out in put_out(wording):
                yield _Declared(out.named.number, out.named.title, out.day, provision.citation, wording, in_sentence)
        for provision in _listed(text):
            if named := _named_in(provision):
                yield _Declared(*named, None, provision.citation, provision.words, Manner.LIST)


def _listed(text: Text) -> Iterator[Provision]:
    """The rows and provisions of a list of repealed documents: of the whole text where its title says so, else behind the sentence that opens it."""
    listing = bool(_REPEALING_LIST.search(text.title)) and not _KEEPING_TITLE.search(text.title)
    for provision in text.walk():
        if provision.kind not in _SILENT_KINDS:
            if listing:
                yield provision
            listing = listing or opens_list(provision.words)


def _named_in(provision: Provision) -> tuple[str | None, str | None] | None:
    """Number and title of the document that a row or listed provision names; None where it names none."""
    if "\t" in provision.words:
        cells = [cell.strip() for cell in provision.words.split("\t")]
        numbers = [str(number) for cell in cells if (number := parse_number(cell))]
        titles = [cell for cell in cells if parse_number(cell) is None]
        return (numbers[0], max(titles, key=len, default=None)) if numbers else None
    named = next(mentions(provision.words), None)
    return (named.number, named.title) if named and not provision.words[: named.first].strip() else None


def _texts(document: Document) -> tuple[Text, ...]:
    return (document.text,) if document.annexed is None else (document.text, document.annexed)


def _sentences(text: Text) -> Iterator[tuple[Provision, str]]:
    """Every sentence that may speak of the force of another document, as printed."""
    for provision in text.walk():
        if provision.kind in _SILENT_KINDS or provision.kind is Kind.ROW:
            continue
        for words in (provision.words, *provision.second):
            for sentence in sentences(words) if _SPEAKS_OF_FORCE.search(words) else ():
                yield from ((provision, said) for said in _unquoted(sentence))


def _unquoted(sentence: Sentence) -> Iterator[str]:
    """The parts of a sentence outside quotation marks, for what is quoted is another text's."""
    for is_quoted, run in groupby(sentence.clauses, key=lambda clause: clause.is_quoted):
        clauses = list(run)
        if not is_quoted:
            yield sentence.printed(clauses[0], clauses[-1])


def _compact(words: str) -> str:
    return "".join(words.split())
