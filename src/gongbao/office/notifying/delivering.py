"""Delivering what waits in the outbox: taken for a while, sent, marked. Whoever dies in between leaves it to the next; so it arrives at least once."""

import logging
from collections.abc import Callable
from datetime import timedelta

from django.db import connection, transaction
from django.db.models import Q

from gongbao.office.clock import now
from gongbao.office.notifying.mail import send_mail
from gongbao.office.notifying.webhook import send_webhook
from gongbao.records.models import Delivery

HELD_FOR = timedelta(minutes=5)  # longer than any attempt takes
FIRST_PAUSE = timedelta(minutes=1)  # doubled after each attempt
LONGEST_PAUSE = timedelta(hours=6)
MOST_ATTEMPTS = 12  # about a day and a half
SEND: dict[str, Callable[[Delivery], None]] = {
    str(Delivery.Channel.MAIL): send_mail,
    str(Delivery.Channel.WEBHOOK): send_webhook,
}
_log = logging.getLogger(__name__)


def deliver_waiting() -> tuple[int, int]:
    """Try everything that is due now, each once; how many arrived and how many did not."""
    arrived = failed = 0
    while delivery := take():
        if _attempt(delivery):
            arrived += 1
        else:
            failed += 1
    return arrived, failed


def take() -> Delivery | None:
    """The next delivery that is due and that nobody holds, held from now on; None when there is none."""
    moment = now()
    free = Q(taken_until=None) | Q(taken_until__lte=moment)
    waiting = Delivery.objects.filter(free, delivered_at=None, given_up_at=None, not_before__lte=moment)
    with transaction.atomic():
        skips = connection.features.has_select_for_update_skip_locked
        found = waiting.select_for_update(skip_locked=skips).order_by("not_before", "pk").first()
        if found:
            found.attempts += 1
            found.taken_until = moment + HELD_FOR
            found.save(update_fields=["attempts", "taken_until"])
    return found


def _attempt(delivery: Delivery) -> bool:
    if delivery.subscription is not None and delivery.subscription.ended_at is not None:
        return _give_up(delivery, "ended")
    try:
        SEND[delivery.channel](delivery)
    except Exception as error:  # noqa: BLE001  whatever a server or a network does, the next message is tried as well
        return _failed(delivery, type(error).__name__)
    delivery.delivered_at, delivery.taken_until, delivery.fault = now(), None, ""
    delivery.save(update_fields=["delivered_at", "taken_until", "fault"])
    return True


def _failed(delivery: Delivery, fault: str) -> bool:
    """Note the sort of failure, never its words, which may quote an address; later again, or never."""
    _log.warning("delivery %s failed (attempt %s): %s", delivery.pk, delivery.attempts, fault)
    if delivery.attempts >= MOST_ATTEMPTS:
        return _give_up(delivery, fault)
    pause = min(FIRST_PAUSE * 2 ** (delivery.attempts - 1), LONGEST_PAUSE)
    delivery.fault, delivery.taken_until, delivery.not_before = fault, None, now() + pause
    delivery.save(update_fields=["fault", "taken_until", "not_before"])
    return False


def _give_up(delivery: Delivery, fault: str) -> bool:
    delivery.fault, delivery.taken_until, delivery.given_up_at = fault, None, now()
    delivery.save(update_fields=["fault", "taken_until", "given_up_at"])
    return False
