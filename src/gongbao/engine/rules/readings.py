"""Readings: where the words are ambiguous, which sense was chosen and why (readings.toml)."""

import tomllib
from dataclasses import dataclass
from importlib.resources.abc import Traversable

from gongbao.engine.values import Bilingual


@dataclass(frozen=True, slots=True)
class Reading:
    """One ambiguity: the question, the sense chosen, why, what else was possible; `selects` is the input by which an alternative can be asked for."""

    id: str
    rules: tuple[str, ...]
    provision: str
    question: Bilingual
    chosen: Bilingual
    why: Bilingual
    alternatives: tuple[Bilingual, ...]
    selects: str | None = None


def load_readings(folder: Traversable) -> tuple[Reading, ...]:
    """The readings of a document's folder, none where it has no readings.toml."""
    file = folder.joinpath("readings.toml")
    if not file.is_file():
        return ()
    return tuple(_reading(entry) for entry in tomllib.loads(file.read_text(encoding="utf-8"))["reading"])


def _reading(entry: dict[str, object]) -> Reading:
    words = {name: Bilingual(**entry[name]) for name in ("question", "chosen", "why")}  # type: ignore[arg-type]
    alternatives = tuple(Bilingual(**alternative) for alternative in entry.get("alternatives", ()))  # type: ignore[attr-defined]
    return Reading(
        id=str(entry["id"]),
        rules=tuple(entry["rules"]),  # type: ignore[arg-type]
        provision=str(entry["provision"]),
        alternatives=alternatives,
        selects=entry.get("selects"),  # type: ignore[arg-type]
        **words,
    )
