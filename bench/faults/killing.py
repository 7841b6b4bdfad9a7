"""Writers that act through the office's door while they, or the database below them, are killed: python -m bench.faults.killing KIND KILLS [bare]

KIND is sqlite, postgresql (processes are killed), database, or careless (the database is killed; careless answers before it has written, and must lose).
Prints as JSON what was acknowledged, and how much of it was lost, doubled or half done.
"""

import json
import os
import random
import select
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

from bench.faults.clusters import Cluster
from bench.faults.office import Trial, die_with_parent, examined, open_office, until_answered

WRITERS = 8
LONGEST = 0.1  # seconds until a kill, after something was acknowledged
PATIENCE = 120  # seconds until something is
CARELESS = {"synchronous_commit": "off", "wal_writer_delay": "'1s'"}


class Writer:
    """A process that acts, and says each act on a pipe once the office has answered."""

    def __init__(self, trial: Trial, number: int, unanswered: str | None = None, life: str = "") -> None:
        self.number, self.life, self.said = number, life, b""
        self.reader, out = os.pipe()
        self.process = os.fork()
        if self.process == 0:
            try:
                die_with_parent()
                _act_on(trial, number, life, out, unanswered)
            except BaseException:  # noqa: BLE001  whatever it is, it is told; nothing of the parent's is a child's to clean up
                traceback.print_exc()
            finally:
                os._exit(1)
        os.close(out)

    def read(self) -> None:
        """Take in what it has said, without waiting for more."""
        while select.select([self.reader], [], [], 0)[0]:
            portion = os.read(self.reader, 65536)
            if not portion:
                return
            self.said += portion

    def kill(self) -> list[str]:
        """Kill it; everything it was answered."""
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        self.read()
        os.close(self.reader)
        return self.said.decode().split()


def _act_on(trial: Trial, number: int, life: str, out: int, unanswered: str | None) -> None:
    """Apply and take in, one after the other, until killed; first ask again for what a killed writer was not answered."""
    from gongbao.office.library import NotFound

    count = 0
    while True:
        key, unanswered = unanswered or f"{life}-{number}-{count}", None
        count += 1
        applied = until_answered(lambda key=key: trial.apply(number, key))
        os.write(out, f"{key}\n".encode())
        try:
            until_answered(lambda applied=applied, key=key: trial.accept(number, applied.case_id, f"{key}+"))
        except NotFound:  # the case that was acknowledged is gone: the control has lost it
            continue
        os.write(out, f"{key}+\n".encode())


def kill_processes(trial: Trial, kills: int) -> list[str]:
    """Kill rounds of writers; what they were answered. The next round asks again for what the last one was not answered."""
    answered: list[str] = []
    unanswered: list[str | None] = [None] * WRITERS
    for life in range(kills // WRITERS):
        writers = [Writer(trial, number, unanswered[number], f"life{life}") for number in range(WRITERS)]
        let_them_work(writers)
        for writer in writers:
            said = writer.kill()
            answered += said
            unanswered[writer.number] = _after(said, unanswered[writer.number], f"life{life}-{writer.number}")
    return answered


def let_them_work(writers: list[Writer]) -> None:
    """Wait for a random number of answers, so that a slow machine is given its time, then for a random moment."""
    until, wanted = time.monotonic() + PATIENCE, _answers(writers) + random.randint(1, 2 * WRITERS)
    while _answers(writers) < wanted and time.monotonic() < until:
        select.select([writer.reader for writer in writers], [], [], 1)
        for writer in writers:
            writer.read()
    time.sleep(random.uniform(0, LONGEST))


def _answers(writers: list[Writer]) -> int:
    return sum(writer.said.count(b"\n") for writer in writers)


def kill_databases(trial: Trial, cluster: Cluster, kills: int) -> tuple[list[str], float]:
    """Kill the database under the writers; what they were answered, and the longest restart in seconds."""
    writers, longest = [Writer(trial, number, life="life") for number in range(WRITERS)], 0.0
    for _ in range(kills):
        let_them_work(writers)
        cluster.kill()
        longest = max(longest, cluster.start())
        for writer in writers:
            writer.read()
    return [key for writer in writers for key in writer.kill()], longest


def _after(said: list[str], asked: str | None, name: str) -> str:
    """The key of the application after the last one that was answered: it may have been done, and is asked for again."""
    if not said:
        return asked or f"{name}-0"
    begun = said[-1].rstrip("+")
    if not said[-1].endswith("+"):
        return begun
    count = int(begun.rpartition("-")[2]) + 1 if begun.startswith(f"{name}-") else 0
    return f"{name}-{count}"


def outcome(answered: list[str]) -> dict[str, object]:
    """How much of what was answered is there, once and whole."""
    from gongbao.records.models import Case, Entry

    there = Counter(Entry.objects.exclude(key="").values_list("key", flat=True))
    found = examined()
    return {
        "acknowledged": len(set(answered)),
        "lost": len(set(answered) - set(there)),
        "doubled": sum(count > 1 for count in there.values()),
        "half_done": Case.objects.filter(sequence=0).count() + found["faults"],
        **found,
    }


def main(words: list[str]) -> None:
    """Try it, and print what came of it."""
    kind, kills = words[0], int(words[1])
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="gongbao-faults-", ignore_cleanup_errors=True) as folder:
        cluster = None if kind == "sqlite" else Cluster(Path(folder), **(CARELESS if kind == "careless" else {})).make()
        try:
            print(
                json.dumps(
                    _tried(kind, kills, cluster, Path(folder), bare="bare" in words)
                    | {"seconds": round(time.monotonic() - started)}
                )
            )
        finally:
            if cluster:
                cluster.kill()


def _tried(kind: str, kills: int, cluster: Cluster | None, folder: Path, *, bare: bool) -> dict[str, object]:
    open_office(cluster.url if cluster else None, folder / "home")
    trial, more = Trial(bare=bare), {}
    from django.db import connections

    connections.close_all()
    if kind in ("sqlite", "postgresql"):
        answered = kill_processes(trial, kills)
    else:
        assert cluster is not None
        answered, more["longest_restart"] = kill_databases(trial, cluster, kills)
    return {"kind": kind, "kills": kills} | outcome(answered) | more


if __name__ == "__main__":
    main(sys.argv[1:])
