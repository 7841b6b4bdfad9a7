"""What is looked at with every page of somebody signed in: a session left alone, and a second factor still owed."""

from collections.abc import Callable

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import SESSION_KEY, logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import resolve, reverse
from django.utils.translation import gettext as _

from gongbao.office.clock import now
from gongbao.web.asker import actor

SEEN = "seen_at"
A_MINUTE = 60
OWN_ACCOUNT = "gongbao.web.account"


class Watch:
    """Ends a session that was left alone for too long; sends whoever owes a second factor to the page where it is set up."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, unless the page has to wait."""
        if request.session.get(SESSION_KEY) is None:
            return self._get_response(request)
        if _was_left_alone(request):
            logout(request)
            messages.info(request, _("You were signed out because nothing had been done for a while. Sign in again."))
        elif _must_set_up_second_factor(request):
            return HttpResponseRedirect(reverse("mfa_activate_totp"))
        return self._get_response(request)


def _was_left_alone(request: HttpRequest) -> bool:
    """Whether the time for doing nothing is over; the moment is written down at most once a minute."""
    moment = int(now().timestamp())
    seen = request.session.get(SEEN, moment)
    if moment - seen > settings.SESSION_IDLE_MINUTES * A_MINUTE:
        return True
    if moment - seen >= A_MINUTE or SEEN not in request.session:
        request.session[SEEN] = moment
    return False


def _must_set_up_second_factor(request: HttpRequest) -> bool:
    """Only pages wait: programs are refused by what they may not do, and the pages of one's own account stay open."""
    if not actor(request).owes_second_factor:
        return False
    view = resolve(request.path_info).func
    return not request.path_info.startswith("/api/") and not view.__module__.startswith(OWN_ACCOUNT)
