"""What is laid out, and its layers."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """Something that takes `width` × `height` pixels."""

    name: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Line:
    """A line from the box `above` to the box `below`, with an arrowhead at either end or both; long lines of the same `trunk` share their way."""

    above: str
    below: str
    trunk: str
    head_above: bool = False
    head_below: bool = True


@dataclass(frozen=True, slots=True)
class Piece:
    """A line, or the part of it between two neighbouring layers."""

    above: str
    below: str
    head_above: bool
    head_below: bool


@dataclass(frozen=True, slots=True)
class Layered:
    """Boxes by layer, the places that long lines keep free between them included; `bends` are those places, by the line's trunk."""

    rows: tuple[tuple[str, ...], ...]
    pieces: tuple[Piece, ...]
    bends: frozenset[str]


def layered(boxes: Sequence[Box], lines: Sequence[Line]) -> Layered:
    """Each box one layer below the lowest box from which a line comes. The boxes stand in an order in which every line goes on, never back."""
    layer = _layers(boxes, lines)
    rows: list[dict[str, None]] = [{} for _ in range(max(layer.values(), default=-1) + 1)]
    for box in boxes:
        rows[layer[box.name]][box.name] = None
    pieces: dict[tuple[str, str], Piece] = {}
    bends: set[str] = set()
    for line in lines:
        way = _way(line, layer)
        for bend, at in way:
            rows[at].setdefault(bend)
            bends.add(bend)
        for piece in _pieces(line, [bend for bend, _ in way]):
            before = pieces.get((piece.above, piece.below), piece)
            pieces[piece.above, piece.below] = Piece(
                piece.above,
                piece.below,
                piece.head_above or before.head_above,
                piece.head_below or before.head_below,
            )
    return Layered(tuple(tuple(row) for row in rows), tuple(pieces.values()), frozenset(bends))


def _layers(boxes: Sequence[Box], lines: Sequence[Line]) -> dict[str, int]:
    layer: dict[str, int] = {}
    for box in boxes:
        coming = (layer[line.above] for line in lines if line.below == box.name and line.above in layer)
        layer[box.name] = max(coming, default=-1) + 1
    return layer


def _way(line: Line, layer: dict[str, int]) -> list[tuple[str, int]]:
    """The places that the line keeps free, from above downwards, each with its layer."""
    return [(bend_of(line, at), at) for at in range(layer[line.above] + 1, layer[line.below])]


def bend_of(line: Line, layer: int) -> str:
    """The name of the place that a line keeps free in a layer."""
    return f"{line.trunk}@{layer}"


def _pieces(line: Line, bends: list[str]) -> list[Piece]:
    stops = [line.above, *bends, line.below]
    last = len(stops) - 2
    return [
        Piece(above, below, line.head_above and number == 0, line.head_below and number == last)
        for number, (above, below) in enumerate(itertools.pairwise(stops))
    ]
