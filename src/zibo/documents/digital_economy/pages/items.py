"""The supports as they stand on the page: conditions, sum, who is responsible, what may still be stated."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from gongbao.engine.rules.types import BooleanType
from gongbao.engine.values import Language, Range, Yuan
from gongbao.office.decide import decide
from gongbao.office.library import in_full
from gongbao.office.permission import Actor
from gongbao.web.answering import Shown, money, show
from gongbao.web.asking.control import id_of
from zibo.documents.digital_economy import ENACTMENT
from zibo.documents.digital_economy.enterprise.parts import parts
from zibo.documents.digital_economy.enterprise.standing import Line, Standing
from zibo.documents.digital_economy.pages.applying import to_apply_for
from zibo.documents.digital_economy.pages.desk import Desk
from zibo.documents.digital_economy.pages.figures import SLUG, Figure
from zibo.documents.digital_economy.supports import CapPeriod

MARKS = {Standing.MET: "✓", Standing.NOT_MET: "✕", Standing.UNKNOWN: "?", Standing.JUDGEMENT: "◇"}


@dataclass(frozen=True, slots=True)
class State:
    """How something stands: a code for its colour, a sign and a word, so that colour is never alone."""

    code: str
    mark: str
    words: str


@dataclass(frozen=True, slots=True)
class Row:
    """One condition as a row; `control` is the place of its fact on the profile's form, where the enterprise is asked for it."""

    label: str
    asked: str
    words: str
    citation: str
    place: str
    control: str
    is_asked: bool
    stated: str
    state: State
    note: str


@dataclass(frozen=True, slots=True)
class Item:
    """One support on the page."""

    code: str
    title: str
    citation: str
    state: State
    rows: tuple[Row, ...]
    lead: str
    others: tuple[str, ...]
    form: str
    cap: str
    once_per: str
    sum: str
    value: Shown | None
    explanation: tuple[Any, ...]
    error: str
    proposed: str
    is_proposal_outside: bool
    facts: str
    is_asked: bool
    is_quiet: bool
    matters: tuple[tuple[str, str], ...]
    apply: str


def counts(found: Iterable[Figure], language: Language) -> list[tuple[State, int]]:
    """How many supports stand how, the best first."""
    tally = Counter(figure.standing.standing for figure in found)
    return [(state_of(standing, language), tally[standing]) for standing in reversed(Standing)]


def grouped(
    actor: Actor, desk: Desk, found: tuple[Figure, ...], language: Language
) -> list[tuple[str, str, list[Item]]]:
    """The supports under the parts of the law: number, heading, items."""
    by_support = {figure.support: figure for figure in found}
    return [
        (
            part.number,
            part.title.in_(language),
            [_item(actor, desk, by_support[support], language) for support in part.supports],
        )
        for part in parts()
    ]


def state_of(standing: Standing, language: Language) -> State:
    """A standing as the page shows it."""
    return State(standing.value, MARKS[standing], standing.label.in_(language))


def span_in_words(span: Range[Yuan] | None) -> str:
    """A sum, or both ends of a range."""
    if span is None:
        return ""
    low, high = money(str(span.low)), money(str(span.high))
    return low if span.low == span.high else f"{low} – {high}"


def _item(actor: Actor, desk: Desk, figure: Figure, language: Language) -> Item:
    one, answer = figure.particulars, figure.answer or {}
    value: Any = answer.get("value")
    responsible: Any = decide(
        actor, f"{SLUG}/responsible-departments", {"measure": one.measure}, desk.enquiry.as_of, language
    )["value"]
    explanation: Any = answer.get("explanation", ())
    return Item(
        code=figure.support.value,
        title=one.rule.title.in_(language),
        citation=_in_full(one.provision),
        state=state_of(figure.standing.standing, language),
        rows=tuple(_row(line, language) for line in figure.standing.lines),
        lead=responsible["lead"],
        others=tuple(responsible["others"]),
        form=one.form.label.in_(language),
        cap="" if one.cap_period is CapPeriod.NONE else one.cap_period.label.in_(language),
        once_per=one.once_per.in_(language) if one.once_per else "",
        sum=span_in_words(figure.span),
        value=show(one.rule.output, value, language) if isinstance(value, list) else None,
        explanation=tuple(explanation),
        error=figure.error,
        proposed=figure.proposed,
        is_proposal_outside=figure.is_proposal_outside,
        facts=desk.address("facts", figure.support.value),
        is_asked=figure.answer is not None,
        is_quiet=figure.answer is not None or figure.standing.standing not in (Standing.MET, Standing.JUDGEMENT),
        matters=tuple((one.matter, money(str(one.amount))) for one in to_apply_for(actor, desk, figure)),
        apply=desk.address("apply", figure.support.value) if desk.kept else "",
    )


def _row(line: Line, language: Language) -> Row:
    return Row(
        label=line.label.in_(language),
        asked=line.asked.in_(language),
        words=line.asked_in.words,
        citation=_in_full(line.asked_in.provision),
        place=line.asked_in.provision,
        control=_control_of(line),
        is_asked=line.field is not None,
        stated=line.stated.in_(language) if line.stated else "",
        state=state_of(line.standing, language),
        note=line.note.in_(language) if line.note else "",
    )


def _in_full(provision: str) -> str:
    return in_full(ENACTMENT, provision)


def _control_of(line: Line) -> str:
    if line.field is None:
        return ""
    place = id_of(line.field.name)
    return f"{place}-0" if isinstance(line.field.type, BooleanType) else place
