"""From an answer of the office to its entry on a worksheet."""

from collections.abc import Iterator
from typing import Any

from gongbao.engine.rules import Field, Refused
from gongbao.engine.rules.showing import shown
from gongbao.engine.rules.types import ListType, NullableType, RangeType, RecordType, Type
from gongbao.engine.values import Bilingual, Language, Range
from gongbao.office.decide import Answer
from gongbao.office.papers.worksheet import Entry, Fact, ReadingTaken, Step, Table
from gongbao.office.rules import RuleView

REFUSED = Bilingual("未能计算：", "Not computed: ")
NOTHING_GIVEN = Bilingual("无", "none")


def entry(rule: RuleView, given: dict[str, Any], answer: Answer, language: Language) -> Entry:
    """The entry of one answer of `office.decide`, with the inputs it was given; a refusal is an entry too."""
    error: Any = answer.get("error")
    value = answer.get("value")
    lines: Any = answer.get("explanation", ())
    result, schedule = ("", None) if error else _result(rule, value, language)
    return Entry(
        rule=rule.id,
        given=given,
        value=value,
        title=rule.title,
        provisions=rule.provisions,
        words=rule.quotations,
        facts=tuple(_facts(rule.inputs, given, language)),
        steps=tuple(Step(line["text"], line["provision"], line["held"]) for line in lines if not _is_quotation(line)),
        result=REFUSED.in_(language) + error["message"] if error else result,
        readings=tuple(
            ReadingTaken(reading.question, reading.chosen, reading.why, reading.alternatives)
            for reading in rule.readings
        ),
        schedule=schedule,
    )


def in_words(kind: Type, raw: Any, language: Language) -> str:  # noqa: ANN401  parsed JSON
    """JSON data of a type in words: money with its unit, choices by their label, a record part by part."""
    if isinstance(kind, NullableType):
        return NOTHING_GIVEN.in_(language) if raw is None else in_words(kind.inner, raw, language)
    if isinstance(kind, RangeType):
        return shown(Range(kind.bound.read(raw["low"], ""), kind.bound.read(raw["high"], "")), language)
    if isinstance(kind, RecordType):
        parts = (f"{fact.label} {fact.value}" for fact in _facts(kind.fields, raw, language))
        return ("；" if language == "zh" else "; ").join(parts)
    if isinstance(kind, ListType):
        items = (in_words(kind.item, item, language) for item in raw)
        return ("、" if language == "zh" else ", ").join(items) or NOTHING_GIVEN.in_(language)
    return shown(kind.read(raw, ""), language)


def _facts(fields: tuple[Field, ...], given: dict[str, Any], language: Language) -> Iterator[Fact]:
    for field in fields:
        if field.name not in given:
            continue
        label, raw = field.label.in_(language), given[field.name]
        if isinstance(field.type, ListType) and isinstance(field.type.item, RecordType) and isinstance(raw, list):
            for number, item in enumerate(raw, start=1):
                yield Fact(f"{label} {number}", _as_given(field.type.item, item, language))
        else:
            yield Fact(label, _as_given(field.type, raw, language))


def _as_given(kind: Type, raw: Any, language: Language) -> str:  # noqa: ANN401  parsed JSON
    """The input in words; what the rule refuses to read stands as it was given."""
    try:
        if any(kind.absences(raw, "")):
            return str(raw)
        kind.read(raw, "")
    except Refused:
        return str(raw)
    return in_words(kind, raw, language)


def _result(rule: RuleView, value: Any, language: Language) -> tuple[str, Table | None]:  # noqa: ANN401  parsed JSON
    kind = rule.output
    if isinstance(kind, ListType) and isinstance(kind.item, RecordType):
        fields = kind.item.fields
        rows = tuple(tuple(in_words(field.type, row[field.name], language) for field in fields) for row in value)
        return "", Table("", tuple(field.label.in_(language) for field in fields), rows)
    return in_words(kind, value, language), None


def _is_quotation(line: Answer) -> bool:
    return line["held"] is None and str(line["text"]).startswith("「")
