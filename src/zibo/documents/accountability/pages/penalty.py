"""The penalty worksheet of one person: the whole matrix with his row lit, what is open under each adjustment, the figures picked with their reasons."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from gongbao.engine.rules import Refused
from gongbao.engine.rules.types import type_of
from gongbao.office.cases.seeing import cases_for
from gongbao.office.clock import today
from gongbao.office.permission import SIGNED_IN, open_to
from gongbao.web.asker import language
from gongbao.web.forms import UNPROCESSABLE
from zibo.documents.accountability.casework.amounts import formulas, taken_by
from zibo.documents.accountability.casework.outcomes import bracket_grade, responsibility_of
from zibo.documents.accountability.casework.working import Proposal, faults_of
from zibo.documents.accountability.models import Overtaken, Standing, WorkingPaper, facts_of, keep, newest
from zibo.documents.accountability.pages.desk import case_file, cite, context, handled, person_of
from zibo.documents.accountability.pages.filling import Form, form_of, is_sent, version_seen
from zibo.documents.accountability.pages.matrix import matrix, openings
from zibo.documents.accountability.pages.tables import Cell, Table, row
from zibo.documents.accountability.procedures.case.receiving import handling_level
from zibo.documents.accountability.rules.leniency import Relief, reduction_approver
from zibo.documents.accountability.rules.terms import BracketGrade, BracketResponsibility

RECORD = type_of(Proposal)
KIND = WorkingPaper.Kind.PENALTY
Row = tuple[BracketGrade, BracketResponsibility]


@open_to(SIGNED_IN)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def penalty(request: HttpRequest, key: int, number: int) -> HttpResponse:
    """The worksheet. What lies outside what is permitted is told with its provision, and cannot be kept."""
    at = handled(request, key, "penalty")
    name = person_of(at.file.folded, number)
    applies = _row(at, name)
    kept = newest(at, KIND, name)
    form = form_of(request, RECORD, kept.said if kept else {})  # type: ignore[arg-type]  # a dataclass is a record
    proposal = form.value or (facts_of(kept) if request.method != "POST" else None)
    wrong = faults_of(proposal, *applies) if proposal and applies else ()
    if is_sent(request) and form.value is not None and applies and not wrong and at.writes:
        try:
            keep(at, KIND, form.raw, person=name, after=version_seen(request))
            return HttpResponseRedirect(request.path, status=303)
        except Overtaken:
            form.faults[""] = _("Somebody kept a newer version in the meantime.")
    page = context(
        at,
        "accountability-persons",
        person=name,
        number=number,
        form=form,
        version=kept.version if kept else 0,
        errors=form.errors,
        applies=applies is not None,
        wrong=[(cite(provision), words.in_(language())) for provision, words in wrong],
        is_right=bool(proposal and applies and not wrong),
    )
    page |= _told(at, name, applies, proposal if not wrong else None)
    return render(request, "accountability/penalty.html", page, status=_status(request, form, bool(wrong)))


def _status(request: HttpRequest, form: Form, is_wrong: bool) -> int:  # noqa: FBT001  what a page answers with
    return UNPROCESSABLE if form.faults or (is_wrong and is_sent(request)) else 200


def _row(at: Standing, name: str) -> Row | None:
    """The grade and the responsibility that give the bracket; None before the verification found them."""
    grade, found = bracket_grade(at.file.folded), responsibility_of(at.file.folded, name)
    return (grade, found) if grade and found else None


def _told(at: Standing, name: str, applies: Row | None, proposal: Proposal | None) -> dict[str, Any]:
    level = handling_level(at.file.folded)
    approval = reduction_approver(decided_by_level=level, treatment=Relief.MITIGATED)
    return {
        "matrix": matrix(applies),
        "openings": openings(applies) if applies else None,
        "approver": approval.approver_level,
        "is_own_collective": level == 0,
        "approvals": _approvals(at, name),
        "sums": _sums(at, name, applies, proposal) if applies and proposal else None,
        "approval_article": cite("第四十三条"),
    }


def _approvals(at: Standing, name: str) -> Table | None:
    """The approval cases of the person that the asker sees."""
    seen = cases_for(at.actor, "accountability/reduction-approval").filter(subject=name).order_by("-pk")[:20]
    rows = tuple(row(Cell(case.number or "", address=case_file(case.pk)), case.state) for case in seen)
    return Table(_("Approval cases of this person"), (_("Case"), _("State")), rows) if rows else None


def _sums(at: Standing, name: str, applies: Row, proposal: Proposal) -> Table | None:
    """The amounts to the fen at the rates proposed, where the pay is known."""
    facts = facts_of(newest(at, WorkingPaper.Kind.PAY, name))
    if facts is None:
        return None
    try:
        pay = facts.figures(today())
        decision = proposal.decision(name, pay)
        found = taken_by(decision, pay, *applies)
    except Refused:
        return None
    rows = tuple(row(label, amount) for label, amount in formulas(decision, found))
    return Table(_("Amounts at these rates"), (_("Formula"), _("Amount")), rows)
