"""Why a rule answered as it did: which words it rests on, which conditions held with which values, how the amount came about."""

import ast
from dataclasses import dataclass
from typing import Any

from gongbao.engine.documents.law import Quote
from gongbao.engine.rules.quoting import home_of
from gongbao.engine.rules.remarks import hearing
from gongbao.engine.rules.rule import Rule
from gongbao.engine.rules.showing import shown
from gongbao.engine.rules.tracing import Noted, trace
from gongbao.engine.rules.wording import Wording
from gongbao.engine.values import Language


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
    provision = next(
        (value.source.provision for value in note.names.values() if isinstance(getattr(value, "source", None), Quote)),
        _home(rule),
    )
    if not note.is_condition:
        written = Wording(rule.inputs, note.names, language).write(note.node)
        result = shown(note.value, language)
        return Line(written if isinstance(note.node, ast.Attribute | ast.Name) else f"{written} ＝ {result}", provision)
    node, held = (
        (note.node.operand, not note.value) if isinstance(note.node, ast.UnaryOp) else (note.node, bool(note.value))
    )
    written = Wording(rule.inputs, note.names, language).write(node)
    ending = {
        ("zh", True): "：成立",
        ("zh", False): "：不成立",
        ("en", True): ": holds",
        ("en", False): ": does not hold",
    }[language, held]
    return Line(written + ending, provision, held)


def _home(rule: Rule) -> str:
    return rule.provisions[0]
