"""What somebody is about to apply for: kept from the page of his result to the form of the application, which it fills."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import models, transaction

from gongbao.office.cases.acting import Deed
from gongbao.office.cases.drafts import Occasion, fills
from gongbao.office.cases.following import follows
from gongbao.office.clock import now
from gongbao.office.permission import Actor, holders_of, require
from zibo.documents.digital_economy.models.booking import APPLICATION

APPLICANTS = holders_of("digital-economy/applicant")


class Intention(models.Model):
    """One application to be: the data of its first act as far as they are known. `done_at` is set once, by the act or by the next intention."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    data = models.JSONField()
    at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["owner"], condition=models.Q(done_at__isnull=True), name="one_intention_at_a_time"
            ),
        )

    def __str__(self) -> str:
        return str(self.data.get("matter", ""))


def intend(actor: Actor, data: dict[str, Any]) -> None:
    """Fill the actor's next form of an application with `data`; NotPermitted where he cannot apply."""
    require(actor, APPLICANTS)
    with transaction.atomic():
        owner = get_user_model().objects.select_for_update().get(username=actor.name)
        _put_away(actor)
        Intention.objects.create(owner=owner, data=data, at=now())


@fills(APPLICATION, "submit")
def intended(occasion: Occasion) -> Mapping[str, object]:
    """What the actor chose last on the page of a result, until it is sent."""
    found = Intention.objects.filter(owner__username=occasion.actor.name, done_at=None).first()
    data: dict[str, object] = found.data if found else {}
    return data


@follows
def sent(deed: Deed) -> None:
    """With the application the intention is done."""
    if deed.case.procedure == APPLICATION and deed.step.act.name == "submit":
        _put_away(deed.actor)


def _put_away(actor: Actor) -> None:
    Intention.objects.filter(owner__username=actor.name, done_at=None).update(done_at=now())
