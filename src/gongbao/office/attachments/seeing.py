"""Who sees an attachment: its giver while it is a draft; once it is part of a case, whoever may read the entry that enclosed it."""

from django.db.models import QuerySet

from gongbao.engine.rules.types.scalars import shown
from gongbao.engine.values import Bilingual
from gongbao.office.cases.looking import CaseFile, look
from gongbao.office.library import NotFound
from gongbao.office.permission import SIGNED_IN, Actor, require
from gongbao.records.models import Attachment


def own_drafts(actor: Actor) -> QuerySet[Attachment]:
    """What the actor gave and no act has enclosed yet, the oldest first."""
    require(actor, SIGNED_IN)
    given = Attachment.objects.filter(given_by=actor.person_id, enclosure=None)
    return given.order_by("pk") if actor.person_id is not None else given.none()


def enclosed(file: CaseFile) -> tuple[Attachment, ...]:
    """The attachments of a case that the one who looks at it may see, in the order of the entries."""
    sequences = [entry.sequence for entry in file.entries]
    found = Attachment.objects.filter(enclosure__case=file.case, enclosure__sequence__in=sequences)
    return tuple(found.select_related("enclosure").order_by("enclosure__sequence", "pk"))


def find_attachment(actor: Actor, key: object) -> Attachment:
    """The attachment with that key; NotFound where there is none, and where the actor may not know that there is one. A look into its case is recorded."""
    require(actor, SIGNED_IN)
    known = Attachment.objects.filter(pk=key) if isinstance(key, int) and 0 < key < 2**63 else None
    found = known.select_related("enclosure").first() if known is not None else None
    if found is None or not _may_see(actor, found):
        raise NotFound("file", Bilingual(f"没有编号为“{shown(key)}”的附件。", f"There is no file “{shown(key)}”."))
    return found


def is_draft(attachment: Attachment) -> bool:
    """Whether no act has enclosed it yet."""
    return not hasattr(attachment, "enclosure")


def _may_see(actor: Actor, attachment: Attachment) -> bool:
    if is_draft(attachment):
        return actor.person_id is not None and attachment.given_by_id == actor.person_id
    enclosure = attachment.enclosure
    try:
        file = look(actor, enclosure.case_id, why=f"file {attachment.pk}")
    except NotFound:
        return False
    return enclosure.sequence in {entry.sequence for entry in file.entries}
