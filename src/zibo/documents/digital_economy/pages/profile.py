"""The profile as a form: stated once, under the parts of the law that ask for it."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from gongbao.engine.rules import Field
from gongbao.engine.rules.types import DateType
from gongbao.engine.values import Bilingual
from gongbao.office.permission import EVERYONE, open_to
from gongbao.web.asker import actor, language
from gongbao.web.asking import Typed, controls, given, typed
from zibo.documents.digital_economy.enterprise.enquiry import Enquiry
from zibo.documents.digital_economy.enterprise.parts import PROFILE_TYPE, parts
from zibo.documents.digital_economy.models import Overtaken, keep
from zibo.documents.digital_economy.pages.desk import (
    KEEP,
    SAVE,
    Desk,
    back_to,
    desk_of,
    fitting_day,
    is_begun,
    put_down,
)
from zibo.documents.digital_economy.pages.figures import match
from zibo.documents.digital_economy.pages.filling import faults_of, faults_of_words, filled, in_lines, problems
from zibo.documents.digital_economy.pages.identity import CODE, NAME
from zibo.documents.digital_economy.pages.result import show

AS_OF = Field("as_of", DateType(), Bilingual("提交申请之日", "Day of the application"))


@open_to(EVERYONE)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """The form for an enterprise that has stated nothing yet."""
    desk = Desk(Enquiry(fitting_day()))
    return _answered(request, desk) if request.method == "POST" else _asked(request, desk)


@open_to(EVERYONE)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, key: UUID | None = None) -> HttpResponse:
    """The form filled with what was stated."""
    if not is_begun(request, key):
        return redirect("digital-economy-new")
    desk = desk_of(request, key)
    return _answered(request, desk) if SAVE in request.POST else _asked(request, desk)


def _asked(request: HttpRequest, desk: Desk) -> HttpResponse:
    enquiry = desk.enquiry
    raw = {"name": enquiry.name, "code": enquiry.code, "as_of": enquiry.as_of} | enquiry.profile
    return _form(request, desk, filled(raw), {})


def _answered(request: HttpRequest, desk: Desk) -> HttpResponse:
    said, is_kept = typed(request.POST), bool(desk.kept) or request.POST.get(SAVE) == KEEP
    enquiry = _stated(desk, said)
    faults = _faults(request, desk, enquiry, is_kept=is_kept)
    if faults:
        return _form(request, desk, said, faults)
    enquiry = replace(enquiry, code=CODE.type.read(enquiry.code, "code") if enquiry.code else "")
    try:
        return _put_down(request, desk, enquiry, is_kept=is_kept)
    except Overtaken:
        return _form(request, desk, said, {"code": _overtaken(desk)})


def _put_down(request: HttpRequest, desk: Desk, enquiry: Enquiry, *, is_kept: bool) -> HttpResponse:
    if desk.kept:
        return back_to(put_down(request, desk, enquiry))
    if is_kept:
        return back_to(Desk(enquiry, keep(actor(request), enquiry.as_data(), after=0)))
    return show(request, Desk(enquiry))


def _stated(desk: Desk, said: Typed) -> Enquiry:
    code = desk.enquiry.code if desk.kept else said.at("code").word
    profile = given(PROFILE_TYPE.fields, said)
    return replace(desk.enquiry, name=said.at("name").word, code=code, as_of=said.at("as_of").word, profile=profile)


def _faults(request: HttpRequest, desk: Desk, enquiry: Enquiry, *, is_kept: bool) -> dict[str, str]:
    """Every fault by path; only what is right by itself is asked of the rule as a whole."""
    spoken = language()
    words = [replace(field, required=is_kept) for field in (NAME, CODE)]
    found = faults_of_words(words, {"name": enquiry.name, "code": enquiry.code}, spoken)
    found |= faults_of(PROFILE_TYPE.fields, enquiry.profile, spoken)
    if not found:
        error: Any = match(actor(request), enquiry, spoken).get("error")
        found = {error["field"].removeprefix("profile."): error["message"]} if error else {}
    return found


def _form(request: HttpRequest, desk: Desk, said: Typed, faults: dict[str, str]) -> HttpResponse:
    spoken = language()
    who = in_lines(controls([NAME, AS_OF] if desk.kept else [NAME, CODE, AS_OF], said, spoken, faults))
    groups = [(part, controls(part.fields, said, spoken, faults)) for part in parts()]
    context = {
        "desk": desk,
        "who": who,
        "groups": [(part.number, part.title.in_(spoken), asked) for part, asked in groups],
        "errors": problems([*who, *(control for _, asked in groups for control in asked)], faults),
    }
    return render(request, "digital_economy/profile.html", context, status=422 if faults else 200)


def _overtaken(desk: Desk) -> str:
    if desk.kept:
        return _("This profile was changed elsewhere in the meantime. Open it again and repeat your change.")
    return _("You keep a profile of this enterprise already. Change that one.")
