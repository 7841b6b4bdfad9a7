"""What a relative reference points to, and how sure that is."""

from dataclasses import dataclass

from gongbao.engine.values import Choice


class Certainty(Choice):
    """Whether the words fix the target, a reading does, or nothing does yet."""

    TEXT = "text", "文义明确", "Fixed by the words"
    READING = "reading", "需解释", "A reading"
    UNRESOLVED = "unresolved", "未解释", "Waits for a person"


@dataclass(frozen=True, slots=True)
class Relation:
    """The canonical citations pointed to, in the order of the text; a whole document is its number."""

    targets: tuple[str, ...]
    certainty: Certainty


UNRESOLVED = Relation((), Certainty.UNRESOLVED)


@dataclass(frozen=True, slots=True)
class RecordedReading:
    """A description that a named person has resolved: where it stands, its words, what it means."""

    document: str
    at: str
    phrase: str
    targets: tuple[str, ...]


class NoSuchPhrase(ValueError):
    """The words do not stand in the provision."""


def fixed(*targets: str) -> Relation | None:
    """A relation that the words fix; None when they point to nothing."""
    return Relation(targets, Certainty.TEXT) if targets else None


def read_as(*targets: str) -> Relation | None:
    """A relation by reading; None when there is none."""
    return Relation(targets, Certainty.READING) if targets else None
