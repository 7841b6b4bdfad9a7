"""Where the law stands among the pages: documents by slug, the further ones of a folder by number; provisions by citation."""

from functools import lru_cache

from django.urls import reverse

from gongbao.engine.documents.tree import Document
from gongbao.engine.jurisdiction import Enactment
from gongbao.office.library import find_document


def name_in_address(enactment: Enactment, document: Document) -> str:
    """How a document is called in addresses: the slug of its folder for the first one there, else its number."""
    is_first = document == enactment.documents[0] or not document.number
    return enactment.slug if is_first else str(document.number)


def address_of(citation: str) -> str:
    """The path of the page of a document ("某政发〔2021〕3号") or of a provision cited in full ("某政发〔2021〕3号 一、1"); "" for what is not here."""
    number, _, place = citation.partition(" ")
    name = _name(number) or _name(citation)
    if not name:
        return ""
    return reverse("provision", args=[name, place]) if place else reverse("document", args=[name])


@lru_cache(maxsize=1024)
def _name(number: str) -> str:
    found = find_document(number)
    return name_in_address(*found) if found else ""
