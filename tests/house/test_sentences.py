"""Tests are the specification: each says in one sentence what must hold."""

import ast

from tests.house.tracked import shown, sources


def test_every_test_says_what_must_hold():
    """Every test function has a docstring of one sentence."""
    silent = []
    for file in sources("src", "tests"):
        if file.name.startswith("test_"):
            tree = ast.parse(file.read_text(encoding="utf-8"), filename=str(file))
            silent += [
                f"{shown(file)}:{node.name}"
                for node in ast.walk(tree)
                if _is_test(node) and not _is_sentence(ast.get_docstring(node))
            ]

    assert silent == []


def _is_test(node: ast.AST) -> bool:
    return isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_")


def _is_sentence(docstring: str | None) -> bool:
    return docstring is not None and docstring.strip().endswith((".", "。"))
