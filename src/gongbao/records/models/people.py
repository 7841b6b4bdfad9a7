"""People, their accounts, and the three administrators."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from gongbao.records.models.periods import Granted


class Person(models.Model):
    """A natural person, with or without an account: whoever acts, and whoever is a relative of somebody who acts.

    Of an identity number only a mask for the eye and a keyed digest for comparing are kept, so that one person is one row.
    """

    name = models.CharField(max_length=60)
    personnel_number = models.CharField(max_length=40, null=True, unique=True)
    identity_mask = models.CharField(max_length=24, blank=True)
    identity_digest = models.CharField(max_length=64, null=True, unique=True)
    added_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name


class Account(models.Model):
    """An account (a Django user) of a natural person, who may have several. That it is closed stands in the user's `is_active`."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="account")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="accounts")
    opened_at = models.DateTimeField()
    opened_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")

    def __str__(self) -> str:
        return self.user.get_username()


class Office(models.TextChoices):
    """The three administrators."""

    SYSTEM = "system"
    SECURITY = "security"
    AUDIT = "audit"


class Administrator(Granted):
    """A person who looks after the system, or after people and their powers, or reads what both did: never two of these at a time.

    The first three, by whom an office is founded, were appointed by nobody: `granted_by` is empty and so is `confirmed_by`.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="administrations")
    office = models.CharField(max_length=10, choices=Office.choices)

    class Meta(Granted.Meta):
        constraints = (
            *Granted.Meta.constraints,
            models.UniqueConstraint(
                fields=["person"], condition=Q(ended_on__isnull=True), name="three_administrators_kept_apart"
            ),
            models.CheckConstraint(condition=Q(office__in=Office.values), name="administrator_of_one_of_three"),
            models.CheckConstraint(
                condition=(Q(granted_by__isnull=True) | ~Q(granted_by=F("person")))
                & (Q(confirmed_by__isnull=True) | ~Q(confirmed_by=F("person"))),
                name="nobody_appoints_himself",
            ),
        )

    def __str__(self) -> str:
        return f"{self.person} {self.office}"


class Founding(models.Model):
    """How the office was founded: for work, by its first three administrators, or as an example city. One row, for ever."""

    class Kind(models.TextChoices):
        WORK = "work"
        EXAMPLE = "example"

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    founded_at = models.DateTimeField()

    class Meta:
        constraints = (models.CheckConstraint(condition=Q(id=1), name="founded_once"),)

    def __str__(self) -> str:
        return self.kind
