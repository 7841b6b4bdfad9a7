"""Comparing what lies in the store with the digests on record: a byte that was lost or exchanged is named by the file it belongs to."""

from collections.abc import Iterator

from gongbao.office.attachments.store import store
from gongbao.records.models import Attachment, Paper


def verify_files() -> Iterator[str]:
    """One sentence for each kept file that is not there or not what it was; nothing when all are whole."""
    kept = store()
    for key, digest in Attachment.objects.order_by("pk").values_list("pk", "digest").iterator():
        if not kept.is_whole(digest):
            yield f"attachment {key}: the bytes of {digest} are missing or were exchanged."
    for paper in Paper.objects.order_by("pk").iterator():
        for form in ("content", "word", "pdf"):
            digest = getattr(paper, f"{form}_digest")
            if digest and not kept.is_whole(digest):
                yield f"paper {paper.pk} ({form}): the bytes of {digest} are missing or were exchanged."
