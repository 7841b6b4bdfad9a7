"""All kept profiles beside all supports: how each stands, and the sum where it is known; as a page, on paper and as a workbook."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from gongbao.engine.rules import Field
from gongbao.engine.rules.types import TextType
from gongbao.engine.values import Bilingual, Language
from gongbao.office.permission import SIGNED_IN, Actor, open_to
from gongbao.office.sheets import Sheet, template
from gongbao.web.asker import actor, language
from zibo.documents.digital_economy.enterprise.enquiry import enquiry_of
from zibo.documents.digital_economy.models import EnterpriseProfile, profiles_of
from zibo.documents.digital_economy.pages.figures import figures, match
from zibo.documents.digital_economy.pages.identity import CODE, NAME
from zibo.documents.digital_economy.pages.items import State, span_in_words, state_of
from zibo.documents.digital_economy.pages.sheet import download
from zibo.documents.digital_economy.rules.support import Support

TOGETHER = 5  # enterprises in one table: what stands beside each other on a sheet of paper
MOST = 200  # enterprises at once
TITLE = Bilingual("扶持符合情况", "Supports by enterprise")
SHEET = Sheet(TITLE, (NAME, CODE, *(Field(one.value, TextType(), one.label) for one in Support)))


@dataclass(frozen=True, slots=True)
class Cell:
    """How one support stands for one enterprise."""

    state: State
    sum: str


@dataclass(frozen=True, slots=True)
class Column:
    """One enterprise: how each support stands, or why nothing can be said of it."""

    profile: EnterpriseProfile
    cells: tuple[Cell, ...] = ()
    refusal: str = ""


@open_to(SIGNED_IN)
@never_cache
@require_safe
def matrix(request: HttpRequest) -> HttpResponse:
    """The tables, so many enterprises in each."""
    who = actor(request)
    if not SIGNED_IN.admits(who):
        return redirect_to_login(request.get_full_path())
    columns = _columns(who, language())
    context = {
        "tables": [_table(columns[first : first + TOGETHER]) for first in range(0, len(columns), TOGETHER)],
        "most": MOST,
        "are_more": profiles_of(who).count() > MOST,
    }
    return render(request, "digital_economy/matrix.html", context)


@open_to(SIGNED_IN)
@never_cache
@require_safe
def matrix_sheet(request: HttpRequest) -> HttpResponse:
    """The same as a workbook: a row for each enterprise, a column for each support."""
    who = actor(request)
    if not SIGNED_IN.admits(who):
        return redirect_to_login(request.get_full_path())
    records = [_record(column) for column in _columns(who, language())]
    return download(template(SHEET, records), _("Supports by enterprise"))


def _columns(who: Actor, spoken: Language) -> list[Column]:
    return [_column(who, profile, spoken) for profile in profiles_of(who)[:MOST]]


def _column(who: Actor, profile: EnterpriseProfile, spoken: Language) -> Column:
    enquiry = enquiry_of(profile.data)
    error: Any = match(who, enquiry, spoken).get("error")
    if error:
        return Column(profile, refusal=error["message"])
    return Column(
        profile,
        tuple(
            Cell(state_of(figure.standing.standing, spoken), span_in_words(figure.span))
            for figure in figures(who, enquiry, spoken)
        ),
    )


def _table(columns: list[Column]) -> dict[str, Any]:
    """Its enterprises, and a row for each support."""
    spoken = language()
    rows = [
        (one.value, one.label.in_(spoken), [column.cells[number] if column.cells else None for column in columns])
        for number, one in enumerate(Support)
    ]
    return {"columns": columns, "rows": rows}


def _record(column: Column) -> dict[str, object]:
    words = [f"{cell.state.words} {cell.sum}".strip() for cell in column.cells] or [column.refusal] * len(Support)
    stands: dict[str, object] = dict(zip((one.value for one in Support), words, strict=True))
    return {"name": column.profile.name, "code": column.profile.code} | stands
