"""Bounds that a type hint carries: `Annotated[int, Between(1, 4)]`."""

from dataclasses import dataclass

from gongbao.engine.values import Yuan


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
class Items:
    """A list of at least `low` items."""

    low: int


@dataclass(frozen=True, slots=True)
class NotAfterAsOf:
    """A day that must not lie after the day of the question; checked after all types and ranges."""


@dataclass(frozen=True, slots=True)
class NamedAsAWhole:
    """A list whose faults are named by the list itself, not by the item they lie in."""
