"""The registers as Excel: strings and numbers only, the provision of each column in its comment, who exported it and when in its first row."""

import io
from datetime import date

import xlsxwriter  # type: ignore[import-untyped]
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from gongbao.engine.values import Choice
from gongbao.office.cases.calendars import calendars
from gongbao.office.clock import now, today
from gongbao.office.permission import SIGNED_IN, Actor, open_to, require
from gongbao.office.sheets.writing import LOOKS, PLAIN
from gongbao.records.ledger import record_event
from gongbao.web.asker import actor, language
from zibo.documents.accountability.pages.desk import cite
from zibo.documents.accountability.pages.registers import REGISTERS, Register
from zibo.documents.accountability.pages.registers.column import Asked

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FIRST, QUARTERS = date(2020, 1, 1), ("1", "2", "3", "4")


@open_to(SIGNED_IN)
@never_cache
@require_safe
def sheets(request: HttpRequest) -> HttpResponse:
    """The page from which every register is taken, for all time, a year or a quarter."""
    require(actor(request), SIGNED_IN)
    page = {
        "registers": [(register.name, register.title.in_(language())) for register in REGISTERS],
        "year": request.GET.get("year", ""),
        "years": [str(year) for year in range(FIRST.year, today().year + 1)],
        "quarter": request.GET.get("quarter", ""),
        "quarters": QUARTERS,
        "query": request.GET.urlencode(),
    }
    return render(request, "accountability/sheets.html", page)


@open_to(SIGNED_IN)
@never_cache
@require_safe
def sheet(request: HttpRequest, name: str) -> HttpResponse:
    """One register; the export is recorded."""
    who = actor(request)
    require(who, SIGNED_IN)
    register = next((one for one in REGISTERS if one.name == name), None)
    if register is None:
        raise Http404
    from_, until = _period(request.GET.get("year", ""), request.GET.get("quarter", ""))
    book = workbook(register, Asked(who, calendars(), today(), from_, until))
    record_event("export", f"accountability/{name}", person=who.person_id, at=now(), details={"until": str(until)})
    named = content_disposition_header(as_attachment=True, filename=f"{register.title.in_(language())}.xlsx")
    return HttpResponse(book, headers={"Content-Type": EXCEL, "Content-Disposition": named or ""})


def _period(year: str, quarter: str) -> tuple[date, date]:
    """The days of a quarter or a year; all days where none is asked for."""
    if not (year.isascii() and year.isdecimal() and FIRST.year <= int(year) <= today().year):
        return FIRST, today()
    if quarter not in QUARTERS:
        return date(int(year), 1, 1), date(int(year), 12, 31)
    last = 3 * int(quarter)
    return date(int(year), last - 2, 1), date(int(year), last, 31 if last in (3, 12) else 30)


def workbook(register: Register, asked: Asked) -> bytes:
    """The register as a workbook: who and when, Chinese headings, English headings, then the rows."""
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content, PLAIN)
    looks = {look: book.add_format(form) for look, form in LOOKS.items()}
    paper = book.add_worksheet(register.title.zh)
    paper.write_string(0, 0, _headline(asked.actor), looks["text"])
    for column, one in enumerate(register.columns):
        paper.write_string(1, column, one.label.zh, looks["heading"])
        paper.write_string(2, column, one.label.en, looks["english"])
        paper.write_comment(1, column, cite(one.provision), {"author": ""})
        paper.set_column(column, column, 18)
    for line, values in enumerate(register.rows(asked), start=3):
        for column, value in enumerate(values):
            if isinstance(value, int) and not isinstance(value, bool):
                paper.write_number(line, column, value, looks["whole"])
            else:
                paper.write_string(line, column, in_sheet(value), looks["text"])
    paper.freeze_panes(3, 1)
    book.close()
    return content.getvalue()


def in_sheet(value: object) -> str:
    """A value as text: money to the fen without separators, so that it can be summed."""
    match value:
        case None:
            said = ""
        case bool():
            said = "是" if value else "否"
        case Choice():
            said = value.zh
        case _:
            said = str(value)
    return said


def _headline(who: Actor) -> str:
    moment = now().strftime("%Y-%m-%d %H:%M")
    return _("Exported by %(name)s on %(moment)s; a work secret (Article 55).") % {
        "name": who.person_name or who.name,
        "moment": moment,
    }
