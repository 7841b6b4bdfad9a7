"""Writing notices down, each once, and with an urgent one what leaves the house for it."""

from collections.abc import Iterable

from gongbao.office.clock import CHINA
from gongbao.office.notifying.outbox import post
from gongbao.records.models import Notice


def note(notices: Iterable[Notice]) -> int:
    """Keep those that were not kept before, urgent ones with their deliveries, in the transaction of what they tell of; how many are kept now."""
    new = [notice for notice in notices if not _is_kept(notice)]
    for notice in new:
        if notice.is_urgent:  # it goes out by itself, so no digest counts it
            notice.told_on = notice.made_at.astimezone(CHINA).date()
        notice.save(force_insert=True)
        if notice.is_urgent:
            post(f"notice:{notice.pk}", notice.person_id, [notice], notice.made_at)
    return len(new)


def _is_kept(notice: Notice) -> bool:
    same = Notice.objects.filter(person_id=notice.person_id, case_id=notice.case_id, kind=notice.kind)
    if notice.clock:
        return same.filter(clock=notice.clock, due=notice.due).exists()
    return same.filter(sequence=notice.sequence, clock="").exists()
