"""One decision: the checks in the contract's order, then the rule."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from gongbao.engine.calendar import BeyondCalendar
from gongbao.engine.rules.explaining import Line, explain
from gongbao.engine.rules.refused import Kind, Refused
from gongbao.engine.rules.rule import AS_OF, Rule, Term
from gongbao.engine.values import Bilingual, Language


@dataclass(frozen=True, slots=True)
class Decision:
    """A rule's answer on a day, with its explanation."""

    rule: Rule
    as_of: date
    value: Any
    explanation: tuple[Line, ...]


def decide(rule: Rule, given: object, as_of: date, term: Term, language: Language = "zh") -> Decision:
    """The rule's answer for raw inputs, with its explanation.

    Refused in this order: not in force, unknown inputs, missing ones, types and ranges, days after `as_of`, the rule's own checks,
    among them that the official calendar reaches every day that is counted.
    """
    arguments = read_arguments(rule, given, as_of, term)
    try:
        value, explanation = explain(rule, arguments, language)
    except (Refused, BeyondCalendar) as caught:
        raise _at_home(caught, rule) from None
    return Decision(rule, as_of, value, explanation)


def answer(rule: Rule, given: object, as_of: date, term: Term) -> Any:
    """The rule's answer alone, as `decide` gives it."""
    try:
        return rule.function(**read_arguments(rule, given, as_of, term))
    except (Refused, BeyondCalendar) as caught:
        raise _at_home(caught, rule) from None


def read_arguments(rule: Rule, given: object, as_of: date, term: Term) -> dict[str, Any]:
    """The arguments for the rule's function; Refused as `decide` says."""
    try:
        _check_in_force(term, as_of)
        if not isinstance(given, dict):
            raise Refused("given", Bilingual("输入应为一组字段(JSON对象)。", "The inputs must be a JSON object."))
        _check_names(rule, given)
        arguments = rule.inputs.read_parts(given, "")
        _check_days(rule, arguments, as_of)
    except Refused as refused:
        raise _at_home(refused, rule) from None
    return arguments | {AS_OF: as_of} if rule.takes_as_of else arguments


def _check_in_force(term: Term, as_of: date) -> None:
    if not term.holds_on(as_of):
        from_, until = term.from_ or "—", term.until or "—"
        message = Bilingual(
            f"{as_of}不在有效期内({from_}至{until})。", f"Not in force on {as_of} (in force {from_} to {until})."
        )
        raise Refused(AS_OF, message, kind=Kind.NOT_IN_FORCE, provision=term.provision)


def _check_names(rule: Rule, given: dict[str, object]) -> None:
    for stray in rule.inputs.strays(given, ""):
        message = Bilingual(f"没有名为“{stray}”的输入项。", f"There is no input called “{stray}”.")
        raise Refused(stray, message, kind=Kind.UNKNOWN_INPUT)
    for absent in rule.inputs.absences(given, ""):
        message = Bilingual(f"缺少“{absent}”。", f"“{absent}” is missing.")
        raise Refused(absent, message, kind=Kind.MISSING)


def _check_days(rule: Rule, arguments: dict[str, Any], as_of: date) -> None:
    for field in rule.past_days:
        if arguments[field.attribute] > as_of:
            raise after_as_of(field.name, as_of)


def after_as_of(path: str, as_of: date) -> Refused:
    """The refusal of a day that lies after the day of the question."""
    return Refused(
        path, Bilingual(f"该日期晚于申请之日({as_of})。", f"This day lies after the day of the application ({as_of}).")
    )


def _at_home(caught: Refused | BeyondCalendar, rule: Rule) -> Refused:
    """The refusal with its provision; a day that no calendar reaches is a refusal of the day from which the rule counts, its first."""
    refused = caught
    if isinstance(refused, BeyondCalendar):
        refused = Refused(rule.first_day, refused.message, kind=Kind.CALENDAR)
    refused.provision = refused.provision or rule.provisions[0]
    return refused
