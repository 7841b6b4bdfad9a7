"""Cases as lists and pages find them. All but the case's identity is read off its ledger and can be made anew from it."""

from django.db import models
from django.db.models import Q


class Case(models.Model):
    """A case of a procedure ("slug/name"); `sequence` counts its entries and is the version that a later act must have seen.

    `draft` holds the data proposed for its first act, where another case opened it; `body`, which did that act, gave it its `number`.
    `closed_to` holds the roles that do not see it, each between strokes ("|desk|vault|"). `next_due` is the
    earliest last day among its open duties.
    """

    procedure = models.CharField(max_length=120)
    number = models.CharField(max_length=80, null=True)
    body = models.ForeignKey("records.Body", null=True, on_delete=models.PROTECT, related_name="+")
    subject = models.CharField(max_length=400, blank=True)
    state = models.CharField(max_length=60)
    sequence = models.PositiveIntegerField(default=0)
    is_closed = models.BooleanField(default=False)
    opened_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    next_due = models.DateField(null=True)
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="opened")
    parent_sequence = models.PositiveIntegerField(null=True)
    draft = models.TextField(default="{}")
    closed_to = models.CharField(max_length=400, default="|")

    class Meta:
        indexes = (
            models.Index(fields=["procedure", "is_closed", "next_due", "id"], name="case_desk"),
            models.Index(fields=["procedure", "changed_at"], name="case_recent"),
        )
        constraints = (
            models.UniqueConstraint(fields=["procedure", "body", "number"], name="one_case_per_number"),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | Q(parent_sequence__isnull=False), name="opened_by_an_entry"
            ),
        )

    def __str__(self) -> str:
        return self.number or f"{self.procedure} {self.pk}"


class Participation(models.Model):
    """A body, or a person, that takes part in a case under a role: it acted, it was opened for it, or its data name the person.

    Who is only named does not see the case, and does not act in it.
    """

    class Kind(models.TextChoices):
        ACTS = "acts"
        PARTY = "party"
        NAMED = "named"

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="participations")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    role = models.CharField(max_length=60, blank=True)
    body = models.ForeignKey("records.Body", null=True, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey("records.Person", null=True, on_delete=models.PROTECT, related_name="+")
    since = models.PositiveIntegerField()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["case", "kind", "role", "body"], condition=Q(body__isnull=False), name="one_part_per_body"
            ),
            models.UniqueConstraint(
                fields=["case", "kind", "role", "person"], condition=Q(person__isnull=False), name="one_part_per_person"
            ),
        )
        indexes = (
            models.Index(fields=["body", "role", "case"], name="part_of_body"),
            models.Index(fields=["person", "kind", "case"], name="part_of_person"),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.role}"


class Recusal(models.Model):
    """A person who may neither see a case nor act in it any more, whatever else was granted."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="recusals")
    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    since = models.PositiveIntegerField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["case", "person"], name="one_recusal_once"),)

    def __str__(self) -> str:
        return f"{self.case_id} {self.person_id}"


class RunningClock(models.Model):
    """A clock of a case as its ledger gives it on the day of the last act; one that was derived from an unpublished year is `is_provisional`."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="clocks")
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=10)
    due = models.DateField()
    is_open = models.BooleanField()
    was_late = models.BooleanField()
    is_provisional = models.BooleanField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["case", "name"], name="one_row_per_clock"),)
        indexes = (models.Index(fields=["is_open", "kind", "due"], name="clocks_by_due"),)

    def __str__(self) -> str:
        return f"{self.name} {self.due}"


class HeldClaim(models.Model):
    """A matter that one case has for itself: the database itself refuses a second one."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="claims")
    scope = models.CharField(max_length=120)
    key = models.CharField(max_length=64)
    words = models.CharField(max_length=400)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["scope", "key"], name="one_case_per_matter"),)

    def __str__(self) -> str:
        return f"{self.scope} {self.words}"


class CaseCount(models.Model):
    """How many cases a body has numbered under a word in a year."""

    word = models.CharField(max_length=40)
    body = models.ForeignKey("records.Body", on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["word", "body", "year"], name="one_count_per_word"),)

    def __str__(self) -> str:
        return f"{self.word}〔{self.year}〕{self.last}"
