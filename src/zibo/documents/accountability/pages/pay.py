"""Pay recovery of one person: which years count, between which sums the authority decides, what is taken, and what is still to be collected."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from gongbao.engine.rules import Refused
from gongbao.engine.rules.types import type_of
from gongbao.office.clock import today
from gongbao.office.permission import SIGNED_IN, open_to
from gongbao.web.asker import language
from gongbao.web.forms import UNPROCESSABLE
from zibo.documents.accountability.casework.amounts import Taken, formulas, range_of, taken_by, years_of
from zibo.documents.accountability.casework.collecting import collected, suspended
from zibo.documents.accountability.casework.outcomes import bracket_grade, outcomes, responsibility_of
from zibo.documents.accountability.casework.working import PayFacts
from zibo.documents.accountability.models import Overtaken, Standing, WorkingPaper, facts_of, keep, newest
from zibo.documents.accountability.pages.desk import cite, context, handled, person_of
from zibo.documents.accountability.pages.filling import Form, form_of, is_sent, version_seen
from zibo.documents.accountability.pages.tables import Cell, Table, row, words
from zibo.documents.accountability.procedures.case.decisions import PayFigures, PersonDecision

RECORD = type_of(PayFacts)
KIND = WorkingPaper.Kind.PAY


@open_to(SIGNED_IN)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def pay(request: HttpRequest, key: int, number: int) -> HttpResponse:
    """The page. The handling day is that of the decision, or today while there is none."""
    at = handled(request, key, "pay")
    name = person_of(at.file.folded, number)
    kept = newest(at, KIND, name)
    form = form_of(request, RECORD, kept.said if kept else {})  # type: ignore[arg-type]  # a dataclass is a record
    _check(at, form)
    if is_sent(request) and form.value is not None and at.writes:
        try:
            keep(at, KIND, form.raw, person=name, after=version_seen(request))
            return HttpResponseRedirect(request.path, status=303)
        except Overtaken:
            form.faults[""] = _("Somebody kept a newer version in the meantime.")
    facts = form.value or (facts_of(kept) if request.method != "POST" else None)
    page = context(
        at,
        "accountability-persons",
        person=name,
        number=number,
        form=form,
        version=kept.version if kept else 0,
        errors=form.errors,
        tables=_tables(at, name, facts) if facts else (),
    )
    return render(request, "accountability/pay.html", page, status=UNPROCESSABLE if form.faults else 200)


def _handled_on(at: Standing) -> Any:  # noqa: ANN401  a day
    done = at.file.folded.last_done("decide")
    return done.day if done else today()


def _check(at: Standing, form: Form) -> None:
    try:
        if form.value is not None:
            form.value.figures(_handled_on(at))
    except Refused as refused:
        form.faults[refused.field] = refused.message.in_(language())
        form.value = None


def _tables(at: Standing, name: str, facts: PayFacts) -> tuple[Table, ...]:
    figures = facts.figures(_handled_on(at))
    decision = _decision(at, name, figures)
    found = _taken(at, name, decision, figures) if decision else None
    return (
        _years(figures),
        *_ranges(at, name, figures),
        *((_exact(decision, found), _highest(facts, found)) if decision and found else ()),
        _suspension(at, name, facts),
    )


def _decision(at: Standing, name: str, figures: PayFigures) -> PersonDecision | None:
    """What was decided; before that, what is proposed."""
    decided = next((one.decision for one in outcomes(at.file.folded) if one.person == name), None)
    proposal = facts_of(newest(at, WorkingPaper.Kind.PENALTY, name)) if decided is None else None
    return proposal.decision(name, figures) if proposal else decided


def _taken(at: Standing, name: str, decision: PersonDecision, figures: PayFigures) -> Taken | None:
    grade, found = bracket_grade(at.file.folded), responsibility_of(at.file.folded, name)
    if grade is None or found is None:
        return None
    try:
        return taken_by(decision, decision.pay or figures, grade, found)
    except Refused:
        return None


def _years(figures: PayFigures) -> Table:
    rows = (
        row(_("Basis"), figures.basis, _cited("第三十六条")),
        row(_("Years"), years_of(figures), _cited("第四十四条")),
    )
    return Table(_("Which pay counts"), (_("Question"), _("Finding"), _("Provision")), rows)


def _ranges(at: Standing, name: str, figures: PayFigures) -> tuple[Table, ...]:
    grade, kind = bracket_grade(at.file.folded), responsibility_of(at.file.folded, name)
    if grade is None or kind is None:
        return ()
    found = range_of(figures, grade, kind)
    rows = (
        row(_("Performance pay"), Cell(words(found.performance_pay), is_amount=True)),
        row(_("Performance pay put off"), Cell(words(found.performance_pay_deferred), is_amount=True)),
        row(_("Term incentives"), Cell(words(found.term_incentive), is_amount=True)),
        row(_("Income handed over"), found.incentive_income),
        row(_("Total"), Cell(words(found.total), is_amount=True)),
    )
    note = _("The range of the bracket itself; an adjustment may open it.")
    return (Table(_("Statutory range"), (_("Item"), _("From – to")), rows, note),)


def _exact(decision: PersonDecision, found: Taken) -> Table:
    rows = tuple(row(label, amount) for label, amount in formulas(decision, found))
    return Table(_("Amounts at the rates decided or proposed"), (_("Formula"), _("Amount")), rows)


def _highest(facts: PayFacts, found: Taken) -> Table:
    """第三十七条: never added together."""
    highest = collected(facts, found)
    rows = (
        row(_("Party discipline"), facts.party_discipline),
        row(_("Administrative sanction"), facts.administrative_sanction),
        row(_("Accountability"), found.total),
        row(_("Amount: the highest"), highest.amount),
        row(_("Already collected"), facts.already_collected),
        row(_("Still to be collected"), highest.still_to_collect),
    )
    return Table(_("The highest counts, never the sum"), (_("Source"), _("Amount")), rows)


def _suspension(at: Standing, name: str, facts: PayFacts) -> Table:
    rows = tuple(
        row(_("Suspended") if one.is_running else _("Not suspended any more"), one.since, one.until, one.amount)
        for one in suspended(at.file.folded, name, facts, today())
    )
    headings = (_("State today"), _("First day"), _("Last day"), _("Amount"))
    return Table(_("Suspended pay"), headings, rows)


def _cited(provision: str) -> Cell:
    return Cell(provision, provision=cite(provision))
