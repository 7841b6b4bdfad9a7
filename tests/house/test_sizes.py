"""Small files, small functions; an exception has its reason here, and one that is no longer needed goes."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.house.tracked import shown, sources

LONGEST_FILE = 300
LONGEST_FUNCTION = 40
LARGER_ON_PURPOSE: dict[str, str] = {}  # "src/…/file.py" or "src/…/file.py:function" -> why


def test_files_and_functions_are_small():
    """No file has more than 300 lines and no function more than 40, unless its reason stands above."""
    assert sorted(set(_too_large()) - set(LARGER_ON_PURPOSE)) == []


def test_no_excuse_outlives_its_cause():
    """Everything excused above is still as large as it was."""
    assert sorted(set(LARGER_ON_PURPOSE) - set(_too_large())) == []


def _too_large() -> Iterator[str]:
    for file in sources("src", "tests", "tools", "bench"):
        text = file.read_text(encoding="utf-8")
        if len(text.splitlines()) > LONGEST_FILE:
            yield shown(file)
        yield from (f"{shown(file)}:{name}" for name, length in _functions(text, file) if length > LONGEST_FUNCTION)


def _functions(text: str, file: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(text, filename=str(file))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1
