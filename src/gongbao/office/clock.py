"""The present, through one port: local time in China."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime
from zoneinfo import ZoneInfo

CHINA = ZoneInfo("Asia/Shanghai")
_stopped_at: ContextVar[datetime | None] = ContextVar("stopped_at", default=None)


def now() -> datetime:
    """This moment, with its time zone."""
    return _stopped_at.get() or datetime.now(CHINA)  # noqa: TID251  the port itself


def today() -> date:
    """Today's date in China."""
    return now().date()


@contextmanager
def stopped_at(moment: datetime | date) -> Iterator[None]:
    """Within the block the clock stands still at `moment` (a day alone: at its noon in China); for rehearsals and tests."""
    if not isinstance(moment, datetime):
        moment = datetime(moment.year, moment.month, moment.day, 12, tzinfo=CHINA)
    token = _stopped_at.set(moment.astimezone(CHINA))
    try:
        yield
    finally:
        _stopped_at.reset(token)
