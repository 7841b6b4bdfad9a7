"""The ledger as those see it who watch over the office: checkpoints to be kept outside, examinations, exports and proofs."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.conf import settings
from django.db.models import Exists, F, Max, OuterRef, Q

from gongbao.engine.values import Bilingual
from gongbao.office.attachments.verifying import verify_files
from gongbao.office.cases import rebuilding, turns  # noqa: F401  these declare how what is kept of a case is compared
from gongbao.office.clock import now
from gongbao.office.permission import Actor, administrators, require
from gongbao.records.ledger import record_event
from gongbao.records.ledger.checkpoints import Signed, Signer, Unreadable, read_checkpoint
from gongbao.records.ledger.examining import Examiner, Finding
from gongbao.records.ledger.proving import Proof, proof_of
from gongbao.records.ledger.sealing import seal, take_checkpoint
from gongbao.records.ledger.walking import walk
from gongbao.records.made_once import made_once
from gongbao.records.models import Case, Entry, Event, KeptCheckpoint, Leaf, Waiting
from gongbao.records.projections import differences

WATCHERS = administrators("audit")


@dataclass(frozen=True, slots=True)
class Examined:
    """What an examination saw: how many lines of how many cases, the root over them (base64), and what was wrong (the first thousand findings)."""

    lines: int
    cases: int
    checkpoints: int
    size: int
    root: str
    algorithm: str
    findings: tuple[Finding, ...]
    faults: int


def checkpoint(actor: Actor) -> Signed:
    """Seal what was committed, and sign what the tree has come to."""
    require(actor, WATCHERS)
    return take_checkpoint(signer())


def verifier_key(actor: Actor) -> str:
    """The public key of this office's ledger, as outsiders keep it."""
    require(actor, WATCHERS)
    return signer().verifier.text


def verify(actor: Actor, outside: Iterable[str] = ()) -> Examined:
    """Examine every line, every case and everything made from them, against the checkpoints kept here and those kept `outside` (their texts).

    Unreadable where a text is no checkpoint. Without one from outside, whoever can write to the database could have rewritten everything.
    """
    require(actor, WATCHERS)
    seal()
    own, unreadable = _own_checkpoints()
    checkpoints = [*own, *map(read_checkpoint, outside)]
    examiner = Examiner(checkpoints, settings.LEDGER_DIGEST, signer().verifier)
    for placed in walk():
        examiner.see(placed)
    findings = examiner.finish()
    for found in (*unreadable, *_unqueued(), *_cut_short(examiner), *_differing(), *_kept_beside()):
        findings.add(found.kind, found.where, found.words.zh, found.words.en)
    tree = examiner.tree
    return Examined(
        lines=examiner.lines,
        cases=len(examiner.heads),
        checkpoints=len(checkpoints),
        size=tree.size,
        root=b64encode(tree.root()).decode(),
        algorithm=tree.algorithm,
        findings=tuple(findings.told),
        faults=findings.count,
    )


def export(actor: Actor, *, told: bool) -> Iterator[dict[str, object]]:
    """Every sealed line in the order of the tree, for examination elsewhere; only `told` says what the lines tell, and that export is itself recorded."""
    require(actor, WATCHERS)
    record_event("export", "ledger", person=actor.person_id, at=now(), details={"told": told, "account": actor.name})
    seal()
    return _exported(told=told)


def prove(actor: Actor, case: int, sequence: int) -> Proof | None:
    """That an entry stands in the ledger, under a checkpoint taken now; None where there is no such entry."""
    require(actor, WATCHERS)
    signed = take_checkpoint(signer())
    entry = Entry.objects.filter(case_id=case, sequence=sequence).select_related("leaf").first()
    return proof_of(entry, signed) if entry else None


def _exported(*, told: bool) -> Iterator[dict[str, object]]:
    for placed in walk():
        if placed.position is not None and placed.line is not None:
            line = placed.line
            more = {"salt": line.salt, "told": line.told} if told else {}
            yield {"position": placed.position, **line.facts, "hash": line.hash, **more}


def signer() -> Signer:
    """The office's key, made the first time; whoever holds it can sign, but not change what others have kept."""
    made = made_once(settings.HOME / "ledger-key", lambda: Ed25519PrivateKey.generate().private_bytes_raw().hex())
    return Signer(Ed25519PrivateKey.from_private_bytes(bytes.fromhex(made)))


def _own_checkpoints() -> tuple[list[Signed], list[Finding]]:
    """Those kept here, and what is to be said of those that can no longer be read."""
    signed, unreadable = [], []
    for size, text in KeptCheckpoint.objects.order_by("pk").values_list("size", "text"):
        try:
            signed.append(read_checkpoint(text))
        except Unreadable as error:
            words = Bilingual(f"本机保存的检查点已被改动：{error}", f"The checkpoint kept here was changed: {error}")
            unreadable.append(Finding("checkpoint", f"checkpoint {size}", words))
    return signed, unreadable


def _unqueued() -> Iterator[Finding]:
    """Lines that have no place and will get none."""
    words = Bilingual("既未入树也不在待入之列。", "It has no place in the tree and does not wait for one.")
    for model, column in ((Entry, "entry"), (Event, "event")):
        is_queued = Exists(Waiting.objects.filter(**{column: OuterRef("pk")}))
        is_sealed = Exists(Leaf.objects.filter(**{column: OuterRef("pk")}))
        for key in model._default_manager.filter(~is_sealed & ~is_queued).values_list("pk", flat=True):
            yield Finding("unqueued", f"{column} row {key}", words)


def _cut_short(examiner: Examiner) -> Iterator[Finding]:
    """Cases with fewer or more entries than they had; one that went on meanwhile is counted again."""
    seen = Case.objects.values_list("pk", "sequence").iterator(5_000)
    doubtful = [case for case, sequence in seen if examiner.heads.get(case, (0, ""))[0] != sequence]
    for case in doubtful:
        counted = Case.objects.filter(pk=case).annotate(last=Max("entries__sequence"))
        for sequence, last in counted.exclude(Q(last=F("sequence"))).values_list("sequence", "last"):
            if sequence or last:
                words = Bilingual(
                    f"应有{sequence}笔，现有{last or 0}笔。", f"It had {sequence} entries and has {last or 0}."
                )
                yield Finding("cut-short", f"case {case}", words)


def _differing() -> Iterator[Finding]:
    for name, case, words in differences():
        yield Finding("projection", f"case {case} {name}", words)


def _kept_beside() -> Iterator[Finding]:
    """Files that lost or changed a byte, and numbers of documents that were left out."""
    from gongbao.office.papers.numbering import verify_registers  # with it comes what prints, which takes long to load

    yield from (Finding("file", where, words) for where, words in verify_files())
    yield from (Finding("number", where, words) for where, words in verify_registers())
