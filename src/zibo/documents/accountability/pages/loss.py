"""The loss of a case: its parts, the two tests side by side, the bracket that follows, and the case as a point on the plane of amount and share."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from gongbao.engine.rules import Refused
from gongbao.engine.rules.types import type_of
from gongbao.engine.values import Yuan
from gongbao.office.permission import SIGNED_IN, open_to
from gongbao.web.asker import language
from gongbao.web.forms import UNPROCESSABLE
from zibo.documents.accountability import ENACTMENT
from zibo.documents.accountability.casework.working import LossFacts
from zibo.documents.accountability.models import Overtaken, WorkingPaper, facts_of, keep, newest
from zibo.documents.accountability.pages.desk import cite, context, handled
from zibo.documents.accountability.pages.filling import Form, form_of, is_sent, version_seen
from zibo.documents.accountability.pages.plane import Plane, plane
from zibo.documents.accountability.pages.tables import Cell, Table, row, words
from zibo.documents.accountability.procedures.case.finding import Findings
from zibo.documents.accountability.rules.loss import Graded, loss_grade, sanction_grade
from zibo.documents.accountability.rules.terms import Grade, SeriousConsequence

RECORD = type_of(LossFacts)
KIND = WorkingPaper.Kind.LOSS


@dataclass(frozen=True, slots=True)
class Judged:
    """The figures that the tests compare."""

    amount: Yuan
    equity: Yuan
    cannot_continue: bool
    serious: tuple[SeriousConsequence, ...]

    @property
    def graded(self) -> Graded:
        """By both tests."""
        found: Graded = loss_grade(
            loss_amount=self.amount, owners_equity=self.equity, cannot_continue=self.cannot_continue
        )
        return found


@open_to(SIGNED_IN)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def loss(request: HttpRequest, key: int) -> HttpResponse:
    """The page of the loss; what is kept of its parts is a working paper until the verification states the amount."""
    at = handled(request, key, "loss")
    kept = newest(at, KIND)
    form = form_of(request, RECORD, kept.said if kept else {})  # type: ignore[arg-type]  # a dataclass is a record
    _check(form)
    version = kept.version if kept else 0
    if is_sent(request) and form.value is not None and at.writes:
        try:
            keep(at, KIND, form.raw, after=version_seen(request))
            return HttpResponseRedirect(request.path, status=303)
        except Overtaken:
            form.faults[""] = _("Somebody kept a newer version in the meantime.")
    parts = form.value or (facts_of(kept) if request.method != "POST" else None)
    found = at.file.folded.last(Findings)
    page = context(at, "accountability-loss", form=form, version=version, errors=form.errors)
    page |= _told(parts, found) | {"readings": _readings(), "article": cite("第二十条第二款")}
    return render(request, "accountability/loss.html", page, status=UNPROCESSABLE if form.faults else 200)


def _check(form: Form) -> None:
    try:
        if form.value is not None:
            assert form.value.loss is not None
    except Refused as refused:
        form.faults[refused.field] = refused.message.in_(language())
        form.value = None


def _told(parts: LossFacts | None, found: Findings | None) -> dict[str, Any]:
    judged = None
    if found is not None:
        judged = Judged(found.loss_amount, found.owners_equity, found.cannot_continue, found.serious_consequences)
    elif parts is not None:
        judged = Judged(parts.loss.total, parts.owners_equity, parts.cannot_continue, parts.serious_consequences)
    return {
        "tree": _tree(parts) if parts else None,
        "is_found": found is not None,
        "differs": found is not None and parts is not None and parts.loss.total != found.loss_amount,
        "tests": _tests(judged) if judged else None,
        "grade": words(judged.graded.grade) if judged else "",
        "plane": _plane(judged) if judged else None,
    }


def _tree(parts: LossFacts) -> Table:
    """第十八条至第二十二条, line by line."""
    counted = parts.loss
    rows = (
        row(_("Direct loss"), parts.direct_loss, _("counts in full"), counted.direct_loss, _cited("第十九条")),
        row(
            _("Indirect loss"),
            parts.indirect_loss,
            _("can be confirmed and measured") if parts.indirect_measurable else _("cannot be measured"),
            counted.indirect_loss,
            _cited("第十九条"),
        ),
        row(_("Contingent loss"), parts.contingent_loss, _conditions(parts), counted.contingent_loss, _cited("第二十二条")),
        row(_("Loss amount"), "", _("recovered so far: %(sum)s, not subtracted") % {"sum": words(parts.recovered)},
            counted.total, _cited("第十八条")),
    )  # fmt: skip
    return Table(_("The parts of the loss"), _headings(), rows)


def _headings() -> tuple[str, ...]:
    return (_("Part"), _("Claimed"), _("Condition"), _("Counts"), _("Provision"))


def _conditions(parts: LossFacts) -> str:
    held = (
        (parts.contingent_foreseeable, _("foreseeable")),
        (parts.contingent_measurable, _("measurable")),
        (parts.contingent_assessed, _("assessed by an intermediary")),
        (parts.contingent_recognised, _("recognised")),
    )
    return " · ".join(f"{'✓' if is_so else '✕'} {label}" for is_so, label in held)


def _tests(judged: Judged) -> Table:
    """Both tests, what overrides them, and the bracket."""
    graded = judged.graded
    bracket = sanction_grade(loss_grade=graded.grade, serious_consequences=judged.serious)
    ground = (
        _("by Article 39: no loss, but serious consequences") if bracket.by_article_39 else _("the loss's own grade")
    )
    rows = (
        row(_("By amount"), words(judged.amount), graded.by_amount, _cited("第二十条第一款")),
        row(_("By share of the owners' equity"), _share(judged), graded.by_equity, _cited("第二十条第一款")),
        row(_("Cannot continue operating"), judged.cannot_continue, _overriding(graded), _cited("第二十条第三款")),
        row(_("Grade of the loss"), _("the higher of the two"), graded.grade, _cited("第二十条第一款")),
        row(_("Bracket of sanctions"), ground, bracket.grade, _cited("第三十九条第一款")),
    )
    note = _("Serious consequences beside a loss: weigh Article 40.") if bracket.consider_article_40 else ""
    return Table(_("The tests side by side"), (_("Test"), _("Figure"), _("Grade"), _("Provision")), rows, note)


def _overriding(graded: Graded) -> str:
    return words(Grade.MAJOR) if graded.overridden else _("changes nothing")


def _share(judged: Judged) -> str:
    """The exact share, cut (never rounded up) after four places of a per cent: at the limits the words must not claim more than the figures."""
    if judged.equity.fen <= 0:
        return _("not computable: no positive equity")
    whole, rest = divmod(judged.amount.fen * 1_000_000 // judged.equity.fen, 10_000)
    return f"{words(judged.amount)} ÷ {words(judged.equity)} = {whole}.{rest:04d}%"


def _plane(judged: Judged) -> Plane:
    return plane(judged.amount, judged.equity)


def _cited(provision: str) -> Cell:
    return Cell(provision, provision=cite(provision))


def _readings() -> list[tuple[str, str, str]]:
    rules = {"loss-grade", "loss-amount", "sanction-grade"}
    return [
        (reading.question.in_(language()), reading.chosen.in_(language()), reading.why.in_(language()))
        for reading in ENACTMENT.readings
        if rules & set(reading.rules)
    ]
