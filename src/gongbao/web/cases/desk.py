"""The desk: what waits for one, what falls due, what is late; a month of last days; and the same as a workbook."""

from collections.abc import Iterable
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from gongbao.office.cases import desk as office
from gongbao.office.cases.batch import MOST as MOST_AT_ONCE
from gongbao.office.cases.desk import Asked, Line
from gongbao.office.cases.desk_places import read_place
from gongbao.office.cases.exporting import clock_title, exported
from gongbao.office.cases.month import month
from gongbao.office.cases.prospects import beginnings
from gongbao.office.cases.shelves import Part
from gongbao.office.clock import today
from gongbao.office.library import find_procedure
from gongbao.office.notifying.reading import count_unseen
from gongbao.office.permission import SIGNED_IN, open_to, require
from gongbao.web.asker import actor, language
from gongbao.web.cases.words import CLOCKS, PARTS

WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@open_to(SIGNED_IN)
def desk(request: HttpRequest) -> HttpResponse:
    """One page of a part of the desk."""
    asker = actor(request)
    require(asker, SIGNED_IN)
    asked = _asked(request)
    found = office.desk(asker, asked)
    context = {
        "desk": found,
        "part": asked.part,
        "part_title": PARTS[asked.part],
        "tiles": [(part, PARTS[part], found.counts[part]) for part in found.counts],
        "procedure": asked.procedure,
        "lines": [(line, clock_title(line) if line.clock else None) for line in found.lines],
        "acts": _acts_at_once(asked, found.lines),
        "most": MOST_AT_ONCE,
        "beginnings": beginnings(asker),
        "is_first": asked.behind is None,
        "unseen": count_unseen(asker) if asker.person_id is not None else 0,
    }
    return render(request, "web/cases/desk.html", context)


@open_to(SIGNED_IN)
def desk_calendar(request: HttpRequest) -> HttpResponse:
    """A month of last days, or one day of it."""
    asker = actor(request)
    require(asker, SIGNED_IN)
    first, procedure = _month_asked(request.GET.get("month", "")), request.GET.get("procedure", "")
    day = _day_asked(request.GET.get("day", ""))
    found = month(asker, day or first, procedure, day)
    context = {
        "month": found,
        "day": day,
        "procedure": procedure,
        "procedures": found.procedures,
        "kinds": CLOCKS,
        "weekdays": [date(2021, 3, number) for number in range(1, 8)],  # Monday to Sunday
    }
    return render(request, "web/cases/calendar.html", context)


@open_to(SIGNED_IN)
def desk_workbook(request: HttpRequest) -> HttpResponse:
    """The part of the desk that is looked at, as a workbook."""
    asker = actor(request)
    require(asker, SIGNED_IN)
    content = exported(asker, _asked(request), language())
    name = f"desk-{today().isoformat()}.xlsx"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "private, no-store"}
    return HttpResponse(content, content_type=WORKBOOK, headers=headers)


def _asked(request: HttpRequest) -> Asked:
    part, behind = request.GET.get("part", Part.WAITING), request.GET.get("behind", "")
    if part not in list(Part):
        raise Http404(_("The desk has no such part."))
    return Asked(Part(part), request.GET.get("procedure", ""), read_place(behind) if behind else None)


def _acts_at_once(asked: Asked, lines: Iterable[Line]) -> list[tuple[str, str]]:
    """The acts that may be done in several of these cases at once: of one procedure, and in order in a state in which some of them are."""
    if not asked.procedure or asked.part is Part.CLOSED:
        return []
    mine = [line for line in lines if line.is_mine]
    if not mine:
        return []
    _, procedure = find_procedure(asked.procedure)
    states = {line.state for line in mine}
    acts = (act for act in procedure.acts if states & set(act.from_))
    return [
        (act.name, act.title.in_(language())) for act in acts if not any(one.is_never_met for one in act.conditions)
    ]


def _month_asked(words: str) -> date:
    try:
        return date.fromisoformat(f"{words}-01")
    except ValueError:
        return today()


def _day_asked(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None
