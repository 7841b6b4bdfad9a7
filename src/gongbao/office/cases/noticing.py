"""A notice on working days comes on record: proposed by a system administrator, confirmed by another one or by a security administrator.

When it is, the clocks that still run are counted anew; those that were stopped stay.
"""

from django.db import transaction

from gongbao.engine.calendar import STATE
from gongbao.engine.rules import Refused
from gongbao.engine.values import Bilingual
from gongbao.office.cases.calendars import PUBLISHED, notice_of, published
from gongbao.office.cases.recounting import count_anew
from gongbao.office.clock import now
from gongbao.office.permission import Actor, administrators, require
from gongbao.records.ledger import record_event
from gongbao.records.models import Event

PROPOSED = "calendar-notice-proposed"
SYSTEM_ADMINISTRATOR = administrators("system")
SIGNERS = administrators("security", "system")


def propose_notice(actor: Actor, stated: dict[str, object]) -> Event:
    """Put a notice on record for confirmation: {"id", "title", "title_en", "source", "days": {date: kind}, "publishes_year"}; Refused when it cannot be one."""
    require(actor, SYSTEM_ADMINISTRATOR)
    _check(stated)
    return record_event(PROPOSED, str(stated["id"]), person=actor.person_id, at=now(), details=stated)


def confirm_notice(actor: Actor, proposal: int) -> Event:
    """Publish a proposed notice; Refused for whoever proposed it, for one that was published, and for one that never was proposed."""
    require(actor, SIGNERS)
    with transaction.atomic():
        proposed = Event.objects.filter(pk=proposal, kind=PROPOSED).first()
        if proposed is None:
            raise Refused("proposal", Bilingual("没有这一待确认的通知。", "There is no such notice to confirm."))
        if proposed.person_id == actor.person_id:
            raise Refused(
                "proposal", Bilingual("须由提出人以外的人员确认。", "Somebody other than the proposer must confirm it.")
            )
        if any(event.told["proposal"] == proposal for event in published()):
            raise Refused("proposal", Bilingual("该通知已经公布。", "This notice is published already."))
        _check(proposed.told)
        details = proposed.told | {"proposal": proposal}
        made = record_event(PUBLISHED, proposed.subject, person=actor.person_id, at=now(), details=details)
        count_anew(actor)
        return made


def notices_waiting(actor: Actor) -> list[Event]:
    """The notices that were proposed and not yet confirmed, the first one first."""
    require(actor, SIGNERS)
    done = {event.told["proposal"] for event in published()}
    return [
        event
        for event in Event.objects.filter(kind=PROPOSED).select_related("person").order_by("pk")
        if event.pk not in done
    ]


def _check(stated: dict[str, object]) -> None:
    try:
        STATE.with_notices(*(notice_of(event.told) for event in published()), notice_of(stated))
    except (KeyError, TypeError, ValueError) as fault:
        raise Refused("notice", Bilingual(f"通知不合格式:{fault}。", f"This is not a notice: {fault}.")) from None
