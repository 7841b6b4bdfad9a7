"""A statutory discretion: every value from low to high, both included."""

from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar


class Ordered(Protocol):
    """What can bound a range."""

    def __le__(self, other: Any, /) -> bool: ...  # noqa: ANN401  what it is compared with is the type's own affair


T = TypeVar("T", bound=Ordered)


@dataclass(frozen=True, slots=True)
class Range(Generic[T]):
    """The values among which an authority picks and gives reasons; ValueError when low is above high."""

    low: T
    high: T
    source: object = field(default=None, compare=False, repr=False)

    def __post_init__(self) -> None:
        if not self.low <= self.high:
            raise ValueError(f"{self.low} is above {self.high}")

    def __contains__(self, value: T) -> bool:
        return self.low <= value and value <= self.high
