"""One provision under its stable address."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from gongbao.office import cite, documents
from gongbao.office.issues import seams_in_print
from gongbao.office.library import NotFound
from gongbao.office.permission import EVERYONE, open_to
from gongbao.web.addresses import name_of
from gongbao.web.asker import actor, asked_day, language
from gongbao.web.text import anchor_of
from gongbao.web.text.passages import leading_on, paragraphs_of

MOST_SHOWN = 8


@open_to(EVERYONE)
def provision(request: HttpRequest, document: str, citation: str) -> HttpResponse:
    """The provision as it stands on the day asked about."""
    asked = asked_day(request)
    try:
        found = cite.provision(actor(request), document, citation, asked.day, language())
    except NotFound as refused:
        raise Http404(refused.message.in_(language())) from None
    force, name = found.document.force, name_of(found.document)
    decides = [force.wording] if force and force.wording and force.provision == found.in_full else []
    whole = documents.document(actor(request), name, asked.day, language()).document
    context = {
        "asked": asked,
        "found": found,
        "force": force,
        "paragraphs": paragraphs_of(found, query=asked.query, deciding=decides),
        "name": name,
        "anchor": anchor_of(name, found.citation),
        "references": leading_on(found),
        "cited_by": (found.cited_by[:MOST_SHOWN], found.cited_by[MOST_SHOWN:]),
        "seams": seams_in_print(whole, found.citation),
        "errors": asked.problems,
    }
    return render(request, "web/provision.html", context, status=400 if asked.error else 200)
