"""Who asks the API, and in which language."""

from django.http import HttpRequest
from django.utils.translation import get_language_from_request

from gongbao.engine.values import Language
from gongbao.office.actors import actor_for
from gongbao.office.clock import today
from gongbao.office.permission import Actor


def actor(request: HttpRequest) -> Actor:
    """The person who is signed in, or the public."""
    return actor_for(request.user, today())


def language(request: HttpRequest) -> Language:
    """The language of messages: the one chosen on the pages, or the request's Accept-Language."""
    return "en" if get_language_from_request(request).startswith("en") else "zh"
