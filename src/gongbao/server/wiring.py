"""Where the house meets its cities: every document is a Django app, found by discovery, and may bring pages of its own."""

from importlib import import_module
from importlib.util import find_spec

from django.urls import URLPattern, URLResolver

from gongbao.engine.jurisdiction import cities


def document_apps() -> list[str]:
    """The packages of all documents; Django finds their models, templates and translations by itself."""
    return [enactment.package for city in cities().values() for enactment in city.enactments.values()]


def document_urls() -> list[URLPattern | URLResolver]:
    """The addresses of the documents' own pages; they come before the general ones, so that they may replace them."""
    pages = [f"{package}.pages" for package in document_apps()]
    return [address for page in pages if find_spec(page) for address in _addresses(page)]


def _addresses(page: str) -> list[URLPattern | URLResolver]:
    """The addresses that a document's pages declare; none where the folder has been begun and declares nothing yet."""
    return list(getattr(import_module(page), "urlpatterns", ()))
