"""Sealing gives each line one place; proofs from what is stored hold under the signed root."""

import pytest

from gongbao.office import ledger
from gongbao.office.ledger import checkpoint, prove
from gongbao.office.permission import PUBLIC, Actor, NotPermitted
from gongbao.records import projections
from gongbao.records.ledger import sealing
from gongbao.records.ledger.checkpoints import read_checkpoint, read_verifier
from gongbao.records.ledger.proving import read_proof
from gongbao.records.ledger.sealing import seal
from gongbao.records.ledger.stored_tree import size_of_tree, stored_nodes, tree_of
from gongbao.records.ledger.tree import consistency_proof, is_consistent, root_of
from gongbao.records.models import KeptCheckpoint, Leaf, Node, Waiting
from tests.office.ledger.writing import do, happen, new_case, some_cases

pytestmark = pytest.mark.django_db
WATCHER = Actor("auditor", is_signed_in=True, admin="audit")


@pytest.fixture(autouse=True)
def _home(settings, tmp_path, monkeypatch):
    """Keys are made in a folder of the test; the cases are of no procedure, so nothing is made from them."""
    settings.HOME = tmp_path
    monkeypatch.setattr(projections, "_projections", {})


def hashes() -> list[bytes]:
    """The digests of the sealed lines in their order."""
    rows = Leaf.objects.order_by("position").values_list("entry__hash", "event__hash")
    return [bytes.fromhex(entry or event) for entry, event in rows]


def test_each_line_gets_one_place():
    """After sealing nothing waits, places count from 0 without a gap, and a second sealing finds nothing."""
    some_cases(3, 4)

    assert seal() == 3 * 4 + 4
    assert [leaf.position for leaf in Leaf.objects.order_by("position")] == list(range(16))
    assert not Waiting.objects.exists()
    assert seal() == 0


def test_the_tree_goes_on_where_it_stopped(monkeypatch):
    """However the lines come in portions, with rows for larger subtrees or without, the root is the same."""
    monkeypatch.setattr(sealing, "AT_ONCE", 150)
    case = new_case()
    for count in (1, 2, 130, 400):
        for _ in range(count):
            happen(count=count)
        seal()

        assert tree_of("sha256", size_of_tree()).root() == root_of("sha256", hashes())
        do(case)
    assert Node.objects.count() == 3  # two over 256 lines, one over 512


def test_a_checkpoint_is_signed_and_kept():
    """The text that is given out is the one that is kept; taken again without a change, nothing more is kept."""
    some_cases(1, 3)
    first = checkpoint(WATCHER)
    key = read_verifier(ledger.verifier_key(WATCHER))

    assert key.verifies(read_checkpoint(first.text))
    assert checkpoint(WATCHER).checkpoint.root == first.checkpoint.root
    assert [row.text for row in KeptCheckpoint.objects.all()] == [first.text]


def test_growth_is_proved_from_what_is_stored():
    """A holder of an old checkpoint can be shown that the ledger only grew."""
    some_cases(2, 3)
    old = checkpoint(WATCHER).checkpoint
    some_cases(1, 5)
    new = checkpoint(WATCHER).checkpoint
    proof = consistency_proof("sha256", old.size, new.size, stored_nodes("sha256"))

    assert is_consistent("sha256", (old.size, old.root), (new.size, new.root), proof)


def test_an_entry_is_proved_to_stand_in_the_ledger():
    """The proof of an entry holds for its hash alone, also after it was written out and read."""
    case, _ = some_cases(2, 3)
    first, second = case.entries.order_by("sequence")[:2]
    proof = read_proof(prove(WATCHER, case.pk, 2).text)

    assert proof.proves(second.hash)
    assert not proof.proves(first.hash)
    assert prove(WATCHER, case.pk, 9) is None


def test_the_ledger_goes_on_under_another_digest(settings):
    """With SM3 from now on, the tree is rooted in SM3, over what was chained by SHA-256 before."""
    some_cases(1, 3)
    checkpoint(WATCHER)
    settings.LEDGER_DIGEST = "sm3"
    some_cases(1, 3)

    assert checkpoint(WATCHER).checkpoint.root == root_of("sm3", hashes())
    assert ledger.verify(WATCHER).faults == 0


@pytest.mark.parametrize(
    "actor", [PUBLIC, Actor("s", is_signed_in=True, admin="system"), Actor("c", is_signed_in=True)]
)
def test_only_those_who_watch_over_the_office_may_ask(actor):
    """Neither the public nor another administrator gets a checkpoint, an examination, an export or a proof."""
    for asked in (checkpoint, ledger.verify, ledger.verifier_key):
        with pytest.raises(NotPermitted):
            asked(actor)
    with pytest.raises(NotPermitted):
        ledger.export(actor, told=False)
    with pytest.raises(NotPermitted):
        prove(actor, 1, 1)
