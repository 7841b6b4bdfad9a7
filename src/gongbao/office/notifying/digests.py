"""The digest: once a day, each person is told how much is new, and in which cases."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction

from gongbao.office.cases.seeing import cases_for
from gongbao.office.clock import now
from gongbao.office.notifying.concerned import as_actor
from gongbao.office.notifying.outbox import post
from gongbao.records.models import Notice

FROM_HOUR = 8  # local time: nobody's telephone rings at midnight


def compose_digests() -> int:
    """Write today's digests that were not written yet, one transaction for each person; how many. None before the working day begins."""
    moment = now()
    if moment.hour < FROM_HOUR:
        return 0
    day = moment.date()
    waiting = Notice.objects.filter(told_on=None)
    told_today = Notice.objects.filter(told_on=day, is_urgent=False).values("person")
    persons = waiting.exclude(person__in=told_today).order_by("person").values_list("person", flat=True).distinct()
    return sum(_compose(person, day) for person in list(persons))


def _compose(person: int, day: date) -> bool:
    """What is told of is what the person has not seen yet and may see today; the rest is counted as told."""
    with transaction.atomic():
        waiting = Notice.objects.select_for_update().filter(person=person, told_on=None).order_by("pk")
        notices = list(waiting)
        unseen = [notice for notice in notices if notice.seen_at is None]
        shown = list(_shown(person, day, unseen))
        if shown:
            post(f"digest:{day}:{person}", person, shown, now())
        waiting.filter(pk__in=[notice.pk for notice in notices]).update(told_on=day)
    return bool(shown)


def _shown(person: int, day: date, notices: Iterable[Notice]) -> Iterable[Notice]:
    seen = set(cases_for(as_actor(person, day)).values_list("pk", flat=True))
    return (notice for notice in notices if notice.case_id in seen)
