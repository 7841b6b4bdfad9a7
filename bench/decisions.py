"""The latency of one decision, plain and explained, beside other engines deciding the same: `python -m bench.decisions [--write]`."""

import json
import sys
from datetime import date

from bench.environment import run_beside
from bench.peers import median_microseconds
from bench.report import machine, write_section
from gongbao.engine.rules import answer, decide
from gongbao.office import decide as office
from gongbao.office.library import find_rule
from gongbao.office.permission import PUBLIC

RULE, AS_OF = "digital-economy/electricity-supplement", date(2020, 7, 1)
GIVEN = {
    "facility": "data-centre",
    "meets_provincial_conditions": True,
    "provincial_subsidy_for_year": "1000000.00",
    "granted_this_year": "0",
}
SECONDS = 5.0
TITLE = "One decision · 一次计算 (`python -m bench.decisions --write`)"


def main(words: list[str]) -> None:
    """Measure, print the table, and with --write put it into docs/performance.md."""
    rows = [*ours(), *peers()]
    lines = [
        f"On {machine()}. Median microseconds of many single calls; our own calls check every input, the peers' do not.",
        "",
        "| engine | plain µs | ÷ ours | explained µs | ÷ ours |",
        "| --- | ---: | ---: | ---: | ---: |",
        *(_line(row, rows[0]) for row in rows),
        "",
        f"The measure: `{RULE}` (two conditions, a share, a cap less what was granted). Explained: ours with the conditions,",
        "values and words of the law; zen-engine with its trace; openfisca-core with its tracer. The office adds permission, citations in full",
        "and the shape of the answer.",
    ]
    print("\n".join(lines))
    if "--write" in words:
        write_section(TITLE, "\n".join(lines))


def ours() -> list[dict[str, object]]:
    """The engine's own decision, and the same through the office."""
    enactment, rule = find_rule(RULE)
    term = enactment.term_of(rule)
    assert str(answer(rule, GIVEN, AS_OF, term)) == "500000.00"
    plain = median_microseconds(lambda: answer(rule, GIVEN, AS_OF, term), SECONDS)
    explained = median_microseconds(lambda: decide(rule, GIVEN, AS_OF, term), SECONDS)
    through = median_microseconds(lambda: office.decide(PUBLIC, RULE, GIVEN, AS_OF.isoformat()), SECONDS)
    return [
        {"name": "gongbao", "version": "engine", "plain": plain, "explained": explained},
        {"name": "gongbao", "version": "office", "plain": None, "explained": through},
    ]


def _line(row: dict[str, object], first: dict[str, object]) -> str:
    cells = [f"{row['name']} {row['version']}"]
    for sort in ("plain", "explained"):
        time = row[sort]
        cells += ["", ""] if time is None else [f"{time:.1f}", f"{time / first[sort]:.1f}"]
    return f"| {' | '.join(cells)} |"


def peers() -> list[dict[str, object]]:
    """The peers' measurements, taken in their own environment."""
    return json.loads(run_beside("peers.py", str(SECONDS)))


if __name__ == "__main__":
    main(sys.argv[1:])
