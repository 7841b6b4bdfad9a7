"""Acts over HTTP by fifty clients at once: `python -m bench.load [--write] [--small]`, on SQLite and on PostgreSQL, beside two processes of the office."""

import asyncio
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.faults.asking import ask_all, percentile
from bench.faults.clusters import Cluster, free_port
from bench.faults.losing_answers import programs
from bench.faults.office import open_office
from bench.faults.serving import served
from bench.report import machine, write_section

AT_ONCE = 50
ACTS, WARM = 2_000, 50
TITLE = "Acts over HTTP · 网上办理 (`python -m bench.load --write`)"


def main(words: list[str]) -> None:
    """Measure, print the table, and with --write put it into docs/performance.md."""
    if words and words[0] in ("sqlite", "postgresql"):
        print(json.dumps(_measured(words[0], bare="bare" in words, acts=int(words[1]))))
        return
    acts = "200" if "--small" in words else str(ACTS)
    rows = []
    for database in ("sqlite", "postgresql"):
        for more in ((), ("bare",)):
            command = [sys.executable, "-m", "bench.load", database, acts, *more]
            rows.append(json.loads(subprocess.run(command, check=True, capture_output=True).stdout))
    lines = [
        f"On {machine()}; clients, office and database on the same machine. Each act is an application for a support, on a connection of its own, by one of",
        f"{AT_ONCE} programs that ask at once; the office runs in two processes.",
        "",
        "| database | with | acts | errors | acts a second | median | 99 of 100 within | bytes of database an act |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |",
        *(_line(row) for row in rows),
    ]
    print("\n".join(lines))
    if "--write" in words:
        write_section(TITLE, "\n".join(lines))


def _line(row: dict) -> str:
    shown = "the act and whose turn it is" if row["bare"] else "papers typeset, people told"
    times = f"{row['median'] * 1000:,.0f} ms | {row['p99'] * 1000:,.0f} ms"
    return f"| {row['database']} | {shown} | {row['acts']:,} | {row['errors']} | {row['rate']:.0f} | {times} | {row['growth']:,.0f} |"


def _measured(database: str, *, bare: bool, acts: int) -> dict[str, object]:
    with tempfile.TemporaryDirectory(prefix="gongbao-load-", ignore_cleanup_errors=True) as folder:
        cluster = Cluster(Path(folder)).make() if database == "postgresql" else None
        url, home = cluster.url if cluster else None, Path(folder) / "home"
        try:
            open_office(url, home)
            tokens = programs(AT_ONCE)
            with served(url, home, free_port(), bare=bare) as port:
                asyncio.run(ask_all(port, tokens[:WARM], WARM, at_once=8, name="warm"))
                before, started = _size(), time.perf_counter()
                heard = asyncio.run(ask_all(port, tokens, acts, at_once=AT_ONCE))
                seconds = time.perf_counter() - started
            errors = heard.again + sum(count for status, count in heard.statuses.items() if status != 201)
            figures = {
                "rate": acts / seconds,
                "median": percentile(heard.seconds, 0.5),
                "p99": percentile(heard.seconds, 0.99),
            }
            growth = (_size() - before) / acts
            return {"database": database, "bare": bare, "acts": acts, "errors": errors, "growth": growth} | figures
        finally:
            if cluster:
                cluster.kill()


def _size() -> int:
    """The bytes of the database."""
    from django.db import connection

    asked = {
        "sqlite": "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size",
        "postgresql": "SELECT pg_database_size(current_database())",
    }
    try:
        with connection.cursor() as cursor:
            cursor.execute(asked[connection.vendor])
            return int(cursor.fetchone()[0])
    finally:
        connection.close()


if __name__ == "__main__":
    main(sys.argv[1:])
