"""One control of a form, ready for the templates."""

from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What a control looks like; the value names its template."""

    YES_NO = "yes_no"
    CHOICE = "choice"
    CHOICES = "choices"
    TEXT = "text"
    LINE = "line"
    NUMBER = "number"
    MONEY = "money"
    RATE = "rate"
    RATIO = "ratio"
    DAY = "day"
    RECORD = "record"
    LIST = "list"
    FACTS = "facts"
    KNOWN = "known"


@dataclass(frozen=True, slots=True)
class Option:
    """One of the alternatives of a control."""

    id: str
    value: str
    label: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Control:
    """A label, what was typed, what is wrong with it; `path` is its name in the query and in error messages."""

    kind: Kind
    path: str
    label: str
    word: str = ""
    hint: str = ""
    error: str = ""
    is_required: bool = True
    may_be_none: bool = False
    is_none: bool = False
    may_be_known: bool = False
    options: tuple[Option, ...] = ()
    parts: tuple["Control", ...] = field(default=())

    @property
    def id(self) -> str:
        """Its place on the page."""
        return self.options[0].id if self.kind in (Kind.YES_NO, Kind.CHOICES) and self.options else id_of(self.path)

    @property
    def template(self) -> str:
        """The template that shows it."""
        return f"web/form/{self.kind}.html"

    @property
    def described_by(self) -> str:
        """The ids of its hint and of its error message, as far as it has them."""
        names = [f"{self.id}-hint"] * bool(self.hint) + [f"{self.id}-error"] * bool(self.error)
        return " ".join(names)


def id_of(path: str) -> str:
    """The id of the control at `path`: "talents[1].field" → "ask-talents-1-field"."""
    return "ask-" + path.replace("[", "-").replace("]", "").replace(".", "-")
