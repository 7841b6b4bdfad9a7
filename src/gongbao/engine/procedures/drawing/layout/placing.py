"""Where each box stands across the picture: as near to its neighbours above and below as the others in its row allow."""

from collections import Counter
from collections.abc import Mapping, Sequence

from gongbao.engine.procedures.drawing.layout.graph import Piece
from gongbao.engine.procedures.drawing.layout.straightening import straightened

PASSES = 30
STRAIGHT, ONLY = (
    8,
    4,
)  # how much more a long line insists on going straight, and boxes joined by their only line, than others


def placed(
    rows: Sequence[Sequence[str]], pieces: Sequence[Piece], widths: Mapping[str, int], bends: frozenset[str], gap: int
) -> dict[str, int]:
    """The middle of each box, the leftmost edge of all at nought."""
    middles = {name: middle for row in rows for name, middle in _packed(row, widths, gap).items()}
    near = _neighbours(pieces, bends)
    for number in range(PASSES):
        for row in rows if number % 2 == 0 else reversed(rows):
            wanted = [_wanted(name, near, middles) for name in row]
            middles |= _fitted(row, wanted, widths, gap)
    middles |= straightened(rows, pieces, widths, bends, gap, middles)
    left = min((middle - widths[name] // 2 for name, middle in middles.items()), default=0)
    return {name: middle - left for name, middle in middles.items()}


def _packed(row: Sequence[str], widths: Mapping[str, int], gap: int) -> dict[str, int]:
    found, edge = {}, 0
    for name in row:
        found[name] = edge + widths[name] // 2
        edge += widths[name] + gap
    return found


def _neighbours(pieces: Sequence[Piece], bends: frozenset[str]) -> dict[str, list[tuple[str, int]]]:
    """By name the boxes above and below, each with how much the line to it insists on going straight."""
    leaving, arriving = Counter(piece.above for piece in pieces), Counter(piece.below for piece in pieces)
    near: dict[str, list[tuple[str, int]]] = {}
    for piece in pieces:
        weight = ONLY if leaving[piece.above] == arriving[piece.below] == 1 else 1
        weight = STRAIGHT if {piece.above, piece.below} <= bends else weight
        near.setdefault(piece.above, []).append((piece.below, weight))
        near.setdefault(piece.below, []).append((piece.above, weight))
    return near


def _wanted(name: str, near: Mapping[str, list[tuple[str, int]]], middles: Mapping[str, int]) -> tuple[int, int]:
    """Where it would like to be, and how much it insists."""
    others = near.get(name, [])
    if not others:
        return middles[name], 1
    total = sum(weight for _, weight in others)
    return sum(middles[other] * weight for other, weight in others) // total, total


def _fitted(
    row: Sequence[str], wanted: Sequence[tuple[int, int]], widths: Mapping[str, int], gap: int
) -> dict[str, int]:
    """The places nearest to the wanted ones (least squares) that keep the order and the gaps: neighbours that would collide move as one."""
    shifts, shift = [], 0
    for at, name in enumerate(row):
        shift += (widths[row[at - 1]] + widths[name]) // 2 + gap if at else 0
        shifts.append(shift)
    groups: list[tuple[int, int, int]] = []  # sum of weighted places, weights, members
    for (place, weight), away in zip(wanted, shifts, strict=True):
        group = ((place - away) * weight, weight, 1)
        while groups and groups[-1][0] * group[1] > group[0] * groups[-1][1]:
            before = groups.pop()
            group = (before[0] + group[0], before[1] + group[1], before[2] + group[2])
        groups.append(group)
    starts = [total // weight for total, weight, members in groups for _ in range(members)]
    return {name: start + away for name, start, away in zip(row, starts, shifts, strict=True)}
