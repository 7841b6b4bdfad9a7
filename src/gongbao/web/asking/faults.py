"""What is wrong with a form: the fields left blank, and the lines of the error summary with the places where they can be mended."""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from gongbao.web.asking.control import Control, Kind
from gongbao.web.problems import Problem


def left_blank(form: Sequence[Control]) -> dict[str, str]:
    """By path, what is said of each field that has to be stated and was not."""
    return {control.path: _("This has to be stated") for control in _leaves(form) if _is_left_out(control)}


def problem(form: Sequence[Control], path: str, words: str, otherwise: str) -> Problem:
    """The fault of the control at `path`, or of the one that holds it; it is mended at `otherwise` where the form has none."""
    known = {control.path: control for control in _all(form)}
    while path and path not in known:
        path = path[: max(path.rfind("."), path.rfind("["), 0)]
    if path not in known:
        return Problem(words, otherwise)
    return Problem(_("%(label)s: %(fault)s") % {"label": known[path].label, "fault": words}, f"#{known[path].id}")


def _leaves(form: Sequence[Control]) -> Iterator[Control]:
    for control in form:
        yield from _leaves(control.parts) if control.kind in (Kind.RECORD, Kind.LIST, Kind.KNOWN) else [control]


def _is_left_out(control: Control) -> bool:
    is_chosen = any(option.is_chosen for option in control.options)
    return control.is_required and not control.is_none and not control.word.strip() and not is_chosen


def _all(form: Sequence[Control]) -> Iterator[Control]:
    for control in form:
        yield control
        yield from _all(control.parts)
