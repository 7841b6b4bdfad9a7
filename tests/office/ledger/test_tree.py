"""The Merkle tree of RFC 6962, beside its definition written out."""

from hashlib import sha256

import pytest

from gongbao.records.ledger.tree import (
    Growing,
    consistency_proof,
    edge_of,
    inclusion_proof,
    is_consistent,
    is_included,
    root_of,
)

FACTS = [sha256(bytes([number])).digest() for number in range(70)]


def by_definition(facts) -> bytes:
    """MTH of RFC 6962, 2.1."""
    if not facts:
        return sha256(b"").digest()
    if len(facts) == 1:
        return sha256(b"\0" + facts[0]).digest()
    cut = 1
    while cut * 2 < len(facts):
        cut *= 2
    return sha256(b"\1" + by_definition(facts[:cut]) + by_definition(facts[cut:])).digest()


def grown(size):
    """A tree of the first facts, and its nodes."""
    nodes = {}
    tree = Growing("sha256", noted=lambda level, index, digest: nodes.__setitem__((level, index), digest))
    for fact in FACTS[:size]:
        tree.add(fact)
    return tree, lambda level, index: nodes[level, index]


@pytest.mark.parametrize("size", range(len(FACTS) + 1))
def test_the_root_is_the_one_defined(size):
    """Grown leaf by leaf, the root is that of the definition."""
    tree, node = grown(size)

    assert tree.root() == by_definition(FACTS[:size]) == root_of("sha256", FACTS[:size])
    assert edge_of(size, node) == tree.edge


@pytest.mark.parametrize("size", range(1, len(FACTS)))
def test_inclusion_is_proved_for_the_right_leaf_alone(size):
    """The proof of a place holds for its fact, for no other fact and at no other place."""
    tree, node = grown(size)
    for position in range(size):
        proof = inclusion_proof("sha256", position, size, node)

        assert is_included("sha256", FACTS[position], position, size, proof, tree.root())
        assert not is_included("sha256", FACTS[position + 1], position, size, proof, tree.root())
        assert not is_included("sha256", FACTS[position], position + 1, size, proof, tree.root())
        assert not is_included("sha256", FACTS[position], position, size, [*proof, bytes(32)], tree.root())


@pytest.mark.parametrize("size", range(1, len(FACTS)))
def test_growth_is_proved_for_the_right_beginning_alone(size):
    """The proof holds between two sizes of one tree, and not from another beginning."""
    tree, node = grown(size)
    for old in range(1, size + 1):
        proof = consistency_proof("sha256", old, size, node)
        new = size, tree.root()

        assert is_consistent("sha256", (old, by_definition(FACTS[:old])), new, proof)
        assert not is_consistent("sha256", (old, by_definition(FACTS[1 : old + 1])), new, proof)
        assert not is_consistent("sha256", (old, by_definition(FACTS[:old])), new, [*proof, bytes(32)])


@pytest.mark.parametrize(("position", "size"), [(-1, 3), (3, 3), (0, 0)])
def test_no_proof_for_a_leaf_that_is_not_there(position, size):
    """A place outside the tree is an error, not a proof."""
    _, node = grown(size)
    with pytest.raises(ValueError, match="no leaf"):
        inclusion_proof("sha256", position, size, node)
