"""A document's examples (tests/rules.yaml, or the files in tests/rules) as its lawyers wrote them."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import yaml

from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.rules import Rule


@dataclass(frozen=True)
class Example:
    """One worked case: a sentence, the rule, the day, the inputs, and the answer or the field or kind of the refusal."""

    name: str
    rule: str
    as_of: date
    given: dict[str, Any]
    value: Any = None
    error: str | None = None


@cache
def examples_of(enactment: Enactment) -> list[Example]:
    """The examples of a document, in the order of its files."""
    return [
        Example(**{**entry, "as_of": date.fromisoformat(entry["as_of"])})
        for file in enactment.example_files
        for entry in yaml.load(file.read_text(encoding="utf-8"), Loader=TextDates) or ()
    ]


def an_answered(enactment: Enactment, rule: Rule) -> Example:
    """An example of the rule that has an answer; AssertionError when there is none."""
    found = next(
        (example for example in examples_of(enactment) if example.rule == rule.name and example.error is None), None
    )
    assert found is not None, f"{enactment.slug}/tests has no answered example of {rule.name}"
    return found


class TextDates(yaml.SafeLoader):
    """Dates stay text, as they are in JSON."""


TextDates.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
