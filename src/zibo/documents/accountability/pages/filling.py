"""Forms out of the records of the workbench: controls, what was typed, every fault at its field."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _

from gongbao.engine.rules import Refused
from gongbao.engine.rules.types import RecordType
from gongbao.web.asker import language
from gongbao.web.asking import Control, Typed, controls, given, typed, written
from gongbao.web.problems import Problem

ADD, REMOVE, SAVE, SEEN = "add", "remove", "save", "version"


@dataclass
class Form:
    """One form: its controls, what was typed as JSON data, the value where it is right, the faults by path."""

    record: RecordType
    said: Typed
    raw: dict[str, Any] = field(default_factory=dict)
    value: Any = None
    faults: dict[str, str] = field(default_factory=dict)

    @property
    def controls(self) -> tuple[Control, ...]:
        """What is asked, filled with what was typed, the faults at their places."""
        return controls(self.record.fields, self.said, language(), self.faults)

    @property
    def errors(self) -> list[Problem]:
        """The lines of the error summary."""
        known = {control.path: control for control in _all(self.controls)}
        return [_problem(known, path, words) for path, words in self.faults.items()]


def form_of(request: HttpRequest, record: RecordType, kept: Mapping[str, Any]) -> Form:
    """The form as it was sent, checked, or filled with what is kept."""
    if request.method != "POST":
        return Form(record, _filled(kept), dict(kept))
    said = typed(request.POST)
    if ADD in request.POST or REMOVE in request.POST:
        said.add_row(request.POST[ADD]) if ADD in request.POST else said.remove_row(request.POST[REMOVE])
        return Form(record, said)
    form = Form(record, said, given(record.fields, said))
    form.raw = _whole(form)
    read(form)
    return form


def is_sent(request: HttpRequest) -> bool:
    """Whether what was typed is to be kept."""
    return SAVE in request.POST


def version_seen(request: HttpRequest) -> int:
    """The version that the form was filled from."""
    seen = request.POST.get(SEEN, "")
    return int(seen) if seen.isdecimal() and len(seen) < 10 else 0


def read(form: Form) -> None:
    """Read the value out of what was typed; every fault is noted."""
    for path in form.record.absences(form.raw, ""):
        form.faults[path] = _("This has to be stated")
    for part in form.record.fields:
        if part.name in form.raw and not any(part.type.absences(form.raw[part.name], part.name)):
            try:
                part.type.read(form.raw[part.name], part.name)
            except Refused as refused:
                form.faults[refused.field] = refused.message.in_(language())
    if not form.faults:
        form.value = form.record.read(form.raw, "")


def _whole(form: Form) -> dict[str, Any]:
    """A list of choices of which none was ticked is an empty one."""
    empty: dict[str, Any] = {
        part.name: [] for part in form.record.fields if part.type.name == "list" and part.name not in form.raw
    }
    return form.raw | empty


def _filled(kept: Mapping[str, Any]) -> Typed:
    query = QueryDict(mutable=True)
    for name, word in written(dict(kept)):
        query.appendlist(name, word)
    return typed(query)


def _problem(known: Mapping[str, Control], path: str, words: str) -> Problem:
    while path and path not in known:
        path = path[: max(path.rfind("."), path.rfind("["), 0)]
    if path not in known:
        return Problem(words, "#main")
    return Problem(_("%(field)s: %(fault)s") % {"field": known[path].label, "fault": words}, f"#{known[path].id}")


def _all(form: Iterable[Control]) -> Iterator[Control]:
    for control in form:
        yield control
        yield from _all(control.parts)
