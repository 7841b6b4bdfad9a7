"""Triggers by which the database itself refuses to change or to remove what is recorded, and queues each new line for sealing."""

from collections.abc import Iterator

from django.db.backends.base.base import BaseDatabaseWrapper

KEPT = ("records_entry", "records_event", "records_leaf", "records_node", "records_keptcheckpoint")
QUEUED = {"records_entry": "entry_id", "records_event": "event_id"}
FILED = {  # tables beside the ledger, and what is refused there: a draft of an attachment may be removed
    "records_attachment": ("update",),
    "records_enclosure": ("update", "delete"),
    "records_paper": ("update", "delete"),
    # What is said about people: a migration of theirs says which columns are set once; no row ever goes.
    **{f"records_{name}": ("delete",) for name in ("body", "post", "assignment", "delegation", "administrator")},
    **{f"records_{name}": ("delete",) for name in ("kinship", "interest", "founding")},
}
REFUSAL = "what is recorded is neither changed nor removed"

_LISTED = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    # `ENABLE ALWAYS`: a session that calls itself a replica must obey as well.
    "postgresql": "SELECT tgname FROM pg_trigger WHERE tgenabled = 'A' OR tgname LIKE 'records%_is_queued' AND tgenabled = 'O'",
}


def raised(vendor: str) -> Iterator[str]:
    """The statements by which the database comes to refuse every change."""
    if vendor == "postgresql":
        yield (
            "CREATE OR REPLACE FUNCTION ledger_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ "
            f"BEGIN RAISE EXCEPTION '%: {REFUSAL}', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$"
        )
    for table in KEPT:
        yield from {"sqlite": _kept_on_sqlite, "postgresql": _kept_on_postgresql}[vendor](table)


def lowered(vendor: str) -> Iterator[str]:
    """The statements by which it no longer refuses: for migrations that rebuild a table, and for tests that empty it."""
    yield from (_drop(vendor, table, trigger) for table, trigger in _refusals(vendor))


def queueing(vendor: str) -> Iterator[str]:
    """The statements by which the database comes to queue each new line."""
    yield from ({"sqlite": _queued_on_sqlite, "postgresql": _queued_on_postgresql}[vendor](table) for table in QUEUED)


def unqueueing(vendor: str) -> Iterator[str]:
    """The statements that undo this."""
    yield from (_drop(vendor, table, f"{table}_is_queued") for table in QUEUED)


def missing(connection: BaseDatabaseWrapper) -> list[str]:
    """The guards that ought to be there and are not; none while the tables themselves are not there yet."""
    tables = set(connection.introspection.table_names())
    with connection.cursor() as cursor:
        cursor.execute(_LISTED[connection.vendor])
        found = {str(row[0]) for row in cursor.fetchall()}
    wanted = (*_names(connection.vendor), *_names_beside())
    return [trigger for table, trigger in wanted if table in tables and trigger not in found]


def _names(vendor: str) -> Iterator[tuple[str, str]]:
    yield from _refusals(vendor)
    yield from ((table, f"{table}_is_queued") for table in QUEUED)


def _refusals(vendor: str) -> Iterator[tuple[str, str]]:
    refused = {"sqlite": ("update", "delete"), "postgresql": ("change",)}[vendor]
    yield from ((table, f"{table}_refuses_{what}") for table in KEPT for what in refused)


def _drop(vendor: str, table: str, trigger: str) -> str:
    return f"DROP TRIGGER IF EXISTS {trigger}" + (f" ON {table}" if vendor == "postgresql" else "")


def _kept_on_sqlite(table: str) -> Iterator[str]:
    for what in ("update", "delete"):
        yield (
            f"CREATE TRIGGER {table}_refuses_{what} BEFORE {what.upper()} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table}: {REFUSAL}'); END"
        )


def _queued_on_sqlite(table: str) -> str:
    column = QUEUED[table]
    return (
        f"CREATE TRIGGER {table}_is_queued AFTER INSERT ON {table} "
        f"BEGIN INSERT INTO records_waiting ({column}) VALUES (NEW.id); END"
    )


def _kept_on_postgresql(table: str) -> Iterator[str]:
    trigger = f"{table}_refuses_change"
    yield (
        f"CREATE TRIGGER {trigger} BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change()"
    )
    yield f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {trigger}"


def _queued_on_postgresql(table: str) -> str:
    return (
        f"CREATE OR REPLACE FUNCTION {table}_queue() RETURNS trigger LANGUAGE plpgsql AS $$ "
        f"BEGIN INSERT INTO records_waiting ({QUEUED[table]}) VALUES (NEW.id); RETURN NULL; END $$; "
        f"CREATE TRIGGER {table}_is_queued AFTER INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_queue()"
    )
