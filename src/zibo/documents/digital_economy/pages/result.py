"""The result: every support with its conditions and its sum, the best lawful choice, what is lost by it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import translate_url
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from gongbao.office.permission import EVERYONE, open_to
from gongbao.web.asker import actor, language
from zibo.documents.digital_economy.enterprise.bundle import ENDS
from zibo.documents.digital_economy.models import history_of
from zibo.documents.digital_economy.pages.choice import choice_of
from zibo.documents.digital_economy.pages.desk import Desk, desk_of, is_begun
from zibo.documents.digital_economy.pages.figures import figures, match
from zibo.documents.digital_economy.pages.items import counts, grouped
from zibo.documents.digital_economy.rules.double_enjoyment import DoubleReading


@open_to(EVERYONE)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def result(request: HttpRequest, key: UUID | None = None) -> HttpResponse:
    """Where an enquiry stands; `reading` and `end` choose among the readings of measure 19 and the ends of the ranges."""
    if not is_begun(request, key):
        return redirect("digital-economy-new")
    return show(request, desk_of(request, key))


def show(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The page of an enquiry that lies on the desk."""
    who, spoken = actor(request), language()
    answer = match(who, desk.enquiry, spoken)
    context = _ways_on(desk) | {"desk": desk, "refusal": answer.get("error")}
    if "error" not in answer:
        found = figures(who, desk.enquiry, spoken)
        reading, end = asked_choice(request)
        context |= {
            "counts": counts(found, spoken),
            "parts": grouped(who, desk, found, spoken),
            "choice": choice_of(who, desk.enquiry, found, reading, end, spoken),
            "reading": reading.value,
            "end": end,
            "history": history_of(who, desk.kept.key) if desk.kept else [],
        }
    return render(request, "digital_economy/result.html", context, status=200 if "error" not in answer else 422)


def _ways_on(desk: Desk) -> dict[str, object]:
    """Where the page leads."""
    other = "zh-hans" if language() == "en" else "en"
    return {
        "profile_address": desk.address("profile"),
        "others_address": desk.address("others"),
        "in_other_language": translate_url(desk.address(), other),
        "readings": [(reading.value, reading.label.in_(language())) for reading in DoubleReading],
        "papers": [(words, desk.address("worksheet", form)) for form, words in _papers().items()],
    }


def _papers() -> dict[str, str]:
    return {"docx": _("Word (.docx)"), "pdf": _("PDF"), "json": _("Content for checking the hash (.json)")}


def asked_choice(request: HttpRequest) -> tuple[DoubleReading, str]:
    """The reading and the end of the ranges that the page asks for; the reading chosen in the specification and the top where it asks for none."""
    asked = request.POST if request.method == "POST" else request.GET
    readings = {reading.value: reading for reading in DoubleReading}
    end = asked.get("end", "")
    return readings.get(asked.get("reading", ""), DoubleReading.SAME_MATTER), end if end in ENDS else "high"
