"""The calendar that the office counts by: the State Council's, the notices on record, and weekdays, marked provisional, beyond."""

import json
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from django.db.models import QuerySet

from gongbao.engine.calendar import STATE, Calendar, DayKind, Notice
from gongbao.engine.rules.types.scalars import read_day
from gongbao.engine.values import Bilingual
from gongbao.records.models import Event

PUBLISHED = "calendar-notice"


@dataclass(frozen=True)
class Calendars:
    """The office's calendars: under every notice on record, and under those that were on record at a moment."""

    notices: tuple[tuple[datetime, str], ...]

    @property
    def now(self) -> Calendar:
        """Under every notice."""
        return _under(tuple(details for _, details in self.notices))

    def known_at(self, moment: datetime) -> Calendar:
        """Under those that were on record at the moment."""
        return _under(tuple(details for recorded, details in self.notices if recorded <= moment))


def calendars() -> Calendars:
    """The notices on record."""
    return Calendars(tuple(published().values_list("recorded_at", "details")))


def office_calendar() -> Calendar:
    """The calendar as it is known now."""
    return calendars().now


def published() -> QuerySet[Event]:
    """The notices on record, the first one first."""
    return Event.objects.filter(kind=PUBLISHED).order_by("pk")


def notice_of(stated: dict[str, object]) -> Notice:
    """The notice that plain data state: {"id", "title", "title_en", "source", "days": {date: kind}, "publishes_year"}; KeyError, TypeError or ValueError."""
    days = stated["days"]
    if not isinstance(days, dict):
        raise TypeError("days")
    year = stated.get("publishes_year")
    return Notice(
        id=str(stated["id"]),
        title=Bilingual(str(stated["title"]), str(stated.get("title_en") or stated["title"])),
        source=str(stated["source"]),
        days={read_day(day): DayKind(kind) for day, kind in days.items()},
        publishes_year=year if isinstance(year, int) else None,
    )


@lru_cache(maxsize=64)
def _under(notices: tuple[str, ...]) -> Calendar:
    known = tuple(notice_of(json.loads(details)) for details in notices)
    return (STATE.with_notices(*known) if known else STATE).assuming_weekdays()
