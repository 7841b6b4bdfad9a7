"""Who asks a page, in which language, and about which day."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from gongbao.engine.rules.types.scalars import read_day
from gongbao.engine.values import Language
from gongbao.office.actors import actor_for
from gongbao.office.clock import today
from gongbao.office.permission import Actor
from gongbao.web.problems import Problem

ON = "on"
ACTORS = "gongbao_actors"


@dataclass(frozen=True, slots=True)
class AskedDay:
    """The day a page is about: `word` as typed, `error` when that is no day (then today stands in), `query` for links that keep it."""

    day: date
    word: str
    is_today: bool
    error: str = ""

    @property
    def query(self) -> str:
        """What a link ends in so that the next page is about the same day."""
        return "" if self.is_today else f"?{ON}={self.day.isoformat()}"

    @property
    def problems(self) -> list[Problem]:
        """What is wrong with the day as typed, for the error summary."""
        return [Problem(self.error, f"#{ON}")] if self.error else []


def actor(request: HttpRequest) -> Actor:
    """The person who asks; found out once for each request and user."""
    known: dict[int | None, Actor] = vars(request).setdefault(ACTORS, {})
    if request.user.pk not in known:
        known[request.user.pk] = actor_for(request.user, today())
    return known[request.user.pk]


def language() -> Language:
    """The language of the page."""
    return "en" if (get_language() or "").startswith("en") else "zh"


def asked_day(request: HttpRequest) -> AskedDay:
    """The day in the address (`?on=2021-03-01`), or today."""
    word = request.GET.get(ON, "").strip()
    now = today()
    if not word:
        return AskedDay(now, now.isoformat(), is_today=True)
    try:
        return AskedDay(read_day(word), word, is_today=False)
    except ValueError:
        return AskedDay(now, word, is_today=True, error=_("Write a day that exists, such as 2021-03-01."))
