"""Other systems that are told what a person is told: set up and ended by the system administrator, each time on the ledger."""

import secrets

from django.db import transaction

from gongbao.engine.rules import Refused
from gongbao.engine.values import Bilingual
from gongbao.office.clock import now
from gongbao.office.library import NotFound
from gongbao.office.notifying.webhook import place_of, signing_key
from gongbao.office.permission import Actor, administrators, require
from gongbao.records.ledger import record_event
from gongbao.records.models import Delivery, Person, Subscription

WHO_MAY = administrators("system")
MOST_SHOWN = 200


def subscribe(actor: Actor, person_key: int, address: str) -> tuple[Subscription, str]:
    """Let the system at `address` be told what a person is told; the subscription and its signing key. Refused for an address that is not allowed."""
    require(actor, WHO_MAY)
    assert actor.person_id is not None, "an administrator is a person"
    place_of(address)
    person = Person.objects.filter(pk=person_key).first()
    if person is None:
        raise NotFound("person", Bilingual("没有此人。", "There is no such person."))
    with transaction.atomic():
        if Subscription.objects.filter(person=person, address=address, ended_at=None).exists():
            raise Refused("address", Bilingual("此地址已订阅。", "This address is told already."))
        made = Subscription.objects.create(
            person=person, address=address, seed=secrets.token_hex(16), made_by_id=actor.person_id, made_at=now()
        )
        _record(actor, made, "begun")
    return made, signing_key(made)


def end_subscription(actor: Actor, key: int) -> None:
    """Tell that system nothing more, not even what waits in the outbox."""
    require(actor, WHO_MAY)
    with transaction.atomic():
        found = Subscription.objects.select_for_update().filter(pk=key, ended_at=None).first()
        if found is None:
            raise NotFound("subscription", Bilingual("没有此项订阅。", "There is no such subscription."))
        found.ended_at = now()
        found.save(update_fields=["ended_at"])
        _record(actor, found, "ended")


def subscriptions(actor: Actor) -> tuple[Subscription, ...]:
    """Those that are told now."""
    require(actor, WHO_MAY)
    return tuple(Subscription.objects.filter(ended_at=None).select_related("person").order_by("pk"))


def undelivered(actor: Actor) -> tuple[Delivery, ...]:
    """What failed and is tried again, or was given up, the latest first: to whom, how often, the sort of failure."""
    require(actor, WHO_MAY)
    failed = Delivery.objects.filter(delivered_at=None).exclude(fault="").select_related("person")
    return tuple(failed.order_by("-pk")[:MOST_SHOWN])


def _record(actor: Actor, subscription: Subscription, what: str) -> None:
    details = {"what": what, "person": subscription.person_id, "address": subscription.address}
    record_event("subscription", str(subscription.pk), person=actor.person_id, at=now(), details=details)
