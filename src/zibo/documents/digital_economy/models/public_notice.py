"""What the public may read of an application: a record of its own, made from allowed fields only, from the first day of the notice."""

from django.db import models
from django.db.models import Q, QuerySet

from gongbao.engine.values import Yuan
from gongbao.office.cases.acting import Deed
from gongbao.office.cases.following import follows
from zibo.documents.digital_economy.procedures.application.data import Proposal, Submission
from zibo.documents.digital_economy.procedures.application.parts import NOTICE

APPLICATION = "digital-economy/application"
ENDS = {"uphold-objection", "refuse", "withdraw"}  # acts after which what was published is not intended any more


class PublicNotice(models.Model):
    """A grant that is intended: to whom, for what, how much; until `last_day` anybody may object. `taken_back_at` is set once, by what takes it back."""

    case = models.ForeignKey("records.Case", on_delete=models.PROTECT, related_name="+")
    sequence = models.PositiveIntegerField()
    beneficiary = models.CharField(max_length=200)
    support = models.CharField(max_length=60)
    fen = models.BigIntegerField()
    published_at = models.DateTimeField()
    last_day = models.DateField()
    taken_back_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["case", "sequence"], name="one_notice_per_entry"),
            models.UniqueConstraint(
                fields=["case"], condition=Q(taken_back_at__isnull=True), name="one_standing_notice_per_case"
            ),
        )

    def __str__(self) -> str:
        return f"{self.beneficiary} {self.last_day}"

    @property
    def amount(self) -> Yuan:
        """The sum intended."""
        return Yuan(self.fen)


def standing_notices() -> QuerySet[PublicNotice]:
    """The notices that were not taken back, the newest first."""
    return PublicNotice.objects.filter(taken_back_at=None).order_by("-published_at", "-pk")


@follows
def publish(deed: Deed) -> None:
    """Publish with the notice, take back with what ends it."""
    if deed.case.procedure != APPLICATION:
        return
    if deed.step.act.name == "publish-notice":
        _publish(deed)
    elif deed.step.act.name in ENDS:
        PublicNotice.objects.filter(case=deed.case, taken_back_at=None).update(taken_back_at=deed.entry.at)


def _publish(deed: Deed) -> None:
    submission, run = deed.folded.the(Submission), deed.folded.run(NOTICE)
    assert run is not None, "a notice starts its clock"
    PublicNotice.objects.create(
        case=deed.case,
        sequence=deed.entry.sequence,
        beneficiary=submission.beneficiary[:200],
        support=submission.support.value,
        fen=deed.folded.the(Proposal).amount.fen,
        published_at=deed.entry.at,
        last_day=run.due(deed.step.calendar).day,
    )
