"""Where the enterprise begins: a form, an Excel sheet, or a profile kept before."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from gongbao.office.permission import EVERYONE, open_to
from gongbao.web.asker import actor
from zibo.documents.digital_economy.models import profiles_of
from zibo.documents.digital_economy.supports import PARTICULARS


@open_to(EVERYONE)
@never_cache
def start(request: HttpRequest) -> HttpResponse:
    """The page from which everything else is reached."""
    return show_start(request)


def show_start(request: HttpRequest, unreadable: str = "") -> HttpResponse:
    """The same page, with the reason where an uploaded file could not be read."""
    who = actor(request)
    context = {
        "profiles": profiles_of(who),
        "is_signed_in": who.is_signed_in,
        "supports": len(PARTICULARS),
        "unreadable": unreadable,
    }
    return render(request, "digital_economy/start.html", context, status=422 if unreadable else 200)
