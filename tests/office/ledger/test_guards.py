"""The database itself refuses to change or remove what is recorded."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError, connection, transaction

from gongbao.records.ledger.guards import KEPT, lowered, missing
from gongbao.records.models import Entry, Event, KeptCheckpoint, Leaf, Node
from gongbao.server.databases import faults, ledger_digest
from tests.office.ledger.writing import do, happen, new_case

pytestmark = pytest.mark.django_db
REPLACE = {
    "sqlite": "INSERT OR REPLACE INTO records_leaf (position, entry_id) VALUES (0, {entry})",
    "postgresql": "INSERT INTO records_leaf (position, entry_id) VALUES (0, {entry}) "
    "ON CONFLICT (position) DO UPDATE SET entry_id = {entry}",
}


@pytest.fixture
def recorded():
    """One row in each of the tables."""
    entry = do(new_case())
    Leaf.objects.create(position=0, entry=entry)
    Node.objects.create(algorithm="sha256", level=8, index=0, digest="00")
    KeptCheckpoint.objects.create(size=1, text="")
    return entry, happen()


@pytest.mark.parametrize("table", KEPT)
@pytest.mark.parametrize("what", ["UPDATE {0} SET {1} = {1}", "DELETE FROM {0}"])
def test_nothing_is_changed_or_removed(recorded, table, what):
    """Every UPDATE and DELETE fails, whatever it would have done."""
    column = "position" if table == "records_leaf" else "id"
    with (
        pytest.raises(DatabaseError, match="neither changed nor removed"),
        transaction.atomic(),
        connection.cursor() as at,
    ):
        at.execute(what.format(table, column))


def test_no_table_is_emptied(recorded):
    """PostgreSQL's TRUNCATE, which asks no row trigger, is refused as well; SQLite has none."""
    if connection.vendor == "postgresql":
        for table in KEPT:
            with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as at:
                at.execute(f"TRUNCATE {table} CASCADE")
    assert [model.objects.count() for model in (Entry, Event, Leaf, Node, KeptCheckpoint)] == [1] * 5


def test_nothing_is_replaced(recorded):
    """Inserting over a row is changing it."""
    entry = do(new_case())
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as at:
        at.execute(REPLACE[connection.vendor].format(entry=entry.pk))
    assert Leaf.objects.get().entry == recorded[0]


def test_a_replica_obeys_as_well(recorded):
    """A PostgreSQL session that calls itself a replica, which silences ordinary triggers, is refused all the same."""
    if connection.vendor != "postgresql" or not _is_superuser():
        return
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as at:
        at.execute("SET LOCAL session_replication_role = replica")
        at.execute("DELETE FROM records_leaf")


def test_an_office_without_its_guards_does_not_start():
    """A trigger that somebody took away is named, and is a fault of the database."""
    assert missing(connection) == []
    statement = next(iter(lowered(connection.vendor)))
    with connection.cursor() as at:
        at.execute(statement)

    assert len(missing(connection)) == 1
    assert faults(connection) == [
        f"The trigger {missing(connection)[0]} is missing, so that the ledger could be rewritten."
    ]


def test_an_unknown_digest_is_refused():
    """A site that asks for another digest is told which there are."""
    with pytest.raises(ImproperlyConfigured, match="sha256 and sm3"):
        ledger_digest("md5")


def _is_superuser() -> bool:
    with connection.cursor() as at:
        at.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
        return bool(at.fetchone()[0])
