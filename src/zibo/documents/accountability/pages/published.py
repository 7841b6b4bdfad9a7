"""第七十四条: what the public reads of results and rectifications."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from gongbao.office.permission import EVERYONE, open_to
from zibo.documents.accountability.models import disclosures
from zibo.documents.accountability.pages.desk import cite

A_PAGE = 50


@open_to(EVERYONE)
@require_safe
def published(request: HttpRequest) -> HttpResponse:
    """The texts, the latest first."""
    page = Paginator(disclosures(), A_PAGE).get_page(request.GET.get("page"))
    return render(request, "accountability/published.html", {"page": page, "article": cite("第七十四条")})
