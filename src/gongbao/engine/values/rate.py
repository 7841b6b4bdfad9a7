"""Rates: exact, counted in parts per million."""

from fractions import Fraction

from gongbao.engine.values.yuan import Yuan

MILLION = 1_000_000


class Rate:
    """A rate as a number of parts per million: 6 % is Rate(60_000). A finer one, such as 0.30000001, has a fraction of a part: none is rounded away."""

    __slots__ = ("ppm", "source")

    def __init__(self, ppm: int | Fraction, source: object = None) -> None:
        self.ppm = ppm
        self.source = source

    def __mul__(self, base: Yuan) -> Yuan:
        """This share of `base`, rounded half up to the fen (a negative amount away from zero, so that a reversal cancels exactly)."""
        product = self.ppm * base.fen
        size = product if product >= 0 else -product
        rounded = (2 * size + MILLION) // (2 * MILLION)
        return Yuan(rounded if product >= 0 else -rounded)

    def in_parts(self, part: int) -> str:
        """How many times `part` parts per million it is, as a decimal with all its places; ValueError where a decimal would never end."""
        whole, rest = divmod(Fraction(self.ppm) / part, 1)
        places = _places_of(rest.denominator)
        return f"{whole}.{int(rest * 10**places):0{places}d}" if places else str(whole)

    def __str__(self) -> str:
        return f"{self.in_parts(10_000)}%"

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


def _places_of(denominator: int) -> int:
    """After how many decimal places a fraction with that denominator ends."""
    places = next((places for places in range(denominator.bit_length()) if 10**places % denominator == 0), None)
    if places is None:
        raise ValueError(f"1/{denominator} has no end as a decimal")
    return places
