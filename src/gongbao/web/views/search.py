"""Finding: words of the law, a document number in any style, a citation."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gongbao.office import search as office
from gongbao.office.cite import ProvisionView, cite
from gongbao.office.clock import today
from gongbao.office.documents import DocumentEntry, document
from gongbao.office.force import StubView, stub
from gongbao.office.library import NotFound
from gongbao.office.permission import EVERYONE, Actor, open_to
from gongbao.web.addresses import name_of
from gongbao.web.asker import actor, language


@open_to(EVERYONE)
def search(request: HttpRequest) -> HttpResponse:
    """What contains the words asked for; what they cite, where they are a citation."""
    asked = request.GET.get("q", "").strip()[: office.LONGEST_QUESTION]
    asker = actor(request)
    provision = _provision(asker, asked) if asked else None
    meant = provision.document if provision else _document(asker, asked) if asked else None
    context = {
        "q": asked,
        "found": office.search(asker, asked, language()) if asked else None,
        "provision": provision,
        "document": meant,
        "name": name_of(meant) if meant else "",
        "stub": _stub(asker, asked) if asked and not meant else None,
    }
    return render(request, "web/search.html", context)


def _provision(asker: Actor, asked: str) -> ProvisionView | None:
    try:
        return cite(asker, asked, None, language())
    except NotFound:
        return None


def _stub(asker: Actor, asked: str) -> StubView | None:
    try:
        return stub(asker, asked, today(), today(), language())
    except NotFound:
        return None


def _document(asker: Actor, asked: str) -> DocumentEntry | None:
    try:
        return document(asker, asked, None, language())
    except NotFound:
        return None
