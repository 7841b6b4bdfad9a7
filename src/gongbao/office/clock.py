"""The present, through one port: local time in China."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime
from zoneinfo import ZoneInfo

CHINA = ZoneInfo("Asia/Shanghai")
_stopped_at: ContextVar[datetime | None] = ContextVar("stopped_at", default=None)
_stopped_for_all: list[datetime] = []


def now() -> datetime:
    """This moment, with its time zone."""
    stopped = _stopped_at.get() or next(reversed(_stopped_for_all), None)
    return stopped or datetime.now(CHINA)  # noqa: TID251  the port itself


def today() -> date:
    """Today's date in China."""
    return now().date()


@contextmanager
def stopped_at(moment: datetime | date) -> Iterator[None]:
    """Within the block the clock stands still at `moment` (a day alone: at its noon in China); for rehearsals and tests."""
    token = _stopped_at.set(_in_china(moment))
    try:
        yield
    finally:
        _stopped_at.reset(token)


@contextmanager
def stopped_for_all_at(moment: datetime | date) -> Iterator[None]:
    """The same for every thread of the process: an office that many people visit at a moment of the past."""
    _stopped_for_all.append(_in_china(moment))
    try:
        yield
    finally:
        _stopped_for_all.pop()


def _in_china(moment: datetime | date) -> datetime:
    if not isinstance(moment, datetime):
        return datetime(moment.year, moment.month, moment.day, 12, tzinfo=CHINA)
    return moment.astimezone(CHINA)
