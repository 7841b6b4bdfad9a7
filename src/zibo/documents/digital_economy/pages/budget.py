"""The year's money: what a department was given, decided and paid, month by month."""

from dataclasses import dataclass
from itertools import accumulate

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from gongbao.engine.values import Yuan
from gongbao.office.clock import CHINA, today
from gongbao.office.permission import Actor, Audience, open_to, require
from gongbao.web.answering import money
from gongbao.web.asker import actor
from zibo.documents.digital_economy.models import BudgetLine

ROLES = {"digital-economy/finance", "digital-economy/lead-department", "digital-economy/co-department"}
MONTHS = range(1, 13)
WIDTH, HEIGHT = 960, 240  # the picture's own units


def _handles_money(who: Actor) -> bool:
    return any(held.role in ROLES for held in who.roles)


HANDLES_MONEY = Audience("digital-economy:departments", _handles_money)


@dataclass(frozen=True, slots=True)
class Month:
    """The sums up to the end of a month, in yuan as words."""

    number: int
    decided: str
    paid: str


@dataclass(frozen=True, slots=True)
class Burn:
    """One department's year: three lines of a picture, and the table behind them."""

    line: BudgetLine
    given: str
    left: str
    is_overdrawn: bool
    months: tuple[Month, ...]
    given_y: int
    decided_points: str
    paid_points: str


@open_to(HANDLES_MONEY)
@never_cache
def budget(request: HttpRequest) -> HttpResponse:
    """Every line of a year, this year's when none is asked for."""
    require(actor(request), HANDLES_MONEY)
    asked = request.GET.get("year", "")
    year = int(asked) if asked.isascii() and asked.isdigit() and len(asked) == len("2020") else today().year
    lines = BudgetLine.objects.filter(year=year).order_by("department")
    years = BudgetLine.objects.order_by("year").values_list("year", flat=True).distinct()
    context = {
        "year": year,
        "years": list(years),
        "burns": [_burn(line) for line in lines],
        "width": WIDTH,
        "height": HEIGHT,
    }
    return render(request, "digital_economy/budget.html", context)


def _burn(line: BudgetLine) -> Burn:
    given = sum(change.fen for change in line.changes.all())
    decided = _by_month([(one.at.astimezone(CHINA).month, one.fen) for one in line.commitments.all()])
    paid = _by_month([(one.at.astimezone(CHINA).month, one.fen) for one in line.payments.all()])
    highest = max(given, decided[-1], paid[-1], 1)
    return Burn(
        line=line,
        given=money(str(Yuan(given))),
        left=money(str(Yuan(given - decided[-1]))),
        is_overdrawn=given < decided[-1],
        months=tuple(
            Month(number, money(str(Yuan(at))), money(str(Yuan(out))))
            for number, at, out in zip(MONTHS, decided, paid, strict=True)
        ),
        given_y=_y(given, highest),
        decided_points=_points(decided, highest),
        paid_points=_points(paid, highest),
    )


def _by_month(sums: list[tuple[int, int]]) -> list[int]:
    """The sum up to the end of each month, in fen."""
    return list(accumulate(sum(fen for at, fen in sums if at == month) for month in MONTHS))


def _points(sums: list[int], highest: int) -> str:
    """A line of steps through the months."""
    step = WIDTH // len(MONTHS)
    places = [(0, HEIGHT)]
    for number, fen in enumerate(sums):
        places += [(number * step, _y(fen, highest)), ((number + 1) * step, _y(fen, highest))]
    return " ".join(f"{x},{y}" for x, y in places)


def _y(fen: int, highest: int) -> int:
    return HEIGHT - fen * (HEIGHT - 10) // highest
