"""Triggers by which the database itself refuses to change or to remove what is recorded, and queues each new line for sealing."""

from collections.abc import Iterator

from django.db.backends.base.base import BaseDatabaseWrapper

KEPT = ("records_entry", "records_event", "records_leaf", "records_node", "records_keptcheckpoint")
QUEUED = {"records_entry": "entry_id", "records_event": "event_id"}
FILED = {  # tables beside the ledger, and what is refused there: a draft of an attachment may be removed
    "records_attachment": ("update",),
    "records_enclosure": ("update", "delete"),
    "records_paper": ("update", "delete"),
}
REFUSAL = "what is recorded is neither changed nor removed"

_LISTED = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    # `ENABLE ALWAYS`: a session that calls itself a replica must obey as well.
    "postgresql": "SELECT tgname FROM pg_trigger WHERE tgenabled = 'A' OR tgname LIKE 'records%_is_queued' AND tgenabled = 'O'",
}


def raised(vendor: str) -> Iterator[str]:
    """The statements that set the guards up."""
    if vendor == "postgresql":
        yield from _functions_of_postgresql()
    for table in KEPT:
        yield from {"sqlite": _kept_on_sqlite, "postgresql": _kept_on_postgresql}[vendor](table)
    for table in QUEUED:
        yield {"sqlite": _queued_on_sqlite, "postgresql": _queued_on_postgresql}[vendor](table)


def lowered(vendor: str) -> Iterator[str]:
    """The statements that take them down: for migrations that rebuild a table, and for tests that empty it."""
    for table, trigger in _names(vendor):
        yield f"DROP TRIGGER IF EXISTS {trigger}" + (f" ON {table}" if vendor == "postgresql" else "")


def raised_beside(vendor: str) -> Iterator[str]:
    """The statements that guard the tables beside the ledger; its own guards are up already."""
    for table, refused in FILED.items():
        for what in refused:
            body = {
                "sqlite": f"BEGIN SELECT RAISE(ABORT, '{table}: {REFUSAL}'); END",
                "postgresql": "FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change()",
            }[vendor]
            events = "DELETE OR TRUNCATE" if vendor == "postgresql" and what == "delete" else what.upper()
            yield f"CREATE TRIGGER {table}_refuses_{what} BEFORE {events} ON {table} {body}"
            if vendor == "postgresql":
                yield f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {table}_refuses_{what}"


def lowered_beside(vendor: str) -> Iterator[str]:
    """The statements that take those down."""
    for table, trigger in _names_beside():
        yield f"DROP TRIGGER IF EXISTS {trigger}" + (f" ON {table}" if vendor == "postgresql" else "")


def missing(connection: BaseDatabaseWrapper) -> list[str]:
    """The guards that ought to be there and are not; none while the tables themselves are not there yet."""
    tables = set(connection.introspection.table_names())
    with connection.cursor() as cursor:
        cursor.execute(_LISTED[connection.vendor])
        found = {str(row[0]) for row in cursor.fetchall()}
    wanted = (*_names(connection.vendor), *_names_beside())
    return [trigger for table, trigger in wanted if table in tables and trigger not in found]


def _names(vendor: str) -> Iterator[tuple[str, str]]:
    refused = {"sqlite": ("update", "delete"), "postgresql": ("change",)}[vendor]
    for table in KEPT:
        yield from ((table, f"{table}_refuses_{what}") for what in refused)
    yield from ((table, f"{table}_is_queued") for table in QUEUED)


def _names_beside() -> Iterator[tuple[str, str]]:
    for table, refused in FILED.items():
        yield from ((table, f"{table}_refuses_{what}") for what in refused)


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


def _functions_of_postgresql() -> Iterator[str]:
    yield (
        "CREATE OR REPLACE FUNCTION ledger_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ "
        f"BEGIN RAISE EXCEPTION '%: {REFUSAL}', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$"
    )
    for table, column in QUEUED.items():
        yield (
            f"CREATE OR REPLACE FUNCTION {table}_queue() RETURNS trigger LANGUAGE plpgsql AS $$ "
            f"BEGIN INSERT INTO records_waiting ({column}) VALUES (NEW.id); RETURN NULL; END $$"
        )


def _kept_on_postgresql(table: str) -> Iterator[str]:
    trigger = f"{table}_refuses_change"
    yield (
        f"CREATE TRIGGER {trigger} BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change()"
    )
    yield f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {trigger}"


def _queued_on_postgresql(table: str) -> str:
    return f"CREATE TRIGGER {table}_is_queued AFTER INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_queue()"
