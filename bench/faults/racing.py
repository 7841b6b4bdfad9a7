"""Everybody at once: python -m bench.faults.racing sqlite|postgresql ROUNDS [bare]

In each round eight processes start together on the same thing. Prints as JSON how many rounds had exactly the effect that they should have, and what those
were told who came too late. `naive` is the control: it looks and then writes in one transaction without a lock, and must double on PostgreSQL.
"""

import json
import multiprocessing
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.faults.clusters import Cluster
from bench.faults.office import APPLICANTS, Trial, die_with_parent, examined, open_office

PROCESSES = APPLICANTS
TOGETHER = multiprocessing.get_context("fork")


@dataclass(frozen=True)
class Race:
    """What is prepared before each round, what everybody then tries, and whether a round's outcomes are right."""

    prepare: Callable[[Trial, str], int]
    attempt: Callable[[Trial, int, str, int], Any]
    is_right: Callable[[Counter[str]], bool]


def _nothing(trial: Trial, name: str) -> int:
    return 0


def _an_application(trial: Trial, name: str) -> int:
    return trial.apply(0, f"{name}-begun").case_id


def _naive(trial: Trial, number: int, name: str, case: int) -> Any:
    from django.db import transaction

    from gongbao.office.clock import now
    from gongbao.records.ledger import record_event
    from gongbao.records.models import Event

    with transaction.atomic():
        if Event.objects.filter(kind="naive", subject=name).exists():
            raise LookupError("somebody was faster")
        return record_event("naive", name, person=None, at=now(), details={})


def _one_effect(told: Counter[str]) -> bool:
    """One act, known to all who were told that it was done."""
    return len(_done(told)) == 1


def _one_winner(told: Counter[str]) -> bool:
    """One act, done by one; the others were refused in words."""
    return len(_done(told)) == 1 and told[_done(told)[0]] == 1 and _without_errors(told)


def _everybody_told_the_same(told: Counter[str]) -> bool:
    return list(told.values()) == [PROCESSES] and len(_done(told)) == 1


def _everybody_own(told: Counter[str]) -> bool:
    return len(_done(told)) == PROCESSES


def _done(told: Counter[str]) -> list[str]:
    return [outcome for outcome in told if outcome.startswith("done")]


def _without_errors(told: Counter[str]) -> bool:
    return not any(outcome.startswith("error") for outcome in told)


RACES = {
    "one act, many officials": Race(
        _an_application, lambda trial, number, name, case: trial.accept(number, case, f"{name}-{number}"), _one_winner
    ),
    "one request sent again": Race(
        _an_application, lambda trial, number, name, case: trial.accept(0, case, name), _everybody_told_the_same
    ),
    "one beginning sent again": Race(
        _nothing, lambda trial, number, name, case: trial.apply(0, name), _everybody_told_the_same
    ),
    "one matter, many applicants": Race(
        _nothing, lambda trial, number, name, case: trial.apply(number, f"{name}-{number}", matter=name), _one_winner
    ),
    "many matters, one series of numbers": Race(
        _nothing, lambda trial, number, name, case: trial.apply(number, f"{name}-{number}"), _everybody_own
    ),
    "naive": Race(_nothing, _naive, _one_winner),
}


def run(race: Race, trial: Trial, name: str, rounds: int) -> dict[str, object]:
    """Run the rounds of one race."""
    start, case = TOGETHER.Barrier(PROCESSES), TOGETHER.Value("q", 0)
    told = TOGETHER.SimpleQueue()
    runners = [
        TOGETHER.Process(target=_runner, args=(race, trial, name, rounds, start, case, told, one))
        for one in range(PROCESSES)
    ]
    started = time.monotonic()
    for runner in runners:
        runner.start()
    outcomes: dict[int, Counter[str]] = {}
    for _ in range(rounds * PROCESSES):
        at, outcome = told.get()
        outcomes.setdefault(at, Counter())[outcome] += 1
    for runner in runners:
        runner.join()
    sorts = Counter(outcome.split()[0] for counted in outcomes.values() for outcome in counted.elements())
    return {
        "rounds": rounds,
        "right": sum(race.is_right(counted) for counted in outcomes.values()),
        "doubled": sum(len(_done(counted)) > 1 for counted in outcomes.values()),
        "told": dict(sorts),
        "wrong": [dict(counted) for counted in outcomes.values() if not race.is_right(counted)][:3],
        "seconds": round(time.monotonic() - started),
    }


def _runner(race: Race, trial: Trial, name: str, rounds: int, start: Any, case: Any, told: Any, number: int) -> None:
    die_with_parent()
    for at in range(rounds):
        matter = f"{name}-{at}".replace(" ", "_").replace(",", "")
        if number == 0:
            case.value = race.prepare(trial, matter)
        start.wait()
        told.put((at, _attempted(race, trial, number, matter, case.value)))
        start.wait()


def _attempted(race: Race, trial: Trial, number: int, name: str, case: int) -> str:
    from gongbao.engine.procedures import ActRefused
    from gongbao.office.cases.acting import Changed

    try:
        return f"done {race.attempt(trial, number, name, case).pk}"
    except ActRefused as refused:
        return f"refused {refused.kind}"
    except (Changed, LookupError) as slower:
        return f"slower {type(slower).__name__}"
    except Exception as error:  # noqa: BLE001  whatever else it is, it is what the race is about
        return f"error {type(error).__name__}: {str(error)[:100]}"


def main(words: list[str]) -> None:
    """Run the races, and print what came of them."""
    database, rounds = words[0], int(words[1])
    with tempfile.TemporaryDirectory(prefix="gongbao-faults-", ignore_cleanup_errors=True) as folder:
        cluster = Cluster(Path(folder)).make() if database == "postgresql" else None
        try:
            open_office(cluster.url if cluster else None, Path(folder) / "home")
            trial = Trial(bare="bare" in words)
            from django.db import connections

            connections.close_all()
            found = {name: run(RACES[name], trial, name, rounds) for name in RACES}
            numbers = _numbers()
            print(json.dumps({"database": database, "races": found, **numbers, **examined()}, ensure_ascii=False))
        finally:
            if cluster:
                cluster.kill()


def _numbers() -> dict[str, object]:
    """How many cases have a number, and how many numbers there are."""
    from gongbao.records.models import Case

    given = list(Case.objects.exclude(number=None).values_list("body", "number"))
    return {"numbered": len(given), "numbers": len(set(given))}


if __name__ == "__main__":
    main(sys.argv[1:])
