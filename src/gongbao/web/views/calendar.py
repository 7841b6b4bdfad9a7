"""Working days: a period counted day by day, and the arrangement of each year."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from gongbao.engine.rules import Refused
from gongbao.engine.rules.types.scalars import read_day
from gongbao.engine.values import Period
from gongbao.office.clock import today
from gongbao.office.counting import Arrangement, arrangement, explain_due, period_of, years_arranged
from gongbao.office.permission import EVERYONE, open_to
from gongbao.web.asker import actor, language
from gongbao.web.asking.control import Control, Kind, Option
from gongbao.web.pictures.strip import Strip, strip
from gongbao.web.problems import Problem

START, COUNT, UNIT, END, YEAR = "start", "count", "unit", "end", "year"
MOVES, STAYS = "moves", "stays"


@dataclass(frozen=True, slots=True)
class Question:
    """What was typed into the form of a count; `errors` are messages by field."""

    words: Mapping[str, str]
    errors: Mapping[str, str]

    @property
    def problems(self) -> list[Problem]:
        """What is wrong, for the error summary."""
        return [Problem(message, f"#ask-{field}") for field, message in self.errors.items()]


@open_to(EVERYONE)
def calendar(request: HttpRequest) -> HttpResponse:
    """A period from a day, and the holidays of a year; both stand in the address."""
    question, counted = _counted(request)
    arranged, year_error = _arranged(request)
    problems = question.problems + ([Problem(year_error, "#year")] if year_error else [])
    context = {
        "controls": _controls(question),
        "strip": counted,
        "arrangement": arranged,
        "years": range(arranged.first, arranged.last + 1),
        "year_error": year_error,
        "errors": problems,
    }
    return render(request, "web/calendar.html", context, status=400 if problems else 200)


def _counted(request: HttpRequest) -> tuple[Question, Strip | None]:
    asked = {name: request.GET.get(name, "").strip() for name in (START, COUNT, UNIT, END)}
    if not any(name in request.GET for name in (START, COUNT, UNIT)):
        return Question({START: today().isoformat(), COUNT: "15", UNIT: "workdays", END: ""}, {}), None
    errors: dict[str, str] = {}
    start, period = _start(asked[START], errors), _period(asked, errors)
    if errors or start is None or period is None:
        return Question(asked, errors), None
    try:
        due = explain_due(actor(request), start, period, language(), rolls=asked[END] != STAYS)
    except Refused as refused:
        return Question(asked, {refused.field: refused.message.in_(language())}), None
    return Question(asked, {}), strip(due)


def _start(word: str, errors: dict[str, str]) -> date | None:
    try:
        return read_day(word)
    except ValueError:
        errors[START] = _("Write a day that exists, such as 2021-03-01.")
        return None


def _period(asked: Mapping[str, str], errors: dict[str, str]) -> Period | None:
    word = asked[COUNT]
    if not (word.isascii() and word.isdigit() and len(word) < 10):
        errors[COUNT] = _("Write a whole number, such as 15.")
    try:
        return period_of(asked[UNIT], int(word) if COUNT not in errors else 1)
    except Refused as refused:
        errors[refused.field] = refused.message.in_(language())
        return None


def _arranged(request: HttpRequest) -> tuple[Arrangement, str]:
    first, last = years_arranged(actor(request))
    word = request.GET.get(YEAR, "").strip()
    usual = arrangement(actor(request), min(max(today().year, first), last), language())
    if not word:
        return usual, ""
    if not (word.isascii() and word.isdigit() and len(word) == 4):
        return usual, _("Write a year, such as 2021.")
    try:
        return arrangement(actor(request), int(word), language()), ""
    except Refused as refused:
        return usual, refused.message.in_(language())


def _controls(question: Question) -> tuple[Control, ...]:
    words, errors = question.words, question.errors
    units = {
        "workdays": _("working days"),
        "days": _("days"),
        "months": _("months"),
        "years": _("years"),
    }
    ends = {MOVES: _("is moved on to the next working day (time limits)"), STAYS: _("stays (restrictions on persons)")}
    return (
        Control(Kind.DAY, START, _("The day from which it runs"), words[START], error=errors.get(START, "")),
        Control(Kind.NUMBER, COUNT, _("How many"), words[COUNT], error=errors.get(COUNT, "")),
        Control(
            Kind.CHOICE, UNIT, _("Of what"), error=errors.get(UNIT, ""), options=_options(UNIT, units, words[UNIT])
        ),
        Control(
            Kind.CHOICE,
            END,
            _("A last day that is a day off"),
            is_required=False,
            options=_options(END, ends, words[END]),
        ),
    )


def _options(name: str, words: Mapping[str, str], chosen: str) -> tuple[Option, ...]:
    return tuple(
        Option(f"ask-{name}-{number}", value, label, value == chosen)
        for number, (value, label) in enumerate(words.items())
    )
