"""What one was told about one's cases, and how one wants to be told."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gongbao.office.notifying.reading import mark_seen, notices, set_wish, wish_of
from gongbao.office.permission import SIGNED_IN, open_to
from gongbao.web.asker import actor


@open_to(SIGNED_IN)
def news(request: HttpRequest) -> HttpResponse:
    """The latest notices; the button notes that they were seen."""
    asker = actor(request)
    found = notices(asker)
    if request.method == "POST":
        mark_seen(asker, [one.key for one in found])
        return HttpResponseRedirect(reverse("news"), status=303)
    context = {"notices": found, "unseen": sum(not one.is_seen for one in found), "wish": wish_of(asker)}
    return render(request, "web/cases/news.html", context)


@open_to(SIGNED_IN)
@require_POST
def wish(request: HttpRequest) -> HttpResponse:
    """In which language one is told outside the office, and whether by mail."""
    set_wish(
        actor(request),
        language="en" if request.POST.get("language") == "en" else "zh",
        digest_by_mail="digest" in request.POST,
        urgent_by_mail="urgent" in request.POST,
    )
    messages.success(request, _("Kept."))
    return HttpResponseRedirect(reverse("news"), status=303)
