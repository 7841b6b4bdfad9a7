"""The order of the boxes in each layer, so that few lines cross."""

import itertools
from collections.abc import Sequence

from gongbao.engine.procedures.drawing.layout.graph import Layered, Piece

SWEEPS = 24
FINE = 1_000

Rows = list[list[str]]


def ordered(layered: Layered) -> tuple[tuple[str, ...], ...]:
    """The rows in the best order found: each box goes where its neighbours in the row before lie on average, downwards and upwards in turn."""
    rows: Rows = [list(row) for row in layered.rows]
    best, least = [list(row) for row in rows], crossings(rows, layered.pieces)
    for sweep in range(SWEEPS):
        _sweep(rows, layered.pieces, downwards=sweep % 2 == 0)
        _exchange(rows, layered.pieces)
        found = crossings(rows, layered.pieces)
        if found < least:
            best, least = [list(row) for row in rows], found
    return tuple(tuple(row) for row in best)


def crossings(rows: Sequence[Sequence[str]], pieces: Sequence[Piece]) -> int:
    """How many pairs of lines cross."""
    return sum(_between(upper, lower, pieces) for upper, lower in itertools.pairwise(rows))


def _between(upper: Sequence[str], lower: Sequence[str], pieces: Sequence[Piece]) -> int:
    above, below = {name: at for at, name in enumerate(upper)}, {name: at for at, name in enumerate(lower)}
    ends = sorted(
        (above[piece.above], below[piece.below]) for piece in pieces if piece.above in above and piece.below in below
    )
    return sum(
        1
        for at, (first, left) in enumerate(ends)
        for second, right in ends[at + 1 :]
        if first < second and left > right
    )


def _sweep(rows: Rows, pieces: Sequence[Piece], *, downwards: bool) -> None:
    order = range(1, len(rows)) if downwards else range(len(rows) - 2, -1, -1)
    for at in order:
        before = {name: place for place, name in enumerate(rows[at - 1 if downwards else at + 1])}
        wanted = {name: _average(name, before, pieces, place) for place, name in enumerate(rows[at])}
        rows[at].sort(key=lambda name: wanted[name])


def _average(name: str, before: dict[str, int], pieces: Sequence[Piece], place: int) -> int:
    beside = [before[piece.above] for piece in pieces if piece.below == name and piece.above in before]
    beside += [before[piece.below] for piece in pieces if piece.above == name and piece.below in before]
    return FINE * sum(beside) // len(beside) if beside else FINE * place


def _exchange(rows: Rows, pieces: Sequence[Piece]) -> None:
    """Neighbours change places wherever that saves a crossing."""
    for at, row in enumerate(rows):
        around = [rows[near] for near in (at - 1, at + 1) if 0 <= near < len(rows)]
        for left in range(len(row) - 1):
            before = _around(row, around, rows, at, pieces)
            row[left], row[left + 1] = row[left + 1], row[left]
            if _around(row, around, rows, at, pieces) >= before:
                row[left], row[left + 1] = row[left + 1], row[left]


def _around(row: list[str], around: list[list[str]], rows: Rows, at: int, pieces: Sequence[Piece]) -> int:
    return sum(
        _between(near, row, pieces) if at and near is rows[at - 1] else _between(row, near, pieces) for near in around
    )
