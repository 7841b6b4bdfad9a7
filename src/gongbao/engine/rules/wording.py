"""Expressions of a rule, with the values they had, in words a clerk reads."""

import ast
from typing import Any

from gongbao.engine.documents.law import Quote
from gongbao.engine.rules.showing import shown
from gongbao.engine.rules.types import RecordType
from gongbao.engine.values import Bilingual, Language

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
_NOT = Bilingual("并非：", "not: ")
_COMMA = Bilingual("，", ", ")
_ENUMERATION = Bilingual("、", ", ")
_BRACKETS = Bilingual("（{}）", "({})")
_BEFORE_BRACKETS = Bilingual("", " ")


class Wording(ast.NodeVisitor):
    """Writes out expressions of one rule: inputs by their label, constants by the words they were read from."""

    def __init__(self, inputs: RecordType, names: dict[str, Any], language: Language) -> None:
        self._labels = inputs.labels[language]
        self._names = names
        self._language = language

    def write(self, node: ast.expr) -> str:
        """The expression with the values it had."""
        written: str = self.visit(node)
        return written

    def visit_Name(self, node: ast.Name) -> str:
        if node.id in self._labels:
            value = self._in_brackets(shown(self._names[node.id], self._language))
            return self._labels[node.id] + self._say(_BEFORE_BRACKETS) + value
        return self._quoted(self._names.get(node.id), self._names.get(node.id))

    def visit_Constant(self, node: ast.Constant) -> str:
        return shown(node.value, self._language)

    def visit_Attribute(self, node: ast.Attribute) -> str:
        whole = self._names.get(node.value.id) if isinstance(node.value, ast.Name) else None
        return self._quoted(getattr(whole, node.attr, ""), whole)

    def visit_Compare(self, node: ast.Compare) -> str:
        written = self.write(node.left)
        for operator, right in zip(node.ops, node.comparators, strict=True):
            written += self._say(_COMPARISONS[type(operator)]) + self.write(right)
        return written

    def visit_BinOp(self, node: ast.BinOp) -> str:
        return self._part(node.left) + self._say(_SUMS[type(node.op)]) + self._part(node.right)

    def visit_BoolOp(self, node: ast.BoolOp) -> str:
        return self._say(_AND_OR[type(node.op)]).join(self._part(value) for value in node.values)

    def visit_UnaryOp(self, node: ast.UnaryOp) -> str:
        return (self._say(_NOT) if isinstance(node.op, ast.Not) else "−") + self.write(node.operand)

    def visit_Tuple(self, node: ast.Tuple) -> str:
        return self._say(_ENUMERATION).join(self.write(part) for part in node.elts)

    def visit_Call(self, node: ast.Call) -> str:
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        arguments = self._say(_COMMA).join(self.write(argument) for argument in node.args)
        if name in _SMALLER_LARGER:
            return self._say(_SMALLER_LARGER[name]) + self._in_brackets(arguments)
        return arguments

    def _part(self, node: ast.expr) -> str:
        written = self.write(node)
        return self._in_brackets(written) if isinstance(node, ast.BinOp | ast.BoolOp) else written

    def _quoted(self, value: object, stated: object) -> str:
        source = getattr(stated, "source", None)
        written = shown(value, self._language)
        return f"{written}「{source.words}」" if isinstance(source, Quote) else written

    def _in_brackets(self, written: str) -> str:
        return self._say(_BRACKETS).format(written)

    def _say(self, words: Bilingual) -> str:
        return words.in_(self._language)
