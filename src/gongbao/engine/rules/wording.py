"""Expressions of a rule in words a clerk reads: each is taken apart once, and written with the values it had every time."""

import ast
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from gongbao.engine.documents.law import Quote
from gongbao.engine.rules.showing import shown
from gongbao.engine.values import Bilingual, Language

Names = Mapping[str, Any]
Piece = str | Callable[[Names], str]
Pieces = tuple[Piece, ...]

_COMPARISONS: dict[type[ast.cmpop], Bilingual] = {
    ast.Gt: Bilingual(" ＞ ", " > "),
    ast.GtE: Bilingual(" ≥ ", " ≥ "),
    ast.Lt: Bilingual(" ＜ ", " < "),
    ast.LtE: Bilingual(" ≤ ", " ≤ "),
    ast.Eq: Bilingual(" ＝ ", " = "),
    ast.NotEq: Bilingual(" ≠ ", " ≠ "),
    ast.In: Bilingual(" 属于 ", " is one of "),
    ast.NotIn: Bilingual(" 不属于 ", " is none of "),
    ast.Is: Bilingual(" 为 ", " is "),
    ast.IsNot: Bilingual(" 不为 ", " is not "),
}
_SUMS: dict[type[ast.operator], Bilingual] = {
    ast.Mult: Bilingual(" × ", " × "),
    ast.Add: Bilingual(" ＋ ", " + "),
    ast.Sub: Bilingual(" － ", " − "),
}
_AND_OR: dict[type[ast.boolop], Bilingual] = {ast.And: Bilingual(" 且 ", " and "), ast.Or: Bilingual(" 或 ", " or ")}
_SMALLER_LARGER = {"min": Bilingual("取较小者", "the smaller of "), "max": Bilingual("取较大者", "the larger of ")}
_GIVEN, _NOT_GIVEN = Bilingual("已填", " is given"), Bilingual("未填", " is not given")
_NOT = Bilingual("并非：", "not: ")
_COMMA = Bilingual("，", ", ")
_ENUMERATION = Bilingual("、", ", ")
_OPENING, _CLOSING = Bilingual("（", "("), Bilingual("）", ")")
_BEFORE_BRACKETS = Bilingual("", " ")


def write(pieces: Pieces, names: Names) -> str:
    """The expression with the values it had."""
    return "".join(piece if isinstance(piece, str) else piece(names) for piece in pieces)


class Wording(ast.NodeVisitor):
    """Takes expressions of one rule apart: inputs stand under their label, constants with the words they were read from.

    `fixed` are the names whose values never change, with these values.
    """

    def __init__(self, labels: Mapping[str, str], fixed: Names, language: Language) -> None:
        self._labels = labels
        self._fixed = fixed
        self._language = language

    def pieces(self, node: ast.expr) -> Pieces:
        """Fixed words, and what is written with the values."""
        found: Pieces = self.visit(node)
        return found

    def visit_Name(self, node: ast.Name) -> Pieces:
        name, language = node.id, self._language
        if name in self._labels:
            opening = self._labels[name] + self._say(_BEFORE_BRACKETS) + self._say(_OPENING)
            return (opening, lambda names: shown(names[name], language), self._say(_CLOSING))
        return self._now_or_then(name, lambda names: _quoted(names.get(name), names.get(name), language))

    def visit_Constant(self, node: ast.Constant) -> Pieces:
        return (shown(node.value, self._language),)

    def visit_Attribute(self, node: ast.Attribute) -> Pieces:
        name, part, language = getattr(node.value, "id", ""), node.attr, self._language
        return self._now_or_then(
            name, lambda names: _quoted(getattr(names.get(name), part, ""), names.get(name), language)
        )

    def visit_Compare(self, node: ast.Compare) -> Pieces:
        pieces = self.pieces(node.left)
        match node:
            case ast.Compare(ops=[ast.Is()], comparators=[ast.Constant(value=None)]):
                return (*pieces, self._say(_NOT_GIVEN))
            case ast.Compare(ops=[ast.IsNot()], comparators=[ast.Constant(value=None)]):
                return (*pieces, self._say(_GIVEN))
        for operator, right in zip(node.ops, node.comparators, strict=True):
            pieces += (self._say(_COMPARISONS[type(operator)]), *self.pieces(right))
        return pieces

    def visit_BinOp(self, node: ast.BinOp) -> Pieces:
        return (*self._part(node.left), self._say(_SUMS[type(node.op)]), *self._part(node.right))

    def visit_BoolOp(self, node: ast.BoolOp) -> Pieces:
        return self._joined(_AND_OR[type(node.op)], map(self._part, node.values))

    def visit_UnaryOp(self, node: ast.UnaryOp) -> Pieces:
        sign = self._say(_NOT) if isinstance(node.op, ast.Not) else "−"
        return (sign, *self.pieces(node.operand))

    def visit_Tuple(self, node: ast.Tuple) -> Pieces:
        return self._joined(_ENUMERATION, map(self.pieces, node.elts))

    def visit_Call(self, node: ast.Call) -> Pieces:
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        arguments = self._joined(_COMMA, map(self.pieces, node.args))
        if name in _SMALLER_LARGER:
            return (self._say(_SMALLER_LARGER[name]), *self._in_brackets(arguments))
        return arguments

    def _now_or_then(self, name: str, written: Callable[[Names], str]) -> Pieces:
        return (written(self._fixed) if name in self._fixed else written,)

    def _part(self, node: ast.expr) -> Pieces:
        pieces = self.pieces(node)
        return self._in_brackets(pieces) if isinstance(node, ast.BinOp | ast.BoolOp) else pieces

    def _in_brackets(self, pieces: Pieces) -> Pieces:
        return (self._say(_OPENING), *pieces, self._say(_CLOSING))

    def _joined(self, between: Bilingual, parts: Iterable[Pieces]) -> Pieces:
        return tuple(piece for part in parts for piece in (self._say(between), *part))[1:]

    def _say(self, words: Bilingual) -> str:
        return words.in_(self._language)


def _quoted(value: object, stated: object, language: Language) -> str:
    source = getattr(stated, "source", None)
    written = shown(value, language)
    return f"{written}「{source.words}」" if isinstance(source, Quote) else written
