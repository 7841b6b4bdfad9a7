"""Official documents that acts issued, and the registers that number them."""

from django.db import models
from django.db.models import Q

from gongbao.records.models.files import DIGEST


class NumberRegister(models.Model):
    """The numbers that a body gave under one word (文号字) in one year: 1 to `last`, none left out. The row is locked while an act takes the next one."""

    body = models.ForeignKey("records.Body", on_delete=models.PROTECT, related_name="+")
    word = models.CharField(max_length=40)
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["body", "word", "year"], name="one_register_each_year"),)

    def __str__(self) -> str:
        return f"{self.word}〔{self.year}〕"


class Paper(models.Model):
    """A document that entry number `sequence` of a case issued, the `place`th of that entry: never changed, never removed.

    `body` issued it; what somebody handed in for himself is issued by none. `ordinal` is its number in the register, None for a paper of the file that
    has none. Everything it says, its Word form and its PDF lie in the file store; without a PDF where the machine that issued it had no Chinese
    typeface. `template` names what the Word form was made with, `template_digest` the bytes of that. One that `is_private` is read, of those outside
    the administration, by the `person` alone whom it concerns.
    """

    case = models.ForeignKey("records.Case", on_delete=models.PROTECT, related_name="papers")
    sequence = models.PositiveIntegerField()
    place = models.PositiveSmallIntegerField()
    kind_zh = models.CharField(max_length=100)
    kind_en = models.CharField(max_length=150)
    title = models.CharField(max_length=300)
    body = models.ForeignKey("records.Body", null=True, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey("records.Person", null=True, on_delete=models.PROTECT, related_name="+")
    is_private = models.BooleanField(default=False)
    dated = models.DateField()
    register = models.ForeignKey(NumberRegister, null=True, on_delete=models.PROTECT, related_name="papers")
    ordinal = models.PositiveIntegerField(null=True)
    number = models.CharField(max_length=80, blank=True)
    issued_at = models.DateTimeField()
    content_digest = models.CharField(max_length=DIGEST)
    word_digest = models.CharField(max_length=DIGEST)
    pdf_digest = models.CharField(max_length=DIGEST, blank=True)
    template = models.CharField(max_length=150)
    template_digest = models.CharField(max_length=DIGEST)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["case", "sequence", "place"], name="one_paper_per_place"),
            models.UniqueConstraint(fields=["register", "ordinal"], name="one_paper_per_number"),
            models.CheckConstraint(
                condition=Q(register__isnull=True, ordinal__isnull=True, number="")
                | (Q(register__isnull=False, ordinal__gte=1) & ~Q(number="")),
                name="a_number_stands_in_a_register",
            ),
        )

    def __str__(self) -> str:
        return self.number or f"{self.case_id}/{self.sequence}/{self.place}"
