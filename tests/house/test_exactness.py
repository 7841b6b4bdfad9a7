"""Money and tonnes are exact: there is no floating point where the law is."""

import ast
from collections.abc import Iterator

from tests.house.tracked import shown, sources

INEXACT_ON_PURPOSE = {
    "src/gongbao/engine/documents/reading/sources/pdf.py": "where a character stands on a page is geometry, not law",
    "src/gongbao/engine/documents/reading/sources/pdf_layout.py": "where a line stands on a page is geometry, not law",
}


def test_the_law_knows_no_float():
    """No annotation, literal or call in the engine or in a document is a float, unless its reason stands above."""
    assert [place for place in _floats() if place.partition(":")[0] not in INEXACT_ON_PURPOSE] == []


def test_no_excuse_outlives_its_cause():
    """Everything excused above still holds a float."""
    assert sorted(set(INEXACT_ON_PURPOSE) - {place.partition(":")[0] for place in _floats()}) == []


def _floats() -> Iterator[str]:
    for file in sources("src/gongbao/engine", "src/zibo"):
        if "tests" not in file.parts:
            tree = ast.parse(file.read_text(encoding="utf-8"), filename=str(file))
            yield from (f"{shown(file)}:{node.lineno}" for node in ast.walk(tree) if _is_float(node))


def _is_float(node: ast.AST) -> bool:
    if isinstance(node, ast.Name):
        return node.id in ("float", "complex")
    return isinstance(node, ast.Constant) and isinstance(node.value, float | complex)
