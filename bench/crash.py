"""What killing, cutting the power, losing answers and acting all at once does to the office: `python -m bench.crash [--write] [--share N]`.

The whole takes an hour on a machine that does nothing else; --share 10 tries a tenth of it. What was found stands in build/crash.json: a run that is
started again goes on from there. Power is cut only where LAZYFS names the program of LazyFS.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

from bench.report import machine, write_section

HOUSE = Path(__file__).parents[1]
FOUND = HOUSE / "build" / "crash.json"
TITLE = "Killed, cut off, all at once · 断电、强杀与并发 (`python -m bench.crash --write`)"
TRIALS: dict[str, tuple[str, ...]] = {
    "writers killed, SQLite": ("killing", "sqlite", "1000", "bare"),
    "writers killed, PostgreSQL": ("killing", "postgresql", "1000", "bare"),
    "writers killed while papers are typeset, SQLite": ("killing", "sqlite", "100"),
    "PostgreSQL itself killed": ("killing", "database", "100", "bare"),
    "control: PostgreSQL killed, synchronous_commit = off": ("killing", "careless", "10", "bare"),
    "power cut, SQLite": ("power", "sqlite", "200"),
    "control: power cut, SQLite with synchronous = NORMAL": ("power", "sqlite", "5", "careless"),
    "power cut, PostgreSQL": ("power", "postgresql", "100"),
    "control: power cut, PostgreSQL with fsync = off": ("power", "postgresql", "2", "careless"),
}
RACES: dict[str, tuple[str, ...]] = {
    "races, SQLite": ("racing", "sqlite", "500", "bare"),
    "races, PostgreSQL": ("racing", "postgresql", "500", "bare"),
}
LOSSES: dict[str, tuple[str, ...]] = {
    "answers lost, SQLite": ("losing_answers", "sqlite", "10000", "bare"),
    "answers lost, PostgreSQL": ("losing_answers", "postgresql", "10000", "bare"),
}


def main(words: list[str]) -> None:
    """Run what has not been run, print the tables, and with --write put them into docs/performance.md."""
    share = int(words[words.index("--share") + 1]) if "--share" in words else 1
    found = json.loads(FOUND.read_text()) if FOUND.exists() else {}
    for name, trial in (TRIALS | RACES | LOSSES).items():
        if name not in found and (trial[0] != "power" or "LAZYFS" in os.environ):
            found[name] = _tried(trial, share)
            FOUND.parent.mkdir(exist_ok=True)
            FOUND.write_text(json.dumps(found, ensure_ascii=False, indent=1))
            print(name, json.dumps(found[name], ensure_ascii=False), flush=True)
    report = "\n".join([*_trials(found), "", *_races(found), "", *_losses(found)])
    print(report)
    if "--write" in words:
        write_section(TITLE, report)


def _tried(trial: tuple[str, ...], share: int) -> dict:
    program, what, count, *more = trial
    command = [sys.executable, "-m", f"bench.faults.{program}", what, str(max(int(count) // share, 2)), *more]
    ran = subprocess.run(command, capture_output=True, cwd=HOUSE, check=False)
    return json.loads(ran.stdout) if ran.returncode == 0 else {"failed": ran.stderr.decode()[-500:]}


def _trials(found: dict[str, dict]) -> list[str]:
    return [
        f"On {machine()}, beside other work. Writers act through the office's own door (`office.cases.acting`) until they, or what is below them, stop; the",
        "next one asks again, with its key, for what had not been answered. Then everything is examined: each case's chain, the tree, what is made from it.",
        "",
        "| trial | times | acts acknowledged | lost | done twice | half done, or not as the ledger says |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
        *(_trial(name, found.get(name, {"failed": ""})) for name in TRIALS),
        "",
        "Killing leaves what the system has not yet written to the disk in its memory; cutting the power does not. The power is cut by LazyFS, which forgets",
        "everything that was not made to last (not simulated: torn pages, a disk that lies). A control is run carelessly on purpose and must lose.",
    ]


def _trial(name: str, one: dict) -> str:
    if "failed" in one:
        return f"| {name} | not run | | | | |"
    times = f"{one.get('kills', one.get('cuts')):,} | {one['acknowledged']:,} | {one['lost']:,}"
    return f"| {name} | {times} | {one.get('doubled', 'unreadable')} | {one.get('half_done', 'unreadable')} |"


def _races(found: dict[str, dict]) -> list[str]:
    lines = [
        "Eight processes start together, in each round on the same thing. Right: exactly the effect it should have, and words for whoever was late.",
        "",
        "| race | rounds, SQLite | right | rounds, PostgreSQL | right |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    races = {name: found[name]["races"] for name in RACES if "races" in found.get(name, {})}
    for race in dict.fromkeys(race for at in races.values() for race in at):
        cells = [f"{at[race]['rounds']} | {at[race]['right']}" if (at := races.get(name)) else " | " for name in RACES]
        said = "control: look, then write, without a lock" if race == "naive" else race
        lines.append(f"| {said} | {' | '.join(cells)} |")
    return lines


def _losses(found: dict[str, dict]) -> list[str]:
    lines = [
        "Over HTTP, every third answer is cut off after the office has done what it was asked; the client asks until it is answered.",
        "",
        "| | requests | answers lost | cases begun | done twice |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    for name in LOSSES:
        for what, said in (("with key", name), ("control", f"control: {name}, each asking with a key of its own")):
            if one := found.get(name, {}).get(what):
                lines.append(
                    f"| {said} | {one['requests']:,} | {one['answers_lost']:,} | {one['cases']:,} | {one['doubled']:,} |"
                )
    return lines


if __name__ == "__main__":
    main(sys.argv[1:])
