"""How the database is opened, and what makes the office refuse it: a fact once recorded must survive a power cut."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import dj_database_url
from django.core.checks import CheckMessage, Error, Tags, register
from django.core.exceptions import ImproperlyConfigured
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

SQLITE_PRAGMAS = {"journal_mode": "wal", "synchronous": "2", "foreign_keys": "1", "recursive_triggers": "1"}
SQLITE_OPTIONS = {
    "init_command": ";".join(f"PRAGMA {name}={value}" for name, value in SQLITE_PRAGMAS.items()),
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
}
POSTGRESQL_OPTIONS = {"connect_timeout": 3, "keepalives_idle": 30, "options": "-c statement_timeout=10s"}
LEDGER_DIGESTS = ("sha256", "sm3")
UNSAFE_POSTGRESQL = {"fsync": "off", "synchronous_commit": "off"}


def database(url: str | None, home: Path) -> dict[str, Any]:
    """Django's description of the database at `url`, or of a SQLite file in `home` when there is none."""
    described: dict[str, Any] = dict(dj_database_url.parse(url or f"sqlite:///{home / 'gongbao.sqlite3'}"))
    if described["ENGINE"] == "django.db.backends.sqlite3":
        return described | {"OPTIONS": SQLITE_OPTIONS}
    options = POSTGRESQL_OPTIONS | described.get("OPTIONS", {})
    return described | {"OPTIONS": options, "CONN_MAX_AGE": 600, "CONN_HEALTH_CHECKS": True}


def ledger_digest(name: str) -> str:
    """The digest with which new lines of the ledger are chained: sha256 or sm3. ImproperlyConfigured for any other."""
    if name not in LEDGER_DIGESTS:
        raise ImproperlyConfigured(f"GONGBAO_HASH = {name!r}: the ledger knows {' and '.join(LEDGER_DIGESTS)}.")
    return name


def faults(connection: BaseDatabaseWrapper) -> list[str]:
    """What makes this database unfit to hold a ledger, one sentence each; empty when it is fit."""
    return [*_durability_faults(connection), *_unguarded(connection)]


def _durability_faults(connection: BaseDatabaseWrapper) -> list[str]:
    if connection.vendor == "sqlite":
        return _sqlite_faults(connection)
    if connection.vendor == "postgresql":
        found = {name: _shown(connection, f"SHOW {name}") for name in UNSAFE_POSTGRESQL}
        return [
            f"PostgreSQL runs with {name} = {value}."
            for name, value in found.items()
            if value == UNSAFE_POSTGRESQL[name]
        ]
    return [f"{connection.display_name} is not a database that the office was tried on."]


def refuse_unsafe() -> None:
    """Raise ImproperlyConfigured, naming every fault, unless each database is fit to hold a ledger."""
    found = [fault for connection in connections.all() for fault in faults(connection)]
    if found:
        raise ImproperlyConfigured(
            "The office does not start on a database that can lose what was recorded: " + " ".join(found)
        )


@register(Tags.database)
def check_durability(databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:  # noqa: ANN401 - Django's signature
    """Django's `check --database default`: one error for each fault."""
    return [Error(fault, id="gongbao.E001") for alias in databases or () for fault in faults(connections[alias])]


def _unguarded(connection: BaseDatabaseWrapper) -> list[str]:
    """A database that lets its ledger be rewritten: the triggers that refuse it are gone."""
    from gongbao.records.ledger.guards import missing

    return [f"The trigger {name} is missing, so that the ledger could be rewritten." for name in missing(connection)]


def _sqlite_faults(connection: BaseDatabaseWrapper) -> list[str]:
    found = {name: _shown(connection, f"PRAGMA {name}") for name in SQLITE_PRAGMAS}
    wrong = [f"SQLite runs with {name} = {value}." for name, value in found.items() if value != SQLITE_PRAGMAS[name]]
    mode = getattr(connection, "transaction_mode", None)
    return (
        wrong
        if mode == "IMMEDIATE"
        else [*wrong, f"SQLite begins its transactions {mode or 'DEFERRED'}, not IMMEDIATE."]
    )


def _shown(connection: BaseDatabaseWrapper, question: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute(question)
        return str(cursor.fetchone()[0])
