"""What a document obliges somebody to do, and the targets it sets."""

from dataclasses import dataclass
from datetime import date

from gongbao.engine.values import Bilingual


@dataclass(frozen=True, slots=True)
class Duty:
    """Something somebody must do; `due` is the last day, None where the text sets none; `recurs` says how often in words; `words` quote the text.

    `also` are further provisions that say the same, as a whole.
    """

    name: str
    provision: str
    title: Bilingual
    who: tuple[str, ...]
    words: str | None
    recurs: Bilingual
    measure: Bilingual
    due: date | None = None
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Target:
    """A quantity to be reached: from `low` to `high`, both included, by a day or without one."""

    name: str
    provision: str
    title: Bilingual
    who: tuple[str, ...]
    words: str | None
    unit: Bilingual
    low: int
    high: int | None
    by: date | None = None
