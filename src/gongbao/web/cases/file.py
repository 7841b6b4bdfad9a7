"""The file of a case: where it stands, its clocks, what may be done, what was done, what belongs to it."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from gongbao.office.attachments.seeing import enclosed
from gongbao.office.cases.around import linked, must_say_why, participants
from gongbao.office.cases.looking import CaseFile
from gongbao.office.cases.prospects import Prospect, prospects
from gongbao.office.library import NotFound, in_full, procedure_id
from gongbao.office.notifying.reading import mark_seen, notices
from gongbao.office.papers.handing import papers_of
from gongbao.office.permission import SIGNED_IN, Actor, open_to, require
from gongbao.web.asker import actor, language
from gongbao.web.cases.history import clocks_shown, entries_shown
from gongbao.web.cases.opening import after_a_reason, opened, reason_said, say_reason
from gongbao.web.cases.refusals import refusal_shown
from gongbao.web.problems import Problem

UNPROCESSABLE = 422
LONGEST_REASON = 300


@open_to(SIGNED_IN)
@after_a_reason
def case(request: HttpRequest, key: int) -> HttpResponse:
    """The whole file, as far as the one who asks may read it; printed, it is the bundle."""
    asker = actor(request)
    require(asker, SIGNED_IN)
    file = opened(request, key)
    _see_notices(asker, key)
    may = prospects(asker, file)
    papers, files = papers_of(asker, file), enclosed(file)
    sequences = {entry.sequence for entry in file.entries}
    context = {
        "file": file,
        "case": file.case,
        "name": procedure_id(file.enactment, file.procedure),
        "state": file.folded.state,
        "possible": may.possible,
        "refused": [(one, refusal_shown(one.refusal, file.enactment)) for one in may.not_now if one.refusal],
        "others": [one for one in may.not_now if one.whose],
        "later": [one for one in may.not_now if one.states],
        "provisions": {one.act.name: _provision(file, one) for one in (*may.possible, *may.not_now)},
        "clocks": clocks_shown(asker, file),
        "overdue": file.overdue,
        "entries": entries_shown(file.procedure, file.entries, files, papers),
        "loose_papers": [paper for paper in papers if paper.sequence not in sequences],
        "participants": participants(file),
        "linked": linked(asker, file),
        "asker": asker,
    }
    return render(request, "web/cases/case.html", context)


@open_to(SIGNED_IN)
def reason(request: HttpRequest, key: int) -> HttpResponse:
    """Why one looks at a confidential case: said once in a session, kept with each reading."""
    asker = actor(request)
    require(asker, SIGNED_IN)
    try:
        is_needed = must_say_why(asker, key)
    except NotFound as refused:
        raise Http404(refused.message.in_(language())) from None
    if not is_needed or reason_said(request, key):
        return HttpResponseRedirect(reverse("case", args=[key]))
    errors = []
    if request.method == "POST":
        words = request.POST.get("why", "").strip()[:LONGEST_REASON]
        if words:
            say_reason(request, key, words)
            return HttpResponseRedirect(reverse("case", args=[key]), status=303)
        errors = [Problem(_("Say in a few words why you look at this case."), "#why")]
    return render(request, "web/cases/reason.html", {"errors": errors}, status=UNPROCESSABLE if errors else 200)


def _see_notices(asker: Actor, key: int) -> None:
    """Whoever opens the file has seen what he was told of the case."""
    if asker.person_id is not None:
        mark_seen(asker, [one.key for one in notices(asker, unseen_only=True) if one.case == key])


def _provision(file: CaseFile, one: Prospect) -> str:
    return in_full(file.enactment, one.act.provision) if one.act.provision else ""
