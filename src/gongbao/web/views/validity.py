"""What is in force on a day."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gongbao.office.clock import today
from gongbao.office.documents import documents
from gongbao.office.force import stubs
from gongbao.office.permission import EVERYONE, open_to
from gongbao.web.asker import actor, asked_day, language
from gongbao.web.pictures import timeline


@open_to(EVERYONE)
def validity(request: HttpRequest) -> HttpResponse:
    """Every document on one scale of time, and the table behind it."""
    asked = asked_day(request)
    entries = [entry for entry in documents(actor(request), asked.day, language()) if entry.force]
    context = {
        "asked": asked,
        "entries": entries,
        "timeline": timeline(entries, today(), asked.day),
        "stubs": stubs(actor(request), asked.day, today(), language()),
        "errors": asked.problems,
    }
    return render(request, "web/validity.html", context, status=400 if asked.error else 200)
