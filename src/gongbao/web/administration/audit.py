"""The audit administrator: reads what everybody did beside the acts in cases, and examines the ledger. Changes nothing, grants nothing."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gongbao.office.ledger import verify
from gongbao.office.people.overview import PAGE, TrailAsked, kinds_of_events, trail
from gongbao.office.permission import administrators, open_to, require
from gongbao.web.administration.words import details_shown, event_words
from gongbao.web.asker import actor

AUDIT = administrators("audit")


@open_to(AUDIT)
def events(request: HttpRequest) -> HttpResponse:
    """The events, the latest first; of one kind, or about something, where that was asked for."""
    asker, before = actor(request), request.GET.get("before", "")
    asked = TrailAsked(
        kind=request.GET.get("kind", ""),
        words=request.GET.get("q", "").strip()[:100],
        before=int(before) if before.isdecimal() and len(before) < 19 else None,
    )
    found = trail(asker, asked)
    context = {
        "events": [(one, event_words(one.kind), details_shown(one)) for one in found[:PAGE]],
        "earlier": found[PAGE - 1].pk if len(found) > PAGE else None,
        "kinds": [(kind, event_words(kind)) for kind in kinds_of_events(asker)],
        "asked": asked,
    }
    return render(request, "web/administration/events.html", context)


@open_to(AUDIT)
def ledger(request: HttpRequest) -> HttpResponse:
    """The examination of the whole ledger, when it is asked for."""
    asker = actor(request)
    require(asker, AUDIT)
    examined = verify(asker) if request.method == "POST" else None
    return render(request, "web/administration/ledger.html", {"examined": examined})
