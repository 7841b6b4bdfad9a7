"""From a support that fits to the form of the application, filled with what the enterprise stated already."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from gongbao.office.permission import Actor, open_to, require
from gongbao.web.asker import actor, language
from zibo.documents.digital_economy.enterprise.applying import Application, applications
from zibo.documents.digital_economy.enterprise.standing import Standing
from zibo.documents.digital_economy.models import APPLICANTS, intend
from zibo.documents.digital_economy.pages.desk import Desk, desk_of
from zibo.documents.digital_economy.pages.figures import Figure, figures, match

FITTING = {Standing.MET, Standing.JUDGEMENT}


def to_apply_for(who: Actor, desk: Desk, figure: Figure) -> tuple[Application, ...]:
    """The matters of a support that the actor can apply for: it fits, its sum is known, and the profile is kept by somebody who may apply."""
    if desk.kept is None or figure.span is None or figure.standing.standing not in FITTING:
        return ()
    return applications(desk.enquiry, figure.support, figure.span) if APPLICANTS.admits(who) else ()


@open_to(APPLICANTS)
@never_cache
@require_POST
def apply(request: HttpRequest, key: UUID, code: str) -> HttpResponse:
    """On to the form, filled for the matter asked for; 404 where the support has no such matter for this enterprise."""
    who = actor(request)
    require(who, APPLICANTS)
    desk = desk_of(request, key)
    found = () if "error" in match(who, desk.enquiry, language()) else figures(who, desk.enquiry, language())
    asked = [
        one
        for figure in found
        if figure.support == code
        for one in to_apply_for(who, desk, figure)
        if one.matter == request.POST.get("matter")
    ]
    if not asked:
        raise Http404
    intend(who, asked[0].as_data())
    return redirect("begin-act", "digital-economy", "application", "submit")
