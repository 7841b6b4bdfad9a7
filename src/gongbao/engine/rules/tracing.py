"""A second form of a rule's function that notes what it found on its way: made once from the syntax tree, run when an answer is to be explained."""

import ast
import inspect
import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

NOTES = "_notes"
_WRITTEN_OUT = (
    ast.Name,
    ast.Compare,
    ast.BinOp,
    ast.UnaryOp,
    ast.Constant,
    ast.Tuple,
    ast.BoolOp,
    ast.operator,
    ast.cmpop,
)
_WRITTEN_OUT_TOO = (ast.unaryop, ast.boolop, ast.expr_context, ast.Attribute)


@dataclass(frozen=True, slots=True)
class Noted:
    """One thing found on the way: a condition, an intermediate amount or the answer; `names` are the values it was made of."""

    node: ast.expr
    value: Any
    names: dict[str, Any]
    is_condition: bool


def trace(function: Callable[..., Any], given: dict[str, Any]) -> tuple[Any, tuple[Noted, ...]]:
    """The function's answer for `given` and what it noted, in the order in which it came to it."""
    noting, places = _noting_form(function)
    notes: list[tuple[int, Any, tuple[Any, ...]]] = []
    value = noting(**given, **{NOTES: notes})
    return value, tuple(
        Noted(places[at].node, seen, dict(zip(places[at].names, values, strict=True)), places[at].is_condition)
        for at, seen, values in notes
    )


def names_in(node: ast.expr) -> tuple[str, ...]:
    """The names an expression is made of, each once."""
    return tuple(dict.fromkeys(part.id for part in ast.walk(node) if isinstance(part, ast.Name)))


@dataclass(frozen=True, slots=True)
class _Place:
    node: ast.expr
    names: tuple[str, ...]
    is_condition: bool


@cache
def _noting_form(function: Callable[..., Any]) -> tuple[Callable[..., Any], tuple[_Place, ...]]:
    module = ast.parse(textwrap.dedent(inspect.getsource(function)))
    declared = module.body[0]
    assert isinstance(declared, ast.FunctionDef)
    declared.decorator_list = []
    declared.returns = None
    for argument in declared.args.kwonlyargs:
        argument.annotation = None
    declared.args.kwonlyargs.append(ast.arg(NOTES))
    declared.args.kw_defaults.append(None)
    noter = _Noter()
    declared.body = [noter.visit(statement) for statement in declared.body]
    namespace = dict(function.__globals__) | {"_note": _note}
    exec(compile(ast.fix_missing_locations(module), f"<noting {function.__name__}>", "exec"), namespace)
    return namespace[function.__name__], tuple(noter.places)


def _note(notes: list[tuple[int, Any, tuple[Any, ...]]], at: int, seen: Any, values: tuple[Any, ...]) -> Any:
    notes.append((at, seen, values))
    return seen


class _Noter(ast.NodeTransformer):
    """Wraps conditions, assigned amounts and answers that can be written out in words; leaves everything else as it is."""

    def __init__(self) -> None:
        self.places: list[_Place] = []

    def visit_If(self, node: ast.If) -> ast.If:
        node.test = self._conditions(node.test)
        node.body = [self.visit(statement) for statement in node.body]
        node.orelse = [self.visit(statement) for statement in node.orelse]
        return node

    def visit_Assign(self, node: ast.Assign) -> ast.Assign:
        node.value = self._noted(node.value, is_condition=False)
        return node

    def visit_Return(self, node: ast.Return) -> ast.Return:
        if node.value is not None:
            node.value = self._noted(node.value, is_condition=False)
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        return node

    def _conditions(self, test: ast.expr) -> ast.expr:
        if isinstance(test, ast.BoolOp):
            test.values = [self._conditions(part) for part in test.values]
            return test
        return self._noted(test, is_condition=True)

    def _noted(self, node: ast.expr, *, is_condition: bool) -> ast.expr:
        if not _can_be_written_out(node):
            return node
        names = names_in(node)
        self.places.append(_Place(node, names, is_condition))
        values = ast.Tuple([ast.Name(name, ast.Load()) for name in names], ast.Load())
        at = ast.Constant(len(self.places) - 1)
        return ast.Call(ast.Name("_note", ast.Load()), [ast.Name(NOTES, ast.Load()), at, node, values], [])


def _can_be_written_out(node: ast.expr) -> bool:
    return all(
        isinstance(part, _WRITTEN_OUT + _WRITTEN_OUT_TOO)
        or (isinstance(part, ast.Call) and isinstance(part.func, ast.Name) and not part.keywords)
        for part in ast.walk(node)
    )
