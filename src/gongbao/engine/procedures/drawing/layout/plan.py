"""The finished plan: where each box stands, and which way each line takes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from gongbao.engine.procedures.drawing.layout.graph import Box, Layered, Line, Piece, bend_of, layered
from gongbao.engine.procedures.drawing.layout.ordering import ordered
from gongbao.engine.procedures.drawing.layout.placing import placed

NARROW = 14  # what a line takes where it passes between boxes
NEARLY = 16
PORTS = 18  # between two lines that leave a box on the same side


@dataclass(frozen=True, slots=True)
class Spacing:
    """Pixels between boxes of a row, and between rows; `steep` is how far a line may go sideways for each pixel of the latter."""

    across: int = 26
    down: int = 34
    steep: int = 7


@dataclass(frozen=True, slots=True)
class Drawn:
    """A piece of a line: from (x, y) straight down to `leaves`, over the gap to `arrives`, straight down to (to_x, to_y)."""

    x: int
    y: int
    leaves: int
    arrives: int
    to_x: int
    to_y: int
    head_above: bool
    head_below: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """Boxes by name with their middles, the pieces of lines, the size of the whole.

    `ways` are, by trunk, the middles of the places that its lines keep free between boxes.
    """

    middles: Mapping[str, tuple[int, int]]
    pieces: tuple[Drawn, ...]
    ways: Mapping[str, tuple[tuple[int, int], ...]]
    width: int
    height: int


def plan(boxes: Sequence[Box], lines: Sequence[Line], spacing: Spacing | None = None) -> Plan:
    """Everything placed. `boxes` stand in an order in which every line goes on, never back."""
    space = spacing or Spacing()
    found = layered(boxes, lines)
    rows = ordered(found)
    widths = dict.fromkeys(found.bends, NARROW) | {box.name: box.width for box in boxes}
    across = placed(rows, found.pieces, widths, found.bends, space.across)
    heights = {box.name: box.height for box in boxes}
    bands = tuple(_bands(rows, heights, found, across, space))
    at = {name: band for row, band in zip(rows, bands, strict=True) for name in row}
    middles = {name: (across[name], (at[name][0] + at[name][1]) // 2) for name in across}
    drawing = _Drawing(found.pieces, middles, heights, widths, at)
    return Plan(
        middles={box.name: middles[box.name] for box in boxes},
        pieces=tuple(drawing.piece(piece) for piece in found.pieces),
        ways={line.trunk: tuple(middles[bend] for bend in _ways(line, rows)) for line in lines},
        width=max((across[name] + widths[name] // 2 for name in across), default=0),
        height=bands[-1][1] if bands else 0,
    )


def _ways(line: Line, rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield from (bend_of(line, at) for at, row in enumerate(rows) if bend_of(line, at) in row)


def _bands(
    rows: Sequence[Sequence[str]],
    heights: Mapping[str, int],
    found: Layered,
    across: Mapping[str, int],
    space: Spacing,
) -> Iterator[tuple[int, int]]:
    """Top and bottom of each row; the gap above it is as high as the farthest line through it needs."""
    top = 0
    for number, row in enumerate(rows):
        if number:
            below = set(row)
            far = max(
                (abs(across[one.above] - across[one.below]) for one in found.pieces if one.below in below), default=0
            )
            top += max(space.down, far // space.steep)
        bottom = top + max((heights.get(name, 0) for name in row), default=0)
        yield top, bottom
        top = bottom


@dataclass(frozen=True, slots=True)
class _Drawing:
    pieces: Sequence[Piece]
    middles: Mapping[str, tuple[int, int]]
    heights: Mapping[str, int]
    widths: Mapping[str, int]
    bands: Mapping[str, tuple[int, int]]

    def piece(self, piece: Piece) -> Drawn:
        """The piece with its ends: a box is left in its own place among the lines of that side."""
        leaves, arrives = self.bands[piece.above][1], self.bands[piece.below][0]
        half_above, half_below = self._half(piece.above), self._half(piece.below)
        x, to_x = self._ends(piece)
        return Drawn(
            x=x,
            y=self.middles[piece.above][1] + half_above if half_above else self.bands[piece.above][0],
            leaves=leaves,
            arrives=arrives,
            to_x=to_x,
            to_y=self.middles[piece.below][1] - half_below if half_below else arrives,
            head_above=piece.head_above,
            head_below=piece.head_below,
        )

    def _ends(self, piece: Piece) -> tuple[int, int]:
        """Where it leaves and where it arrives; straight down where it is alone on one side and nearly below."""
        x, to_x = self._port(piece.above, piece, is_above=True), self._port(piece.below, piece, is_above=False)
        if abs(x - to_x) > NEARLY:
            return x, to_x
        if self._is_alone(piece, is_above=False):
            return x, x
        return (to_x, to_x) if self._is_alone(piece, is_above=True) else (x, to_x)

    def _is_alone(self, piece: Piece, *, is_above: bool) -> bool:
        name = piece.above if is_above else piece.below
        return name in self.heights and len(self._beside(name, is_above=is_above)) == 1

    def _beside(self, name: str, *, is_above: bool) -> list[Piece]:
        return [each for each in self.pieces if (each.above if is_above else each.below) == name]

    def _half(self, name: str) -> int:
        return self.heights.get(name, 0) // 2

    def _port(self, name: str, piece: Piece, *, is_above: bool) -> int:
        middle = self.middles[name][0]
        if name not in self.heights:
            return middle
        beside = sorted(
            self._beside(name, is_above=is_above),
            key=lambda each: self.middles[each.below if is_above else each.above][0],
        )
        step = min(PORTS, (self.widths[name] - PORTS) // max(len(beside) - 1, 1))
        return middle + (2 * beside.index(piece) - len(beside) + 1) * step // 2
