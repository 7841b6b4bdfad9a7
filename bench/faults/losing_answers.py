"""Answers are cut off on their way: python -m bench.faults.losing_answers sqlite|postgresql REQUESTS [bare]

Every third answer is lost after the office has done what it was asked. Prints as JSON how many cases there are for so many requests, each sent until it was
answered; then the control, in which each sending has a key of its own, and which must double.
"""

import asyncio
import json
import random
import sys
import tempfile
from pathlib import Path

from bench.faults.asking import ask_all, cutting_proxy
from bench.faults.clusters import Cluster, free_port
from bench.faults.office import examined, open_office
from bench.faults.serving import served

AT_ONCE = 8
LOST = 1 / 3
CONTROL = 10  # one in so many requests is asked in the control as well


def main(words: list[str]) -> None:
    """Try it, and print what came of it."""
    database, wanted, bare = words[0], int(words[1]), "bare" in words
    with tempfile.TemporaryDirectory(prefix="gongbao-faults-", ignore_cleanup_errors=True) as folder:
        cluster = Cluster(Path(folder)).make() if database == "postgresql" else None
        url, home = cluster.url if cluster else None, Path(folder) / "home"
        try:
            open_office(url, home)
            tokens = programs(AT_ONCE)
            with served(url, home, free_port(), bare=bare) as port:
                with_key = asyncio.run(_lossy(port, tokens, wanted, with_key=True))
                control = asyncio.run(_lossy(port, tokens, max(wanted // CONTROL, 20), with_key=False))
            print(json.dumps({"database": database, "with key": with_key, "control": control, **examined()}))
        finally:
            if cluster:
                cluster.kill()


def programs(count: int) -> list[str]:
    """The tokens of that many people of one enterprise."""
    from gongbao.office.clock import stopped_at
    from tests.api.cases.asking import applying
    from tests.office.cases.applying import MORNING, found_department

    with stopped_at(MORNING):
        found_department()
        return [applying(f"李申请{number}").token for number in range(count)]


async def _lossy(port: int, tokens: list[str], wanted: int, *, with_key: bool) -> dict[str, object]:
    before = await asyncio.to_thread(_cases)
    proxy = await cutting_proxy(port, lambda: random.random() < LOST)
    async with proxy:
        at = proxy.sockets[0].getsockname()[1]
        heard = await ask_all(at, tokens, wanted, at_once=AT_ONCE, with_key=with_key)
    made = await asyncio.to_thread(_cases) - before
    lost = {"answers_lost": heard.again, "statuses": heard.statuses}
    return {"requests": wanted, "cases": made, "doubled": made - wanted, **lost}


def _cases() -> int:
    from django.db import connection

    from gongbao.records.models import Case

    try:
        return Case.objects.count()
    finally:
        connection.close()


if __name__ == "__main__":
    main(sys.argv[1:])
