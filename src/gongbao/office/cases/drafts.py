"""What a form of an act is filled with before anybody types: what another case proposed, what the office knows, what a document's own registers say."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from gongbao.engine.procedures import Act
from gongbao.engine.procedures import Case as Folded
from gongbao.engine.rules import Field
from gongbao.engine.rules.types import NullableType, TextType
from gongbao.office.permission import Actor
from gongbao.records.models import Case

Draft = dict[str, Any]


@dataclass(frozen=True)
class Occasion:
    """Who opens a form, for which act; the case as its acts left it, or None where the act begins one."""

    actor: Actor
    act: Act
    case: Case | None = None
    folded: Folded | None = None


_fillers: "dict[tuple[str, str], list[Callable[[Occasion], Mapping[str, object]]]]" = {}


def fills(
    procedure: str, *acts: str
) -> "Callable[[Callable[[Occasion], Mapping[str, object]]], Callable[[Occasion], Mapping[str, object]]]":
    """Declare a function that proposes data for the form of these acts of a procedure ("slug/name"): a document's registers, its drafts, its worksheets.

    What it gives is a proposal: whoever acts may change it, and nothing is checked by it. Names that are no data of the act are left out.
    """

    def declare(function: Callable[[Occasion], Mapping[str, object]]) -> Callable[[Occasion], Mapping[str, object]]:
        for act in acts:
            _fillers.setdefault((procedure, act), []).append(function)
        return function

    return declare


def proposed(occasion: Occasion, procedure: str) -> Draft:
    """The data proposed for the form: what is said of oneself, then what the case that opened this one proposed, then what the documents' own fillers say."""
    fields = occasion.act.inputs.fields
    found: Draft = {field.name: occasion.actor.person_name for field in fields if _names_oneself(field)}
    if occasion.case is not None and occasion.case.sequence == 0:
        found |= json.loads(occasion.case.draft)
    for filler in _fillers.get((procedure, occasion.act.name), ()):
        found |= filler(occasion)
    known = {field.name for field in fields}
    return {name: value for name, value in found.items() if name in known}


def _names_oneself(field: Field) -> bool:
    kind = field.type.inner if isinstance(field.type, NullableType) else field.type
    return isinstance(kind, TextType) and kind.oneself
