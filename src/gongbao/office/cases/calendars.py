"""The calendar that the office counts by: the State Council's, the notices on record, and weekdays, marked provisional, beyond."""

from gongbao.engine.calendar import STATE, Calendar


def office_calendar() -> Calendar:
    """The calendar as of now."""
    return STATE.assuming_weekdays()
