"""Triggers by which the database itself refuses to change or to remove what is recorded, and queues each new line for sealing."""

from collections.abc import Iterator, Mapping

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
_LEDGER = dict.fromkeys(KEPT, ("update", "delete"))
REFUSAL = "what is recorded is neither changed nor removed"

_LISTED = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    # `ENABLE ALWAYS`: a session that calls itself a replica must obey as well.
    "postgresql": "SELECT tgname FROM pg_trigger WHERE tgenabled = 'A' OR tgname LIKE 'records%_is_queued' AND tgenabled = 'O'",
}


def raised(vendor: str) -> Iterator[str]:
    """The statements by which the database comes to refuse changes of the ledger."""
    if vendor == "postgresql":
        yield (
            "CREATE OR REPLACE FUNCTION ledger_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ "
            f"BEGIN RAISE EXCEPTION '%: {REFUSAL}', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$"
        )
    yield from _refusing(vendor, _LEDGER)


def raised_beside(vendor: str) -> Iterator[str]:
    """The statements that guard the tables beside the ledger; its own guards are up already."""
    yield from _refusing(vendor, FILED)


def lowered(vendor: str) -> Iterator[str]:
    """The statements by which it no longer refuses: for migrations that rebuild a table, and for tests that empty it."""
    yield from (_drop(vendor, *named) for named in _refusals(_LEDGER))


def lowered_beside(vendor: str) -> Iterator[str]:
    """The same for the tables beside the ledger."""
    yield from (_drop(vendor, *named) for named in _refusals(FILED))


def queueing(vendor: str) -> Iterator[str]:
    """The statements by which the database comes to queue each new line for sealing."""
    for table, column in QUEUED.items():
        queue = f"INSERT INTO records_waiting ({column}) VALUES (NEW.id);"
        trigger = f"CREATE TRIGGER {table}_is_queued AFTER INSERT ON {table}"
        if vendor == "postgresql":
            begin = f"CREATE OR REPLACE FUNCTION {table}_queue() RETURNS trigger LANGUAGE plpgsql AS"
            yield f"{begin} $$ BEGIN {queue} RETURN NULL; END $$"
            yield f"{trigger} FOR EACH ROW EXECUTE FUNCTION {table}_queue()"
        else:
            yield f"{trigger} BEGIN {queue} END"


def unqueueing(vendor: str) -> Iterator[str]:
    """The statements that undo this."""
    yield from (_drop(vendor, table, f"{table}_is_queued") for table in QUEUED)


def missing(connection: BaseDatabaseWrapper) -> list[str]:
    """The guards that ought to be there and are not; none while the tables themselves are not there yet."""
    tables = set(connection.introspection.table_names())
    with connection.cursor() as cursor:
        cursor.execute(_LISTED[connection.vendor])
        found = {str(row[0]) for row in cursor.fetchall()}
    queued = ((table, f"{table}_is_queued") for table in QUEUED)
    wanted = (*_refusals(_LEDGER), *_refusals(FILED), *queued)
    return [trigger for table, trigger in wanted if table in tables and trigger not in found]


def _refusing(vendor: str, tables: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for table, trigger in _refusals(tables):
        what = trigger.rpartition("_")[2].upper()
        if vendor == "sqlite":
            refusal = f"BEGIN SELECT RAISE(ABORT, '{table}: {REFUSAL}'); END"
            yield f"CREATE TRIGGER {trigger} BEFORE {what} ON {table} {refusal}"
        else:
            what = "DELETE OR TRUNCATE" if what == "DELETE" else what
            refusal = "FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change()"
            yield f"CREATE TRIGGER {trigger} BEFORE {what} ON {table} {refusal}"
            yield f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {trigger}"


def _refusals(tables: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    """Each table with its triggers, one for each thing that is refused."""
    yield from ((table, f"{table}_refuses_{what}") for table, refused in tables.items() for what in refused)


def _drop(vendor: str, table: str, trigger: str) -> str:
    return f"DROP TRIGGER IF EXISTS {trigger}" + (f" ON {table}" if vendor == "postgresql" else "")
