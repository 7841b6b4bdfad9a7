"""Sealing: giving the lines that were committed their places in the tree. The sealer sets the order, never the writer."""

from itertools import islice

from django.conf import settings
from django.db import connection, transaction

from gongbao.records.ledger.appending import database_now
from gongbao.records.ledger.checkpoints import Signed, Signer
from gongbao.records.ledger.lines import fact_of
from gongbao.records.ledger.stored_tree import STORED_FROM, size_of_tree, tree_of
from gongbao.records.models.ledger import KeptCheckpoint, Leaf, Node, Waiting

AT_ONCE = 5_000  # lines for one transaction: a short wait for whoever writes on SQLite
SEALERS_LOCK = 0x676F6E67  # any number that nothing else of the house locks
_PLACE = f"INSERT INTO {Leaf._meta.db_table} (position, entry_id, event_id) VALUES (%s, %s, %s)"
_FEW = 500  # parameters that every database takes in one statement


def seal() -> int:
    """Give every waiting line its place; how many got one. Of several sealers one works at a time."""
    sealed = 0
    while Waiting.objects.exists():
        with transaction.atomic():
            sealed += _seal_some(settings.LEDGER_DIGEST)
    return sealed


def take_checkpoint(signer: Signer) -> Signed:
    """Seal what waits and sign what the tree has come to; kept here too when the tree has grown since the last one."""
    seal()
    algorithm, size = settings.LEDGER_DIGEST, size_of_tree()
    signed = signer.sign(size, tree_of(algorithm, size).root(), database_now(), algorithm)
    last = KeptCheckpoint.objects.order_by("-pk").first()
    if last is None or last.size != size:
        KeptCheckpoint.objects.create(size=size, text=signed.text)
    return signed


def _seal_some(algorithm: str) -> int:
    """A line of a case never overtakes an earlier one: whoever wrote it had waited for the earlier one's commit."""
    _be_alone()
    waiting = list(
        Waiting.objects.order_by("pk").values_list("pk", "entry", "event", "entry__hash", "event__hash")[:AT_ONCE]
    )
    tree, nodes = tree_of(algorithm, size_of_tree()), list[Node]()
    tree.noted = lambda level, index, digest: nodes.extend(
        [Node(algorithm=algorithm, level=level, index=index, digest=digest.hex())] if level >= STORED_FROM else []
    )
    first = tree.size
    for *_, entry_hash, event_hash in waiting:
        tree.add(fact_of(entry_hash or event_hash))
    with connection.cursor() as cursor:
        places = [(first + offset, entry, event) for offset, (_, entry, event, *_) in enumerate(waiting)]
        cursor.executemany(_PLACE, places)
    Node.objects.bulk_create(nodes, batch_size=_FEW // 4)
    _forget([row[0] for row in waiting])
    return len(waiting)


def _be_alone() -> None:
    """SQLite's transactions begin alone; PostgreSQL's wait here for each other."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [SEALERS_LOCK])


def _forget(keys: list[int]) -> None:
    rest = iter(keys)
    while some := list(islice(rest, _FEW)):
        Waiting.objects.filter(pk__in=some).delete()
