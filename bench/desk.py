"""The desk among a million cases: `python -m bench.desk [--write] [--small]`, on SQLite and on PostgreSQL, for people who see everything, much and little."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from bench.faults.clusters import Cluster
from bench.faults.office import open_office
from bench.report import machine, write_section

CASES, ENTERPRISES, OPEN, AT_ONCE = 1_000_000, 20_000, 0.2, 20_000
MONDAY = date(2021, 3, 1)
ROUNDS = 5
TITLE = "The desk among a million cases · 百万案件中的工作台 (`python -m bench.desk --write`)"
WHO = {
    "a department that takes part in four of five cases": ("王受理", "市大数据局", "digital-economy/lead-department"),
    "the finance bureau, which sees them all": ("孙拨付", "市财政局", "digital-economy/finance"),
    "the investor body, which sees one of five": ("陈核查", "市国资委", "accountability/investor-body"),
    "an enterprise with some forty": ("李申请", "公司77", "digital-economy/applicant"),
}
STATES = {
    "submitted": ("lead-department",),
    "accepted": ("lead-department",),
    "proposed": ("co-department", "lead-department"),
    "notice": ("lead-department",),
    "decided": ("finance",),
}


def main(words: list[str]) -> None:
    """Measure, print the table, and with --write put it into docs/performance.md."""
    if words and words[0] in ("sqlite", "postgresql"):
        print(json.dumps(_measured(words[0], int(words[1]))))
        return
    cases = 20_000 if "--small" in words else CASES
    rows = []
    for database in ("sqlite", "postgresql"):
        command = [sys.executable, "-m", "bench.desk", database, str(cases)]
        rows += json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    lines = [
        f"On {machine()}. {cases:,} cases of two procedures and {ENTERPRISES:,} enterprises, one in five open. Milliseconds for a page of fifty with all",
        f"counts (up to a thousand in each procedure), the month of last days, and finding one case; the median of {ROUNDS}.",
        "",
        "| database | for | waiting | late | all open | closed | month | one case |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |",
        *(
            f"| {row['database']} | {row['who']} | " + " | ".join(f"{one:,.0f}" for one in row["ms"]) + " |"
            for row in rows
        ),
    ]
    print("\n".join(lines))
    if "--write" in words:
        write_section(TITLE, "\n".join(lines))


def _measured(database: str, cases: int) -> list[dict[str, Any]]:
    with tempfile.TemporaryDirectory(prefix="gongbao-desk-", ignore_cleanup_errors=True) as folder:
        cluster = Cluster(Path(folder)).make() if database == "postgresql" else None
        try:
            open_office(cluster.url if cluster else None, Path(folder) / "home")
            _fill(cases)
            return [{"database": database, "who": who, "ms": list(_times(*found))} for who, found in WHO.items()]
        finally:
            if cluster:
                cluster.kill()


def _times(name: str, where: str, role: str) -> Iterator[float]:
    from gongbao.office.cases.desk import Asked, desk
    from gongbao.office.cases.month import month
    from gongbao.office.cases.seeing import cases_for
    from gongbao.office.cases.shelves import Part
    from gongbao.office.clock import stopped_at
    from tests.office.cases.applying import actor

    with stopped_at(MONDAY):
        who = actor(name, where, role)
        for part in (Part.WAITING, Part.LATE, Part.OPEN, Part.CLOSED):
            yield _median(lambda: desk(who, Asked(part)))  # noqa: B023  called at once
        yield _median(lambda: month(who, MONDAY))
        yield _median(lambda: cases_for(who).filter(pk=12_345).first())


def _median(does: Callable[[], object]) -> float:
    """Milliseconds; the first round warms up and is not counted."""
    found = []
    for _ in range(ROUNDS + 1):
        started = time.perf_counter()
        does()
        found.append(1_000 * (time.perf_counter() - started))
    return sorted(found[1:])[ROUNDS // 2]


def _fill(cases: int) -> None:
    """Rows as the office would have left them, written in bulk; everything drawn from one seed."""
    from django.db import connection, transaction

    from gongbao.records.models import Body, Case, Participation, RunningClock, Turn

    draw = Random(1)
    named = [f"公司{number}" for number in range(ENTERPRISES)] + ["市大数据局", "市财政局", "市国资委"]
    bodies = [
        Body(slug=f"b{number}", name_zh=name, kind="enterprise", path=f"b{number}/", from_day=date(2020, 1, 1))
        for number, name in enumerate(named)
    ]
    Body.objects.bulk_create(bodies, batch_size=2_000)
    keys = dict(Body.objects.values_list("name_zh", "pk"))
    for first in range(0, cases, AT_ONCE):
        rows = [_row(key, keys, draw) for key in range(first + 1, min(first + AT_ONCE, cases) + 1)]
        with transaction.atomic():
            for model, number in ((Case, 0), (Participation, 1), (Turn, 2), (RunningClock, 3)):
                model.objects.bulk_create([one for row in rows for one in row[number]], batch_size=1_000)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _row(key: int, bodies: dict[str, int], draw: Random) -> tuple[list[Any], list[Any], list[Any], list[Any]]:
    """One case with what belongs to it: of five, one is of the accountability of state-owned enterprises, the others apply for supports."""
    from gongbao.records.models import Case, Participation, RunningClock, Turn

    is_other, is_closed = key % 5 == 0, draw.random() > OPEN
    state = draw.choice(["accepted", "served"] if is_other else list(STATES))
    state = ("closed" if is_other else "disbursed") if is_closed else state
    due = None if is_closed or draw.random() < 0.2 else MONDAY + timedelta(days=draw.randint(-60, 200))
    body = bodies[f"公司{draw.randrange(ENTERPRISES)}"]
    opened = datetime.fromisoformat("2021-01-01T09:00+08:00")
    name = "accountability/case" if is_other else "digital-economy/application"
    case = Case(
        pk=key,
        procedure=name,
        number=f"示例〔2021〕{key:07d}号",
        body_id=body,
        subject=f"示例案件{key}",
        state=state,
        sequence=3,
        is_closed=is_closed,
        opened_at=opened,
        changed_at=opened + timedelta(minutes=key),
        next_due=due,
    )
    whose = ("subsidiary", "investor-body", "市国资委") if is_other else ("applicant", "lead-department", "市大数据局")
    parts = [
        Participation(case_id=key, kind="acts", role=whose[0], body_id=body, since=1),
        Participation(case_id=key, kind="party", role=whose[1], body_id=bodies[whose[2]], since=1),
    ]
    awaited = () if is_closed else ("investor-body",) if is_other else STATES[state]
    turns = [Turn(case_id=key, procedure=name, role=role) for role in awaited]
    clock = "preliminary-verification" if is_other else "review"
    running = {"kind": "duty", "is_open": True, "was_late": False, "is_provisional": False}
    return [case], parts, turns, [RunningClock(case_id=key, name=clock, due=due, **running)] if due else []


if __name__ == "__main__":
    main(sys.argv[1:])
