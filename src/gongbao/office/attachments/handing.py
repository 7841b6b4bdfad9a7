"""Handing files out: as a download and nothing else, whatever a browser would like to make of them."""

from dataclasses import dataclass
from typing import BinaryIO

from django.utils.http import content_disposition_header

from gongbao.office.attachments.seeing import find_attachment
from gongbao.office.attachments.store import store
from gongbao.office.permission import Actor


@dataclass(frozen=True)
class Handed:
    """A file for somebody who may have it; `open` gives its bytes piece by piece."""

    name: str
    media_type: str
    digest: str

    def open(self) -> BinaryIO:
        """The bytes, compared with the digest before the first of them leaves the house; Damaged where they are not those that were kept."""
        return store().checked(self.digest)

    @property
    def headers(self) -> dict[str, str]:
        """With which a door answers: kept by nobody on the way, shown in no page, its type not guessed."""
        return {
            "Content-Type": self.media_type,
            "Content-Disposition": str(content_disposition_header(as_attachment=True, filename=self.name)),
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": "default-src 'none'; sandbox",
            "Cache-Control": "private, no-store",
        }


def hand_out(actor: Actor, attachment_key: int) -> Handed:
    """An attachment; NotFound where the actor may not know that there is one."""
    found = find_attachment(actor, attachment_key)
    return Handed(found.name, found.media_type, found.digest)
