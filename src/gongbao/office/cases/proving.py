"""Evidence of a case for those who may read it: each entry as it was recorded, with the proof that it stands in the ledger."""

from dataclasses import dataclass

from gongbao.office.cases.looking import look
from gongbao.office.ledger import signer
from gongbao.office.permission import Actor
from gongbao.records.ledger.checkpoints import Signed, read_checkpoint
from gongbao.records.ledger.lines import Line, line_of_entry
from gongbao.records.ledger.proving import Proof, proof_of
from gongbao.records.ledger.sealing import take_checkpoint
from gongbao.records.models import Entry, KeptCheckpoint


@dataclass(frozen=True)
class Proven:
    """An entry's line, and where it stands under a checkpoint."""

    sequence: int
    line: Line
    proof: Proof


@dataclass(frozen=True)
class Evidence:
    """The entries of a case that an actor may read, and the office's public key (C2SP's verifier key)."""

    verifier: str
    entries: tuple[Proven, ...]


def evidence(actor: Actor, case_key: int, why: str = "") -> Evidence:
    """The evidence of a case, under the last checkpoint where that covers it and a new one otherwise; NotFound where the actor may not see the case."""
    file = look(actor, case_key, why)
    signed = _last()
    proofs = _proofs(file.entries, signed) if signed else None
    if proofs is None:
        proofs = _proofs(file.entries, take_checkpoint(signer()))
    assert proofs is not None, "a new checkpoint covers every entry that was committed"
    proven = (
        Proven(entry.sequence, line_of_entry(entry, file.case.procedure), proof)
        for entry, proof in zip(file.entries, proofs, strict=True)
    )
    return Evidence(signer().verifier.text, tuple(proven))


def _last() -> Signed | None:
    """The checkpoint that was given out last, if it is signed with the key that the office has now."""
    kept = KeptCheckpoint.objects.order_by("-pk").first()
    signed = read_checkpoint(kept.text) if kept else None
    return signed if signed and signer().verifier.verifies(signed) else None


def _proofs(entries: tuple[Entry, ...], signed: Signed) -> list[Proof] | None:
    """One for each entry; None where the checkpoint does not cover all of them."""
    with_place = (
        Entry.objects.filter(pk__in=[entry.pk for entry in entries]).select_related("leaf").order_by("sequence")
    )
    found = [proof_of(entry, signed) for entry in with_place]
    proofs = [proof for proof in found if proof is not None]
    return proofs if len(proofs) == len(found) else None
