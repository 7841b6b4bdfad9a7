"""Rates: exact parts per million."""

from gongbao.engine.values.yuan import Yuan

MILLION = 1_000_000


class Rate:
    """A rate as an integer number of parts per million: 6 % is Rate(60_000)."""

    __slots__ = ("ppm", "source")

    def __init__(self, ppm: int, source: object = None) -> None:
        self.ppm = ppm
        self.source = source

    def __mul__(self, base: Yuan) -> Yuan:
        """This share of `base`, rounded half up to the fen (a negative amount away from zero, so that a reversal cancels exactly)."""
        product = self.ppm * base.fen
        rounded = (2 * abs(product) + MILLION) // (2 * MILLION)
        return Yuan(rounded if product >= 0 else -rounded)

    def __str__(self) -> str:
        whole, rest = divmod(self.ppm, 10_000)
        return f"{whole}%" if not rest else f"{whole}.{rest:04d}".rstrip("0") + "%"

    def __repr__(self) -> str:
        return f"Rate({self.ppm})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Rate) and self.ppm == other.ppm

    def __lt__(self, other: "Rate") -> bool:
        return self.ppm < other.ppm

    def __le__(self, other: "Rate") -> bool:
        return self.ppm <= other.ppm

    def __hash__(self) -> int:
        return hash((Rate, self.ppm))
