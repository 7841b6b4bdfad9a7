"""Proofs for one line: that it stands in the tree of a checkpoint (the text of C2SP's tlog-proof)."""

from base64 import b64encode
from dataclasses import dataclass

from gongbao.records.ledger.checkpoints import Signed, Unreadable, read_checkpoint, read_content
from gongbao.records.ledger.stored_tree import stored_nodes
from gongbao.records.ledger.tree import inclusion_proof, is_included
from gongbao.records.models.ledger import Entry

KIND = "c2sp.org/tlog-proof@v1"


@dataclass(frozen=True, slots=True)
class Proof:
    """Where a line stands, the digests from there to the root, and the checkpoint that says the root."""

    position: int
    path: tuple[bytes, ...]
    signed: Signed

    @property
    def text(self) -> str:
        """As it is put beside a decision."""
        digests = "".join(f"{b64encode(part).decode()}\n" for part in self.path)
        return f"{KIND}\nindex {self.position}\n{digests}\n{self.signed.text}"

    def proves(self, hash_: str) -> bool:
        """Whether a line with that hash stands there; says nothing about the checkpoint's signature."""
        at = self.signed.checkpoint
        return is_included(at.algorithm, bytes.fromhex(hash_), self.position, at.size, self.path, at.root)


def proof_of(entry: Entry, signed: Signed) -> Proof | None:
    """The proof for an entry under a checkpoint; None where it was sealed after that."""
    at = signed.checkpoint
    leaf = getattr(entry, "leaf", None)
    if leaf is None or leaf.position >= at.size:
        return None
    path = inclusion_proof(at.algorithm, leaf.position, at.size, stored_nodes(at.algorithm))
    return Proof(leaf.position, tuple(path), signed)


def read_proof(text: str) -> Proof:
    """The proof of a text; Unreadable where it is none."""
    head, _, checkpoint = text.partition("\n\n")
    kind, index, *digests = (*head.split("\n"), "")[:-1] or ("", "")
    if kind != KIND or not index.removeprefix("index ").isdecimal():
        raise Unreadable(f"a proof begins with {KIND} and “index N”")
    path = tuple(read_content(line, "a line of the proof") for line in digests)
    return Proof(int(index.removeprefix("index ")), path, read_checkpoint(checkpoint))
