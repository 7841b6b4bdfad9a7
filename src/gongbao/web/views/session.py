"""The size of the type that a reader chose."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from gongbao.office.permission import EVERYONE, open_to

A_YEAR = 365 * 24 * 60 * 60
SIZES = ("ordinary", "large")


@open_to(EVERYONE)
@require_POST
def type_size(request: HttpRequest) -> HttpResponse:
    """Keep the size of the type that the reader chose, and go back to the page."""
    back = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure())
    response = HttpResponseRedirect(back if is_ours else "/")
    size = request.POST.get("size", "")
    if size in SIZES:
        response.set_cookie("type", size, max_age=A_YEAR, samesite="Lax", httponly=True, secure=request.is_secure())
    return response
