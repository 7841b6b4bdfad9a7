"""What clocks say of themselves: a duty that is due in a few working days, or whose last day has passed, is told to those whose turn it is."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db import transaction

from gongbao.engine.procedures import Kind
from gongbao.office.cases.calendars import office_calendar
from gongbao.office.cases.seeing import procedure_of
from gongbao.office.clock import now
from gongbao.office.notifying.concerned import concerned
from gongbao.office.notifying.kinds import About
from gongbao.office.notifying.noting import note
from gongbao.records.models import Notice, RunningClock

SOON = 3  # working days
FURTHEST = 15  # days of the calendar within which so many working days always lie


def tell_of_clocks() -> int:
    """Note what is due soon and what is overdue today, each last day once; how many notices were new. Safe to repeat."""
    day = now().date()
    open_duties = RunningClock.objects.filter(
        is_open=True, kind=str(Kind.DUTY), due__lte=day + timedelta(days=FURTHEST), case__is_closed=False
    )
    told = 0
    for clock in open_duties.select_related("case").order_by("pk").iterator():
        about = _about(clock.due, day)
        if about is not None:
            with transaction.atomic():
                told += note(_notices(clock, about, day))
    return told


def _about(due: date, day: date) -> About | None:
    if due < day:
        return About.OVERDUE
    calendar = office_calendar()
    between = (day + timedelta(days=ahead) for ahead in range(1, (due - day).days + 1))
    return About.DUE_SOON if sum(calendar.is_working(one) for one in between) <= SOON else None


def _notices(clock: RunningClock, about: About, day: date) -> Iterator[Notice]:
    enactment, procedure = procedure_of(clock.case)
    roles = clock.case.turns.values_list("role", flat=True)
    for one in concerned(clock.case, enactment, procedure, roles, day):
        yield Notice(
            person_id=one.person,
            case=clock.case,
            sequence=clock.case.sequence,
            kind=str(about),
            clock=clock.name,
            due=clock.due,
            is_urgent=about is About.OVERDUE,
            made_at=now(),
        )
