"""Keys to an account that are shown once and kept only as digests: links for setting a password, and tokens for programs."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from gongbao.records.models.people import Person


class AccountLink(models.Model):
    """A link by which the owner of an account sets the password, once and before it runs out. `used_at` is set once."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    runs_out_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.user} {self.made_at:%Y-%m-%d}"


class SecondFactorReset(models.Model):
    """One administrator's request that a person may set the second factor up afresh; it is done when another one signs (`done_at`, `done_by`)."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    done_at = models.DateTimeField(null=True)
    done_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(done_by__isnull=True) | ~Q(done_by=models.F("asked_by")), name="reset_by_two_people"
            ),
            models.UniqueConstraint(fields=["user"], condition=Q(done_at__isnull=True), name="one_open_reset"),
        )

    def __str__(self) -> str:
        return f"{self.user} {self.asked_at:%Y-%m-%d}"


class AccessToken(models.Model):
    """A token by which a program acts for the owner of an account, with some of the owner's roles, until a day. `revoked_at` is set once."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="access_tokens")
    name = models.CharField(max_length=60)
    digest = models.CharField(max_length=64, unique=True)
    roles = models.JSONField(default=list)
    made_at = models.DateTimeField()
    until_day = models.DateField()
    revoked_at = models.DateTimeField(null=True)
    last_used_on = models.DateField(null=True)

    def __str__(self) -> str:
        return f"{self.user} {self.name}"
