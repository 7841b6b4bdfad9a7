"""The documents that a text declares repealed: in a table of repealed documents, or in a sentence with 废止."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from gongbao.engine.documents.document_number import parse_number
from gongbao.engine.documents.tree import Document, Issue, Kind, Provision

REPEALED = ("废止", "失效", "停止执行")
LONGEST_NUMBER = 40
_OPEN = "（("
_NAMING = (Kind.TITLE, Kind.TABLE, Kind.ANNEX_LIST)
_LISTED = (Kind.ITEM, Kind.SUBITEM, Kind.MEASURE, Kind.SUBHEAD, Kind.SECTION)


@dataclass(frozen=True, slots=True)
class NamedRepeal:
    """A document declared repealed: its number and title as printed, and the provision that says so."""

    number: str
    title: str
    by: str | None
    provision: str


def repeals_named(part: Document | Issue) -> list[NamedRepeal]:
    """Every document that a document or issue repeals by name, in the order of the text.

    What a title only mentions is not named; a document without a number of its own in brackets behind its title is not found.
    """
    documents = part.documents if isinstance(part, Issue) else (part,)
    return [repeal for document in documents for repeal in _of(document)]


def _of(document: Document) -> Iterator[NamedRepeal]:
    for provision in document.walk():
        if provision.kind is Kind.ROW and _repealing_table(document):
            yield from _in_row(document, provision)
        elif provision.kind not in _NAMING:
            yield from _in_words(
                document, provision, listed=provision.kind in _LISTED and says_repealed(document.title)
            )
            if provision.kind is Kind.BODY and says_repealed(document.title):
                yield from _in_lines(document, provision)


def says_repealed(words: str) -> bool:
    """Whether words speak of repeal."""
    return any(word in words for word in REPEALED)


def _repealing_table(document: Document) -> bool:
    return document.annexed is not None and says_repealed(document.annexed.title)


def _in_row(document: Document, row: Provision) -> Iterator[NamedRepeal]:
    cells = [cell.strip() for cell in row.words.split("\t")]
    numbers = [number for cell in cells if (number := parse_number(cell))]
    if len(numbers) == 1:
        title = next((cell for cell in cells if parse_number(cell) is None), "")
        yield NamedRepeal(str(numbers[0]), title, document.number, row.citation)


def _in_lines(document: Document, body: Provision) -> Iterator[NamedRepeal]:
    """A list of numbers, each alone on its line with the title on the next one."""
    lines = body.words.split("\n")
    for line, following in pairwise(lines):
        number = parse_number(line)
        if number is not None and parse_number(following) is None:
            yield NamedRepeal(str(number), following, document.number, body.citation)


def _in_words(document: Document, provision: Provision, *, listed: bool) -> Iterator[NamedRepeal]:
    """Titles in 《》 with their number in brackets, in a sentence that says 废止 of them, or `listed` under a title that does."""
    for sentence in provision.words.split("。"):
        if not (listed or says_repealed(sentence)):
            continue
        at = 0
        while (end := sentence.find("》", at)) >= 0:
            at = end + 1
            if sentence[at : at + 1] not in _OPEN or not sentence[at : at + 1]:
                continue
            close = _closing(sentence, at)
            number = parse_number(sentence[at + 1 : close]) if close else None
            opening = _opening(sentence, end)
            if number is not None and opening is not None:
                yield NamedRepeal(str(number), sentence[opening + 1 : end], document.number, provision.citation)


def _closing(sentence: str, opening: int) -> int | None:
    depth = 0
    for at in range(opening, min(len(sentence), opening + LONGEST_NUMBER)):
        depth += (sentence[at] in "（(") - (sentence[at] in "）)")
        if depth == 0:
            return at
    return None


def _opening(sentence: str, end: int) -> int | None:
    depth = 0
    for at in range(end, max(-1, end - 200), -1):
        depth += (sentence[at] == "》") - (sentence[at] == "《")
        if depth == 0:
            return at
    return None
