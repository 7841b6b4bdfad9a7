"""Who asks the API, and in which language."""

from django.contrib.auth import SESSION_KEY
from django.http import HttpRequest
from django.utils.translation import get_language_from_request
from ninja.utils import check_csrf

from gongbao.engine.values import Language
from gongbao.office.actors import actor_for
from gongbao.office.clock import today
from gongbao.office.people.tokens import actor_with_token
from gongbao.office.permission import PUBLIC, Actor

BEARER = "bearer"
SAFE = ("GET", "HEAD", "OPTIONS")


class WrongToken(Exception):
    """The request sends a token that opens nothing: it is refused, not taken for one of the public."""


def actor(request: HttpRequest) -> Actor:
    """Who sends the token, else who is signed in, else the public. WrongToken where there is a token that opens nothing."""
    scheme, _, secret = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != BEARER:
        return actor_for(request.user, today()) if _is_meant(request) else PUBLIC
    found = actor_with_token(secret.strip(), today())
    if found is None:
        raise WrongToken
    return found


def _is_meant(request: HttpRequest) -> bool:
    """Whether the one who is signed in sent this, and no page of somebody else: what changes nothing, or carries the token of our own pages."""
    return request.method in SAFE or SESSION_KEY not in request.session or check_csrf(request) is None


def language(request: HttpRequest) -> Language:
    """The language of messages: the one chosen on the pages, or the request's Accept-Language."""
    return "en" if get_language_from_request(request).startswith("en") else "zh"
