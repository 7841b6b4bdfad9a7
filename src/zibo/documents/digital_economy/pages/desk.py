"""Where an enquiry lies while it is worked on: kept for a signed-in person, or carried from page to page by a visitor, who leaves nothing here."""

import json
from dataclasses import dataclass
from uuid import UUID

from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from gongbao.office.clock import today
from gongbao.web.asker import actor
from zibo.documents.digital_economy.enterprise.enquiry import Enquiry, enquiry_of
from zibo.documents.digital_economy.models import EnterpriseProfile, history_of, keep
from zibo.documents.digital_economy.rules.text import FIRST_DAY, LAST_DAY

CARRIED = "enquiry"
SEEN = "version"
SAVE, KEEP = "save", "keep"


@dataclass(frozen=True, slots=True)
class Desk:
    """One enquiry, and the version it is kept as, if it is."""

    enquiry: Enquiry
    kept: EnterpriseProfile | None = None

    @property
    def carried(self) -> str:
        """The enquiry as a page carries it."""
        return "" if self.kept else json.dumps(self.enquiry.as_data(), ensure_ascii=False)

    @property
    def version(self) -> int:
        """The version seen, 0 for none."""
        return self.kept.version if self.kept else 0

    def address(self, page: str = "", *arguments: str) -> str:
        """The address of one of the enquiry's pages."""
        name = "digital-economy-kept" if self.kept else "digital-economy-try"
        keys = [str(self.kept.key)] if self.kept else []
        return reverse(f"{name}-{page}" if page else name, args=[*keys, *arguments])


def desk_of(request: HttpRequest, key: UUID | None) -> Desk:
    """The enquiry that a page is about; 404 for one that is not the asker's, BadRequest for one carried in another shape."""
    if key is not None:
        kept = history_of(actor(request), key).first()
        if kept is None:
            raise Http404
        return Desk(enquiry_of(kept.data), kept)
    try:
        return Desk(enquiry_of(json.loads(request.POST.get(CARRIED, ""))))
    except (ValueError, RecursionError):
        raise BadRequest("no enquiry is carried here") from None


def is_begun(request: HttpRequest, key: UUID | None) -> bool:
    """Whether there is an enquiry to look at: a visitor who comes by a bare address has none yet."""
    return key is not None or CARRIED in request.POST


def put_down(request: HttpRequest, desk: Desk, enquiry: Enquiry) -> Desk:
    """The desk with the changed enquiry on it, kept as a new version where the old one was kept; Overtaken when another came between."""
    if desk.kept is None:
        return Desk(enquiry)
    seen = request.POST.get(SEEN, "")
    kept = keep(actor(request), enquiry.as_data(), after=int(seen) if seen.isdecimal() else desk.version)
    return Desk(enquiry, kept)


def back_to(desk: Desk) -> HttpResponse:
    """On to the result, by its own address."""
    return HttpResponseRedirect(desk.address(), status=303)


def fitting_day() -> str:
    """Today, or the nearest day on which the document holds."""
    return min(max(today(), FIRST_DAY), LAST_DAY).isoformat()
