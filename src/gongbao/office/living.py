"""The margin of a provision: what rests on it, in one language, and which of its words rules take their numbers from."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import TypeVar

from gongbao.engine.duties import Duty, Target
from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.procedures import Clock
from gongbao.engine.values import Language
from gongbao.office.constants import constants_of
from gongbao.office.library import enactments, in_full, procedure_id, rule_id
from gongbao.office.procedures.citing import Citing, citings_of, lengths_of
from gongbao.office.resting import resting_on
from gongbao.office.rules import ReadingView, RuleEntry, entry_of, view_of_reading

T = TypeVar("T")


@dataclass(frozen=True)
class DutyView:
    """Something somebody must do; `due` is the last day, None where the text sets none."""

    id: str
    title: str
    who: tuple[str, ...]
    recurs: str
    measure: str
    due: date | None


@dataclass(frozen=True)
class TargetView:
    """A quantity to be reached: from `low` to `high` (None: no upper end), by a day where one is set."""

    id: str
    title: str
    who: tuple[str, ...]
    low: int
    high: int | None
    unit: str
    by: date | None


@dataclass(frozen=True)
class StepView:
    """An act or a clock of a procedure: its id ("slug/procedure/name") and title, with those of its procedure.

    `kind` says of a clock what passing its last day means (duty, window, interval), `length` quotes how long it runs; both are empty for an act.
    """

    id: str
    title: str
    procedure: str
    procedure_title: str
    name: str
    kind: str = ""
    length: str = ""


@dataclass(frozen=True)
class Living:
    """What rests on one or several provisions; `text_only` gives the reasons where nothing runs."""

    rules: tuple[RuleEntry, ...]
    readings: tuple[ReadingView, ...]
    duties: tuple[DutyView, ...]
    targets: tuple[TargetView, ...]
    acts: tuple[StepView, ...]
    clocks: tuple[StepView, ...]
    text_only: tuple[str, ...]


@dataclass(frozen=True)
class Mark:
    """Characters `first` to `last` (not included) of a provision's words, from which these rules and clocks take a number."""

    first: int
    last: int
    rules: tuple[str, ...]
    clocks: tuple[str, ...]


def living_on(citations: Iterable[str], language: Language) -> Living:
    """What rests on any of the provisions cited in full, each thing once."""
    resting = [resting_on(citation) for citation in citations]
    return Living(
        rules=_once(entry_of(*rule, language) for found in resting for rule in found.rules),
        readings=_once(view_of_reading(*reading, language) for found in resting for reading in found.readings),
        duties=_once(_duty(slug.slug, duty, language) for found in resting for slug, duty in found.duties),
        targets=_once(_target(slug.slug, target, language) for found in resting for slug, target in found.targets),
        acts=_once(_step(citing, language) for found in resting for citing in found.acts),
        clocks=_once(_step(citing, language) for found in resting for citing in found.clocks),
        text_only=_once(reason.in_(language) for found in resting for reason in found.text_only),
    )


def steps(language: Language) -> dict[str, StepView]:
    """Every act and clock that rests on some provision, by its id."""
    found = (
        citing
        for enactment in enactments()
        for procedure in enactment.procedures.values()
        for citing in citings_of(enactment, procedure)
    )
    return {citing.id: _step(citing, language) for citing in found if citing.thing is not None}


def marks_in(words: str, citations: Iterable[str]) -> tuple[Mark, ...]:
    """Where rules and clocks take numbers from words of the provisions cited in full; marks that overlap are one."""
    found = [
        Mark(first, first + len(quoted), tuple(takers.rules), tuple(takers.clocks))
        for citation in citations
        for quoted, takers in _taken().get(citation, {}).items()
        if (first := words.find(quoted)) >= 0
    ]
    marks: list[Mark] = []
    for mark in sorted(found, key=lambda each: (each.first, each.last)):
        if marks and mark.first < marks[-1].last:
            before = marks.pop()
            rules, clocks = _once(before.rules + mark.rules), _once(before.clocks + mark.clocks)
            mark = Mark(before.first, max(mark.last, before.last), rules, clocks)
        marks.append(mark)
    return tuple(marks)


@dataclass(frozen=True)
class _Takers:
    """The ids of what takes a number from the same words."""

    rules: list[str] = field(default_factory=list)
    clocks: list[str] = field(default_factory=list)


@cache
def _taken() -> dict[str, dict[str, _Takers]]:
    """By provision cited in full, the words that numbers are taken from."""
    taken: dict[str, dict[str, _Takers]] = {}

    def takers(enactment: Enactment, provision: str, words: str) -> _Takers:
        return taken.setdefault(in_full(enactment, provision), {}).setdefault(words, _Takers())

    for enactment in enactments():
        for rule in enactment.rules.values():
            for quote in constants_of(rule):
                takers(enactment, quote.provision, quote.words).rules.append(rule_id(enactment, rule))
        for procedure in enactment.procedures.values():
            for citing in citings_of(enactment, procedure):
                if citing.quoted:
                    takers(enactment, citing.citation, citing.quoted).clocks.append(citing.id)
    return taken


def _step(citing: Citing, language: Language) -> StepView:
    thing = citing.thing
    assert thing is not None, "only acts and clocks are asked for"
    return StepView(
        id=citing.id,
        title=thing.title.in_(language),
        procedure=procedure_id(citing.enactment, citing.procedure),
        procedure_title=citing.procedure.title.in_(language),
        name=thing.name,
        kind=str(thing.kind) if isinstance(thing, Clock) else "",
        length="、".join(quote.words for quote in lengths_of(citing.procedure, thing))
        if isinstance(thing, Clock)
        else "",
    )


def _duty(slug: str, duty: Duty, language: Language) -> DutyView:
    return DutyView(
        id=f"{slug}/{duty.name}",
        title=duty.title.in_(language),
        who=duty.who,
        recurs=duty.recurs.in_(language),
        measure=duty.measure.in_(language),
        due=duty.due,
    )


def _target(slug: str, target: Target, language: Language) -> TargetView:
    return TargetView(
        id=f"{slug}/{target.name}",
        title=target.title.in_(language),
        who=target.who,
        low=target.low,
        high=target.high,
        unit=target.unit.in_(language),
        by=target.by,
    )


def _once(things: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(things))
