"""What runs and what does not, sentence by sentence."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from gongbao.office.documents import documents
from gongbao.office.library import enactments
from gongbao.office.living import steps
from gongbao.office.permission import EVERYONE, open_to
from gongbao.office.procedures import procedures
from gongbao.office.rules import rules
from gongbao.web.addresses import name_of
from gongbao.web.asker import actor, language
from gongbao.web.pictures import Share, shares
from gongbao.web.pictures.shares import kind_of


@open_to(EVERYONE)
def coverage(request: HttpRequest) -> HttpResponse:
    """The share of each document that runs."""
    return render(request, "web/coverage.html", {"shares": _shares(request)})


@open_to(EVERYONE)
def covered_document(request: HttpRequest, name: str) -> HttpResponse:
    """Every sentence of one document with what accounts for it."""
    share = next((share for share in _shares(request) if name_of(share.entry) == name), None)
    if share is None:
        raise Http404(_("There is no document “%(name)s”.") % {"name": name})
    units = [(unit, kind_of(unit)) for unit in share.coverage.units]
    context = {
        "share": share,
        "units": units,
        "titles": {entry.id: entry.title for entry in rules(actor(request), language())},
        "procedures": {entry.id: entry.title for entry in procedures(actor(request), language())},
        "steps": steps(language()),
        "reasons": {reason.zh: reason.in_(language()) for found in enactments() for reason in found.text_only.values()},
    }
    return render(request, "web/covered_document.html", context)


def _shares(request: HttpRequest) -> tuple[Share, ...]:
    return shares(documents(actor(request), None, language()))
