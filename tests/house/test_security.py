"""The table of threats names tests that are there, for every abuse case."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parents[2]
TABLE = (HOUSE / "docs" / "security.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| (\d+) \|(.*)\|$", TABLE, re.MULTILINE)
NAMED = sorted(set(re.findall(r"`((?:tests|src)/[^`]+)`", TABLE)) - {"tests/house/test_security.py"})
ABUSE_CASES = 30


@cache
def functions_of(file: Path) -> frozenset[str]:
    """The test functions of a file."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


@pytest.mark.parametrize("name", NAMED)
def test_what_the_table_names_is_there(name: str) -> None:
    """A file with the function, or a folder of stories that is not empty."""
    place, _, function = name.partition("::")
    if function:
        assert function in functions_of(HOUSE / place)
    else:
        assert any((HOUSE / place).iterdir())


def test_every_abuse_case_names_a_test_or_says_that_it_is_open() -> None:
    """No row is left out, and none is empty."""
    assert [int(number) for number, _ in ROWS] == list(range(1, ABUSE_CASES + 1))
    silent = [number for number, row in ROWS if "`tests/" not in row and "`src/" not in row]
    assert not silent


def test_every_row_says_what_makes_it_impossible() -> None:
    """Four columns, the first three with words in them."""
    for _, row in ROWS:
        done, impossible, *_ = (part.strip() for part in row.split(" | "))
        assert done
        assert impossible
