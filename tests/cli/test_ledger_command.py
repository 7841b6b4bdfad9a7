"""`gongbao ledger` as a person types it."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import time

import pytest

from gongbao.records.ledger.checkpoints import read_checkpoint
from tests.cli.running import GONGBAO, gongbao


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The home of an office whose database has just been made, and whose ledger has one line."""
    home = tmp_path_factory.mktemp("made")
    nothing = gongbao("ledger", "verify", env=_environment(home))
    assert (nothing.returncode, b"There is no ledger in" in nothing.stderr) == (2, True)
    subprocess.run([sys.executable, "-m", "django", "migrate", "-v0"], env=_environment(home), check=True)
    assert gongbao("ledger", "export", env=_environment(home)).returncode == 0
    return home


@pytest.fixture
def office(made, tmp_path):
    """The environment of a copy of it, which lies in `tmp_path`."""
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    return _environment(tmp_path)


def _environment(home):
    kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    return kept | {"GONGBAO_HOME": str(home), "DJANGO_SETTINGS_MODULE": "gongbao.server.settings"}


def test_the_ledger_is_examined_against_a_kept_checkpoint(office, tmp_path):
    """A checkpoint is written, and the examination finds the ledger right against it; changed, it does not."""
    kept = tmp_path / "kept"
    assert gongbao("ledger", "checkpoint", "--output", kept, env=office).returncode == 0
    right = gongbao("ledger", "verify", "--checkpoint", kept, "--json", env=office)
    assert (right.returncode, json.loads(right.stdout)["faults"]) == (0, 0)

    with sqlite3.connect(tmp_path / "gongbao.sqlite3") as database:
        database.execute("DROP TRIGGER records_event_refuses_update")
        database.execute("UPDATE records_event SET kind = 'nothing'")
    wrong = gongbao("ledger", "verify", "--checkpoint", kept, "--lang", "en", env=office)

    assert wrong.returncode == 1
    assert b"What it tells was changed." in wrong.stdout


def test_checkpoints_are_taken_over_and_over(office, tmp_path):
    """Run beside the office, the file always holds a whole checkpoint of what has been written by then."""
    kept = tmp_path / "latest"
    command = [GONGBAO, "ledger", "checkpoint", "--every", "1", "--output", kept]
    with subprocess.Popen(command, env=office) as running:
        try:
            sizes = [_size_when_it_changes(kept, None)]
            assert gongbao("ledger", "export", env=office).returncode == 0
            sizes.append(_size_when_it_changes(kept, sizes[0]))
        finally:
            running.terminate()

    assert sizes == [1, 2]


def test_without_an_outside_checkpoint_it_says_what_that_is_worth(office):
    """Alone, the examination finds nothing wrong and says what it could not see."""
    found = gongbao("ledger", "verify", "--lang", "en", env=office)

    assert found.returncode == 0
    assert b"No checkpoint from outside was used" in found.stdout


def test_what_is_no_checkpoint_is_refused(office, tmp_path):
    """A file that is something else is named as such."""
    (tmp_path / "letter").write_text("Dear sir", encoding="utf-8")
    refused = gongbao("ledger", "verify", "--checkpoint", tmp_path / "letter", env=office)

    assert refused.returncode == 2
    assert b"a checkpoint has five lines" in refused.stderr


def test_the_key_and_proofs_are_lines_of_text(office):
    """The public key is one line; of an entry that is not there no proof is given."""
    assert gongbao("ledger", "key", env=office).stdout.startswith(b"gongbao-ledger-")
    assert gongbao("ledger", "prove", "1", "1", env=office).returncode == 1


def _size_when_it_changes(kept, before):
    until = time.monotonic() + 120
    while time.monotonic() < until:
        if kept.exists() and (size := read_checkpoint(kept.read_text(encoding="utf-8")).checkpoint.size) != before:
            return size
        time.sleep(0.2)
    raise TimeoutError("no checkpoint came")
