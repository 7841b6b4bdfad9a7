"""The workbench of one case: everything on one timeline, what is worked out, and the ways on; and the list of all cases one handles."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from gongbao.engine.calendar import Calendar
from gongbao.office.cases.seeing import cases_for, procedure_of
from gongbao.office.permission import SIGNED_IN, open_to
from gongbao.web.asker import actor, language
from zibo.documents.accountability.casework.barring import Bar, bars_of, words_of
from zibo.documents.accountability.casework.outcomes import outcomes
from zibo.documents.accountability.models import PROCEDURE, Standing
from zibo.documents.accountability.pages.desk import context, seen
from zibo.documents.accountability.pages.tables import Cell, Table, row, words

FULL, STEP, TOP = 1000, 40, 26  # the width of the picture in its own units, the height of a line and of the scale
LONGEST = timedelta(days=730)  # bars that reach further are cut at the edge
A_DAY = timedelta(days=1)
A_PAGE = 50


@dataclass(frozen=True, slots=True)
class Mark:
    """Something on the timeline: from `x`, `width` wide, on its line `y`."""

    label: str
    look: str
    x: int
    width: int
    y: int


@dataclass(frozen=True, slots=True)
class Lines:
    """The picture: stretches without work, marks, today."""

    rests: tuple[tuple[int, int], ...]
    marks: tuple[Mark, ...]
    today: int
    height: int


@open_to(SIGNED_IN)
@never_cache
@require_safe
def overview(request: HttpRequest, key: int) -> HttpResponse:
    """The overview; a person concerned is led to the page with his own part."""
    at = seen(request, key, "overview")
    if not at.handles:
        return redirect("accountability-own", key)
    page = context(at, "accountability-case", lines=_lines(at), tables=(_acts(at), _clocks(at), _bars(at)))
    return render(request, "accountability/overview.html", page)


@open_to(SIGNED_IN)
@never_cache
@require_safe
def cases(request: HttpRequest) -> HttpResponse:
    """All cases that the asker sees, those that are late first, then by what falls due."""
    found = cases_for(actor(request), PROCEDURE).order_by("is_closed", "next_due", "-pk")
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    rows = tuple(
        row(
            Cell(case.number or _("without a number yet"), address=reverse("accountability-case", args=[case.pk])),
            case.subject,
            procedure_of(case)[1].states(case.state),
            case.next_due,
        )
        for case in page
    )
    table = Table(_("Cases"), (_("Case"), _("Enterprise"), _("State"), _("Next last day")), rows)
    return render(request, "accountability/cases.html", {"table": table, "page": page})


def _acts(at: Standing) -> Table:
    rows = tuple(row(done.day, done.act.title, done.role.title) for done in at.file.folded.history)
    return Table(_("What was done"), (_("Day"), _("Act"), _("Done by")), rows)


def _clocks(at: Standing) -> Table:
    calendar, late = at.file.calendar, set(at.file.overdue)
    rows = tuple(
        row(
            _name(run.name, run.clock.title.in_(language())),
            run.started,
            run.due(calendar).day,
            run.stopped,
            _("late") if run.name in late else None,
        )
        for run in at.file.folded.runs
    )
    return Table(_("Times that run or ran"), (_("Clock"), _("Begun on"), _("Last day"), _("Ended"), _("Late")), rows)


def _name(name: str, title: str) -> str:
    _clock, _colon, person = name.partition(":")
    return f"{title} {person}".strip()


def _bars(at: Standing) -> Table:
    rows = tuple(
        row(outcome.person, bar.kind, words_of(bar)) for outcome in outcomes(at.file.folded) for bar in bars_of(outcome)
    )
    return Table(_("Restrictions on persons"), (_("Person concerned"), _("Restriction"), _("Term")), rows)


def _lines(at: Standing) -> Lines | None:
    folded, calendar = at.file.folded, at.file.calendar
    if not folded.history:
        return None
    bars = [(outcome.person, bar) for outcome in outcomes(folded) for bar in bars_of(outcome)]
    first = folded.history[0].day
    ends = [at.file.day, *(run.due(calendar).day for run in folded.runs), *(_end(bar, first) for _person, bar in bars)]
    scale = _Scale(first, min(max(ends), first + LONGEST))
    marks = [
        *(
            _mark(scale, number, _name(run.name, run.clock.title.in_(language())), run.started, run.due(calendar).day,
                  "run-late" if run.name in at.file.overdue else "run")
            for number, run in enumerate(folded.runs)
        ),
        *(
            _mark(scale, number, f"{person} {words(bar.kind)}", bar.decided_on, _end(bar, first), "barred")
            for number, (person, bar) in enumerate(bars, start=len(folded.runs))
        ),
    ]  # fmt: skip
    height = TOP + STEP * len(marks) + STEP
    acts = tuple(Mark("", "done", scale.at(done.day), 4, TOP - 8) for done in folded.history)
    return Lines(_rests(scale, calendar), (*acts, *marks), scale.at(at.file.day), height)


def _end(bar: Bar, first: date) -> date:
    return bar.until or first + LONGEST


@dataclass(frozen=True, slots=True)
class _Scale:
    first: date
    last: date

    def at(self, day: date) -> int:
        days = max((self.last - self.first).days, 1)
        return max(0, min(FULL, FULL * (day - self.first).days // days))


def _mark(scale: _Scale, number: int, label: str, start: date, end: date, look: str) -> Mark:
    x = scale.at(start)
    return Mark(label, look, x, max(scale.at(end) - x, 3), TOP + STEP * number + 18)


def _rests(scale: _Scale, calendar: Calendar) -> tuple[tuple[int, int], ...]:
    """The stretches of three days or more without work: the holidays."""
    found: list[tuple[int, int]] = []
    day, since = scale.first, None
    while day <= scale.last:
        if calendar.is_working(day):
            if since is not None and (day - since).days >= 3:
                found.append((scale.at(since), max(scale.at(day) - scale.at(since), 1)))
            since = None
        else:
            since = since or day
        day += A_DAY
    return tuple(found)
