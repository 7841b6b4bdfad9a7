"""One provision under its stable address."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from gongbao.office import cite
from gongbao.office.library import NotFound
from gongbao.office.permission import EVERYONE, open_to
from gongbao.web.addresses import name_of
from gongbao.web.asker import actor, asked_day, language
from gongbao.web.text import anchor_of
from gongbao.web.text.passages import paragraphs_of


@open_to(EVERYONE)
def provision(request: HttpRequest, document: str, citation: str) -> HttpResponse:
    """The provision as it stands on the day asked about."""
    asked = asked_day(request)
    try:
        found = cite.provision(actor(request), document, citation, asked.day, language())
    except NotFound as refused:
        raise Http404(refused.message.in_(language())) from None
    force = found.document.force
    is_deciding = bool(force and force.provision == found.in_full and force.wording)
    context = {
        "asked": asked,
        "found": found,
        "force": force,
        "paragraphs": paragraphs_of(
            found, deciding=[force.wording] if force and is_deciding and force.wording else [], query=asked.query
        ),
        "name": name_of(found.document),
        "anchor": anchor_of(name_of(found.document), found.citation),
        "errors": asked.problems,
    }
    return render(request, "web/provision.html", context, status=400 if asked.error else 200)
