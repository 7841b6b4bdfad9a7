"""A PostgreSQL of one's own, in a folder of one's own, to be killed."""

import os
import shutil
import signal
import socket
import subprocess
import time
from contextlib import suppress
from pathlib import Path

import psycopg

SETTINGS = {"listen_addresses": "'127.0.0.1'", "max_connections": "60", "shared_buffers": "'64MB'"}
PATIENCE = 60  # seconds


class Cluster:
    """A cluster that runs as `postgres` where we are root (PostgreSQL refuses root), as ourselves otherwise."""

    def __init__(self, folder: Path, **settings: str) -> None:
        self.folder, self.port = folder / "cluster", free_port()
        self.settings = SETTINGS | {"port": str(self.port), "unix_socket_directories": "''"} | settings

    @property
    def url(self) -> str:
        """The address of its database."""
        return f"postgres://postgres@127.0.0.1:{self.port}/postgres"

    def make(self) -> "Cluster":
        """Make it and start it."""
        self.folder.mkdir(parents=True, exist_ok=True)
        if os.geteuid() == 0:
            self.folder.parent.chmod(0o755)
            shutil.chown(self.folder, "postgres", "postgres")
            shutil.chown(self.folder.parent, "postgres", "postgres")
        self._run("initdb", "--username=postgres", "--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C.UTF-8")
        with (self.folder / "postgresql.conf").open("a") as file:
            file.writelines(f"{name} = {value}\n" for name, value in self.settings.items())
        self.start()
        return self

    def start(self) -> float:
        """Start it, and wait until it answers; how many seconds that took."""
        started = time.monotonic()
        (self.folder / "postmaster.pid").unlink(missing_ok=True)  # of one that was killed: nothing of it is left
        with (self.folder / "log").open("ab") as log:
            subprocess.Popen([*_as_postgres(), _program("postgres"), "-D", str(self.folder)], stdout=log, stderr=log)
        while time.monotonic() < started + PATIENCE:
            try:
                psycopg.connect(self.url, connect_timeout=2).close()
                return time.monotonic() - started
            except psycopg.OperationalError:
                time.sleep(0.02)
        raise TimeoutError(f"PostgreSQL does not start: {(self.folder / 'log').read_text()[-2000:]}")

    def kill(self) -> None:
        """Kill every one of its processes at once, as a machine that stops would; nothing where it does not run."""
        if not (self.folder / "postmaster.pid").exists():
            return
        master = int((self.folder / "postmaster.pid").read_text().split("\n")[0])
        family = [master, *_children(master)]
        for process in family:
            _kill(process)
        while any(_is_alive(process) for process in family):
            time.sleep(0.005)

    def _run(self, program: str, *words: str) -> None:
        command = [*_as_postgres(), _program(program), "-D", str(self.folder), *words]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def _program(name: str) -> str:
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}")) or [Path(shutil.which(name) or name)]
    return str(found[-1])


def _as_postgres() -> list[str]:
    return ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] if os.geteuid() == 0 else []


def _children(master: int) -> list[int]:
    return [int(stat.parent.name) for stat in Path("/proc").glob("[0-9]*/stat") if _parent(stat) == master]


def _parent(stat: Path) -> int | None:
    try:
        return int(stat.read_text().rpartition(")")[2].split()[1])
    except OSError:  # it ended meanwhile
        return None


def _kill(process: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(process, signal.SIGKILL)


def _is_alive(process: int) -> bool:
    """Whether it still runs; one that waits to be buried does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
