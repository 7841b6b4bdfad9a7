"""Where the law stands among the pages: documents by slug, the further ones of a folder by number; provisions by citation."""

from functools import lru_cache

from django.urls import reverse

from gongbao.office.documents import DocumentEntry
from gongbao.office.library import NotFound, enactments, find_document
from gongbao.office.library import name_of as cited_as


def name_of(entry: DocumentEntry) -> str:
    """How a document is called in addresses: by the slug of its folder when it is the first one there, else by its number."""
    return name_of_cited(entry.name)


def address_of(citation: str) -> str:
    """The path of the page of a document ("某政发〔2021〕3号") or of a provision cited in full ("某政发〔2021〕3号 一、1"); "" for what is not here."""
    number, _, place = citation.partition(" ")
    name = name_of_cited(number) or name_of_cited(citation)
    if not name:
        return ""
    return reverse("provision", args=[name, place]) if place else reverse("document", args=[name])


@lru_cache(maxsize=1024)
def name_of_cited(number: str) -> str:
    """How addresses call the document that citations name so; "" for what is not here."""
    try:
        enactment, document = find_document(number)
    except NotFound:
        return next((each.slug for each in enactments() if cited_as(each.documents[0]) == number), "")
    return enactment.slug if document is enactment.documents[0] else str(document.number)
