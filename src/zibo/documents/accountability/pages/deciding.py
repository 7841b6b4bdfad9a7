"""From the worksheets to the decision: everybody's line as it will stand, and the act itself."""

from dataclasses import dataclass
from typing import Annotated, Any
from uuid import uuid4

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from gongbao.engine.procedures import ActRefused
from gongbao.engine.rules import Refused
from gongbao.engine.rules.types import type_of
from gongbao.engine.values import Bilingual
from gongbao.office.cases.acting import Changed, KeyUsed, Request, act
from gongbao.office.clock import today
from gongbao.office.permission import SIGNED_IN, open_to
from gongbao.web.asker import language
from gongbao.web.forms import UNPROCESSABLE
from zibo.documents.accountability.casework.amounts import taken
from zibo.documents.accountability.casework.outcomes import Outcome, outcomes
from zibo.documents.accountability.models import Standing, WorkingPaper, all_newest, facts_of
from zibo.documents.accountability.pages.desk import cite, context, handled, persons_of
from zibo.documents.accountability.pages.filling import Form, form_of, is_sent
from zibo.documents.accountability.pages.matrix import listed
from zibo.documents.accountability.pages.tables import Table, row, words
from zibo.documents.accountability.procedures.case.decisions import Decision, PersonDecision, Spared
from zibo.documents.accountability.procedures.case.states import State


@dataclass(frozen=True, kw_only=True)
class Rest:
    """What the decision says besides the persons' worksheets."""

    no_liability: Annotated[
        tuple[Spared, ...], Bilingual("不予追究或免除处理的人员", "Persons not dealt with, or exempted")
    ] = ()
    rectification_requirements: Annotated[str, Bilingual("整改要求", "Rectification required")]


RECORD, ONE = type_of(Rest), type_of(PersonDecision)


@open_to(SIGNED_IN)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def decide(request: HttpRequest, key: int) -> HttpResponse:
    """What was decided; before that, the decision as the worksheets fill it, and the button that makes it."""
    at = handled(request, key, "decide")
    form = form_of(request, RECORD, {})  # type: ignore[arg-type]  # a dataclass is a record
    may = at.writes and at.file.folded.state is State.REPORTED
    if is_sent(request) and form.value is not None and may:
        answer = _done(request, at, form)
        if answer is not None:
            return answer
    page = context(
        at,
        "accountability-decide",
        form=form,
        errors=form.errors,
        may=may,
        token=request.POST.get("token") or uuid4().hex,
        seen=at.file.case.sequence,
        table=_decided(at) if outcomes(at.file.folded) else _proposed(at),
        is_decided=bool(outcomes(at.file.folded)),
        article=cite("第六十八条"),
    )
    return render(request, "accountability/decide.html", page, status=UNPROCESSABLE if form.faults else 200)


def _done(request: HttpRequest, at: Standing, form: Form) -> HttpResponse | None:
    """Back to the page after the act; None where it was refused, the reason being noted in the form."""
    seen = request.POST.get("seen", "")
    asked = Request(
        "decide",
        _data(at, form.value),
        request.POST.get("token", "")[:64] or uuid4().hex,
        seen=int(seen) if seen.isdecimal() and len(seen) < 9 else at.file.case.sequence,
    )
    try:
        act(at.actor, at.file.case.pk, asked)
    except ActRefused as refused:
        form.faults[refused.field or ""] = refused.message.in_(language())
        return None
    except (Changed, KeyUsed):
        form.faults[""] = _("Somebody acted on the case in the meantime: look at it again.")
        return None
    return HttpResponseRedirect(reverse("accountability-decide", args=[at.file.case.pk]), status=303)


def _data(at: Standing, rest: Rest) -> dict[str, Any]:
    spared = {one.person for one in rest.no_liability}
    lines = [ONE.write(line) for line in _lines(at) if line.person not in spared]
    said: dict[str, Any] = type_of(Decision).write(  # type: ignore[assignment]  # a record is written as one
        Decision(
            decisions=(), no_liability=rest.no_liability, rectification_requirements=rest.rectification_requirements
        )
    )
    return said | {"decisions": lines}


def _lines(at: Standing) -> tuple[PersonDecision, ...]:
    """One for each person whose worksheet is kept, with the pay where that is known."""
    kept = {(paper.person, paper.kind): paper for paper in all_newest(at)}
    found = []
    for person in persons_of(at.file.folded):
        proposal = facts_of(kept.get((person, str(WorkingPaper.Kind.PENALTY))))
        pay = facts_of(kept.get((person, str(WorkingPaper.Kind.PAY))))
        if proposal is not None:
            try:
                figures = pay.figures(today()) if pay else None
            except Refused:
                figures = None
            found.append(proposal.decision(person, figures))
    return tuple(found)


def _proposed(at: Standing) -> Table:
    lines = {line.person: line for line in _lines(at)}
    rows = tuple(_line(person, lines.get(person)) for person in persons_of(at.file.folded))
    return Table(_("The decision as the worksheets fill it"), _headings(), rows)


def _decided(at: Standing) -> Table:
    rows = tuple((*_line(one.person, one.decision)[:-1], *row(_total(one))) for one in outcomes(at.file.folded))
    return Table(_("The decision"), (*_headings()[:-1], _("Total")), rows)


def _total(outcome: Outcome) -> object:
    found = taken(outcome)
    return found.total if found else None


def _headings() -> tuple[str, ...]:
    return (
        _("Person concerned"), _("Adjustment"), _("Measures"), _("Bar from office"), _("Performance pay"),
        _("Term incentives"), _("Reasons"), _("Pay base"),
    )  # fmt: skip


def _line(person: str, line: PersonDecision | None) -> tuple[Any, ...]:
    if line is None:
        return row(person, _("no worksheet yet"), None, None, None, None, None, None)
    barred = _("for life") if line.bar_lifetime else _years(line)
    return row(
        person,
        line.adjustment,
        listed(line.measures),
        barred,
        line.performance_rate,
        line.term_rate,
        line.reasons,
        words(line.pay.basis) if line.pay else None,
    )


def _years(line: PersonDecision) -> str | None:
    return _("%(count)s years") % {"count": line.bar_years} if line.bar_years else None
