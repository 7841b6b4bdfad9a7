"""The shapes of cases: the same in both languages; what is in words comes in the language asked for."""

from datetime import date, datetime
from typing import Any, Literal

from gongbao.office.shapes import Shape

KEY = r"^[!-~]{1,120}$"
_PLAIN = {"$ref": "#/components/schemas/Plain"}
PLAIN = {
    "description": "Texts, whole numbers, truth values, lists and records of such; a decimal is written as a text.",
    "anyOf": [
        {"type": ["string", "integer", "boolean", "null"]},
        {"type": "array", "items": _PLAIN},
        {"type": "object", "additionalProperties": _PLAIN},
    ],
}
ACT = {
    "type": "object",
    "properties": {
        "act": {"type": "string", "minLength": 1, "maxLength": 120, "description": "The act's name in its procedure."},
        "data": {
            "type": "object",
            "additionalProperties": _PLAIN,
            "description": "The act's data: GET /procedures/{slug}/{name}, or `possible` of a case, give its JSON Schema.",
        },
        "seen": {
            "type": "integer",
            "minimum": 0,
            "maximum": 2**31 - 1,
            "description": "How many entries the case had when it was looked at (`sequence`).",
        },
        "role": {"type": "string", "maxLength": 120, "description": "Which of one's roles, where several would do."},
        "body": {
            "type": "string",
            "maxLength": 120,
            "description": "In which body (its slug), where several would do.",
        },
    },
    "required": ["act", "data", "seen"],
    "additionalProperties": False,
}
FIRST_ACT = {
    **ACT,
    "properties": {name: part for name, part in ACT["properties"].items() if name != "seen"},  # type: ignore[attr-defined]
    "required": ["act", "data"],
}


class Named(Shape):
    """A code with its words."""

    name: str
    title: str


class CaseLine(Shape):
    """A case in a list. `sequence` counts its entries; `next_due` is the earliest last day among its open duties."""

    key: int
    procedure: str
    number: str | None
    body: str | None
    subject: str
    state: Named
    is_closed: bool
    sequence: int
    next_due: date | None
    opened_at: datetime
    changed_at: datetime


class CasePage(Shape):
    """Some cases in the order of their keys; the next page is asked for with `after`, null on the last one."""

    cases: list[CaseLine]
    after: int | None


class CaseClock(Shape):
    """A clock's latest run: `kind` says what passing its last day means; a `due` that is provisional rests on days no notice has arranged yet."""

    name: str
    title: str
    kind: Literal["duty", "window", "interval"]
    provision: str | None
    due: date
    is_provisional: bool
    is_open: bool
    is_paused: bool
    is_overdue: bool


class CaseEntry(Shape):
    """An act that was done: by whom, for which body, when, with which data, under which provisions; `hash` is its place in the chain."""

    sequence: int
    act: Named
    role: Named
    name: str
    post: str
    body: str | None
    on_behalf_of: str | None
    at: datetime
    data: dict[str, Any]
    citations: list[str]
    hash: str


class PossibleAct(Shape):
    """An act in order now for one's roles, with the JSON Schema of its data; whether its conditions hold is said when it is tried."""

    act: Named
    provision: str | None
    data_schema: dict[str, Any]


class Case(CaseLine):
    """A case as far as one may know it. `draft` is the data proposed for the first act of a case that another one opened."""

    title: str
    overdue: list[str]
    clocks: list[CaseClock]
    entries: list[CaseEntry]
    possible: list[PossibleAct]
    draft: dict[str, Any] | None
    opened_by: int | None
    opened: list[int]


class Outcome(Shape):
    """What an act would come to: in which role it would be done, the state after it, the last days of the open clocks, the procedures it opens cases of."""

    act: Named
    role: Named
    state: Named
    is_closed: bool
    due: dict[str, date]
    opens: list[str]


class Done(Shape):
    """An act that was done: its entry, and the case as it is now; `case` is null for whoever sees it no longer. A dry run gives the outcome alone."""

    entry: CaseEntry | None
    case: Case | None
    outcome: Outcome | None


class CaseError(Shape):
    """Why an act was not done: what was wrong with which datum, the provision, and what would help."""

    kind: Literal[
        "not-in-force",
        "role",
        "order",
        "data",
        "conflict-of-interest",
        "late",
        "guard",
        "changed",
        "key-used",
        "missing",
        "unknown-input",
        "unknown-procedure",
        "invalid",
    ]
    field: str
    message: str
    provision: str | None
    remedy: str | None


class Undone(Shape):
    """An act that was not done; where the case has `changed`, what was done `since` that one may read, and the case as it is now."""

    error: CaseError
    since: list[CaseEntry]
    case: Case | None


class ProvenEntry(Shape):
    """One's evidence of an entry: `hash` is the digest of `facts`, which hold the digest of `salt` and `told`; `proof` says where that hash stands."""

    sequence: int
    hash: str
    facts: dict[str, Any]
    salt: str
    told: dict[str, Any]
    proof: str


class Proofs(Shape):
    """The entries one may read with their proofs (c2sp.org/tlog-proof), and the key that their checkpoint is signed with."""

    verifier: str
    entries: list[ProvenEntry]
