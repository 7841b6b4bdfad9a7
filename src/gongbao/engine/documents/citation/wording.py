"""The printed words of a provision: without its own label, with the labels of its parts, one part a line."""

from collections.abc import Iterator
from dataclasses import dataclass

from gongbao.engine.documents.numerals import to_chinese
from gongbao.engine.documents.tree import Kind, Provision

HEADED = {Kind.PART, Kind.CHAPTER, Kind.DIVISION, Kind.SECTION}  # their numbered parts are not their text
LIST_MARKS = "-–•·●▪■◆*"


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of words that nothing subdivides: the provision they are words of, their canonical citation, and where they begin in the whole text."""

    provision: Provision
    citation: str
    words: str
    start: int


def text_of(provision: Provision) -> str:
    """The provision's text as a citation gives it."""
    return "".join(lead + words for lead, _, _, words in _runs(provision))


def passages(provision: Provision) -> list[Passage]:
    """The runs of words that make up `text_of`, in order."""
    found: list[Passage] = []
    at = 0
    for lead, part, citation, words in _runs(provision):
        found.append(Passage(part, citation, words, at + len(lead)))
        at += len(lead) + len(words)
    return found


def own_passages(provision: Provision) -> list[Passage]:
    """The runs that are the provision's own words and its 段, without those of its parts; each begins at 0."""
    return [Passage(provision, citation, words, 0) for citation, words in _own(provision)]


def printed_label(provision: Provision) -> str:
    """The label as printed, without list marks of the page."""
    return "" if provision.label.strip() and provision.label.strip() in LIST_MARKS else provision.label


def _runs(provision: Provision) -> Iterator[tuple[str, Provision, str, str]]:
    """What stands before a run (line feed, label), the provision and the citation it belongs to, its words."""
    lead = ""
    for part, label in _parts(provision, ""):
        for citation, words in _own(part):
            yield lead + (label if citation == part.citation else ""), part, citation, words
            lead = "\n"


def _own(provision: Provision) -> Iterator[tuple[str, str]]:
    for number, words in enumerate((provision.words, *provision.second), 1):
        if words:
            yield provision.citation if number == 1 else f"{provision.citation}第{to_chinese(number)}段", words


def _parts(provision: Provision, label: str) -> Iterator[tuple[Provision, str]]:
    yield provision, label
    for child in provision.children:
        if provision.kind not in HEADED or child.kind is Kind.PARAGRAPH:
            yield from _parts(child, printed_label(child))
