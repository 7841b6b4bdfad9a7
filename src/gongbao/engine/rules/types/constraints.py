"""Bounds that a type hint carries: `Annotated[int, Between(1, 4)]`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongbao.engine.values import Rate, Yuan

if TYPE_CHECKING:
    from gongbao.engine.rules.types.composites import Field

_NONE, _WHOLE = Rate(0), Rate(1_000_000)


@dataclass(frozen=True, slots=True)
class Between:
    """An integer from `low` to `high`, both included."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class AtLeast:
    """A number not below `low`."""

    low: int | Yuan


@dataclass(frozen=True, slots=True)
class AsRatio:
    """A rate that is written as a decimal ratio ("0.30"), not in per cent; from `low` to `high`, both included, with at least `places` places in answers."""

    low: Rate = _NONE
    high: Rate = _WHOLE
    places: int = 2


@dataclass(frozen=True, slots=True)
class Items:
    """A list of at least `low` items, and of at most `high` where it is bounded."""

    low: int
    high: int | None = None


@dataclass(frozen=True, slots=True)
class Distinct:
    """A list in which nothing may stand twice; the second place is named."""


@dataclass(frozen=True, slots=True)
class NotAfterAsOf:
    """A day that must not lie after the day of the question; checked after all types and ranges."""


@dataclass(frozen=True, slots=True)
class Oneself:
    """The name of whoever states it, as a rule: a form proposes it."""


@dataclass(frozen=True, slots=True)
class KnownBy:
    """A record whose parts other data decide: `fields` gives them out of these (parsed JSON), none where they do not say enough. Forms ask by it."""

    fields: "Callable[[Mapping[str, object]], tuple[Field, ...]]"


@dataclass(frozen=True, slots=True)
class NamedAsAWhole:
    """A list whose faults are named by the list itself, not by the item they lie in."""
