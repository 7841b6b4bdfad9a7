"""Taking files in: looked into, kept, and a draft until the act of the same request encloses them."""

from django.db import transaction
from django.db.models import QuerySet, Sum

from gongbao.engine.rules import Refused
from gongbao.engine.values import Bilingual
from gongbao.office.attachments.limits import MOST_IN_DRAFTS, MOST_OF_ONE_ACT, too_much
from gongbao.office.attachments.looking import media_type
from gongbao.office.attachments.names import name_of_file
from gongbao.office.attachments.names import title as title_of
from gongbao.office.attachments.seeing import find_attachment, is_draft, own_drafts
from gongbao.office.attachments.store import file_digest, store
from gongbao.office.clock import now
from gongbao.office.permission import SIGNED_IN, Actor, NotPermitted, require
from gongbao.records.models import Attachment, Person

_DRAFTS = Bilingual("尚未随行为提交的附件", "Files that no act has enclosed yet")


def give(
    actor: Actor, key: str, file: tuple[str, bytes], *, title: str = "", replaces: int | None = None
) -> Attachment:
    """Keep a file, given by its name and its bytes, for the request `key`.

    Refused with the reason where the file is not taken; NotFound where the actor does not know the attachment that it `replaces`.
    """
    require(actor, SIGNED_IN)
    if actor.person_id is None:
        raise NotPermitted(actor, SIGNED_IN)
    name, content = name_of_file(file[0]), file[1]
    titled, kind = title_of(title, name), media_type(content, name)
    earlier = find_attachment(actor, replaces) if replaces is not None else None
    with transaction.atomic():
        Person.objects.select_for_update().get(
            pk=actor.person_id
        )  # two uploads at once do not both fit under the limit
        _check_room(own_drafts(actor), key, len(content))
        return Attachment.objects.create(
            key=key,
            given_by_id=actor.person_id,
            given_at=now(),
            digest=store().put(content, file_digest()),
            size=len(content),
            media_type=kind,
            name=name,
            title=titled,
            replaces=earlier,
        )


def take_back(actor: Actor, attachment_key: int) -> None:
    """Remove a draft of one's own; Refused when it is part of a case by now. The bytes stay until nobody refers to them."""
    found = find_attachment(actor, attachment_key)
    if not is_draft(found):
        message = Bilingual(
            "附件已随行为提交，不能撤回，只能另行提交替换件。", "It is part of a case: it can be replaced, not removed."
        )
        raise Refused("file", message)
    found.delete()


def _check_room(drafts: QuerySet[Attachment], key: str, size: int) -> None:
    taken = drafts.aggregate(size=Sum("size"))["size"] or 0
    if taken + size > MOST_IN_DRAFTS:
        raise Refused("file", too_much(_DRAFTS, MOST_IN_DRAFTS))
    if drafts.filter(key=key).count() >= MOST_OF_ONE_ACT:
        most = MOST_OF_ONE_ACT
        raise Refused("file", Bilingual(f"一次最多{most}个附件。", f"At most {most} files with one act."))
