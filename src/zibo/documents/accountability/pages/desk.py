"""The case that a page of the workbench is about, the persons in it, and the tabs that lead from page to page."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from gongbao.engine.procedures import Case
from gongbao.engine.rules import Refused
from gongbao.office.cases.parts import known_person
from gongbao.office.library import NotFound
from gongbao.web.asker import actor, language
from zibo.documents.accountability.models import Standing, standing
from zibo.documents.accountability.procedures.case.finding import Findings
from zibo.documents.accountability.procedures.case.measures import Naming

NUMBER = "淄政办字〔2020〕61号"


@dataclass(frozen=True, slots=True)
class Tab:
    """One way through the workbench."""

    words: str
    address: str
    is_here: bool


def handled(request: HttpRequest, key: int, why: str) -> Standing:
    """The case, for those who handle it; 404 for everybody else, as for a case that does not exist."""
    found = seen(request, key, why)
    _or_404(found.require_handling)
    return found


def seen(request: HttpRequest, key: int, why: str) -> Standing:
    """The case, for whoever sees it, the persons concerned included; 404 otherwise."""
    found: Standing = _or_404(lambda: standing(actor(request), key, why))
    return found


def _or_404(does: Callable[[], Any]) -> Any:  # noqa: ANN401  whatever the office answers
    try:
        return does()
    except NotFound:
        raise Http404 from None


def persons_of(case: Case) -> tuple[str, ...]:
    """Those whom the verification found, or, before it ended, those who were named."""
    found = case.last(Findings)
    if found is not None:
        return tuple(one.person for one in found.persons)
    return tuple(dict.fromkeys(named.person for named in case.all(Naming)))


def person_of(case: Case, number: int) -> str:
    """The person with that number, counted from 1; 404 for none."""
    persons = persons_of(case)
    if not 1 <= number <= len(persons):
        raise Http404
    return persons[number - 1]


def own_name(at: Standing) -> str | None:
    """As whom the acts name the person who looks at the case himself; None for somebody whom they do not name."""
    for name in persons_of(at.file.folded):
        person = known_person(name)
        if person is not None and person.pk == at.actor.person_id:
            return name
    return None


def tabs(at: Standing, here: str) -> list[Tab]:
    """The pages of a case."""
    key = at.file.case.pk
    pages = [
        (_("Overview"), "accountability-case"),
        (_("Loss"), "accountability-loss"),
        (_("Persons"), "accountability-persons"),
        (_("Decision"), "accountability-decide"),
    ]
    found = [Tab(words, reverse(name, args=[key]), name == here) for words, name in pages]
    file = case_file(key)
    return [*found, Tab(_("Case file"), file, is_here=False)] if file else found


def case_file(key: int) -> str:
    """The general page of the case; "" in a house without one."""
    try:
        return reverse("case", args=[key])
    except NoReverseMatch:
        return ""


def context(at: Standing, here: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401  what templates take
    """What every page of a case needs."""
    return {
        "at": at,
        "case": at.file.case,
        "state": at.file.folded.state.label.in_(language()),
        "tabs": tabs(at, here),
    } | more


def words_of(refused: Refused) -> str:
    """A refusal in the language of the page."""
    return refused.message.in_(language())


def cite(provision: str) -> str:
    """A provision of this document in full."""
    return f"{NUMBER} {provision}"
