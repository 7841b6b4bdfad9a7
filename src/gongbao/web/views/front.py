"""The front page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gongbao.office import issues as office
from gongbao.office.clock import today
from gongbao.office.documents import documents
from gongbao.office.permission import EVERYONE, open_to
from gongbao.web.asker import actor, language
from gongbao.web.events import events_near
from gongbao.web.pictures import shares, timeline


@open_to(EVERYONE)
def front(request: HttpRequest) -> HttpResponse:
    """What this is, what runs, and what is in force today."""
    asker, day = actor(request), today()
    every = documents(asker, day, language())
    entries = [entry for entry in every if entry.force]
    past, coming = events_near(entries, day)
    context = {
        "issues": [office.issue(asker, found.name, day, language()) for found in office.issues(asker, language())],
        "entries": entries,
        "in_force": sum(entry.force is not None and entry.force.is_in_force for entry in entries),
        "day": day,
        "past": past,
        "coming": coming,
        "shares": shares(every),
        "timeline": timeline(entries, day, day),
    }
    return render(request, "web/front.html", context)
