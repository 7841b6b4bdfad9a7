"""An issue of the gazette, to be read from its first page to its last; and the list of issues."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from gongbao.office import documents
from gongbao.office import issues as office
from gongbao.office.library import NotFound
from gongbao.office.permission import EVERYONE, open_to
from gongbao.web.addresses import name_of
from gongbao.web.asker import actor, asked_day, language
from gongbao.web.contents import contents_of
from gongbao.web.text import Printer


@open_to(EVERYONE)
def issues(request: HttpRequest) -> HttpResponse:
    """Every issue, newest first."""
    entries = office.issues(actor(request), language())
    found = [office.issue(actor(request), entry.name, None, language()) for entry in entries]
    return render(request, "web/issues.html", {"issues": found})


@open_to(EVERYONE)
def issue(request: HttpRequest, name: str) -> HttpResponse:
    """The issue as printed, with the living things in the margin."""
    asked = asked_day(request)
    try:
        printed = office.issue(actor(request), name, asked.day, language())
    except NotFound as refused:
        raise Http404(refused.message.in_(language())) from None
    printer = Printer(actor(request), language(), asked.query, printed.findings)
    held = [documents.document(actor(request), entry.name, asked.day, language()) for entry in printed.documents]
    sheets = [printer.sheet(entry, name_of(entry)) for entry in held]
    context = {
        "asked": asked,
        "issue": printed,
        "sections": contents_of(printed, sheets),
        "sheets": sheets,
        "errors": asked.problems,
    }
    return render(request, "web/issue.html", context, status=400 if asked.error else 200)
