"""The power is cut: python -m bench.faults.power sqlite|postgresql ROUNDS [careless]

Needs LazyFS (github.com/dsrhaslab/lazyfs), whose program LAZYFS names: a file system that keeps what was written in its own memory until it is told to make it
last, and forgets the rest when asked to. What is simulated is the loss of everything that was not made to last, at once and on the whole file system; not torn
pages, nor a disk that lies. Careless is the control, which must lose: SQLite with synchronous = NORMAL (what many run), PostgreSQL with fsync = off.
"""

import json
import os
import select
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from bench.faults.clusters import Cluster
from bench.faults.killing import WRITERS, Writer, let_them_work, outcome
from bench.faults.office import Trial, open_office

CONFIGURATION = """[faults]
fifo_path="{folder}/faults"
fifo_path_completed="{folder}/done"
[cache]
apply_eviction=false
[cache.simple]
custom_size="1gb"
blocks_per_page=1
[filesystem]
log_all_operations=false
logfile=""
"""


PATIENCE = 30  # seconds until LazyFS answers


class Disk:
    """A file system of one's own whose power can be cut."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.mounted = folder, folder / "mounted"
        for below in (self.mounted, folder / "below"):
            below.mkdir()
        (folder / "lazyfs.toml").write_text(CONFIGURATION.format(folder=folder))
        command = [os.environ["LAZYFS"], str(self.mounted), "--config-path", str(folder / "lazyfs.toml")]
        options = ["-o", "allow_other", "-o", "modules=subdir", "-o", f"subdir={folder / 'below'}", "-f"]
        self.process = subprocess.Popen([*command, *options], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        until = time.monotonic() + 20
        while not os.path.ismount(self.mounted):
            assert time.monotonic() < until, "LazyFS does not mount"
            time.sleep(0.05)

    def cut(self) -> None:
        """Forget everything that was not made to last."""
        done = os.open(
            self.folder / "done", os.O_RDONLY | os.O_NONBLOCK
        )  # before it is said: LazyFS waits for no listener
        try:
            (self.folder / "faults").write_text("lazyfs::clear-cache\n")
            until = time.monotonic() + PATIENCE
            while not select.select([done], [], [], 1)[0] or not os.read(done, 100):
                assert time.monotonic() < until, "LazyFS does not answer"
                time.sleep(0.01)
        finally:
            os.close(done)

    def remove(self) -> None:
        """Take it down."""
        subprocess.run(["fusermount3", "-u", "-z", str(self.mounted)], check=False)
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(10)
        self.process.kill()


def rounds_on(trial: Trial, disk: Disk, cluster: Cluster | None, rounds: int) -> list[str]:
    """Writers act; at some moment everything stops and the power is gone; what they had been answered."""
    answered: list[str] = []
    for life in range(rounds):
        writers = [Writer(trial, number, life=f"life{life}") for number in range(WRITERS)]
        let_them_work(writers)
        for writer in writers:
            answered += writer.kill()
        if cluster:
            cluster.kill()
        disk.cut()
        if cluster:
            cluster.start()
    return answered


def main(words: list[str]) -> None:
    """Try it, and print what came of it."""
    kind, rounds, is_careless = words[0], int(words[1]), "careless" in words
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="gongbao-power-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)
        disk = Disk(Path(folder))
        cluster = None
        try:
            if kind == "postgresql":
                cluster = Cluster(disk.mounted / "pg", **({"fsync": "off"} if is_careless else {})).make()
            open_office(cluster.url if cluster else None, disk.mounted / "home", is_careless=is_careless)
            trial = Trial(bare=True)
            from django.db import connections

            connections.close_all()
            answered = rounds_on(trial, disk, cluster, rounds)
            seconds = {"seconds": round(time.monotonic() - started)}
            print(json.dumps({"kind": kind, "careless": is_careless, "cuts": rounds} | _outcome(answered) | seconds))
        finally:
            if cluster:
                cluster.kill()
            disk.remove()


def _outcome(answered: list[str]) -> dict[str, object]:
    """What is there; a database that cannot even be read has lost everything."""
    from django.db import DatabaseError

    try:
        return outcome(answered)
    except DatabaseError as error:
        return {"acknowledged": len(answered), "lost": len(answered), "unreadable": str(error)[:200]}


if __name__ == "__main__":
    main(sys.argv[1:])
