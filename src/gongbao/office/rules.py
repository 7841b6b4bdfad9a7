"""The rules: which there are, and everything known of one."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.rules import Field, Reading, Rule
from gongbao.engine.rules.types import RecordType, Type
from gongbao.engine.values import Language
from gongbao.office.constants import constants_of
from gongbao.office.examples import Example, examples_of
from gongbao.office.library import enactments, find_rule, in_full, rule_id
from gongbao.office.permission import EVERYONE, Actor, require


@dataclass(frozen=True)
class RuleEntry:
    """One rule in a list: its id ("slug/name"), title, document and provisions cited in full."""

    id: str
    title: str
    document: str
    provisions: tuple[str, ...]


@dataclass(frozen=True)
class ReadingView:
    """An ambiguity and the sense chosen; `selects` is the input by which an alternative can be asked for."""

    id: str
    provision: str
    question: str
    chosen: str
    why: str
    alternatives: tuple[str, ...]
    selects: str | None


@dataclass(frozen=True)
class Constant:
    """Words of the law that a rule takes a number from; `provision` in full."""

    provision: str
    words: str


@dataclass(frozen=True)
class RuleView(RuleEntry):
    """A rule with its form (`inputs`, `output`), term, words, constants, readings, properties and examples."""

    slug: str
    name: str
    inputs: tuple[Field, ...]
    output: Type
    in_force_from: date | None
    in_force_until: date | None
    force_provision: str | None
    quotations: tuple[str, ...]
    constants: tuple[Constant, ...]
    readings: tuple[ReadingView, ...]
    properties: tuple[str, ...]
    examples: tuple[Example, ...]

    @property
    def given_schema(self) -> dict[str, Any]:
        """JSON Schema of its inputs together."""
        return RecordType(dict, self.inputs).schema()

    @property
    def value_schema(self) -> dict[str, Any]:
        """JSON Schema of its answer."""
        return self.output.schema()


def rules(actor: Actor, language: Language = "zh", slug: str | None = None) -> tuple[RuleEntry, ...]:
    """Every rule in the order of its document; with `slug`, those of one document."""
    require(actor, EVERYONE)
    return tuple(
        entry_of(enactment, rule, language)
        for enactment in enactments()
        if slug in (None, enactment.slug)
        for rule in enactment.rules.values()
    )


def describe(actor: Actor, rule: str, language: Language = "zh") -> RuleView:
    """Everything known of the rule with that id; NotFound when there is none."""
    require(actor, EVERYONE)
    enactment, found = find_rule(rule)
    entry, term = entry_of(enactment, found, language), enactment.term_of(found)
    return RuleView(
        id=entry.id,
        title=entry.title,
        document=entry.document,
        provisions=entry.provisions,
        slug=enactment.slug,
        name=found.name,
        inputs=found.inputs.fields,
        output=found.output,
        in_force_from=term.from_,
        in_force_until=term.until,
        force_provision=in_full(enactment, term.provision) if term.provision else None,
        quotations=found.quotations,
        constants=tuple(Constant(in_full(enactment, quote.provision), quote.words) for quote in constants_of(found)),
        readings=tuple(view_of_reading(enactment, reading, language) for reading in enactment.readings_of(found)),
        properties=tuple(held.words.in_(language) for held in enactment.properties if held.rule is found),
        examples=tuple(example for example in examples_of(enactment) if example.rule == found.name),
    )


def entry_of(enactment: Enactment, rule: Rule, language: Language) -> RuleEntry:
    """A rule as it stands in lists."""
    return RuleEntry(
        id=rule_id(enactment, rule),
        title=rule.title.in_(language),
        document=enactment.slug,
        provisions=tuple(in_full(enactment, provision) for provision in rule.provisions),
    )


def view_of_reading(enactment: Enactment, reading: Reading, language: Language) -> ReadingView:
    """A reading in one language."""
    return ReadingView(
        id=reading.id,
        provision=in_full(enactment, reading.provision),
        question=reading.question.in_(language),
        chosen=reading.chosen.in_(language),
        why=reading.why.in_(language),
        alternatives=tuple(alternative.in_(language) for alternative in reading.alternatives),
        selects=reading.selects,
    )
