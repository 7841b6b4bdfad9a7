"""The worked examples of a document (tests/rules.yaml, or the files in tests/rules), as its lawyers wrote them."""

from dataclasses import dataclass
from functools import cache

import yaml

from gongbao.engine.jurisdiction import Enactment


@dataclass(frozen=True)
class Example:
    """One worked case: a sentence, the rule's name, the day, the raw inputs, and the answer, or the field or kind of the refusal."""

    name: str
    rule: str
    as_of: str
    given: dict[str, object]
    value: object = None
    error: str | None = None


@cache
def examples_of(enactment: Enactment) -> tuple[Example, ...]:
    """The examples in the order of the files."""
    return tuple(
        Example(**entry)
        for file in enactment.example_files
        for entry in yaml.load(file.read_text(encoding="utf-8"), Loader=_TextDates) or ()
    )


class _TextDates(yaml.CSafeLoader):
    """Days stay text, as they are in JSON."""


_TextDates.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
