"""Why a rule answered as it did: which words it rests on, which conditions held with which values, how the amount came about."""

import ast
from dataclasses import dataclass
from functools import cache
from typing import Any

from gongbao.engine.documents.law import Quote
from gongbao.engine.rules.quoting import home_of
from gongbao.engine.rules.remarks import hearing
from gongbao.engine.rules.rule import Rule
from gongbao.engine.rules.showing import shown
from gongbao.engine.rules.tracing import Noted, names_in, trace
from gongbao.engine.rules.wording import Names, Pieces, Wording, write
from gongbao.engine.values import Bilingual, Language

_RESULT = Bilingual(" ＝ ", " = ")
_OUTCOMES = {True: Bilingual("：成立", ": holds"), False: Bilingual("：不成立", ": does not hold")}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an explanation; `held` is None for what is not a condition."""

    text: str
    provision: str
    held: bool | None = None


def explain(rule: Rule, arguments: dict[str, Any], language: Language) -> tuple[Any, tuple[Line, ...]]:
    """The rule's answer for arguments already read, and its explanation: first the words of the law, then what was found on the way, then its own remarks."""
    with hearing() as remarks:
        value, notes = trace(rule.function, arguments)
    words = tuple(Line(f"「{quotation}」", home_of(rule, quotation)) for quotation in rule.quotations)
    found = tuple(_line(rule, note, language) for note in notes if _says_something(note))
    added = tuple(Line(remark.words.in_(language), remark.provision, remark.held) for remark in remarks)
    return value, words + found + added


def _says_something(note: Noted) -> bool:
    """Not what merely repeats a value, unless the law states it."""
    is_repetition = isinstance(note.node, ast.Name | ast.Constant) and not note.is_condition
    return not is_repetition or isinstance(getattr(note.value, "source", None), Quote)


def _line(rule: Rule, note: Noted, language: Language) -> Line:
    denied = _denied(note.node) if note.is_condition else None
    telling = _telling(rule, denied or note.node, language)
    written, provision = write(telling.pieces, note.names), telling.provision(note.names)
    if note.is_condition:
        held = bool(note.value) is (denied is None)
        return Line(written + _OUTCOMES[held].in_(language), provision, held)
    if not isinstance(note.node, ast.Attribute | ast.Name):
        written += _RESULT.in_(language) + shown(note.value, language)
    return Line(written, provision)


def _denied(node: ast.expr) -> ast.expr | None:
    """What a condition denies: it is told as that, with the other outcome."""
    return node.operand if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not) else None


@dataclass(frozen=True, slots=True)
class _Telling:
    """How one expression is told: its pieces, and where its first constant stands (`home`), unless one of the names in `before` has a source."""

    pieces: Pieces
    before: tuple[str, ...]
    home: str

    def provision(self, names: Names) -> str:
        sources = (getattr(names[name], "source", None) for name in self.before)
        return next((source.provision for source in sources if isinstance(source, Quote)), self.home)


@cache
def _telling(rule: Rule, node: ast.expr, language: Language) -> _Telling:
    own = rule.function.__code__.co_varnames
    fixed = {name: value for name, value in rule.function.__globals__.items() if name not in own}
    pieces = Wording(rule.inputs.labels[language], fixed, language).pieces(node)
    before: list[str] = []
    for name in names_in(node):
        source = getattr(fixed.get(name), "source", None)
        if isinstance(source, Quote):
            return _Telling(pieces, tuple(before), source.provision)
        if name not in fixed:
            before.append(name)
    return _Telling(pieces, tuple(before), rule.provisions[0])
