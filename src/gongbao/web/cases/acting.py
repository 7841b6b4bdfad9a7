"""Acting: the form of an act in a case, and of the first act of a new one."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_http_methods
from django_htmx.http import HttpResponseClientRedirect

from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.procedures import Act, Procedure
from gongbao.engine.rules import Refused
from gongbao.office import procedures as office
from gongbao.office.attachments.seeing import enclosed
from gongbao.office.cases import acting
from gongbao.office.cases.drafts import Occasion, proposed
from gongbao.office.cases.grants import held_for
from gongbao.office.cases.looking import CaseFile
from gongbao.office.cases.prospects import Beginning, beginnings, capacities
from gongbao.office.cases.seeing import cases_for, find_case, procedure_of
from gongbao.office.library import NotFound, find_procedure, procedure_id
from gongbao.office.permission import SIGNED_IN, Held, open_to, require
from gongbao.records.models import Entry
from gongbao.web.asker import actor, language
from gongbao.web.cases.filling import UPLOAD, Filling, capacities_shown, is_only_edited, opened, sent
from gongbao.web.cases.history import entries_shown
from gongbao.web.cases.opening import after_a_reason
from gongbao.web.cases.opening import opened as file_opened

UNPROCESSABLE = 422


@open_to(SIGNED_IN)
@require_http_methods(["GET", "HEAD", "POST"])
@after_a_reason
def case_act(request: HttpRequest, key: int, name: str) -> HttpResponse:
    """The form of an act in a case; sent, it does the act, or says why not and keeps what was typed."""
    asker = actor(request)
    require(asker, SIGNED_IN)
    if request.method == "POST" and not is_only_edited(request):
        return _sent(request, key, name)
    file = file_opened(request, key)
    act = _act_of(file.procedure, name)
    if request.method == "POST":
        filling = sent(asker, act, request)
        filling.take_files(request)
    else:
        draft = proposed(Occasion(asker, act, file.case, file.folded), file.case.procedure)
        filling = opened(asker, act, draft, file.case.sequence)
    return _shown(request, filling, file)


@open_to(SIGNED_IN)
def begin(request: HttpRequest, slug: str, name: str) -> HttpResponse:
    """The acts with which a case of a procedure begins; the form itself where there is one alone."""
    asker = actor(request)
    require(asker, SIGNED_IN)
    _enactment, procedure = _procedure(slug, name)
    mine = next((one for one in beginnings(asker) if one.procedure is procedure), None)
    if mine and len(mine.acts) == 1:
        return HttpResponseRedirect(reverse("begin-act", args=[slug, name, mine.acts[0].name]))
    first = procedure.acts_from(procedure.initial)
    context = {"slug": slug, "name": name, "procedure": procedure, "beginning": mine, "first": first}
    return render(request, "web/cases/begin.html", context)


@open_to(SIGNED_IN)
@require_http_methods(["GET", "HEAD", "POST"])
def begin_act(request: HttpRequest, slug: str, name: str, act: str) -> HttpResponse:
    """The form of a first act; sent, it begins the case."""
    asker = actor(request)
    require(asker, SIGNED_IN)
    enactment, procedure = _procedure(slug, name)
    found = next((one for one in procedure.acts_from(procedure.initial) if one.name == act), None)
    if found is None:
        raise Http404(_("There is no such act."))
    if request.method != "POST":
        draft = proposed(Occasion(asker, found), f"{slug}/{name}")
        return _begun_shown(request, opened(asker, found, draft, 0), enactment, procedure)
    filling = sent(asker, found, request)
    if filling.take_files(request) and not is_only_edited(request):
        entry = filling.send(lambda wanted: acting.begin(asker, f"{slug}/{name}", wanted))
        if entry is not None:
            return _done(request, entry, found)
    return _begun_shown(request, filling, enactment, procedure)


def _sent(request: HttpRequest, key: int, name: str) -> HttpResponse:
    """The act is tried before anything is looked at: whoever may not know the case is told that there is none."""
    asker = actor(request)
    try:
        _enactment, procedure = procedure_of(find_case(asker, key))
        act = _act_of(procedure, name)
        filling = sent(asker, act, request)
        entry = filling.send(lambda wanted: acting.act(asker, key, wanted)) if filling.take_files(request) else None
    except NotFound as refused:
        raise Http404(refused.message.in_(language())) from None
    if entry is not None:
        return _done(request, entry, act)
    return _shown(request, filling, file_opened(request, key))


def _shown(request: HttpRequest, filling: Filling, file: CaseFile) -> HttpResponse:
    since = tuple(entry for entry in file.entries if entry.sequence > filling.seen) if filling.has_changed else ()
    if filling.has_changed:
        filling.seen = file.case.sequence
    held = capacities(file, filling.act)
    context = {
        "file": file,
        "since": entries_shown(file.procedure, since),
        "state": file.folded.state,
        "enclosed": enclosed(file),
    }
    return _page(request, filling, file.enactment, file.procedure, held, context)


def _begun_shown(request: HttpRequest, filling: Filling, enactment: Enactment, procedure: Procedure) -> HttpResponse:
    held = held_for(filling.actor, enactment.slug, filling.act.roles)
    name = procedure_id(enactment, procedure)
    mine = next((one for one in beginnings(filling.actor) if one.name == name), None)
    return _page(request, filling, enactment, procedure, held, {"file": None, "why_not": _why_not(mine, filling.act)})


def _page(
    request: HttpRequest,
    filling: Filling,
    enactment: Enactment,
    procedure: Procedure,
    held: tuple[Held, ...],
    more: dict[str, Any],
) -> HttpResponse:
    name = procedure_id(enactment, procedure)
    view = office.describe(filling.actor, name, language())
    context = {
        "filling": filling,
        "controls": filling.controls,
        "errors": filling.problems,
        "capacities": capacities_shown(held, filling.capacity),
        "refusal": filling.shown_refusal(enactment),
        "procedure": view,
        "act": next(one for one in view.acts if one.name == filling.act.name),
        "clocks": {clock.name: clock.title for clock in view.clocks},
        "states": {state.name: state.title for state in view.states},
        "upload": UPLOAD,
    }
    is_wrong = bool(filling.problems or filling.refused or filling.has_changed)
    return render(request, "web/cases/act.html", context | more, status=UNPROCESSABLE if is_wrong else 200)


def _done(request: HttpRequest, entry: Entry, act: Act) -> HttpResponse:
    messages.success(request, _("Done: %(act)s.") % {"act": act.title.in_(language())})
    is_seen = cases_for(actor(request)).filter(pk=entry.case_id).exists()
    address = reverse("case", args=[entry.case_id]) if is_seen else reverse("desk")
    if request.headers.get("HX-Request") == "true":
        return HttpResponseClientRedirect(address)
    return HttpResponseRedirect(address, status=303)


def _act_of(procedure: Procedure, name: str) -> Act:
    found = procedure.by_name.get(name)
    if found is None:
        raise Http404(_("There is no such act."))
    return found


def _procedure(slug: str, name: str) -> tuple[Enactment, Procedure]:
    try:
        return find_procedure(f"{slug}/{name}")
    except Refused as refused:
        raise Http404(refused.message.in_(language())) from None


def _why_not(mine: Beginning | None, act: Act) -> str:
    """Why this act would be refused whatever is typed."""
    if mine is None or act not in mine.acts:
        roles = pgettext("between names", ", ").join(role.title.in_(language()) for role in act.roles)
        return _("Cases are begun here by: %(roles)s. You hold no such role.") % {"roles": roles}
    return "" if mine.is_in_force else _("The measures are not in force today, so that no case can be begun.")
