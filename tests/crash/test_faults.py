"""Processes and databases are killed, and everybody acts at once: what was acknowledged is there, once and whole. In small here; bench/crash.py in large."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.tracked import HOUSE
from tools import machine

PATIENCE = 600  # seconds that a loaded machine may need


@pytest.fixture(scope="module")
def _postgresql():
    """The programs of PostgreSQL, installed where they are missing and that is allowed."""
    if not list(Path("/usr/lib/postgresql").glob("*/bin/initdb")):
        machine.postgresql()
    if not list(Path("/usr/lib/postgresql").glob("*/bin/initdb")):
        pytest.skip("no PostgreSQL here, and none could be installed")


def tried(program, *words):
    """What a program of bench/faults found."""
    environment = {
        name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "DJANGO_SETTINGS_MODULE")
    }
    command = [sys.executable, "-m", f"bench.faults.{program}", *words]
    ran = subprocess.run(command, cwd=HOUSE, env=environment, capture_output=True, timeout=PATIENCE, check=False)
    assert ran.returncode == 0, ran.stderr.decode()
    return json.loads(ran.stdout)


def assert_whole(found):
    """Something was acknowledged, and all of it is there, once, with the ledger and everything made from it right."""
    assert found["acknowledged"] > 0
    assert (found["lost"], found["doubled"], found["half_done"]) == (0, 0, 0), found["findings"]


def test_killed_writers_lose_and_double_nothing():
    """On SQLite: writers killed in the middle of acts; what the next ones ask again for is done once."""
    assert_whole(tried("killing", "sqlite", "12"))


@pytest.mark.usefixtures("_postgresql")
def test_killed_writers_lose_and_double_nothing_on_postgresql():
    """The same on PostgreSQL."""
    assert_whole(tried("killing", "postgresql", "12"))


@pytest.mark.usefixtures("_postgresql")
def test_a_killed_database_loses_and_doubles_nothing():
    """PostgreSQL is killed with everything it runs, and started again, while writers act."""
    assert_whole(tried("killing", "database", "4", "bare"))


@pytest.mark.usefixtures("_postgresql")
def test_a_database_that_answers_before_it_has_written_does_lose():
    """The control: with synchronous_commit off the same kills lose what was acknowledged, so the test above sees losses."""
    assert tried("killing", "careless", "6", "bare")["lost"] > 0


@pytest.mark.usefixtures("_postgresql")
@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_everybody_at_once_has_one_effect(database):
    """Eight processes start together on the same act, request, beginning, matter and series of numbers; look-then-write doubles on PostgreSQL."""
    found = tried("racing", database, "6", "bare")
    races = found["races"]
    naive = races.pop("naive")

    assert {name: race["right"] for name, race in races.items()} == dict.fromkeys(races, 6), races
    assert (naive["doubled"] > 0) == (database == "postgresql")
    assert found["numbered"] == found["numbers"]
    assert found["faults"] == 0, found["findings"]
