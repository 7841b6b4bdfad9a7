"""After too many failures: who is counted, from where, and the page that says when to come back."""

import unicodedata
from datetime import datetime
from typing import Any

from allauth.core import context
from axes.models import AccessAttempt
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gongbao.office.clock import CHINA

LONGEST_NAME = 150
TOO_MANY_REQUESTS = 429


def name_tried(request: HttpRequest | None, credentials: dict[str, Any] | None = None) -> str:
    """The account's name as it is counted: the same however it was written."""
    given = credentials or {}
    name = given.get("username") or given.get("login") or (request.POST.get("login") if request else "") or ""
    return unicodedata.normalize("NFKC", str(name)).replace("\0", "").strip().lower()[:LONGEST_NAME]


def address_of(request: HttpRequest) -> str:
    """The address that a request came from: the one that the outermost of our own proxies saw, else the one connected to us."""
    forwarded = [part.strip() for part in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if part.strip()]
    if settings.PROXIES and len(forwarded) >= settings.PROXIES:
        return str(forwarded[-settings.PROXIES])
    return str(request.META.get("REMOTE_ADDR", ""))


def locked_out(
    request: HttpRequest, response: HttpResponse | None = None, credentials: dict[str, Any] | None = None
) -> HttpResponse:
    """The page that says until when this account cannot be signed in to from here."""
    until = unlocked_at(name_tried(request, credentials), address_of(request))
    return render(request, "web/account/locked_out.html", {"until": until}, status=TOO_MANY_REQUESTS)


def lock_out(request: HttpRequest, name: str) -> None:
    """Tell axes that this request is of an account that is locked: its middleware answers with the page above."""
    vars(request).update(axes_locked_out=True, axes_credentials={"username": name})


def unlocked_at(name: str, address: str) -> datetime | None:
    """When the latest failure of this name from this address is forgotten, in China's time."""
    failures = AccessAttempt.objects.filter(username=name, ip_address=address)
    latest = failures.order_by("-attempt_time").values_list("attempt_time", flat=True).first()
    return (latest + settings.AXES_COOLOFF_TIME).astimezone(CHINA) if latest else None


def current_request() -> HttpRequest:
    """The request that allauth is working on."""
    request: HttpRequest = context.request
    return request
