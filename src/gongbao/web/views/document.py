"""One document, to be read."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from gongbao.office import documents
from gongbao.office.clock import today
from gongbao.office.force import stub
from gongbao.office.issues import issue, place_in_print
from gongbao.office.library import NotFound
from gongbao.office.permission import EVERYONE, open_to
from gongbao.web.addresses import name_of
from gongbao.web.asker import AskedDay, actor, asked_day, language
from gongbao.web.text import Printer


@open_to(EVERYONE)
def document(request: HttpRequest, document: str) -> HttpResponse:
    """The document of that slug or number as it stands on the day asked about; of one known only by its repeal, what is known."""
    asked = asked_day(request)
    try:
        entry = documents.document(actor(request), document, asked.day, language())
    except NotFound as refused:
        return _stub(request, document, asked, refused)
    place = place_in_print(entry.document, entry.document.text.provisions[0].citation)
    printed = issue(actor(request), place[0], asked.day, language()) if place else None
    printer = Printer(actor(request), language(), asked.query, printed.findings if printed else ())
    context = {
        "asked": asked,
        "sheet": printer.sheet(entry, name_of(entry)),
        "issue": printed,
        "errors": asked.problems,
    }
    return render(request, "web/document.html", context, status=400 if asked.error else 200)


def _stub(request: HttpRequest, number: str, asked: AskedDay, refused: NotFound) -> HttpResponse:
    try:
        known = stub(actor(request), number, asked.day, today(), language())
    except NotFound:
        raise Http404(refused.message.in_(language())) from None
    context = {"asked": asked, "stub": known, "errors": asked.problems}
    return render(request, "web/stub.html", context, status=400 if asked.error else 200)
