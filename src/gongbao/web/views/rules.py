"""The rules, by document."""

from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gongbao.office import documents
from gongbao.office import rules as office
from gongbao.office.permission import EVERYONE, open_to
from gongbao.web.asker import actor, language


@open_to(EVERYONE)
def rules(request: HttpRequest) -> HttpResponse:
    """Every rule under its document, in the order of the law."""
    asker = actor(request)
    found = groupby(office.rules(asker, language()), key=lambda entry: entry.document)
    groups = [(documents.document(asker, slug, None, language()), tuple(entries)) for slug, entries in found]
    return render(request, "web/rules.html", {"groups": groups})
