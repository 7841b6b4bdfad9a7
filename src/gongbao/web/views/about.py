"""What this office is, and how far its answers reach."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gongbao.office.permission import EVERYONE, open_to


@open_to(EVERYONE)
def about(request: HttpRequest) -> HttpResponse:
    """The page about the office."""
    return render(request, "web/about.html")
