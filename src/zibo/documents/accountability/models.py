"""The working papers of an investigator, version after version. Nobody reads or keeps one but through a `Standing`, which knows who asks."""

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, models, transaction
from django.db.models import OuterRef, QuerySet, Subquery

from gongbao.engine.procedures import Case as Folded
from gongbao.engine.rules.types import type_of
from gongbao.engine.values import Bilingual
from gongbao.office.cases.acting import Deed
from gongbao.office.cases.calendars import Calendars, calendars
from gongbao.office.cases.following import follows
from gongbao.office.cases.grants import roles_in
from gongbao.office.cases.looking import CaseFile, look
from gongbao.office.cases.seeing import cases_for, fold, procedure_of
from gongbao.office.clock import now
from gongbao.office.library import NotFound
from gongbao.office.permission import SIGNED_IN, Actor, require
from gongbao.records.models import Case
from zibo.documents.accountability.casework.disclosing import redacted
from zibo.documents.accountability.casework.working import LossFacts, PayFacts, PersonFacts, Proposal
from zibo.documents.accountability.procedures.bodies import BODIES
from zibo.documents.accountability.procedures.case.finding import Findings
from zibo.documents.accountability.procedures.case.receiving import HANDLER

PROCEDURE = "accountability/case"
HANDLING = frozenset(role.name for role in BODIES)


class WorkingPaper(models.Model):
    """One version of what was worked out about a case, or about one `person` in it (as the acts name him). Money in `data` is text."""

    class Kind(models.TextChoices):
        LOSS = "loss"
        PERSON = "person"
        PENALTY = "penalty"
        PAY = "pay"

    case = models.ForeignKey("records.Case", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    person = models.CharField(max_length=200, blank=True)
    version = models.PositiveIntegerField()
    data = models.TextField()
    kept_by = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    kept_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["case", "kind", "person", "version"], name="one_paper_per_version"),
        )

    def __str__(self) -> str:
        return f"{self.case_id} {self.kind} {self.version}"

    @property
    def said(self) -> dict[str, Any]:
        """What it states, as parsed JSON."""
        told: dict[str, Any] = json.loads(self.data)
        return told


RECORDS = {
    WorkingPaper.Kind.LOSS: LossFacts,
    WorkingPaper.Kind.PERSON: PersonFacts,
    WorkingPaper.Kind.PENALTY: Proposal,
    WorkingPaper.Kind.PAY: PayFacts,
}


class Overtaken(Exception):
    """Somebody kept a newer version in the meantime."""


@dataclass(frozen=True)
class Standing:
    """A case as somebody looks at it: whether he handles it (reads everything), and whether his body is the one that acts in it."""

    actor: Actor
    file: CaseFile
    handles: bool
    writes: bool

    def require_handling(self) -> None:
        """NotFound for those who see the case as persons concerned, as another body, or as whoever brought it."""
        if not self.handles:
            raise _none()


def standing(actor: Actor, key: int, why: str) -> Standing:
    """The case with that key as the actor may see it; NotFound where he may not, and for a case of another procedure. The look is recorded."""
    require(actor, SIGNED_IN)
    file = look(actor, key, why)
    if file.case.procedure != PROCEDURE:
        raise _none()
    his = {held.role.partition("/")[2] for held in roles_in(actor, file.case, file.enactment, file.procedure)}
    handler = HANDLER.of(file.folded)
    writes = handler is not None and handler.name in his and actor.person_id is not None
    return Standing(actor, file, bool(his & HANDLING), writes)


@dataclass(frozen=True)
class Handled:
    """A case that somebody handles: made by `handled_cases` alone, which asks who looks."""

    case: Case
    folded: Folded

    def facts(self, kind: str, person: str = "") -> Any:  # noqa: ANN401  the record of the paper's kind
        """What the newest working paper states, as its record; None without a paper."""
        kept = WorkingPaper.objects.filter(case=self.case, kind=kind, person=person).order_by("-version").first()
        return facts_of(kept)


def handled_cases(
    actor: Actor, known: Calendars, states: Collection[str] = (), procedure: str = PROCEDURE
) -> Iterator[Handled]:
    """The cases of a procedure that the actor handles, the newest first; with `states`, those in one of them.

    Those in which he is a person concerned, or brought the lead, are not among them.
    """
    found = cases_for(actor, procedure).select_related("body").order_by("-pk")
    for case in found.filter(state__in=states) if states else found:
        enactment, its = procedure_of(case)
        if {held.role.partition("/")[2] for held in roles_in(actor, case, enactment, its)} & HANDLING:
            yield Handled(case, fold(case, known))


def newest(at: Standing, kind: str, person: str = "") -> WorkingPaper | None:
    """The newest version of one paper."""
    at.require_handling()
    return WorkingPaper.objects.filter(case=at.file.case, kind=kind, person=person).order_by("-version").first()


def all_newest(at: Standing) -> QuerySet[WorkingPaper]:
    """The newest version of every paper of the case."""
    at.require_handling()
    own = WorkingPaper.objects.filter(case=at.file.case)
    alike = own.filter(kind=OuterRef("kind"), person=OuterRef("person")).order_by("-version")
    return own.filter(pk=Subquery(alike.values("pk")[:1]))


def facts_of(paper: WorkingPaper | None) -> Any:  # noqa: ANN401  the record of the paper's kind
    """What a paper states, as its record; None without a paper."""
    return type_of(RECORDS[WorkingPaper.Kind(paper.kind)]).read(paper.said, "") if paper else None


def keep(at: Standing, kind: str, data: dict[str, Any], *, person: str = "", after: int = 0) -> WorkingPaper:
    """Keep `data` as the version after the one that was seen; Overtaken when there is a newer one by now."""
    at.require_handling()
    if not at.writes or at.actor.person_id is None:
        raise _none()
    before = newest(at, kind, person)
    if (before.version if before else 0) != after:
        raise Overtaken
    if before and before.said == data:
        return before
    try:
        with transaction.atomic():
            return WorkingPaper.objects.create(
                case=at.file.case,
                kind=kind,
                person=person,
                version=after + 1,
                data=json.dumps(data, ensure_ascii=False, sort_keys=True),
                kept_by_id=at.actor.person_id,
                kept_at=now(),
            )
    except IntegrityError:
        raise Overtaken from None


def _none() -> NotFound:
    return NotFound("case", Bilingual("没有这一案件。", "There is no such case."))


class Disclosure(models.Model):
    """第七十四条: what the public is told, apart from the case: the reviewed text without the names of persons and without identity numbers, and the day."""

    case = models.OneToOneField("records.Case", on_delete=models.PROTECT, related_name="+")
    text = models.TextField()
    published_on = models.DateField()

    def __str__(self) -> str:
        return f"{self.published_on}"


@follows
def disclose(deed: Deed) -> None:
    """Keep the text that `publish` makes public; nothing else of the case goes with it."""
    if deed.case.procedure == "accountability/rectification" and deed.step.act.name == "publish":
        above = deed.case.parent
        persons = _persons_of(fold(above, calendars())) if above else frozenset()
        text = redacted(deed.step.data.text_published, persons)
        Disclosure.objects.create(case=deed.case, text=text, published_on=deed.step.day)


def disclosures() -> QuerySet[Disclosure]:
    """What was made public, the latest first; anybody may read it."""
    return Disclosure.objects.only("text", "published_on").order_by("-published_on", "-pk")


def _persons_of(folded: Folded) -> frozenset[str]:
    found = folded.last(Findings)
    return frozenset(one.person for one in found.persons) if found else frozenset()
