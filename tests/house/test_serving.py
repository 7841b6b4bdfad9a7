"""`gongbao serve`, started as a person starts it."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

COMMAND = Path(sys.executable).with_name("gongbao")
PATIENCE = 240  # seconds that a loaded machine may need to play the cases of the example city


@pytest.fixture
def port():
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def test_a_taken_port_is_said_and_another_one_named():
    """Where somebody else listens, the command ends before it does anything, and says what to type."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = other.getsockname()[1]
        ran = subprocess.run([COMMAND, "serve", "--port", str(taken)], capture_output=True, text=True, check=False)

    assert ran.returncode == 1
    assert f"Cannot listen on 127.0.0.1:{taken}" in ran.stderr
    assert "make serve PORT=" in ran.stderr


def test_the_office_opens_again_after_it_was_killed(port, tmp_path):
    """Killed while it serves, the office leaves nothing behind that keeps the next one from opening at the same address."""
    for _ in range(2):
        office = _start(port, tmp_path)
        try:
            assert _answers(port, office)
        finally:
            office.send_signal(signal.SIGKILL)
            office.wait()
        assert _is_free(port)


def _start(port, home) -> subprocess.Popen:
    environment = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    environment |= {"GONGBAO_HOME": str(home)}
    return subprocess.Popen(
        [COMMAND, "serve", "--demo", "--port", str(port)], env=environment, stdout=subprocess.DEVNULL
    )


def _answers(port, office) -> bool:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and office.poll() is None:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/en/") as answer:
                return answer.status == 200
        except urllib.error.URLError:
            time.sleep(0.2)
    return False


def _is_free(port) -> bool:
    until = time.monotonic() + 5
    while time.monotonic() < until:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)):
                return True
        time.sleep(0.1)
    return False
