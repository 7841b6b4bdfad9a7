"""What people are told, and what leaves the house for that: written in the transaction of the act, delivered afterwards."""

from django.db import models
from django.db.models import Q


class Notice(models.Model):
    """One person is told one thing about one case, once: what entry number `sequence` made of it, or what a `clock` says.

    Seen by its person alone. What a clock says is said once for each last day (`due`). `told_on` is the day of the digest that counted it; an urgent
    one went out by itself.
    """

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="notices")
    case = models.ForeignKey("records.Case", on_delete=models.PROTECT, related_name="+")
    sequence = models.PositiveIntegerField()
    kind = models.CharField(max_length=20)
    clock = models.CharField(max_length=200, blank=True)
    due = models.DateField(null=True)
    is_urgent = models.BooleanField(default=False)
    made_at = models.DateTimeField()
    seen_at = models.DateTimeField(null=True)
    told_on = models.DateField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["person", "case", "sequence", "kind"], condition=Q(clock=""), name="told_once"
            ),
            models.UniqueConstraint(
                fields=["person", "case", "kind", "clock", "due"], condition=~Q(clock=""), name="told_once_of_a_clock"
            ),
        )
        indexes = (
            models.Index(fields=["person", "seen_at", "made_at"], name="notices_of_person"),
            models.Index(fields=["told_on", "is_urgent"], name="notices_to_tell"),
        )

    def __str__(self) -> str:
        return f"{self.person_id} {self.kind} {self.case_id}/{self.sequence}"


class NoticeWish(models.Model):
    """How a person wants to be told outside the office. Without a row: in Chinese, the digest and urgent notices by mail."""

    person = models.OneToOneField("records.Person", on_delete=models.CASCADE, primary_key=True, related_name="wish")
    language = models.CharField(max_length=2, default="zh")
    digest_by_mail = models.BooleanField(default=True)
    urgent_by_mail = models.BooleanField(default=True)

    class Meta:
        constraints = (models.CheckConstraint(condition=Q(language__in=["zh", "en"]), name="told_in_zh_or_en"),)

    def __str__(self) -> str:
        return f"{self.person_id} {self.language}"


class Subscription(models.Model):
    """Another system that is told what a person is told (the inbox of the department's own office software): set up by the system administrator.

    Its signing key is derived from `seed` and the office's secret key, and kept nowhere. Ended once, never changed.
    """

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="subscriptions")
    address = models.URLField(max_length=300)
    seed = models.CharField(max_length=32)
    made_by = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["person", "address"], condition=Q(ended_at__isnull=True), name="one_subscription_each"
            ),
        )

    def __str__(self) -> str:
        return f"{self.person_id} {self.address}"


class Delivery(models.Model):
    """One message for the outside: delivered at least once, under a `key` by which its receiver knows it again.

    `said` holds numbers and links only. Whoever delivers takes it until `taken_until`; what fails is tried again after `not_before`, ever more seldom,
    until it is given up.
    """

    class Channel(models.TextChoices):
        MAIL = "mail"
        WEBHOOK = "webhook"

    key = models.CharField(max_length=120, unique=True)
    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    channel = models.CharField(max_length=10, choices=Channel.choices)
    subscription = models.ForeignKey(Subscription, null=True, on_delete=models.PROTECT, related_name="+")
    said = models.JSONField()
    made_at = models.DateTimeField()
    not_before = models.DateTimeField()
    attempts = models.PositiveSmallIntegerField(default=0)
    taken_until = models.DateTimeField(null=True)
    delivered_at = models.DateTimeField(null=True)
    given_up_at = models.DateTimeField(null=True)
    fault = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(channel="mail", subscription__isnull=True)
                | Q(channel="webhook", subscription__isnull=False),
                name="a_webhook_has_its_subscription",
            ),
        )
        indexes = (
            models.Index(
                fields=["not_before"],
                condition=Q(delivered_at__isnull=True, given_up_at__isnull=True),
                name="deliveries_waiting",
            ),
        )

    def __str__(self) -> str:
        return self.key
