"""Comparing what lies in the store with the digests on record: a byte that was lost or exchanged is named by the file it belongs to."""

from collections.abc import Iterator

from gongbao.engine.values import Bilingual
from gongbao.office.attachments.store import store
from gongbao.records.models import Attachment, Paper


def verify_files() -> Iterator[tuple[str, Bilingual]]:
    """Each kept file that is not there or not what it was: to what it belongs, and what is wrong; nothing when all are whole."""
    kept, words = store(), Bilingual("文件缺失或内容被替换。", "The bytes are missing or were exchanged.")
    for where, digest in _recorded():
        if not kept.is_whole(digest):
            yield f"{where} {digest}", words


def _recorded() -> Iterator[tuple[str, str]]:
    for key, digest in Attachment.objects.order_by("pk").values_list("pk", "digest").iterator():
        yield f"attachment {key}", digest
    forms = ("content", "word", "pdf")
    papers = Paper.objects.order_by("pk").values_list("pk", *(f"{form}_digest" for form in forms))
    for key, *digests in papers.iterator():
        yield from ((f"paper {key} {form}", digest) for form, digest in zip(forms, digests, strict=True) if digest)
