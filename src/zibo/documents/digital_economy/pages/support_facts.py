"""The facts that one support's rule needs beyond the profile, asked when somebody wants its sum."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from gongbao.engine.rules import Field
from gongbao.engine.rules.types import TextType, YuanType
from gongbao.engine.values import NOTHING, Bilingual
from gongbao.office.decide import decide
from gongbao.office.papers import in_words
from gongbao.office.permission import EVERYONE, open_to
from gongbao.web.asker import actor, language
from gongbao.web.asking import Typed, controls, given, typed
from zibo.documents.digital_economy.enterprise.bundle import narrowed, span_of
from zibo.documents.digital_economy.enterprise.coinciding import known
from zibo.documents.digital_economy.enterprise.enquiry import Facts, Stated, parts_of_matter
from zibo.documents.digital_economy.models import Overtaken
from zibo.documents.digital_economy.pages.desk import SAVE, Desk, back_to, desk_of, is_begun, put_down
from zibo.documents.digital_economy.pages.figures import SLUG, is_left_open
from zibo.documents.digital_economy.pages.filling import (
    ADD,
    REMOVE,
    faults_of,
    faults_of_texts,
    faults_of_words,
    filled,
    in_lines,
    left_out,
    problems,
)
from zibo.documents.digital_economy.pages.result import show
from zibo.documents.digital_economy.rules.support import Support
from zibo.documents.digital_economy.supports import PART_LABELS, PARTICULARS, Particulars

CLEAR = "clear"
PROPOSED = Field(
    "proposed",
    YuanType(NOTHING),
    Bilingual("拟申请金额（在幅度内）", "Sum to be applied for, within the range"),
    required=False,
)


@dataclass(frozen=True)
class Form:
    """What is asked for one support: the rule's inputs that the profile does not state, the parts of the matter's key, the sum within a range."""

    desk: Desk
    support: Support

    @property
    def particulars(self) -> Particulars:
        """The support."""
        return PARTICULARS[self.support]

    @cached_property
    def known(self) -> Stated:
        """What the profile states already."""
        return known(self.desk.enquiry, self.support)

    @cached_property
    def inputs(self) -> tuple[Field, ...]:
        """What the rule needs beyond that."""
        return tuple(field for field in self.particulars.rule.inputs.fields if field.name not in self.known)

    @cached_property
    def parts(self) -> dict[str, Field]:
        """The parts of the matter's key."""
        return {name: Field(f"matter_{name}", TextType(), PART_LABELS[name]) for name in parts_of_matter(self.support)}

    @property
    def proposals(self) -> tuple[Field, ...]:
        """The sum asked for, where the rule gives a range."""
        return (PROPOSED,) if is_left_open(self.support) else ()

    @property
    def fields(self) -> tuple[Field, ...]:
        """Everything asked, in order."""
        return (*self.inputs, *self.proposals, *self.parts.values())

    def start(self) -> Typed:
        """The form as it stands at first: what was stated before, or a suggestion for the key that the enterprise may change."""
        enquiry = self.desk.enquiry
        suggested = {"id": "1", "year": enquiry.as_of[:4], "code": enquiry.code, "contracts": "1"}
        facts = enquiry.facts.get(self.support, Facts(matter=suggested))
        raw = facts.given | {field.name: facts.matter.get(name, "") for name, field in self.parts.items()}
        return filled(raw | ({"proposed": facts.proposed} if facts.proposed else {}))

    def facts(self, said: Typed) -> Facts:
        """What was typed."""
        stated = given(self.fields, said)
        matter = {name: str(stated.pop(field.name, "")).strip() for name, field in self.parts.items()}
        return Facts(stated, matter, str(stated.pop("proposed", "")))


@open_to(EVERYONE)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def support_facts(request: HttpRequest, code: str, key: UUID | None = None) -> HttpResponse:
    """The form of one support; what is saved leads back to the result."""
    if not is_begun(request, key):
        return redirect("digital-economy-new")
    if code not in {support.value for support in Support}:
        raise Http404
    form = Form(desk_of(request, key), Support(code))
    said = typed(request.POST)
    if SAVE in request.POST or CLEAR in request.POST:
        return _answered(request, form, said)
    if ADD in request.POST or REMOVE in request.POST:
        said.add_row(request.POST[ADD]) if ADD in request.POST else said.remove_row(request.POST[REMOVE])
        return _shown(request, form, said, {})
    return _shown(request, form, form.start(), {})


def _answered(request: HttpRequest, form: Form, said: Typed) -> HttpResponse:
    facts = form.facts(said)
    faults = {} if CLEAR in request.POST else _faults(request, form, facts, said)
    if faults:
        return _shown(request, form, said, faults)
    enquiry = form.desk.enquiry
    try:
        changed = (
            enquiry.without_facts(form.support) if CLEAR in request.POST else enquiry.with_facts(form.support, facts)
        )
        desk = put_down(request, form.desk, changed)
    except Overtaken:
        message = _("This profile was changed elsewhere in the meantime. Open it again and repeat your change.")
        return _shown(request, form, said, {"": message})
    return back_to(desk) if desk.kept else show(request, desk)


def _faults(request: HttpRequest, form: Form, facts: Facts, said: Typed) -> dict[str, str]:
    """Every fault by path; what is right by itself is asked of the rule."""
    spoken = language()
    words = {field.name: facts.matter[name] for name, field in form.parts.items()}
    found = faults_of(form.inputs, facts.given, spoken) | faults_of_words(tuple(form.parts.values()), words, spoken)
    found |= left_out(controls(form.inputs, said, spoken)) | faults_of_texts(facts.given)
    if found:
        return found
    answer = decide(
        actor(request), f"{SLUG}/{form.support.value}", facts.given | form.known, form.desk.enquiry.as_of, spoken
    )
    error: Any = answer.get("error")
    return {error["field"]: error["message"]} if error else _faults_of_proposal(form, facts, answer["value"])


def _faults_of_proposal(form: Form, facts: Facts, value: object) -> dict[str, str]:
    span = span_of(form.support, value)
    try:
        narrowed(span, facts.proposed)
    except ValueError:
        range_ = in_words(form.particulars.rule.output, value, language())
        return {"proposed": _("The sum must lie within %(range)s.") % {"range": range_}}
    return {}


def _shown(request: HttpRequest, form: Form, said: Typed, faults: dict[str, str]) -> HttpResponse:
    spoken = language()
    asked = in_lines(controls(form.fields, said, spoken, faults))
    inputs = {field.name: field for field in form.particulars.rule.inputs.fields}
    stated = [
        (inputs[name].label.in_(spoken), in_words(inputs[name].type, raw, spoken)) for name, raw in form.known.items()
    ]
    number = len(form.inputs) + len(form.proposals)
    context = {
        "desk": form.desk,
        "title": form.particulars.rule.title.in_(spoken),
        "words": form.particulars.rule.quotations,
        "rule": form.particulars.rule.name,
        "stated": stated,
        "inputs": asked[:number],
        "parts": asked[number:],
        "errors": problems(asked, faults),
        "is_stated": form.support in form.desk.enquiry.facts,
        "here": form.desk.address("facts", form.support.value),
    }
    return render(request, "digital_economy/facts.html", context, status=422 if faults else 200)
