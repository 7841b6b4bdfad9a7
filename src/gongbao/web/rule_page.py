"""Everything on a rule's page: the form, the answer with its reasons, the examples, and the same question for programs."""

import json
import shlex
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from gongbao.engine.rules import Kind as RefusalKind
from gongbao.engine.values import Language
from gongbao.office import documents
from gongbao.office.cite import provision
from gongbao.office.decide import Answer, decide
from gongbao.office.examples import Example
from gongbao.office.permission import Actor
from gongbao.office.rules import RuleView
from gongbao.web.addresses import name_of_cited
from gongbao.web.answering import Shown, show
from gongbao.web.asking import Control, Typed, controls, given, left_blank, problem, typed, written
from gongbao.web.asking.control import Kind, id_of
from gongbao.web.text import Segment
from gongbao.web.text.passages import paragraphs_of

AS_OF = "as_of"


@dataclass(frozen=True, slots=True)
class Extract:
    """The words of a provision, the numbers that the rule takes marked."""

    citation: str
    paragraphs: tuple[tuple[Segment, ...], ...]


@dataclass(frozen=True, slots=True)
class Worked:
    """A worked example: its sentence, the address that fills the form with it ("" where no form can say it), its answer or what is refused."""

    name: str
    query: str
    value: Shown | None
    refused: str | None


def page(actor: Actor, view: RuleView, said: Typed, day: str, language: Language, *, is_asked: bool) -> dict[str, Any]:
    """The context of the page; with `is_asked` the question in `said` is answered for `day` as typed."""
    stated = given(view.inputs, said)
    answer = decide(actor, view.id, stated, day, language) if is_asked else None
    faults = _faults(answer, controls(view.inputs, said, language)) if answer else {}
    form = controls(view.inputs, said, language, faults)
    return {
        "rule": view,
        "document_title": documents.document(actor, view.slug, None, language).label,
        "day": _day_control(view, day, faults),
        "controls": form,
        "errors": [problem(form, path, words, f"#{id_of(AS_OF)}") for path, words in faults.items()],
        "refusal": answer["error"] if answer and "error" in answer else None,
        "is_refused_by_law": _is_refused_by_law(answer),
        "answer": answer if answer and "value" in answer else None,
        "value": show(view.output, answer["value"], language) if answer and "value" in answer else None,
        "readings": view.readings,
        "extracts": [_extract(actor, view, citation) for citation in view.provisions],
        "examples": [_worked(view, example, language) for example in view.examples],
        "question": json.dumps({"as_of": day, "given": stated}, ensure_ascii=False, indent=2),
        "command": _command(view, day, stated),
    }


def _extract(actor: Actor, view: RuleView, citation: str) -> Extract:
    document, _space, place = citation.rpartition(" ")
    found = provision(actor, name_of_cited(document) or view.slug, place)
    return Extract(citation, paragraphs_of(found, rules=(view.id,)))


def _faults(answer: Answer, form: Sequence[Control]) -> dict[str, str]:
    """The messages by path. The office names the first fault; where something was left out, everything left out is named."""
    error: Any = answer.get("error")
    if error is None:
        return {}
    if error["kind"] != RefusalKind.MISSING:
        return {error["field"]: error["message"]}
    return left_blank(form) or {error["field"]: error["message"]}


def _is_refused_by_law(answer: Answer | None) -> bool:
    """Whether it is the law that gives no answer, and not the form that is filled in wrongly."""
    error: Any = answer.get("error") if answer else None
    return error is not None and error["kind"] in (RefusalKind.NOT_IN_FORCE, RefusalKind.CALENDAR)


def _day_control(view: RuleView, day: str, faults: dict[str, str]) -> Control:
    hint = _("Year-month-day, such as 2021-03-01")
    return Control(Kind.DAY, AS_OF, _("Day for which to answer"), day, hint, faults.get(AS_OF, ""))


def _worked(view: RuleView, example: Example, language: Language) -> Worked:
    said = list(written(example.given))
    stated = given(view.inputs, typed(MultiValueDict({name: [word] for name, word in said})))
    query = urlencode([(AS_OF, example.as_of), *said]) if stated == example.given else ""
    value = show(view.output, example.value, language) if example.error is None else None
    return Worked(example.name, query, value, example.error)


def _command(view: RuleView, day: str, stated: dict[str, object]) -> str:
    written_out = shlex.quote(json.dumps(stated, ensure_ascii=False))
    return f"gongbao decide {view.id} --as-of {shlex.quote(day)} --given {written_out}"
