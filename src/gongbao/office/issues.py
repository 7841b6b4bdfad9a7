"""The printed issues: contents, documents, findings, and where each provision stands in the print."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from gongbao.engine.documents.tree import ContentsEntry, Document, Finding, Issue, Lines, Provision
from gongbao.engine.jurisdiction import City, cities
from gongbao.engine.rules.types.scalars import shown
from gongbao.engine.values import Bilingual, Language
from gongbao.office.clock import today
from gongbao.office.documents import DocumentEntry, view
from gongbao.office.library import NotFound
from gongbao.office.permission import EVERYONE, Actor, require


@dataclass(frozen=True)
class IssueEntry:
    """One issue in a list: its city, and its name ("2020-08")."""

    city: str
    name: str


@dataclass(frozen=True)
class IssueView(IssueEntry):
    """An issue as printed; `documents` in the order of the print."""

    masthead: tuple[Provision, ...]
    contents: tuple[ContentsEntry, ...]
    documents: tuple[DocumentEntry, ...]
    imprint: tuple[Provision, ...]
    findings: tuple[Finding, ...]


def issues(actor: Actor, language: Language = "zh") -> tuple[IssueEntry, ...]:
    """Every issue, newest first."""
    require(actor, EVERYONE)
    found = [IssueEntry(city.title.in_(language), name) for city in cities().values() for name in city.issues]
    return tuple(sorted(found, key=lambda entry: entry.name, reverse=True))


def issue(actor: Actor, name: str, on: date | None = None, language: Language = "zh") -> IssueView:
    """The issue of that name with the force of its documents on a day (today when left out); NotFound when there is none."""
    require(actor, EVERYONE)
    city = next((city for city in cities().values() if name in city.issues), None)
    if city is None:
        raise NotFound("issue", Bilingual(f"没有“{shown(name)}”这一期。", f"There is no issue “{shown(name)}”."))
    printed, day = _printed(city, name), on or today()
    held = [city.numbered[document.number] for document in printed.documents if document.number in city.numbered]
    return IssueView(
        city=city.title.in_(language),
        name=name,
        masthead=printed.masthead,
        contents=printed.contents,
        documents=tuple(view(actor, enactment, document, day, language) for enactment, document in held),
        imprint=printed.imprint,
        findings=printed.findings,
    )


def contents_of(city: City) -> tuple[ContentsEntry, ...]:
    """The lines of the contents pages of a city's issues, as printed."""
    return tuple(line for name in city.issues for line in _printed(city, name).contents)


def place_in_print(document: Document, citation: str) -> tuple[str, Lines] | None:
    """The issue in which a provision of a document is printed, and its lines there."""
    found = _places().get((document.number, citation))
    return (found[0], found[1].lines) if found and found[1].lines else None


def seams_in_print(document: Document, citation: str) -> tuple[int, ...]:
    """The lines of the print after which a sentence of the provision, or of a part of it, was joined."""
    found = _places().get((document.number, citation))
    return tuple(line for part in found[1].walk() for line in part.seams) if found else ()


@cache
def _places() -> dict[tuple[str | None, str], tuple[str, Provision]]:
    return {
        (document.number, provision.citation): (name, provision)
        for city in cities().values()
        for name in city.issues
        for document in _printed(city, name).documents
        for provision in document.walk()
        if provision.lines
    }


@cache
def _printed(city: City, name: str) -> Issue:
    from gongbao.engine.documents.reading import read

    return read(city.issues[name].joinpath("issue.txt").read_bytes(), name=name)
