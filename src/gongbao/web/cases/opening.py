"""Opening the file of a case: what one may not know is not there; who opens a confidential one for the first time says why."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from gongbao.office.cases.around import must_say_why
from gongbao.office.cases.looking import CaseFile, look
from gongbao.office.library import NotFound
from gongbao.web.asker import actor, language

REASONS = "reasons_to_look"
P = ParamSpec("P")


class SaysNoReason(Exception):
    """The case is there, and is not shown before a reason was said."""


def opened(request: HttpRequest, key: int) -> CaseFile:
    """The file, for the one who asks; Http404 where he may not know of it, SaysNoReason where he has to say why first."""
    asker, why = actor(request), reason_said(request, key)
    try:
        if not why and must_say_why(asker, key):
            raise SaysNoReason
        return look(asker, key, why)
    except NotFound as refused:
        raise Http404(refused.message.in_(language())) from None


def reason_said(request: HttpRequest, key: int) -> str:
    """Why this person wants to look at the case, as said in this session; "" where nothing was said."""
    return str(request.session.get(REASONS, {}).get(str(key), ""))


def say_reason(request: HttpRequest, key: int, words: str) -> None:
    """Keep the reason until the session ends."""
    request.session[REASONS] = {**request.session.get(REASONS, {}), str(key): words}


def after_a_reason(
    view: Callable[Concatenate[HttpRequest, int, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, int, P], HttpResponse]:
    """Lead whoever has to say why he looks to the page where he does."""

    @wraps(view)
    def guarded(request: HttpRequest, key: int, *args: P.args, **named: P.kwargs) -> HttpResponse:
        try:
            return view(request, key, *args, **named)
        except SaysNoReason:
            return HttpResponseRedirect(reverse("case-reason", args=[key]))

    return guarded
