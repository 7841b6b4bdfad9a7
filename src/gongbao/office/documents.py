"""The documents: which there are, with their force on a day, and one of them whole."""

from dataclasses import dataclass
from datetime import date

from gongbao.engine.documents.tree import Document, Kind, Text
from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.values import Language
from gongbao.office.clock import today
from gongbao.office.force import ForceView, force
from gongbao.office.library import enactments, find_document, name_of
from gongbao.office.permission import EVERYONE, Actor, require


@dataclass(frozen=True)
class DocumentEntry:
    """One document in a list: `slug` of its folder, `name` by which it is cited, `title` as printed, `label` in the language asked for.

    `force` is None where it has no number, `rules` counts the rules that compute it.
    """

    slug: str
    name: str
    number: str | None
    title: str
    label: str
    issuer: str | None
    signed: date | None
    force: ForceView | None
    rules: int


@dataclass(frozen=True)
class DocumentView(DocumentEntry):
    """A document whole: `document` is its structure."""

    document: Document

    @property
    def addressees(self) -> str | None:
        """To whom it is sent, as printed."""
        return self.document.addressees

    @property
    def texts(self) -> tuple[Text, ...]:
        """The notice, then what is annexed to it."""
        return (self.document.text, *((self.document.annexed,) if self.document.annexed else ()))


def documents(actor: Actor, on: date | None = None, language: Language = "zh") -> tuple[DocumentEntry, ...]:
    """Every document with its force on a day (today when left out), by date of signature."""
    require(actor, EVERYONE)
    day = on or today()
    found = [
        view(actor, enactment, document, day, language)
        for enactment in enactments()
        for document in enactment.documents
    ]
    return tuple(sorted(found, key=lambda entry: (entry.signed or date.min, entry.name)))


def document(actor: Actor, name: str, on: date | None = None, language: Language = "zh") -> DocumentView:
    """The document of that slug or 文号 (any style); NotFound when there is none."""
    require(actor, EVERYONE)
    return view(actor, *find_document(name), on or today(), language)


def view(actor: Actor, enactment: Enactment, document: Document, day: date, language: Language) -> DocumentView:
    """A document of a folder as it stands on a day."""
    is_own = document is enactment.documents[0]
    return DocumentView(
        slug=enactment.slug,
        name=name_of(document),
        number=document.number,
        title=_title(document),
        label=enactment.title.in_(language) if is_own else document.title,
        issuer=document.issuer,
        signed=document.signed,
        force=force(actor, document.number, day, today(), language) if document.number else None,
        rules=len(enactment.rules) if is_own else 0,
        document=document,
    )


def _title(document: Document) -> str:
    """The title of what is enacted: of the annexed text where the document only issues it."""
    annexed = document.annexed
    return annexed.title if annexed and annexed.provisions[0].kind is Kind.TITLE else document.title
