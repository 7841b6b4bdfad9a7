"""Whether the working days that a clock needs are published: a day for which they are not is a fault of the data."""

from typing import Any

from gongbao.engine.calendar import BeyondCalendar
from gongbao.engine.procedures import Condition, Refusal, Step, requires
from gongbao.engine.rules import Refused
from gongbao.engine.values import Period


def can_be_counted(period: Period, field: str) -> Condition:
    """The period can be counted from the day that `field` of the act's data gives; checked with the data, before what the law asks of the case."""

    @requires(Refusal.DATA, "工作日历已公布至所需年份", "the working days of the years needed are published")
    def working_days_are_published(step: Step[Any]) -> bool:
        try:
            step.calendar.due(getattr(step.data, field), period)
        except BeyondCalendar as beyond:
            raise Refused(field, beyond.message) from None
        return True

    return working_days_are_published
