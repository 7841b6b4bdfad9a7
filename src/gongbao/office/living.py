"""The margin of a provision: what rests on it, in one language, and which of its words rules take their numbers from."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TypeVar

from gongbao.engine.duties import Duty, Target
from gongbao.engine.values import Language
from gongbao.office.constants import constants_of
from gongbao.office.library import enactments, in_full, rule_id
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
class Living:
    """What rests on one or several provisions; `text_only` gives the reasons where nothing runs."""

    rules: tuple[RuleEntry, ...]
    readings: tuple[ReadingView, ...]
    duties: tuple[DutyView, ...]
    targets: tuple[TargetView, ...]
    text_only: tuple[str, ...]


@dataclass(frozen=True)
class Mark:
    """Characters `first` to `last` (not included) of a provision's words, from which these rules take a number."""

    first: int
    last: int
    rules: tuple[str, ...]


def living_on(citations: Iterable[str], language: Language) -> Living:
    """What rests on any of the provisions cited in full, each thing once."""
    resting = [resting_on(citation) for citation in citations]
    return Living(
        rules=_once(entry_of(*rule, language) for found in resting for rule in found.rules),
        readings=_once(view_of_reading(*reading, language) for found in resting for reading in found.readings),
        duties=_once(_duty(slug.slug, duty, language) for found in resting for slug, duty in found.duties),
        targets=_once(_target(slug.slug, target, language) for found in resting for slug, target in found.targets),
        text_only=_once(reason.in_(language) for found in resting for reason in found.text_only),
    )


def marks_in(words: str, citations: Iterable[str]) -> tuple[Mark, ...]:
    """Where rules take numbers from words of the provisions cited in full; marks that overlap are one."""
    found = [
        (first, first + len(quoted), rules)
        for citation in citations
        for quoted, rules in _taken().get(citation, {}).items()
        if (first := words.find(quoted)) >= 0
    ]
    marks: list[Mark] = []
    for first, last, rules in sorted(found):
        if marks and first < marks[-1].last:
            before = marks.pop()
            last, rules = max(last, before.last), tuple(dict.fromkeys(before.rules + rules))
            first = before.first
        marks.append(Mark(first, last, rules))
    return tuple(marks)


@cache
def _taken() -> dict[str, dict[str, tuple[str, ...]]]:
    """By provision cited in full, the words that numbers are taken from, each with the ids of the rules."""
    taken: dict[str, dict[str, tuple[str, ...]]] = {}
    for enactment in enactments():
        for rule in enactment.rules.values():
            for quote in constants_of(rule):
                words = taken.setdefault(in_full(enactment, quote.provision), {})
                words[quote.words] = (*words.get(quote.words, ()), rule_id(enactment, rule))
    return taken


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
