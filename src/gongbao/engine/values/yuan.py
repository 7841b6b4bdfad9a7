"""Money: yuan, exact to the fen."""

import re
from typing import Self

_WRITTEN = re.compile(r"(-?)([0-9]{1,24})(?:\.([0-9]{1,2}))?", re.ASCII)


class Yuan:
    """An amount of money, kept as an integer number of fen.

    Adding, subtracting, comparing and multiplying by an integer stay exact; `Rate * Yuan` rounds once, half up.
    """

    __slots__ = ("fen", "source")

    def __init__(self, fen: int, source: object = None) -> None:
        self.fen = fen
        self.source = source

    @classmethod
    def parse(cls, text: str) -> Self:
        """The amount written in `text` as yuan with at most two decimal places ("6000000.00"); ValueError for anything else."""
        written = _WRITTEN.fullmatch(text)
        if written is None:
            raise ValueError(text)
        sign, whole, cents = written.groups()
        fen = int(whole) * 100 + int((cents or "").ljust(2, "0"))
        return cls(-fen if sign else fen)

    def __str__(self) -> str:
        sign, fen = ("-", -self.fen) if self.fen < 0 else ("", self.fen)
        return f"{sign}{fen // 100}.{fen % 100:02d}"

    def __repr__(self) -> str:
        return f"Yuan({self.fen})"

    def __add__(self, other: "Yuan") -> "Yuan":
        return Yuan(self.fen + other.fen)

    def __sub__(self, other: "Yuan") -> "Yuan":
        return Yuan(self.fen - other.fen)

    def __mul__(self, times: int) -> "Yuan":
        return Yuan(self.fen * times)

    __rmul__ = __mul__

    def __neg__(self) -> "Yuan":
        return Yuan(-self.fen)

    def __bool__(self) -> bool:
        return self.fen != 0

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Yuan) and self.fen == other.fen

    def __lt__(self, other: "Yuan") -> bool:
        return self.fen < other.fen

    def __le__(self, other: "Yuan") -> bool:
        return self.fen <= other.fen

    def __gt__(self, other: "Yuan") -> bool:
        return self.fen > other.fen

    def __ge__(self, other: "Yuan") -> bool:
        return self.fen >= other.fen

    def __hash__(self) -> int:
        return hash((Yuan, self.fen))


NOTHING = Yuan(0)


def total(amounts: "list[Yuan] | tuple[Yuan, ...]") -> Yuan:
    """The sum of the amounts, nothing for none."""
    return Yuan(sum(amount.fen for amount in amounts))
