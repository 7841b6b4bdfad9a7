"""The procedures: the list, the table of one with its picture, and that as files for other tools."""

from itertools import groupby

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import pgettext

from gongbao.engine.rules import Refused
from gongbao.office import documents
from gongbao.office import procedures as office
from gongbao.office.permission import EVERYONE, open_to
from gongbao.web.asker import actor, language


@open_to(EVERYONE)
def procedures(request: HttpRequest) -> HttpResponse:
    """Every procedure under its document."""
    asker = actor(request)
    found = groupby(office.procedures(asker, language()), key=lambda entry: entry.document)
    groups = [(documents.document(asker, slug, None, language()), tuple(entries)) for slug, entries in found]
    return render(request, "web/procedures.html", {"groups": groups})


@open_to(EVERYONE)
def procedure(request: HttpRequest, slug: str, name: str) -> HttpResponse:
    """Everything that the table of one procedure says."""
    try:
        found = office.describe(actor(request), f"{slug}/{name}", language())
    except Refused as refused:
        raise Http404(refused.message.in_(language())) from None
    context = {
        "procedure": found,
        "document": documents.document(actor(request), slug, None, language()),
        "states": {state.name: state.title for state in found.states},
        "roles": {role.name: role.title for role in found.roles},
        "acts": {act.name: act.title for act in found.acts},
        "clocks": {clock.name: clock.title for clock in found.clocks},
        "bounded": _bounded(found),
        "refusals": _refusals(),
    }
    return render(request, "web/procedure.html", context)


@open_to(EVERYONE)
def svg(request: HttpRequest, slug: str, name: str) -> HttpResponse:
    """The picture as a file."""
    return _file(request, f"{slug}/{name}", "svg")


@open_to(EVERYONE)
def bpmn(request: HttpRequest, slug: str, name: str) -> HttpResponse:
    """The procedure as a BPMN 2.0 file."""
    return _file(request, f"{slug}/{name}", "bpmn")


def _file(request: HttpRequest, procedure: str, form: str) -> HttpResponse:
    make, content_type = {
        "svg": (office.svg, "image/svg+xml"),
        "bpmn": (office.bpmn, "application/xml"),
    }[form]
    try:
        content = make(actor(request), procedure, language())
    except Refused as refused:
        raise Http404(refused.message.in_(language())) from None
    name = procedure.replace("/", "-")
    return HttpResponse(
        content, content_type=content_type, headers={"Content-Disposition": f'attachment; filename="{name}.{form}"'}
    )


def _bounded(procedure: office.ProcedureView) -> list[office.ActView] | None:
    """The acts that are refused outside the term; None where all are."""
    bounded = [act for act in procedure.acts if act.is_bounded]
    return None if len(bounded) == len(procedure.acts) else bounded


def _refusals() -> dict[str, str]:
    """As what an act is refused when a condition does not hold, where that says more than that it is."""
    return {
        "role": pgettext("refused as to", "who acts"),
        "data": pgettext("refused as to", "the data"),
        "conflict-of-interest": pgettext("refused as to", "conflict of interest"),
        "late": pgettext("refused as to", "time"),
    }
