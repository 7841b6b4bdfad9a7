"""Deciding: one question, the answer with its reasons, in the shapes that every door gives out."""

from datetime import date

from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.rules import Kind, Line, Refused, Rule
from gongbao.engine.rules import decide as decide_by
from gongbao.engine.rules.types.scalars import read_day, shown
from gongbao.engine.values import Bilingual, Language
from gongbao.office.json_text import as_numbers
from gongbao.office.library import find_rule, in_full
from gongbao.office.permission import EVERYONE, Actor, require

Answer = dict[str, object]
QUESTION = ("rule", "as_of", "given")


def decide(actor: Actor, rule_id: object, given: object, as_of: object, language: Language = "zh") -> Answer:
    """The rule's answer for raw inputs on the day written in `as_of`.

    {"rule", "as_of", "value", "provisions", "explanation": [{"text", "provision", "held"}], "readings"}, or
    {"rule", "as_of", "error": {"kind", "field", "message", "provision"}}. Provisions are cited in full ("某政发〔2021〕3号 一、1").
    Checked in this order: the rule exists, the day exists, then as the engine says (in force, unknown, missing, types and ranges, the rule's own).
    """
    require(actor, EVERYONE)
    heading: Answer = {"rule": _echoed(rule_id), "as_of": _echoed(as_of)}
    enactment = None
    try:
        enactment, rule = find_rule(rule_id)
        return heading | _decided(enactment, rule, given, _day(as_of), language)
    except Refused as refused:
        return heading | {"error": error(refused, language, enactment)}


def decide_question(actor: Actor, question: object, language: Language = "zh", *, rule_id: str | None = None) -> Answer:
    """The answer to a whole question {"rule", "as_of", "given"}, as parsed from JSON; nothing else may stand in it.

    Where the door already knows the rule (`rule_id`), the question is {"as_of", "given"}.
    """
    if not isinstance(question, dict):
        message = Bilingual("每个问题应为一个JSON对象。", "Each question must be a JSON object.")
        return refusal(Refused("", message), language, rule=rule_id)
    names = QUESTION if rule_id is None else QUESTION[1:]
    rule = question.get("rule") if rule_id is None else rule_id
    try:
        _check_names(question, names)
    except Refused as refused:
        return refusal(refused, language, rule=rule, as_of=question.get("as_of"))
    return decide(actor, rule, question["given"], question["as_of"], language)


def is_well_formed(question: object, rule_id: str | None = None) -> bool:
    """Whether a question that was refused has the form that the rule's schema states, so that it is the law that refuses it, or the day asked about."""
    try:
        if not isinstance(question, dict):
            return False
        _check_names(question, QUESTION if rule_id is None else QUESTION[1:])
        _day(question["as_of"])
        _, rule = find_rule(question["rule"] if rule_id is None else rule_id)
        given = as_numbers(question["given"])
        if any(rule.inputs.strays(given, "")) or any(rule.inputs.absences(given, "")):
            return False
        rule.inputs.read(given, "")
    except Refused:
        return False
    return True


def refusal(refused: Refused, language: Language, *, rule: object = None, as_of: object = None) -> Answer:
    """The answer to what could not be read as a question, with as much of its heading as is known."""
    return {"rule": _echoed(rule), "as_of": _echoed(as_of), "error": error(refused, language)}


def broken(language: Language) -> Answer:
    """The answer where a rule broke instead of answering: a defect of the program, of the kind "fault"."""
    message = Bilingual("程序出错，未能作出答复。", "The program failed and gave no answer.").in_(language)
    return {"rule": None, "as_of": None, "error": {"kind": "fault", "field": "", "message": message, "provision": None}}


def error(refused: Refused, language: Language, enactment: Enactment | None = None) -> Answer:
    """The error object that every door gives out; the provision in full where the document is known."""
    provision = in_full(enactment, refused.provision) if enactment and refused.provision else refused.provision
    return {
        "kind": refused.kind.value,
        "field": refused.field,
        "message": refused.message.in_(language),
        "provision": provision,
    }


def _day(as_of: object) -> date:
    if as_of is None:
        raise _missing("as_of")
    try:
        return read_day(as_of)
    except ValueError:
        message = Bilingual(
            "as_of应为存在的日期,如“2021-03-01”。", "as_of must be a day that exists, such as “2021-03-01”."
        )
        raise Refused("as_of", message) from None


def _decided(enactment: Enactment, rule: Rule, given: object, as_of: date, language: Language) -> Answer:
    decision = decide_by(rule, given, as_of, enactment.term_of(rule), language)
    return {
        "value": rule.output.write(decision.value),
        "provisions": [in_full(enactment, provision) for provision in rule.provisions],
        "explanation": [_line(enactment, line) for line in decision.explanation],
        "readings": [reading.id for reading in enactment.readings_of(rule)],
    }


def _line(enactment: Enactment, line: Line) -> Answer:
    return {"text": line.text, "provision": in_full(enactment, line.provision), "held": line.held}


def _check_names(question: dict[str, object], names: tuple[str, ...]) -> None:
    for name in question:
        if name not in names:
            message = Bilingual(
                f"没有名为“{shown(name)}”的项。", f"There is nothing called “{shown(name)}” in a question."
            )
            raise Refused(name, message, kind=Kind.UNKNOWN_INPUT)
    for name in names:
        if name not in question:
            raise _missing(name)


def _missing(name: str) -> Refused:
    return Refused(name, Bilingual(f"缺少“{name}”。", f"“{name}” is missing."), kind=Kind.MISSING)


def _echoed(said: object) -> str | None:
    return said if isinstance(said, str) else None
