"""What people attach to cases. The bytes lie in the file store under their digest; here stands what is said about them."""

from django.db import models

DIGEST = 80  # "sha256:" or "sm3:" and 64 figures


class Attachment(models.Model):
    """A file that somebody gave with a request (`key` is the request's own). It is a draft, seen by its giver alone, until an act encloses it.

    Nothing of the row ever changes. One that `replaces` another stands beside it: both stay. Only a draft can be removed.
    """

    key = models.CharField(max_length=200)
    given_by = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    given_at = models.DateTimeField()
    digest = models.CharField(max_length=DIGEST)
    size = models.PositiveBigIntegerField()
    media_type = models.CharField(max_length=100)
    name = models.CharField(max_length=150)
    title = models.CharField(max_length=150)
    replaces = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="replaced_by")

    class Meta:
        indexes = (models.Index(fields=["given_by", "key"], name="attachments_by_request"),)

    def __str__(self) -> str:
        return f"{self.digest} {self.media_type}"


class Enclosure(models.Model):
    """An attachment as part of a case, since entry number `sequence`: never changed, never removed."""

    attachment = models.OneToOneField(Attachment, on_delete=models.PROTECT, related_name="enclosure")
    case = models.ForeignKey("records.Case", on_delete=models.PROTECT, related_name="enclosures")
    sequence = models.PositiveIntegerField()

    class Meta:
        indexes = (models.Index(fields=["case", "sequence"], name="enclosures_by_entry"),)

    def __str__(self) -> str:
        return f"{self.case_id}/{self.sequence} {self.attachment_id}"
