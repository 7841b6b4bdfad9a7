"""Forms of these pages: controls out of the document's own fields, filled with what is known, and what was typed into them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from django.http import QueryDict
from django.utils.translation import gettext as _

from gongbao.engine.rules import Field, Refused
from gongbao.engine.values import Language
from gongbao.office.sheets.cells import read_cell
from gongbao.web.asking import Control, Typed, typed, written
from gongbao.web.asking.control import Kind
from gongbao.web.problems import Problem
from zibo.documents.digital_economy.enterprise.enquiry import is_writable

ADD, REMOVE = "add", "remove"


def filled(raw: Mapping[str, object]) -> Typed:
    """A form as it stands when it says `raw`."""
    query = QueryDict(mutable=True)
    for name, word in written(dict(raw)):
        query.appendlist(name, word)
    return typed(query)


def faults_of(fields: Sequence[Field], raw: Mapping[str, object], language: Language) -> dict[str, str]:
    """What is wrong with each value by itself, by name: every fault at once, not the first alone. What is incomplete is left to `left_out`."""
    found: dict[str, str] = {}
    for field in fields:
        if field.name not in raw or any(field.type.absences(raw[field.name], field.name)):
            continue
        try:
            field.type.read(raw[field.name], field.name)
        except Refused as refused:
            found[refused.field] = refused.message.in_(language)
    return found


def faults_of_words(fields: Sequence[Field], raw: Mapping[str, object], language: Language) -> dict[str, str]:
    """What is wrong with words that name something: an invisible character, a wrong check digit, nothing where something is needed."""
    found: dict[str, str] = {}
    for field in fields:
        word = raw.get(field.name)
        if not isinstance(word, str) or not word.strip():
            found |= {field.name: _("This has to be stated")} if field.required else {}
            continue
        try:
            read_cell(field, word)
        except Refused as refused:
            found[field.name] = refused.message.in_(language)
    return found


def faults_of_texts(raw: object, path: str = "") -> dict[str, str]:
    """Texts anywhere below that cannot be written down, by path."""
    if isinstance(raw, str):
        return {} if is_writable(raw) else {path: _("There is a character in it that cannot be written.")}
    named = (
        {f"{path}.{name}" if path else str(name): part for name, part in raw.items()} if isinstance(raw, dict) else {}
    )
    if isinstance(raw, list):
        named = {f"{path}[{number}]": part for number, part in enumerate(raw)}
    return {place: words for below, part in named.items() for place, words in faults_of_texts(part, below).items()}


def in_lines(form: Iterable[Control]) -> tuple[Control, ...]:
    """The same controls with one line for each text: what is asked here are names and references."""
    return tuple(
        replace(control, kind=Kind.LINE if control.kind is Kind.TEXT else control.kind, parts=in_lines(control.parts))
        for control in form
    )


def left_out(form: Iterable[Control]) -> dict[str, str]:
    """What was left blank and may not be, by path."""
    found: dict[str, str] = {}
    for control in form:
        if control.parts:
            found |= left_out(control.parts)
        elif control.kind is not Kind.LIST and control.is_required and not _is_stated(control):
            found[control.path] = _("This has to be stated")
    return found


def _is_stated(control: Control) -> bool:
    return control.is_none or bool(control.word.strip()) or any(option.is_chosen for option in control.options)


def problems(form: Iterable[Control], faults: Mapping[str, str]) -> list[Problem]:
    """The lines of the error summary: what the control is called, what is wrong, and the way to it (or to the control that holds it)."""
    controls = {control.path: control for control in _all(form)}
    return [_problem(controls.get(_nearest(controls, path)), words) for path, words in faults.items()]


def _problem(control: Control | None, words: str) -> Problem:
    if control is None:
        return Problem(words, "#main")
    return Problem(_("%(field)s: %(fault)s") % {"field": control.label, "fault": words}, f"#{control.id}")


def _all(form: Iterable[Control]) -> Iterable[Control]:
    for control in form:
        yield control
        yield from _all(control.parts)


def _nearest(controls: Mapping[str, Control], path: str) -> str:
    while path and path not in controls:
        path = path[: max(path.rfind("."), path.rfind("["), 0)]
    return path
