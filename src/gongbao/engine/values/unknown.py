"""A fact that nobody has stated: not nothing, not no."""

from enum import Enum


class Unknown(Enum):
    """The type of UNKNOWN: `built: bool | Unknown = UNKNOWN` is an input that may be left out."""

    UNKNOWN = "unknown"

    def __bool__(self) -> bool:
        raise TypeError("an unknown fact is neither true nor false")


UNKNOWN = Unknown.UNKNOWN
