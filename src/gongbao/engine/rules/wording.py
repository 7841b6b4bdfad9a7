"""Values and expressions of a rule in words a clerk reads."""

import ast
from datetime import date
from typing import Any

from gongbao.engine.documents.law import Quote
from gongbao.engine.rules.types import RecordType
from gongbao.engine.values import Bilingual, Choice, Language, Range, Yuan

_COMPARISONS = {ast.Gt: " ＞ ", ast.GtE: " ≥ ", ast.Lt: " ＜ ", ast.LtE: " ≤ ", ast.Eq: " ＝ ", ast.NotEq: " ≠ "}
_SUMS = {ast.Mult: " × ", ast.Add: " ＋ ", ast.Sub: " － "}
_MEMBERSHIP = {
    ast.In: Bilingual(" 属于 ", " is one of "),
    ast.NotIn: Bilingual(" 不属于 ", " is none of "),
    ast.Is: Bilingual(" 为 ", " is "),
    ast.IsNot: Bilingual(" 不为 ", " is not "),
}
_SMALLER_LARGER = {"min": Bilingual("取较小者", "the smaller of "), "max": Bilingual("取较大者", "the larger of ")}
_NOTHING = Bilingual("未填", "not given")
_YES_NO = {True: Bilingual("是", "yes"), False: Bilingual("否", "no")}
_AND_OR = {ast.And: Bilingual(" 且 ", " and "), ast.Or: Bilingual(" 或 ", " or ")}


def shown(value: Any, language: Language) -> str:
    """One value in words: money with its unit, yes or no, a choice by its label."""
    if value is None:
        return _NOTHING.in_(language)
    if isinstance(value, bool):
        return _YES_NO[value].in_(language)
    if isinstance(value, Yuan):
        return _money(value) + ("元" if language == "zh" else " yuan")
    if isinstance(value, Range):
        return f"{shown(value.low, language)}—{shown(value.high, language)}"
    if isinstance(value, Choice):
        return value.label.in_(language)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return (
            "、".join(shown(part, language) for part in value)
            if language == "zh"
            else ", ".join(shown(part, language) for part in value)
        )
    return str(value)


def _money(value: Yuan) -> str:
    whole, cents = divmod(abs(value.fen), 100)
    return f"{'-' if value.fen < 0 else ''}{whole:,}.{cents:02d}"


class Wording:
    """Writes out expressions of one rule: inputs by their label, constants by the words they were read from."""

    def __init__(self, inputs: RecordType, names: dict[str, Any], language: Language) -> None:
        self._labels = {field.attribute: field.label.in_(language) for field in inputs.fields}
        self._names = names
        self._language = language

    def write(self, node: ast.expr) -> str:
        """The expression with the values it had."""
        match node:
            case ast.Name():
                return self._name(node.id)
            case ast.Compare(left, [operator], [right]):
                between = _COMPARISONS.get(type(operator)) or _MEMBERSHIP.get(type(operator), Bilingual(" ", " ")).in_(
                    self._language
                )
                return f"{self.write(left)}{between}{self.write(right)}"
            case ast.Compare(left, [first, second], [middle, right]):
                return f"{self.write(left)}{_COMPARISONS[type(first)]}{self.write(middle)}{_COMPARISONS[type(second)]}{self.write(right)}"
            case ast.BinOp(left, operator, right):
                return f"{self._part(left)}{_SUMS.get(type(operator), ' ? ')}{self._part(right)}"
            case ast.BoolOp(operator, values):
                return _AND_OR[type(operator)].in_(self._language).join(self._part(value) for value in values)
            case ast.UnaryOp(ast.Not(), operand):
                return ("并非：" if self._language == "zh" else "not: ") + self.write(operand)
            case ast.UnaryOp(_, operand):
                return f"－{self.write(operand)}"
            case ast.Call(ast.Name(name), arguments):
                return self._call(name, [self.write(argument) for argument in arguments])
            case ast.Attribute():
                return self._attribute(node)
            case ast.Tuple(parts):
                return ("、" if self._language == "zh" else ", ").join(self.write(part) for part in parts)
        return shown(getattr(node, "value", ""), self._language)

    def _part(self, node: ast.expr) -> str:
        written = self.write(node)
        return self._bracketed(written) if isinstance(node, ast.BinOp | ast.BoolOp) else written

    def _name(self, name: str) -> str:
        value = shown(self._names.get(name), self._language)
        if name in self._labels:
            return (
                f"{self._labels[name]}{self._bracketed(value)}"
                if self._language == "zh"
                else f"{self._labels[name]} {self._bracketed(value)}"
            )
        source = getattr(self._names.get(name), "source", None)
        return f"{value}「{source.words}」" if isinstance(source, Quote) else value

    def _attribute(self, node: ast.Attribute) -> str:
        value: Any = self._names.get(node.value.id) if isinstance(node.value, ast.Name) else None
        value = getattr(value, node.attr, "")
        source = getattr(getattr(node.value, "id", None) and self._names[node.value.id], "source", None)  # type: ignore[attr-defined]
        return (
            f"{shown(value, self._language)}「{source.words}」"
            if isinstance(source, Quote)
            else shown(value, self._language)
        )

    def _call(self, name: str, arguments: list[str]) -> str:
        joined = ("，" if self._language == "zh" else ", ").join(arguments)
        if name in _SMALLER_LARGER:
            return f"{_SMALLER_LARGER[name].in_(self._language)}{self._bracketed(joined)}"
        return joined

    def _bracketed(self, written: str) -> str:
        return f"（{written}）" if self._language == "zh" else f"({written})"
