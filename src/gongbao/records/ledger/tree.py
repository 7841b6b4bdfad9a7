"""The Merkle tree of RFC 6962 over the digests of facts, and its two proofs: that a fact stands in it, and that it only grew.

`node(level, index)` is the digest over the 2**level leaves that begin with leaf `index << level`; everything here is computed from such nodes.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from gongbao.records.ledger.hashing import DIGESTS

Node = Callable[[int, int], bytes]


def leaf_digest(algorithm: str, fact: bytes) -> bytes:
    """The tree's own digest of a fact's digest."""
    return DIGESTS[algorithm](b"\x00" + fact)


def joined(algorithm: str, left: bytes, right: bytes) -> bytes:
    """The digest over two subtrees."""
    return DIGESTS[algorithm](b"\x01" + left + right)


@dataclass
class Growing:
    """A tree to which facts are added, in the memory of its right edge alone; `noted` is told each node as it becomes complete."""

    algorithm: str
    size: int = 0
    edge: list[bytes] = field(default_factory=list)  # digests of the complete subtrees, the largest first
    noted: Callable[[int, int, bytes], None] | None = None

    def add(self, fact: bytes) -> None:
        """Add the digest of one more fact."""
        level, index, digest = 0, self.size, leaf_digest(self.algorithm, fact)
        self._note(level, index, digest)
        while index & 1:
            level, index = level + 1, index >> 1
            digest = joined(self.algorithm, self.edge.pop(), digest)
            self._note(level, index, digest)
        self.edge.append(digest)
        self.size += 1

    def root(self) -> bytes:
        """The digest over everything that was added."""
        if not self.edge:
            return DIGESTS[self.algorithm](b"")
        *before, digest = self.edge
        for left in reversed(before):
            digest = joined(self.algorithm, left, digest)
        return digest

    def _note(self, level: int, index: int, digest: bytes) -> None:
        if self.noted:
            self.noted(level, index, digest)


def edge_of(size: int, node: Node) -> list[bytes]:
    """The complete subtrees of the first `size` leaves, the largest first: from where a tree goes on growing."""
    levels = [level for level in range(size.bit_length() - 1, -1, -1) if size >> level & 1]
    return [node(level, (size >> level) - 1) for level in levels]


def inclusion_proof(algorithm: str, position: int, size: int, node: Node) -> list[bytes]:
    """What, with the leaf at `position`, makes up the root of the first `size` leaves (RFC 6962, 2.1.1)."""
    if not 0 <= position < size:
        raise ValueError(f"no leaf {position} in a tree of {size}")
    return _path(algorithm, position, 0, size, node)


def consistency_proof(algorithm: str, old: int, size: int, node: Node) -> list[bytes]:
    """What shows that the first `old` of `size` leaves are those of the tree of `old` (RFC 6962, 2.1.2)."""
    if not 0 < old <= size:
        raise ValueError(f"no tree of {old} within a tree of {size}")
    return _subproof(algorithm, old, 0, size, node, is_whole=True)


def is_included(algorithm: str, fact: bytes, position: int, size: int, proof: Sequence[bytes], root: bytes) -> bool:
    """Whether the proof leads from a fact's digest to the root (RFC 9162, 2.1.3.2)."""
    if not 0 <= position < size:
        return False
    at, last, digest = position, size - 1, leaf_digest(algorithm, fact)
    for part in proof:
        if last == 0:
            return False
        if at & 1 or at == last:
            digest = joined(algorithm, part, digest)
            at, last = _up(at, last)
        else:
            digest = joined(algorithm, digest, part)
        at, last = at >> 1, last >> 1
    return last == 0 and digest == root


def is_consistent(algorithm: str, old: tuple[int, bytes], new: tuple[int, bytes], proof: Sequence[bytes]) -> bool:
    """Whether the proof shows that the tree of the old size and root only grew into the new one (RFC 9162, 2.1.4.2)."""
    (old_size, old_root), (size, root) = old, new
    if not 0 < old_size <= size:
        return False
    if old_size == size:
        return not proof and old_root == root
    parts = [old_root, *proof] if old_size & (old_size - 1) == 0 else list(proof)
    if not parts:
        return False
    at, last = _up(old_size - 1, size - 1, is_start=True)
    return _climb(algorithm, parts, at, last) == (old_root, root)


def root_of(algorithm: str, facts: Iterable[bytes]) -> bytes:
    """The root over these digests."""
    growing = Growing(algorithm)
    for fact in facts:
        growing.add(fact)
    return growing.root()


def _climb(algorithm: str, parts: list[bytes], at: int, last: int) -> tuple[bytes, bytes] | None:
    old_digest = new_digest = parts[0]
    for part in parts[1:]:
        if last == 0:
            return None
        if at & 1 or at == last:
            old_digest, new_digest = joined(algorithm, part, old_digest), joined(algorithm, part, new_digest)
            at, last = _up(at, last)
        else:
            new_digest = joined(algorithm, new_digest, part)
        at, last = at >> 1, last >> 1
    return (old_digest, new_digest) if last == 0 else None


def _up(at: int, last: int, *, is_start: bool = False) -> tuple[int, int]:
    """Rise until `at` is a right child (from the start: until it is a left one), or the leftmost node."""
    while at and bool(at & 1) is is_start:
        at, last = at >> 1, last >> 1
    return at, last


def _over(algorithm: str, first: int, last: int, node: Node) -> bytes:
    """The digest over the leaves from `first` up to, not including, `last`; `first` is where a subtree of that size may begin."""
    count = last - first
    if count & (count - 1) == 0:
        level = count.bit_length() - 1
        return node(level, first >> level)
    cut = first + _split(count)
    return joined(algorithm, _over(algorithm, first, cut, node), _over(algorithm, cut, last, node))


def _path(algorithm: str, position: int, first: int, last: int, node: Node) -> list[bytes]:
    if last - first == 1:
        return []
    cut = first + _split(last - first)
    if position < cut:
        return [*_path(algorithm, position, first, cut, node), _over(algorithm, cut, last, node)]
    return [*_path(algorithm, position, cut, last, node), _over(algorithm, first, cut, node)]


def _subproof(algorithm: str, old: int, first: int, last: int, node: Node, *, is_whole: bool) -> list[bytes]:
    if old == last:
        return [] if is_whole else [_over(algorithm, first, last, node)]
    cut = first + _split(last - first)
    if old <= cut:
        below = _subproof(algorithm, old, first, cut, node, is_whole=is_whole)
        return [*below, _over(algorithm, cut, last, node)]
    below = _subproof(algorithm, old, cut, last, node, is_whole=False)
    return [*below, _over(algorithm, first, cut, node)]


def _split(count: int) -> int:
    """The largest power of two below `count`."""
    return 1 << ((count - 1).bit_length() - 1)
