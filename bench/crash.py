"""What killing, cutting the power and acting all at once does to the office: `python -m bench.crash [--write] [--small]`.

It takes about an hour; what was found so far stands in build/crash.json, and a run that is started again goes on from there. Power is cut only where LAZYFS
names the program of LazyFS.
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
    "1,000 writers killed, SQLite": ("killing", "sqlite", "1000", "bare"),
    "1,000 writers killed, PostgreSQL": ("killing", "postgresql", "1000", "bare"),
    "100 writers killed while papers are typeset, SQLite": ("killing", "sqlite", "100"),
    "100 kills of PostgreSQL itself": ("killing", "database", "100", "bare"),
    "control: 10 kills of PostgreSQL with synchronous_commit = off": ("killing", "careless", "10", "bare"),
    "power cut 100 times, SQLite": ("power", "sqlite", "100"),
    "control: power cut 5 times, SQLite with synchronous = NORMAL": ("power", "sqlite", "5", "careless"),
    "power cut 30 times, PostgreSQL": ("power", "postgresql", "30"),
    "control: power cut 2 times, PostgreSQL with fsync = off": ("power", "postgresql", "2", "careless"),
}
RACES: dict[str, tuple[str, ...]] = {
    "SQLite": ("racing", "sqlite", "500", "bare"),
    "PostgreSQL": ("racing", "postgresql", "500", "bare"),
}


def main(words: list[str]) -> None:
    """Run what has not been run, print the tables, and with --write put them into docs/performance.md."""
    found = json.loads(FOUND.read_text()) if FOUND.exists() else {}
    for name, trial in (TRIALS | RACES).items():
        if name in found or (trial[0] == "power" and "LAZYFS" not in os.environ):
            continue
        small = [trial[0], trial[1], "8", *trial[3:]] if "--small" in words else trial
        ran = subprocess.run(
            [sys.executable, "-m", f"bench.faults.{small[0]}", *small[1:]], capture_output=True, cwd=HOUSE, check=False
        )
        found[name] = json.loads(ran.stdout) if ran.returncode == 0 else {"failed": ran.stderr.decode()[-500:]}
        FOUND.parent.mkdir(exist_ok=True)
        FOUND.write_text(json.dumps(found, ensure_ascii=False, indent=1))
        print(name, json.dumps(found[name], ensure_ascii=False), flush=True)
    report = "\n".join([*_trials(found), "", *_races(found)])
    print(report)
    if "--write" in words:
        write_section(TITLE, report)


def _trials(found: dict[str, dict]) -> list[str]:
    lines = [
        f"On {machine()}, beside other work. Writers act through the office's own door (`office.cases.acting`) until they, or what is below them, stop; the",
        "next one asks again, with its key, for what had not been answered. Then everything is examined: each case's chain, the tree, what is made from it.",
        "",
        "| trial | acknowledged acts | lost | done twice | half done or not as the ledger says |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    for name in TRIALS:
        one = found.get(name)
        if one is None or "failed" in one:
            lines.append(f"| {name} | not run | | | |")
        else:
            lines.append(
                f"| {name} | {one['acknowledged']:,} | {one['lost']:,} | {one.get('doubled', '–')} | {one.get('half_done', '–')} |"
            )
    return [
        *lines,
        "",
        "Killing leaves what the system has not yet written to the disk in its memory; cutting the power does not. The power is cut by LazyFS, which forgets",
        "everything that was not made to last (not simulated: torn pages, a disk that lies). A control is run carelessly on purpose and must lose.",
    ]


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


if __name__ == "__main__":
    main(sys.argv[1:])
