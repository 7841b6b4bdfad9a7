"""Other supports of the city that the enterprise has or could have: measure 19 counts them."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from gongbao.engine.rules import Field
from gongbao.engine.rules.types import ListType, RecordType
from gongbao.engine.values import Bilingual
from gongbao.office.decide import decide
from gongbao.office.permission import EVERYONE, open_to
from gongbao.web.asker import actor, language
from gongbao.web.asking import Control, Typed, controls, given, typed
from zibo.documents.digital_economy import rules
from zibo.documents.digital_economy.enterprise.bundle import ENDS, candidates, label_of
from zibo.documents.digital_economy.enterprise.enquiry import Stated
from zibo.documents.digital_economy.models import Overtaken
from zibo.documents.digital_economy.pages.desk import SAVE, Desk, back_to, desk_of, is_begun, put_down
from zibo.documents.digital_economy.pages.figures import SLUG, figures, match
from zibo.documents.digital_economy.pages.filling import (
    ADD,
    REMOVE,
    faults_of_words,
    filled,
    in_lines,
    left_out,
    problems,
)
from zibo.documents.digital_economy.pages.result import show
from zibo.documents.digital_economy.rules.double_enjoyment import DoubleReading
from zibo.documents.digital_economy.rules.support import Support


def _asked() -> Field:
    """The rule's own list of candidates, without the beneficiary, who is the enterprise itself."""
    candidates = rules.no_double_enjoyment.input("candidates")
    assert isinstance(candidates.type, ListType) and isinstance(candidates.type.item, RecordType)
    names = {"id": Bilingual("扶持名称或文号", "Name or document number of the support")}
    fields = tuple(
        replace(field, label=names.get(field.name, field.label))
        for field in candidates.type.item.fields
        if field.name != "beneficiary"
    )
    return Field("others", ListType(RecordType(dict, fields)), Bilingual("其他扶持", "Other supports"), required=False)


OTHERS = _asked()


@open_to(EVERYONE)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def others(request: HttpRequest, key: UUID | None = None) -> HttpResponse:
    """The list as a form; what is saved leads back to the result."""
    if not is_begun(request, key):
        return redirect("digital-economy-new")
    desk, said = desk_of(request, key), typed(request.POST)
    if SAVE in request.POST:
        return _answered(request, desk, said)
    if ADD in request.POST or REMOVE in request.POST:
        said.add_row(request.POST[ADD]) if ADD in request.POST else said.remove_row(request.POST[REMOVE])
        return _shown(request, desk, said, {})
    entered = filled({"others": list(desk.enquiry.others)})
    if not desk.enquiry.others:
        entered.add_row(OTHERS.name)
    return _shown(request, desk, entered, {})


def _answered(request: HttpRequest, desk: Desk, said: Typed) -> HttpResponse:
    _drop_blank_rows(said)
    raw: Any = given((OTHERS,), said).get(OTHERS.name, [])
    faults = _faults(request, desk, raw, controls((OTHERS,), said, language()))
    if faults:
        return _shown(request, desk, said, faults)
    try:
        desk = put_down(request, desk, replace(desk.enquiry, others=tuple(raw)))
    except Overtaken:
        message = _("This profile was changed elsewhere in the meantime. Open it again and repeat your change.")
        return _shown(request, desk, said, {OTHERS.name: message})
    return back_to(desk) if desk.kept else show(request, desk)


def _drop_blank_rows(said: Typed) -> None:
    rows = said.at(OTHERS.name).numbered
    for number in [number for number, row in rows.items() if row.is_blank]:
        del rows[number]


def _faults(request: HttpRequest, desk: Desk, raw: list[Stated], form: tuple[Control, ...]) -> dict[str, str]:
    """Every fault by path; what is right by itself is asked of the rule, which looks at all rows together."""
    found = left_out(form)
    for number, row in enumerate(raw):
        words = [field for field in _fields() if field.name in ("id", "matter")]
        found |= {f"others[{number}].{name}": fault for name, fault in faults_of_words(words, row, language()).items()}
        if str(row.get("id", "")).partition(":")[0] in set(Support):
            found[f"others[{number}].id"] = _("A support of this document is called that; use another name.")
    if found:
        return found
    asked = {
        "reading": DoubleReading.SAME_MATTER.value,
        "candidates": [row | {"beneficiary": desk.enquiry.code or "-"} for row in raw],
    }
    answer = decide(actor(request), f"{SLUG}/no-double-enjoyment", asked, desk.enquiry.as_of, language())
    error: Any = answer.get("error")
    return {error["field"].replace("candidates", OTHERS.name): error["message"]} if error else {}


def _fields() -> tuple[Field, ...]:
    assert isinstance(OTHERS.type, ListType) and isinstance(OTHERS.type.item, RecordType)
    return OTHERS.type.item.fields


def _shown(request: HttpRequest, desk: Desk, said: Typed, faults: dict[str, str]) -> HttpResponse:
    form = in_lines(controls((OTHERS,), said, language(), faults))
    context = {
        "desk": desk,
        "controls": form,
        "errors": problems(form, faults),
        "matters": _matters(request, desk),
        "here": desk.address("others"),
    }
    return render(request, "digital_economy/others.html", context, status=422 if faults else 200)


def _matters(request: HttpRequest, desk: Desk) -> list[tuple[str, str]]:
    """The supports already figured out, each with the key of its matter, so that the same matter is called the same."""
    if "error" in match(actor(request), desk.enquiry, language()):
        return []
    found = figures(actor(request), desk.enquiry, language())
    spans = {figure.support: figure.span for figure in found if figure.span is not None}
    entered = candidates(replace(desk.enquiry, others=()), spans, ENDS["high"])
    return [(label_of(str(one["id"])).in_(language()), str(one["matter"])) for one in entered]
