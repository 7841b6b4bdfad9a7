"""`gongbao deliver` beside the office: once, or until it is stopped."""

import os
import signal
import subprocess

import pytest

from tests.cli.running import GONGBAO, gongbao

DONE = b"0 noted, 0 digests, 0 delivered, 0 failed\n"
PATIENCE = 60


@pytest.fixture
def surroundings(tmp_path):
    """The environment of an office with a home of its own."""
    kept = {name: value for name, value in os.environ.items() if name not in ("DJANGO_SETTINGS_MODULE", "DATABASE_URL")}
    return kept | {"GONGBAO_HOME": str(tmp_path)}


def test_it_says_where_there_is_no_office(surroundings):
    """Nothing is made, and the place is named."""
    ran = gongbao("deliver", env=surroundings)

    assert ran.returncode == 2
    assert b"There is no office in" in ran.stderr


def test_it_runs_once_or_until_it_is_stopped(surroundings):
    """Once it says what it did; over and over it ends in good order when it is told to."""
    migrate = [str(GONGBAO.with_name("django-admin")), "migrate", "--verbosity", "0"]
    subprocess.run(migrate, env=surroundings | {"DJANGO_SETTINGS_MODULE": "gongbao.server.settings"}, check=True)
    once = gongbao("deliver", env=surroundings)
    going = subprocess.Popen([GONGBAO, "deliver", "--every", "1"], env=surroundings, stdout=subprocess.PIPE)
    try:
        said = [going.stdout.readline(), going.stdout.readline()]
        going.send_signal(signal.SIGTERM)
        going.wait(PATIENCE)
    finally:
        going.kill()
        going.stdout.close()

    assert (once.returncode, once.stdout) == (0, DONE)
    assert said == [DONE, DONE]
    assert going.returncode == 0
