"""The tree as the database keeps it: the lines in their places, and the digests of larger subtrees, so that a proof needs few rows of many."""

from gongbao.records.ledger.lines import fact_of
from gongbao.records.ledger.tree import Growing, Node, edge_of, joined, leaf_digest
from gongbao.records.models.ledger import Leaf
from gongbao.records.models.ledger import Node as NodeRow

STORED_FROM = 8  # the level: digests over 256 leaves and more have rows
TILE = 1 << STORED_FROM


def size_of_tree() -> int:
    """How many lines have a place."""
    last = Leaf.objects.order_by("-position").values_list("position", flat=True).first()
    return 0 if last is None else last + 1


def stored_nodes(algorithm: str) -> Node:
    """The digests of complete subtrees, as tree.py asks for them; those without a row are computed from what is below."""
    tiles: dict[int, list[bytes]] = {}

    def node(level: int, index: int) -> bytes:
        if level >= STORED_FROM:
            row = NodeRow.objects.filter(algorithm=algorithm, level=level, index=index).first()
            if row:
                return bytes.fromhex(row.digest)
        if level == 0:
            tile = index // TILE
            if tile not in tiles:
                tiles[tile] = _leaves(algorithm, tile)
            return tiles[tile][index % TILE]
        return joined(algorithm, node(level - 1, index * 2), node(level - 1, index * 2 + 1))

    return node


def tree_of(algorithm: str, size: int) -> Growing:
    """The tree of the first `size` lines, ready to grow."""
    return Growing(algorithm, size, edge_of(size, stored_nodes(algorithm)))


def _leaves(algorithm: str, tile: int) -> list[bytes]:
    places = Leaf.objects.filter(position__gte=tile * TILE, position__lt=(tile + 1) * TILE).order_by("position")
    hashes = places.values_list("entry__hash", "event__hash")
    return [leaf_digest(algorithm, fact_of(entry or event)) for entry, event in hashes]
