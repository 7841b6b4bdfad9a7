"""Notices on working days: proposed by the system administrator, signed by another administrator, then counted by."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gongbao.engine.calendar import DayKind
from gongbao.office.cases.calendars import published
from gongbao.office.cases.noticing import confirm_notice, notices_waiting, propose_notice
from gongbao.office.permission import administrators, open_to, require
from gongbao.records.models import Event
from gongbao.web.administration.forms import NoticeForm
from gongbao.web.asker import actor, language
from gongbao.web.forms import done, said, status_of

SYSTEM = administrators("system")
SIGNERS = administrators("security", "system")


@open_to(SIGNERS)
def notices(request: HttpRequest) -> HttpResponse:
    """The notices on record beside the State Council's arrangement, those that wait, and a form to propose one."""
    asker = actor(request)
    require(asker, SIGNERS)
    form = NoticeForm(request.POST or None)
    if SYSTEM.admits(asker) and done(form, lambda data: propose_notice(asker, form.stated)):
        messages.success(request, _("Proposed. Another administrator has to sign."))
        return HttpResponseRedirect(request.path, status=303)
    context = {
        "asker": asker,
        "published": [_shown(event) for event in published().select_related("person")],
        "waiting": [_shown(event) for event in notices_waiting(asker)],
        "form": form,
        "may_propose": SYSTEM.admits(asker),
    }
    return render(request, "web/administration/notices.html", context, status=status_of(form))


@open_to(SIGNERS)
@require_POST
def notice_signed(request: HttpRequest, key: int) -> HttpResponse:
    """A notice is signed: from now on it is counted by, and clocks that run are counted anew."""
    asker = actor(request)
    require(asker, SIGNERS)
    said(request, _("Signed. Clocks that run were counted anew."), lambda: confirm_notice(asker, key))
    return HttpResponseRedirect(reverse("administration-notices"), status=303)


def _shown(event: Event) -> dict[str, object]:
    told = event.told
    days = {str(day): str(kind) for day, kind in dict(told["days"]).items()}
    return {
        "event": event,
        "title": told["title"] if language() == "zh" else told.get("title_en") or told["title"],
        "source": told["source"],
        "year": told.get("publishes_year"),
        "off": sorted(day for day, kind in days.items() if kind == DayKind.HOLIDAY.value),
        "worked": sorted(day for day, kind in days.items() if kind == DayKind.MAKE_UP.value),
    }
