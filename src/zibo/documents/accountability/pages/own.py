"""第六十七条至第七十一条: what the case says of the person who looks at it, and of nobody else."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from gongbao.office.papers.handing import papers_of
from gongbao.office.permission import SIGNED_IN, open_to
from gongbao.web.asker import language
from zibo.documents.accountability.casework.amounts import formulas, taken, years_of
from zibo.documents.accountability.casework.barring import bars_of, words_of
from zibo.documents.accountability.casework.outcomes import Outcome, outcomes
from zibo.documents.accountability.models import Standing
from zibo.documents.accountability.pages.desk import case_file, cite, own_name, seen
from zibo.documents.accountability.pages.matrix import listed
from zibo.documents.accountability.pages.tables import Cell, Table, row
from zibo.documents.accountability.procedures.case.receiving import handling_level
from zibo.documents.accountability.procedures.case.serving import APPEAL
from zibo.documents.accountability.rules.handling import appeal_body


@open_to(SIGNED_IN)
@never_cache
@require_safe
def own(request: HttpRequest, key: int) -> HttpResponse:
    """His page. Until the decision was served on him it tells only that the case names him."""
    at = seen(request, key, "own part")
    if at.handles:
        return redirect("accountability-case", key)
    name = own_name(at)
    if name is None:
        raise Http404
    outcome = next((one for one in outcomes(at.file.folded) if one.person == name and one.served_on), None)
    page: dict[str, Any] = {
        "case": at.file.case,
        "person": name,
        "case_file": case_file(key),
        "papers": papers_of(at.actor, at.file),
        "tables": _tables(at, outcome) if outcome else (),
        "appeal": _appeal(at, outcome) if outcome else None,
    }
    return render(request, "accountability/own.html", page)


def _tables(at: Standing, outcome: Outcome) -> tuple[Table, ...]:
    decided, found = outcome.decision, taken(outcome)
    rows = (
        row(_("Responsibility found"), outcome.responsibility),
        row(_("Bracket of sanctions"), outcome.grade),
        row(_("Measures"), listed(decided.measures)),
        row(_("Performance pay"), str(decided.performance_rate)),
        row(_("Term incentives"), str(decided.term_rate)),
        row(_("Decided on"), outcome.decided_on),
        row(_("Served on"), outcome.served_on),
        row(_("Review"), outcome.review.outcome if outcome.review else None),
        row(_("New decision"), outcome.review.new_decision if outcome.review else None),
    )
    bars = tuple(
        row(bar.kind, words_of(bar), Cell(bar.provision, provision=cite(bar.provision))) for bar in bars_of(outcome)
    )
    tables = [Table(_("The decision"), (_("Item"), _("Content")), rows)]
    if found is not None:
        lines = tuple(row(label, amount) for label, amount in formulas(decided, found))
        tables.append(
            Table(
                _("The amounts and how they came about"),
                (_("Formula"), _("Amount")),
                lines,
                years_of(found.pay).in_(language()),
            )
        )
    tables.append(Table(_("Until when you are barred"), (_("Restriction"), _("Term"), _("Provision")), bars))
    return tuple(tables)


def _appeal(at: Standing, outcome: Outcome) -> dict[str, Any]:
    run = at.file.folded.run(APPEAL, outcome.person)
    level = handling_level(at.file.folded)
    return {
        "last_day": run.due(at.file.calendar).day if run else None,
        "is_above": appeal_body(decided_by_level=level) != level,
        "body": at.file.case.body,
        "article": cite("第六十九条"),
    }
