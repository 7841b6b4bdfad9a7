"""The office refuses a database that can lose what was recorded."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection, connections
from django.db.backends.sqlite3.base import DatabaseWrapper

from gongbao.server import databases

pytestmark = pytest.mark.django_db


def test_the_database_of_the_office_is_fit():
    """The settings that are delivered have no fault, on SQLite as on PostgreSQL."""
    assert databases.faults(connection) == []


def test_a_plain_sqlite_is_refused_for_each_fault(tmp_path):
    """A SQLite opened without our settings is refused by the name of everything that it lacks."""
    found = " ".join(databases.faults(_sqlite(tmp_path, {})))

    assert all(name in found for name in ("journal_mode", "recursive_triggers", "IMMEDIATE"))


def test_a_sqlite_that_can_lose_its_last_commits_is_refused(tmp_path):
    """Weakening one setting is one fault."""
    weakened = databases.SQLITE_OPTIONS["init_command"].replace("synchronous=2", "synchronous=1")
    options = databases.SQLITE_OPTIONS | {"init_command": weakened}

    assert databases.faults(_sqlite(tmp_path, options)) == ["SQLite runs with synchronous = 1."]


def test_the_office_says_why_it_does_not_start(tmp_path, monkeypatch):
    """On an unfit database the start fails with the fault in words."""
    unfit = _sqlite(tmp_path, {})
    monkeypatch.setattr(type(connections), "all", lambda _: [unfit])

    with pytest.raises(ImproperlyConfigured, match="recursive_triggers = 0"):
        databases.refuse_unsafe()


def test_a_postgresql_that_answers_before_it_has_written_is_refused():
    """A PostgreSQL with synchronous_commit off is refused for just that."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL synchronous_commit = off")

        assert databases.faults(connection) == ["PostgreSQL runs with synchronous_commit = off."]


def _sqlite(folder, options) -> DatabaseWrapper:
    settings = connections.databases["default"] | {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": folder / "trial.sqlite3",
        "OPTIONS": options,
    }
    return DatabaseWrapper(settings, alias="trial")
