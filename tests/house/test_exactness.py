"""Money and tonnes are exact: there is no floating point where the law is."""

import ast
from collections.abc import Iterator

from tests.house.tracked import shown, sources


def test_the_law_knows_no_float():
    """No annotation, literal or call in the engine or in a document is a float."""
    files = [file for file in sources("src/gongbao/engine", "src/zibo") if "tests" not in file.parts]
    found = [
        f"{shown(file)}:{line}"
        for file in files
        for line in _floats(ast.parse(file.read_text(encoding="utf-8"), filename=str(file)))
    ]

    assert found == []


def _floats(tree: ast.AST) -> Iterator[int]:
    for node in ast.walk(tree):
        is_name = isinstance(node, ast.Name) and node.id in ("float", "complex")
        is_literal = isinstance(node, ast.Constant) and isinstance(node.value, float | complex)
        if is_name or is_literal:
            yield node.lineno
