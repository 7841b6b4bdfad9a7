"""A department's money for a year: what it has, what was decided, what was paid, what came back. Rows are inserted, never changed; sums are in fen.

One matter of a beneficiary under a support is one commitment, and a commitment is paid once: the database refuses a second one.
"""

from django.db import models
from django.db.models import Q


class BudgetLine(models.Model):
    """The line of a department and a year; its row is locked while something is paid from it."""

    year = models.PositiveSmallIntegerField()
    department = models.CharField(max_length=120)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["year", "department"], name="one_line_per_year"),)

    def __str__(self) -> str:
        return f"{self.department} {self.year}"


class BudgetChange(models.Model):
    """Money given to a line, or taken from it, and on which paper."""

    line = models.ForeignKey(BudgetLine, on_delete=models.PROTECT, related_name="changes")
    fen = models.BigIntegerField()
    words = models.CharField(max_length=200)
    at = models.DateTimeField()
    by = models.ForeignKey("records.Person", null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = (models.CheckConstraint(condition=~Q(fen=0), name="a_change_changes"),)

    def __str__(self) -> str:
        return f"{self.line} {self.fen}"


class Commitment(models.Model):
    """A sum that was decided; `matter` is the digest of beneficiary, support and matter."""

    line = models.ForeignKey(BudgetLine, on_delete=models.PROTECT, related_name="commitments")
    case = models.OneToOneField("records.Case", on_delete=models.PROTECT, related_name="+")
    matter = models.CharField(max_length=64, unique=True)
    beneficiary = models.CharField(max_length=200)
    support = models.CharField(max_length=60)
    fen = models.BigIntegerField()
    at = models.DateTimeField()

    class Meta:
        constraints = (models.CheckConstraint(condition=Q(fen__gt=0), name="something_is_committed"),)

    def __str__(self) -> str:
        return f"{self.beneficiary} {self.fen}"


class Payment(models.Model):
    """The one payment of a commitment, from the line of the year in which it is made."""

    commitment = models.OneToOneField(Commitment, primary_key=True, on_delete=models.PROTECT, related_name="payment")
    line = models.ForeignKey(BudgetLine, on_delete=models.PROTECT, related_name="payments")
    fen = models.BigIntegerField()
    at = models.DateTimeField()

    class Meta:
        constraints = (models.CheckConstraint(condition=Q(fen__gt=0), name="something_is_paid"),)

    def __str__(self) -> str:
        return f"{self.commitment} {self.at:%Y-%m-%d}"


class Refund(models.Model):
    """Money that came back from a payment: one row for each entry of the case that took it back."""

    payment = models.ForeignKey(Payment, on_delete=models.PROTECT, related_name="refunds")
    case = models.ForeignKey("records.Case", on_delete=models.PROTECT, related_name="+")
    sequence = models.PositiveIntegerField()
    fen = models.BigIntegerField()
    at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["case", "sequence"], name="one_refund_per_entry"),
            models.CheckConstraint(condition=Q(fen__gt=0), name="something_comes_back"),
        )

    def __str__(self) -> str:
        return f"{self.payment} {self.fen}"
