"""The files given with a request become part of the case with its act; their digests stand on the ledger."""

from typing import TYPE_CHECKING

from django.db.models import Sum

from gongbao.engine.procedures import ActRefused, Refusal
from gongbao.engine.values import Bilingual
from gongbao.office.attachments.limits import MOST_IN_CASE, too_much
from gongbao.records.ledger import record_event
from gongbao.records.models import Attachment, Enclosure

if TYPE_CHECKING:
    from gongbao.office.cases.acting import Deed

_OF_THE_CASE = Bilingual("本案附件", "The files of the case")


def enclose(deed: "Deed") -> None:
    """Enclose what the actor gave under the request's key; ActRefused where it is too much, or stands for a file of another case."""
    key, person = deed.entry.key, deed.actor.person_id
    given = Attachment.objects.filter(key=key, given_by=person, enclosure=None).order_by("pk")
    attachments = list(given.select_related("replaces__enclosure")) if key and person else []
    if not attachments:
        return
    for attachment in attachments:
        _check_replaced(deed, attachment)
    _check_room(deed, attachments)
    made = (Enclosure(attachment=one, case=deed.case, sequence=deed.entry.sequence) for one in attachments)
    Enclosure.objects.bulk_create(made)
    files = [
        {"digest": one.digest, "size": one.size, "replaces": one.replaces.digest if one.replaces else None}
        for one in attachments
    ]
    details = {"sequence": deed.entry.sequence, "files": files}
    record_event("enclosed", str(deed.case.pk), person=person, at=deed.entry.at, details=details)


def _check_replaced(deed: "Deed", attachment: Attachment) -> None:
    replaced = attachment.replaces
    if replaced is None or Enclosure.objects.filter(attachment=replaced, case=deed.case).exists():
        return
    message = Bilingual(
        f"“{attachment.title}”替换的不是本案的附件。", f"“{attachment.title}” replaces no file of this case."
    )
    raise ActRefused(Refusal.DATA, message)


def _check_room(deed: "Deed", attachments: list[Attachment]) -> None:
    there = Attachment.objects.filter(enclosure__case=deed.case).aggregate(size=Sum("size"))["size"] or 0
    if there + sum(one.size for one in attachments) > MOST_IN_CASE:
        raise ActRefused(Refusal.DATA, too_much(_OF_THE_CASE, MOST_IN_CASE))
