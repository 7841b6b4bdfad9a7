"""Profiles by Excel: the template, the profiles kept, and a filled-in sheet that comes back with what is wrong in it."""

import base64

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from gongbao.engine.values import Bilingual
from gongbao.office.permission import EVERYONE, SIGNED_IN, open_to
from gongbao.office.sheets import Filled, Unreadable, returned, template
from gongbao.office.sheets.opening import MOST_BYTES
from gongbao.web.asker import actor, language
from zibo.documents.digital_economy.models import Overtaken
from zibo.documents.digital_economy.pages.entering import RIGHT, SHEET, enter, kept_records, read_profiles
from zibo.documents.digital_economy.pages.start import show_start

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CHECK, ENTER_GOOD, ENTER_ALL = "check", "good", "all"
SHOWN_FAULTS = 200


@open_to(EVERYONE)
@require_safe
def empty_sheet(request: HttpRequest) -> HttpResponse:
    """The template to fill in."""
    return download(template(SHEET), _("Profile template"))


@open_to(SIGNED_IN)
@never_cache
@require_safe
def own_sheet(request: HttpRequest) -> HttpResponse:
    """The profiles that the asker keeps, in the template."""
    who = actor(request)
    if not SIGNED_IN.admits(who):
        return redirect_to_login(request.get_full_path())
    return download(template(SHEET, kept_records(who)), _("Profiles"))


@open_to(EVERYONE)
@never_cache
@require_POST
def upload(request: HttpRequest) -> HttpResponse:
    """What a filled-in sheet says, row by row; signed-in people may enter its rows, everybody may have it checked."""
    file = request.FILES.get("sheet")
    try:
        if file is None:
            raise Unreadable(Bilingual("请先选择文件。", "Choose a file first."))
        if (file.size or 0) > MOST_BYTES:
            raise Unreadable(
                Bilingual(f"文件超过{MOST_BYTES >> 20} MB。", f"The file is larger than {MOST_BYTES >> 20} MB.")
            )
        filled = read_profiles(file.read())
    except Unreadable as fault:
        return show_start(request, fault.message.in_(language()))
    try:
        return _outcome(request, filled)
    except Overtaken:
        return show_start(request, _("Some of these profiles were changed at the same moment. Send the sheet again."))


def _outcome(request: HttpRequest, filled: Filled) -> HttpResponse:
    who, way = actor(request), request.POST.get("way", CHECK)
    is_entered = who.is_signed_in and (way == ENTER_GOOD or (way == ENTER_ALL and not filled.faults))
    outcomes = dict.fromkeys((row.number for row in filled.good), RIGHT)
    if who.is_signed_in:
        outcomes = enter(who, filled, is_rehearsal=not is_entered)
    back = returned(filled, outcomes if is_entered else dict.fromkeys(outcomes, RIGHT), language())
    context = {
        "filled": filled,
        "good": [(row.number, row.record["name"], outcomes[row.number].in_(language())) for row in filled.good],
        "bad": len(filled.rows) - len(filled.good),
        "faults": [
            (fault, fault.heading.in_(language()), fault.message.in_(language()))
            for fault in filled.faults[:SHOWN_FAULTS]
        ],
        "more": max(len(filled.faults) - SHOWN_FAULTS, 0),
        "is_entered": is_entered,
        "is_held_back": who.is_signed_in and way == ENTER_ALL and not is_entered,
        "workbook": f"data:{EXCEL};base64,{base64.b64encode(back).decode()}",
        "is_signed_in": who.is_signed_in,
    }
    return render(request, "digital_economy/outcome.html", context)


def download(content: bytes, name: str) -> HttpResponse:
    """A workbook under its name."""
    return HttpResponse(
        content,
        headers={
            "Content-Type": EXCEL,
            "Content-Disposition": content_disposition_header(as_attachment=True, filename=f"{name}.xlsx"),
        },
    )
