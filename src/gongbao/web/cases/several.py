"""One act in several cases that were marked on the desk: looked at case by case, then done."""

from collections.abc import Iterator
from uuid import uuid4

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.procedures import Refusal
from gongbao.engine.rules import Refused
from gongbao.office import procedures
from gongbao.office.cases.batch import Marked, Outcome, act_in_each, preview
from gongbao.office.library import find_procedure
from gongbao.office.permission import SIGNED_IN, open_to, require
from gongbao.web.asker import actor, language
from gongbao.web.cases.filling import is_only_edited, sent
from gongbao.web.cases.refusals import ShownRefusal, refusal_shown
from gongbao.web.problems import Problem

UNPROCESSABLE = 422
MARK, PROCEDURE, ACT, DO, AGAIN = "act:case", "act:procedure", "act:name", "act:do", "act:again"


@open_to(SIGNED_IN)
@require_POST
def several(request: HttpRequest) -> HttpResponse:
    """First the form with what would become of each case; then, asked to do it, what became of each."""
    asker = actor(request)
    require(asker, SIGNED_IN)
    name = request.POST.get(PROCEDURE, "")
    try:
        enactment, procedure = find_procedure(name)
    except Refused as refused:
        raise Http404(refused.message.in_(language())) from None
    act = procedure.by_name.get(request.POST.get(ACT, ""))
    if act is None:
        raise Http404(_("There is no such act."))
    marked, filling = tuple(_marked(request)), sent(asker, act, request)
    is_asked = DO in request.POST and not is_only_edited(request)
    is_new = AGAIN not in request.POST and bool(act.inputs.fields)
    errors: list[Problem] = [] if marked else [Problem(_("No case is marked."), "#cases")]
    outcomes: tuple[Outcome, ...] = ()
    try:
        outcomes = (act_in_each if is_asked else preview)(asker, name, filling.request(), marked)
    except Refused as refused:
        errors.append(Problem(refused.message.in_(language()), "#cases"))
    faulty = next((one.refused for one in outcomes if one.refused and one.refused.kind is Refusal.DATA), None)
    if faulty and not is_new and not is_only_edited(request):
        filling.note(faulty)
    errors += filling.problems
    context = {
        "filling": filling,
        "controls": filling.controls,
        "errors": errors,
        "name": name,
        "act": next(one for one in procedures.describe(asker, name, language()).acts if one.name == act.name),
        "procedure": procedure,
        "rows": [(one, _shown(one, enactment, is_new=is_new)) for one in outcomes],
        "is_new": is_new,
        "right": sum(one.is_right for one in outcomes),
        "is_done": is_asked and bool(outcomes),
    }
    return render(request, "web/cases/several.html", context, status=UNPROCESSABLE if errors else 200)


def _marked(request: HttpRequest) -> Iterator[Marked]:
    """The cases as they were marked: "case.seen", and behind a stroke the key once one was given."""
    for words in dict.fromkeys(request.POST.getlist(MARK)):
        case, seen, key = (*words.split("."), "", "")[:3]
        if all(number.isascii() and number.isdigit() and len(number) < 19 for number in (case, seen)):
            yield Marked(int(case), int(seen), key[:120] or uuid4().hex)


def _shown(one: Outcome, enactment: Enactment, *, is_new: bool) -> ShownRefusal | None:
    """The refusal of a case; before anything was typed, none for want of data."""
    if one.refused is None or (is_new and one.refused.kind is Refusal.DATA):
        return None
    return refusal_shown(one.refused, enactment)
