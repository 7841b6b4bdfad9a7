"""The office's own WSGI application behind a real socket, and schemathesis asking it."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from django.core.wsgi import get_wsgi_application

SCHEMATHESIS = Path(sys.executable).with_name("schemathesis")


class _Silent(WSGIRequestHandler):
    """Thousands of refused requests are not worth a line each, nor a wait for packets to fill."""

    disable_nagle_algorithm = True

    def log_message(self, format, *args):  # noqa: A002  the standard library's name
        pass


@contextmanager
def served() -> Iterator[str]:
    """The address of the office while the block runs."""
    server = ThreadedWSGIServer(("127.0.0.1", 0), _Silent)
    server.set_app(get_wsgi_application())
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def asked_by_schemathesis(place: Path, *words: str) -> str:
    """What schemathesis reports of all its checks, empty when nothing is wrong."""
    with served() as address:
        command = [
            SCHEMATHESIS,
            "run",
            f"{address}/api/v1/openapi.json",
            "--checks",
            "all",
            "--continue-on-failure",
            *words,
        ]
        run = subprocess.run(command, cwd=place, capture_output=True, text=True, check=False)
    return "" if run.returncode == 0 else run.stdout + run.stderr
