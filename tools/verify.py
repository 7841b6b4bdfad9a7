"""Run the checks: `all`, the `quick` ones, or those of one `document NAME`. The last line counts: N passed, M failed.

In CI (CI=true) what cannot be run is a failure; elsewhere it is said aloud.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from xml.etree import ElementTree

from tools.machine import browser, postgresql

HOUSE = Path(__file__).resolve().parent.parent
BIN = HOUSE / ".venv" / "bin"
REPORTS = HOUSE / "artifacts"
LONGEST = 20 * 60  # seconds for one check, so that one that hangs is seen as such


@dataclass
class Tally:
    """What was found so far."""

    passed: int = 0
    failed: int = 0
    not_run: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    lock: Lock = field(default_factory=Lock)

    def add(self, name: str, *, passed: int, failed: int) -> None:
        """Count the outcome of one check."""
        with self.lock:
            self.passed += passed
            self.failed += failed
            if failed:
                self.faults.append(name)

    def cannot_run(self, name: str, reason: str) -> None:
        """Say aloud that a check was not run; in CI that is a failure."""
        self.not_run.append(f"{name}: {reason}")
        if os.environ.get("CI") == "true":
            self.add(name, passed=0, failed=1)


def everything(tally: Tally) -> None:
    """Every check of the house; the tests in two lanes, one for each core, so that the whole stays short."""
    without_tests(tally)
    command(
        tally, "translations", "python", "-m", "tools.compiled"
    )  # before the lanes: a program speaks what was compiled when it started
    with ThreadPoolExecutor() as lanes:
        for lane in [lanes.submit(without_database, tally), lanes.submit(with_databases, tally)]:
            lane.result()


def quick(tally: Tally) -> None:
    """Form, floors, types, the coverage of the law, and every test that needs neither a browser nor a second database."""
    without_tests(tally)
    tests(tally, "tests", "-m", "not journey")


def without_tests(tally: Tally) -> None:
    """Form, floors, types, the coverage of the law."""
    statics(tally, ".")
    command(tally, "floors", "lint-imports", "--no-cache")
    command(tally, "types", "mypy")
    command(tally, "the law accounted for", "gongbao", "check")


def without_database(tally: Tally) -> None:
    """One lane: what needs no database, then the journeys."""
    tests(tally, "tests without a database", "-m", "not database and not journey")
    in_the_browser(tally)


def with_databases(tally: Tally) -> None:
    """The other lane: what touches the database, on SQLite and then on PostgreSQL."""
    tests(tally, "tests on SQLite", "-m", "database and not journey")
    on_postgresql(tally)


def document(tally: Tally, name: str) -> None:
    """One document: form, types, its own tests and the conformance suite."""
    folder = next((HOUSE / "src").glob(f"*/documents/{name.replace('-', '_')}"), None)
    if folder is None:
        sys.exit(f"There is no document named {name}: NAME is a folder in src/<city>/documents.")
    place = str(folder.relative_to(HOUSE))
    statics(tally, place)
    command(tally, "types", "mypy", place)
    named = f"{folder.name} or {folder.name.replace('_', '-')}"
    tests(tally, "tests", place, "tests/conformance", "-m", "not journey", "-k", named)


def on_postgresql(tally: Tally) -> None:
    """The tests that touch the database, once more on PostgreSQL."""
    address = postgresql()
    if address is None:
        tally.cannot_run("tests on PostgreSQL", "no server at 127.0.0.1:5432, and none could be installed")
        return
    private = f"{address}_{os.getpid()}"
    tests(tally, "tests on PostgreSQL", "-m", "database and not journey", DATABASE_URL=private)


def in_the_browser(tally: Tally) -> None:
    """The journeys, in Chromium."""
    path = browser()
    if path is None:
        tally.cannot_run("journeys", "no Chromium with Chinese fonts, and none could be installed")
        return
    tests(tally, "journeys", "-m", "journey", CHROMIUM=path)


def statics(tally: Tally, place: str) -> None:
    """Format and lint."""
    command(tally, "format", "ruff", "format", "--check", "--quiet", place)
    command(tally, "lint", "ruff", "check", "--quiet", place)


def command(tally: Tally, name: str, program: str, *arguments: str) -> None:
    """One check that is right or wrong as a whole."""
    is_right = run(name, [str(BIN / program), *arguments]) == 0
    tally.add(name, passed=int(is_right), failed=int(not is_right))


def tests(tally: Tally, name: str, *arguments: str, **environment: str) -> None:
    """One run of pytest, counted test by test."""
    report = REPORTS / f"{name.replace(' ', '-')}.xml"
    report.unlink(missing_ok=True)
    status = run(
        name, [str(BIN / "pytest"), "--quiet", "--durations=10", f"--junit-xml={report}", *arguments], **environment
    )
    passed, failed = counted(report) if report.exists() else (0, 0)
    tally.add(name, passed=passed, failed=failed or int(status != 0))


def counted(report: Path) -> tuple[int, int]:
    """How many tests passed and failed, from pytest's report."""
    suites = ElementTree.parse(report).getroot().iter("testsuite")
    found = [{key: int(suite.get(key, "0")) for key in ("tests", "failures", "errors", "skipped")} for suite in suites]
    failed = sum(suite["failures"] + suite["errors"] for suite in found)
    return sum(suite["tests"] - suite["skipped"] for suite in found) - failed, failed


def run(name: str, words: list[str], **environment: str) -> int:
    """Run a program; its exit status. What it says is shown when it has ended, so that two lanes do not talk into each other."""
    started = time.monotonic()
    with tempfile.TemporaryFile() as said:
        try:
            ran = subprocess.run(
                words,
                cwd=HOUSE,
                env=os.environ | environment,
                timeout=LONGEST,
                check=False,
                stdout=said,
                stderr=subprocess.STDOUT,
            )
            status, why = ran.returncode, ""
        except subprocess.TimeoutExpired:
            status, why = 1, f"stopped: it took longer than {LONGEST // 60} minutes\n"
        said.seek(0)
        words_said = said.read().decode("utf-8", "replace")
    outcome = "right" if status == 0 else "WRONG"
    print(f"\n── {name}\n{words_said}{why}── {name}: {outcome}, {time.monotonic() - started:.0f} s", flush=True)
    return status


def main(words: list[str]) -> int:
    """Run what was asked, say what was found, and answer with the exit status."""
    REPORTS.mkdir(exist_ok=True)
    checks: dict[str, Callable[..., None]] = {"all": everything, "quick": quick, "document": document}
    tally = Tally()
    checks[words[0]](tally, *words[1:])
    for line in tally.not_run:
        print(f"not run here: {line}")
    for line in tally.faults:
        print(f"WRONG: {line}")
    print(f"\n{tally.passed} passed, {tally.failed} failed")
    return int(tally.failed > 0)


if __name__ == "__main__":
    if len(sys.argv) < 2 or (sys.argv[1] == "document") != (len(sys.argv) == 3):
        sys.exit("usage: python -m tools.verify all | quick | document NAME")
    sys.exit(main(sys.argv[1:]))
