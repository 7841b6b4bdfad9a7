"""Conditions of an act: named, with the words of what must hold, the kind of refusal when it does not, and the provision."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gongbao.engine.procedures.refusals import Refusal
from gongbao.engine.values import Bilingual

if TYPE_CHECKING:
    from gongbao.engine.procedures.case import Step


@dataclass(frozen=True)
class Condition:
    """What must hold for an act: `words` say it, `holds` decides it (False, or Refused with a field and a closer reason)."""

    kind: Refusal
    words: Bilingual
    provision: str | None
    holds: "Callable[[Step[Any]], bool]"

    @property
    def name(self) -> str:
        """Its name: the function's, with hyphens."""
        return self.holds.__name__.replace("_", "-")

    @property
    def is_never_met(self) -> bool:
        """Whether its act exists to be refused."""
        return self.holds is _never


def requires(
    kind: Refusal, zh: str, en: str, provision: str | None = None
) -> "Callable[[Callable[[Step[Any]], bool]], Condition]":
    """Declare the function below as a condition: an act under it is refused as `kind` when the function says False or raises Refused.

    `zh` and `en` say what must hold. Kind DATA: a fault of the data that their types cannot state; ROLE: the acting role does not fit the data.
    """

    def declare(function: "Callable[[Step[Any]], bool]") -> Condition:
        return Condition(kind, Bilingual(zh, en), provision, function)

    return declare


def never(zh: str, en: str, provision: str | None = None) -> Condition:
    """The condition of an act that exists to be refused, so that whoever tries it learns why: `zh` and `en` say what the law knows instead."""
    return Condition(Refusal.GUARD, Bilingual(zh, en), provision, _never)


def _never(step: "Step[Any]") -> bool:
    return False
