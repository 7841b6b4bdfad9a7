"""Who may not be promoted, re-used or appointed on a day: over every decision that the asker handles."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from gongbao.office.cases.calendars import calendars
from gongbao.office.permission import SIGNED_IN, open_to
from gongbao.records.models import Case
from gongbao.web.asker import ON, AskedDay, actor, asked_day
from zibo.documents.accountability.casework.barring import Bar, bars_of, words_of
from zibo.documents.accountability.casework.outcomes import Outcome, outcomes
from zibo.documents.accountability.models import WorkingPaper, handled_cases
from zibo.documents.accountability.pages.desk import cite
from zibo.documents.accountability.pages.tables import Cell, Table, row, words

DECIDED = ("decided", "served", "closed")
FULL = 1000


@dataclass(frozen=True, slots=True)
class Line:
    """One bar of the picture, out of a thousand."""

    label: str
    x: int
    width: int


@dataclass(frozen=True, slots=True)
class Found:
    """A bar of somebody, with the case it comes from."""

    case: Case
    outcome: Outcome
    bar: Bar


@open_to(SIGNED_IN)
@never_cache
@require_safe
def barred(request: HttpRequest) -> HttpResponse:
    """The list for a day, of everybody or of one name; the bars as a picture over the table."""
    asked, name = asked_day(request), request.GET.get("person", "").strip()
    every = [one for one in _all(request) if not name or name in one.outcome.person]
    holding = [one for one in every if one.bar.holds_on(asked.day)]
    page = {
        "asked": asked,
        "on": ON,
        "person": name,
        "errors": asked.problems,
        "answer": _answer(name, holding, asked),
        "tables": (_listed(_("Barred on this day"), holding), _listed(_("All restrictions"), every)),
        "lines": _lines(every, asked.day),
        "varied": [one.outcome.person for one in every if one.outcome.is_varied],
    }
    return render(request, "accountability/barred.html", page)


def _all(request: HttpRequest) -> Iterator[Found]:
    for handled in handled_cases(actor(request), calendars(), DECIDED):
        for outcome in outcomes(handled.folded):
            facts = handled.facts(WorkingPaper.Kind.PAY, outcome.person)
            bars = bars_of(outcome, facts.disciplinary_until if facts else None)
            yield from (Found(handled.case, outcome, bar) for bar in bars)


def _answer(name: str, holding: list[Found], asked: AskedDay) -> str:
    if not name:
        return ""
    if holding:
        return _("%(person)s is barred on %(day)s: see the first table.") % {"person": name, "day": asked.day}
    return _("Nothing on record here bars %(person)s on %(day)s.") % {"person": name, "day": asked.day}


def _listed(title: str, found: list[Found]) -> Table:
    rows = tuple(
        row(
            one.outcome.person,
            one.bar.kind,
            words_of(one.bar),
            one.bar.decided_on,
            Cell(one.case.number or "", address=reverse("accountability-case", args=[one.case.pk])),
            Cell(one.bar.provision, provision=cite(one.bar.provision)),
        )
        for one in found
    )
    headings = (_("Person concerned"), _("Restriction"), _("Term"), _("Decided on"), _("Case"), _("Provision"))
    return Table(title, headings, rows)


def _lines(found: list[Found], day: date) -> tuple[Line, ...]:
    """From the first decision to the last end; what has no end reaches to the edge."""
    if not found:
        return ()
    first = min(one.bar.decided_on for one in found)
    last = max([day, *(one.bar.until for one in found if one.bar.until), *(one.bar.decided_on for one in found)])
    days = max((last - first).days, 1)

    def at(one: date) -> int:
        return min(FULL, FULL * (one - first).days // days)

    return tuple(
        Line(
            f"{one.outcome.person} {words(one.bar.kind)}",
            at(one.bar.decided_on),
            max(at(one.bar.until or last) - at(one.bar.decided_on), 3),
        )
        for one in found
    )
