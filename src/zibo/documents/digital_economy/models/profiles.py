"""What enterprises keep here: their profiles, version after version. Nobody reads one but through a function that is told who asks."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import User
from django.db import IntegrityError, models, transaction
from django.db.models import OuterRef, QuerySet, Subquery

from gongbao.office.clock import now
from gongbao.office.permission import SIGNED_IN, Actor, require

LONGEST_NAME = 200


class EnterpriseProfile(models.Model):
    """One version of what an enterprise stated: a later statement is a new version, never a change of this one. Money in `data` is text."""

    key = models.UUIDField(default=uuid4)
    version = models.PositiveIntegerField()
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=LONGEST_NAME)
    code = models.CharField(max_length=18)
    data = models.JSONField()
    kept_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["key", "version"], name="one_version_once"),
            models.UniqueConstraint(fields=["owner", "code", "version"], name="one_profile_per_enterprise"),
        )

    def __str__(self) -> str:
        return f"{self.name} {self.version}"

    def save(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401  Django's own signature
        """Insert; a version that is kept already stays as it is."""
        if self.pk is not None:
            raise TypeError("a version of a profile is never changed")
        super().save(*args, **kwargs)


class Overtaken(Exception):
    """Somebody kept a newer version in the meantime."""


def profiles_of(actor: Actor) -> QuerySet[EnterpriseProfile]:
    """The newest version of each of the actor's own profiles, the latest kept first."""
    newest = _versions_of(actor).filter(key=OuterRef("key")).order_by("-version").values("pk")[:1]
    return _versions_of(actor).filter(pk=Subquery(newest)).order_by("-kept_at", "-pk")


def history_of(actor: Actor, key: UUID) -> QuerySet[EnterpriseProfile]:
    """Every version of one of the actor's own profiles, the newest first; none when it is not the actor's."""
    return _versions_of(actor).filter(key=key).order_by("-version")


def profile_of_enterprise(actor: Actor, code: str) -> EnterpriseProfile | None:
    """The newest version of the actor's own profile of the enterprise with that credit code."""
    return _versions_of(actor).filter(code=code).order_by("-version").first()


def keep(actor: Actor, data: dict[str, Any], *, after: int | None = None) -> EnterpriseProfile:
    """Keep what was stated of the enterprise data["name"], data["code"] as its newest version; the newest one itself when nothing changed.

    `after` is the version that the actor saw (0 for none); Overtaken when there is a newer one by now.
    """
    newest = profile_of_enterprise(actor, data["code"])
    if after is not None and after != (newest.version if newest else 0):
        raise Overtaken
    return _keep(actor, [(data, newest)])[0]


def keep_all(
    actor: Actor, stated: Sequence[dict[str, Any]]
) -> list[tuple[EnterpriseProfile | None, EnterpriseProfile]]:
    """Keep many at once, all or none; for each what was kept before and what is kept now, the same one where nothing changed."""
    newest = {one.code: one for one in profiles_of(actor)}
    pairs = [(data, newest.get(data["code"])) for data in stated]
    return list(zip((before for _, before in pairs), _keep(actor, pairs), strict=True))


def _keep(actor: Actor, pairs: Sequence[tuple[dict[str, Any], EnterpriseProfile | None]]) -> list[EnterpriseProfile]:
    require(actor, SIGNED_IN)
    owner = get_user_model().objects.get(username=actor.name)
    kept = [before if before and before.data == data else _version(owner, data, before) for data, before in pairs]
    try:
        with transaction.atomic():
            EnterpriseProfile.objects.bulk_create([one for one in kept if one.pk is None])
    except IntegrityError:
        raise Overtaken from None
    return kept


def _version(owner: User, data: dict[str, Any], before: EnterpriseProfile | None) -> EnterpriseProfile:
    key, number = (before.key, before.version + 1) if before else (uuid4(), 1)
    return EnterpriseProfile(
        key=key, version=number, owner=owner, name=data["name"], code=data["code"], data=data, kept_at=now()
    )


def _versions_of(actor: Actor) -> QuerySet[EnterpriseProfile]:
    if not actor.is_signed_in:
        return EnterpriseProfile.objects.none()
    return EnterpriseProfile.objects.filter(owner__username=actor.name)
