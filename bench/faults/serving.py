"""The office over real HTTP on a morning on which its law is in force: granian's target `bench.faults.serving:application`.

BARE leaves out what follows an act (papers typeset, people told), except for the turns.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import cache
from pathlib import Path
from subprocess import DEVNULL, Popen
from sys import executable
from time import monotonic, sleep
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

WORKERS = 2
PATIENCE = 120  # seconds until it answers


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """The office, its clock standing at the morning of the trials."""
    office, morning = _office()
    with morning():
        return office(environ, start_response)


@cache
def _office() -> tuple[Callable[..., Iterable[bytes]], Callable[[], AbstractContextManager[None]]]:
    from gongbao.server.wsgi import application as office  # sets Django up: everything else comes after it

    if os.environ.get("BARE"):
        from gongbao.office import apps
        from gongbao.office.cases import following

        following._followers[:] = [apps._later(apps.FOLLOWERS[0])]
    from gongbao.office.clock import stopped_at
    from tests.office.cases.applying import MORNING

    return office, lambda: stopped_at(MORNING)


@contextmanager
def served(url: str | None, home: Path, port: int, *, bare: bool) -> Iterator[int]:
    """The port at which two processes of the office answer while the block runs."""
    environment = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "BARE")}
    environment |= {"GONGBAO_HOME": str(home), "DJANGO_SETTINGS_MODULE": "gongbao.server.settings"}
    environment["GONGBAO_SECOND_FACTOR"] = "optional"  # the programs' owners have no telephone
    environment |= ({"DATABASE_URL": url} if url else {}) | ({"BARE": "1"} if bare else {})
    command = [executable, "-m", "granian", "--interface", "wsgi", "--workers", str(WORKERS), "--blocking-threads", "1"]
    office = Popen(
        [*command, "--port", str(port), "--host", "127.0.0.1", "--backpressure", "200", "bench.faults.serving:application"],
        env=environment, stdout=DEVNULL, stderr=DEVNULL,
    )  # fmt: skip
    try:
        _wait_for(port)
        yield port
    finally:
        office.terminate()
        office.wait()


def _wait_for(port: int) -> None:
    until = monotonic() + PATIENCE
    while True:
        try:
            with urlopen(f"http://127.0.0.1:{port}/api/v1/openapi.json"):
                return
        except URLError:
            if monotonic() > until:
                raise
            sleep(0.3)
