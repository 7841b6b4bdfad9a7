"""When the office does not permit something: who is not signed in is asked to, who is signed in is told."""

from collections.abc import Callable

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.views.defaults import permission_denied

from gongbao.office.permission import NotPermitted


class NotPermittedPage:
    """Answers the office's refusals; everything else goes its way."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer as it comes."""
        return self._get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """The sign-in page, or the page that says that this is not open to the asker."""
        if not isinstance(exception, NotPermitted):
            return None
        if not exception.actor.is_signed_in:
            return redirect_to_login(request.get_full_path())
        return permission_denied(request, exception)
