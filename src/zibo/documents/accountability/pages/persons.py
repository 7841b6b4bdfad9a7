"""The persons of a case: who they were in the matter, which responsibility follows, and the way to the worksheet of each."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from gongbao.engine.rules.types import type_of
from gongbao.office.permission import SIGNED_IN, open_to
from gongbao.web.forms import UNPROCESSABLE
from zibo.documents.accountability.casework.outcomes import responsibility_of
from zibo.documents.accountability.casework.working import PersonFacts
from zibo.documents.accountability.models import Overtaken, Standing, WorkingPaper, all_newest, facts_of, keep, newest
from zibo.documents.accountability.pages.desk import cite, context, handled, person_of, persons_of
from zibo.documents.accountability.pages.filling import form_of, is_sent, version_seen
from zibo.documents.accountability.pages.tables import Cell, Table, row
from zibo.documents.accountability.rules.responsibility import Answerable
from zibo.documents.accountability.rules.terms import BracketResponsibility

RECORD = type_of(PersonFacts)
KIND = WorkingPaper.Kind.PERSON


@open_to(SIGNED_IN)
@never_cache
@require_safe
def persons(request: HttpRequest, key: int) -> HttpResponse:
    """Everybody whom the case names, with what is worked out and what is still wanting."""
    at = handled(request, key, "persons")
    return render(request, "accountability/persons.html", context(at, "accountability-persons", table=_listed(at)))


def _listed(at: Standing) -> Table:
    kept = {(paper.person, paper.kind): paper for paper in all_newest(at)}
    rows = []
    for number, person in enumerate(persons_of(at.file.folded), start=1):
        facts = facts_of(kept.get((person, str(KIND))))
        rows.append(
            row(
                _to(person, "accountability-person", at, number),
                facts.post_held if facts else None,
                facts.answers if facts else None,
                responsibility_of(at.file.folded, person),
                _to(_state(kept, person, WorkingPaper.Kind.PENALTY), "accountability-penalty", at, number),
                _to(_state(kept, person, WorkingPaper.Kind.PAY), "accountability-pay", at, number),
            )
        )
    headings = (
        _("Person concerned"), _("Body and post"), _("Responsibility by the facts"), _("Responsibility found"),
        _("Penalty worksheet"), _("Pay"),
    )  # fmt: skip
    return Table(_("Persons concerned"), headings, tuple(rows))


def _state(kept: dict[tuple[str, str], WorkingPaper], person: str, kind: str) -> str:
    paper = kept.get((person, str(kind)))
    return _("Version %(number)s") % {"number": paper.version} if paper else _("Begin")


def _to(shown: str, page: str, at: Standing, number: int) -> Cell:
    return Cell(shown, address=reverse(page, args=[at.file.case.pk, number]))


@open_to(SIGNED_IN)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def person(request: HttpRequest, key: int, number: int) -> HttpResponse:
    """What is on record of one person, and the responsibility that follows."""
    at = handled(request, key, "person")
    name = person_of(at.file.folded, number)
    kept = newest(at, KIND, name)
    form = form_of(request, RECORD, kept.said if kept else {})  # type: ignore[arg-type]  # a dataclass is a record
    if is_sent(request) and form.value is not None and at.writes:
        try:
            keep(at, KIND, form.raw, person=name, after=version_seen(request))
            return HttpResponseRedirect(request.path, status=303)
        except Overtaken:
            form.faults[""] = _("Somebody kept a newer version in the meantime.")
    facts = form.value or (facts_of(kept) if request.method != "POST" else None)
    page = context(
        at,
        "accountability-persons",
        person=name,
        number=number,
        form=form,
        version=kept.version if kept else 0,
        errors=form.errors,
        table=_told(at, name, facts) if facts else None,
    )
    return render(request, "accountability/person.html", page, status=UNPROCESSABLE if form.faults else 200)


def _told(at: Standing, name: str, facts: PersonFacts) -> Table:
    found = responsibility_of(at.file.folded, name)
    presumed = "、".join(str(case.value) for case in facts.presumptions)
    rows = [
        row(_("Responsibility by the facts"), facts.answers, _cited("第二十四条")),
        row(_("Presumption cases"), presumed or _("none"), _cited("第二十五条第二款")),
        row(_("Recorded dissent"), _dissent(facts), _cited("第三十一条")),
        row(_("Of an upper-level enterprise"), facts.upper_level, _cited("第二十八条第一款")),
    ]
    if found is not None:
        rows.append(row(_("Responsibility found"), found, _cited("第六十一条")))
        if not _agree(facts, found):
            rows.append(row(_("Compare"), _("The finding is not what the facts come to."), _cited("第二十四条")))
    return Table(_("Responsibility"), (_("Question"), _("Finding"), _("Provision")), tuple(rows))


def _dissent(facts: PersonFacts) -> str:
    if facts.dissent_recorded:
        return _("expressed and entered in the minutes: may be exempted")
    return _("not on record: the vote alone does not count")


def _agree(facts: PersonFacts, found: BracketResponsibility) -> bool:
    if found is BracketResponsibility.UPPER_LEVEL or facts.upper_level:
        return facts.upper_level and found is BracketResponsibility.UPPER_LEVEL
    return facts.answers is not Answerable.NONE and str(facts.answers) == str(found)


def _cited(provision: str) -> Cell:
    return Cell(provision, provision=cite(provision))
