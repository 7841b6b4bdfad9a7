"""Long lines go straight as far as the boxes beside them allow."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from gongbao.engine.procedures.drawing.layout.graph import Piece


@dataclass(frozen=True, slots=True)
class Slot:
    """Between where and where a place may be moved without touching its neighbours."""

    first: int
    last: int


def straightened(
    rows: Sequence[Sequence[str]],
    pieces: Sequence[Piece],
    widths: Mapping[str, int],
    bends: frozenset[str],
    gap: int,
    middles: Mapping[str, int],
) -> dict[str, int]:
    """New middles of the places of long lines: as many as possible of one line below each other."""
    found = dict(middles)
    for chain in _chains(pieces, bends):
        for run, slot in _runs(chain, {name: _slot(name, rows, widths, gap, found) for name in chain}):
            wanted = sum(found[name] for name in run) // len(run)
            found |= dict.fromkeys(run, min(max(wanted, slot.first), slot.last))
    return {name: found[name] for name in bends}


def _chains(pieces: Sequence[Piece], bends: frozenset[str]) -> Iterator[list[str]]:
    """The places of each long line, from above downwards."""
    next_ = {piece.above: piece.below for piece in pieces if piece.above in bends and piece.below in bends}
    below = set(next_.values())
    for bend in sorted(bends - below):
        chain = [bend]
        while chain[-1] in next_:
            chain.append(next_[chain[-1]])
        yield chain


def _runs(chain: Sequence[str], slots: Mapping[str, Slot]) -> Iterator[tuple[list[str], Slot]]:
    """The chain cut where it cannot go on straight."""
    run, slot = [chain[0]], slots[chain[0]]
    for name in chain[1:]:
        both = Slot(max(slot.first, slots[name].first), min(slot.last, slots[name].last))
        if both.first <= both.last:
            run, slot = [*run, name], both
        else:
            yield run, slot
            run, slot = [name], slots[name]
    yield run, slot


def _slot(
    name: str, rows: Sequence[Sequence[str]], widths: Mapping[str, int], gap: int, middles: Mapping[str, int]
) -> Slot:
    row = next(row for row in rows if name in row)
    at, half = row.index(name), widths[name] // 2
    far = sum(widths.values()) + gap * len(widths)
    left, right = row[at - 1] if at else None, row[at + 1] if at + 1 < len(row) else None
    first = middles[left] + (widths[left] + 1) // 2 + gap + half if left else -far
    last = middles[right] - (widths[right] + 1) // 2 - gap - half if right else far
    return Slot(min(first, middles[name]), max(last, middles[name]))
