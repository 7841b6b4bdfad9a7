"""Rehearsing: a script of acts played through in a throw-away office, in the shapes that every door gives out."""

from gongbao.engine.calendar import STATE
from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.procedures import ActRefused, Played
from gongbao.engine.procedures import rehearse as play
from gongbao.engine.rules import Kind, Refused
from gongbao.engine.rules.types.scalars import shown
from gongbao.engine.values import Bilingual, Language
from gongbao.office.decide import Answer, error
from gongbao.office.library import find_procedure, in_full
from gongbao.office.permission import EVERYONE, Actor, require

PARTS = ("procedure", "given", "script")
LONGEST = 1_000  # steps


def rehearse(actor: Actor, script: object, language: Language = "zh") -> Answer:
    """What a script {"procedure", "given"?, "script": [{"at", "as", "do", "data"}]}, as parsed from JSON, comes to.

    {"procedure", "steps": [{"at", "as", "do", "state", "due", "overdue", "refused", "message", "field", "provision", "remedy"}]}, or {"procedure", "error"}
    where the script itself cannot be read. Nothing is recorded.
    """
    require(actor, EVERYONE)
    name = script.get("procedure") if isinstance(script, dict) else None
    try:
        return _played(script, language)
    except Refused as refused:
        return refusal(refused, language, name)


def refusal(refused: Refused, language: Language, procedure: object = None) -> Answer:
    """The answer to what could not be read as a script."""
    return {"procedure": procedure if isinstance(procedure, str) else None, "error": error(refused, language)}


def _played(script: object, language: Language) -> Answer:
    if not isinstance(script, dict):
        raise Refused("", Bilingual("脚本应为一个JSON对象。", "A script must be a JSON object."))
    for name in script:
        if name not in PARTS:
            message = Bilingual(
                f"没有名为“{shown(name)}”的项。", f"There is nothing called “{shown(name)}” in a script."
            )
            raise Refused(str(name), message, kind=Kind.UNKNOWN_INPUT)
    if "procedure" not in script:
        raise Refused("procedure", Bilingual("缺少“procedure”。", "“procedure” is missing."), kind=Kind.MISSING)
    enactment, procedure = find_procedure(script["procedure"])
    played = play(procedure, _steps(script), term=enactment.term, calendar=STATE, given=_given(script.get("given", {})))
    return {"procedure": script["procedure"], "steps": [_step(enactment, step, language) for step in played]}


def _steps(script: dict[str, object]) -> list[object]:
    steps = script.get("script")
    if steps is None:
        raise Refused("script", Bilingual("缺少“script”。", "“script” is missing."), kind=Kind.MISSING)
    if not isinstance(steps, list) or len(steps) > LONGEST:
        raise Refused(
            "script", Bilingual(f"应为不超过{LONGEST}步的列表。", f"This must be a list of at most {LONGEST} steps.")
        )
    return steps


def _given(given: object) -> dict[str, object]:
    if not isinstance(given, dict):
        raise Refused("given", Bilingual("应为一组字段(JSON对象)。", "This must be a JSON object."))
    return given


def _step(enactment: Enactment, step: Played, language: Language) -> Answer:
    return {
        "at": _echoed(step.said.get("at")),
        "as": _echoed(step.said.get("as")),
        "do": _echoed(step.said.get("do")),
        "state": str(step.case.state),
        "due": {clock: day.isoformat() for clock, day in step.due.items()},
        "overdue": list(step.overdue),
        "refused": None,
        "message": None,
    } | (_refused(enactment, step.refused, language) if step.refused else {})


def _refused(enactment: Enactment, refused: ActRefused, language: Language) -> Answer:
    return {
        "refused": str(refused.kind),
        "message": refused.message.in_(language),
        "field": refused.field or None,
        "provision": in_full(enactment, refused.provision) if refused.provision else None,
        "remedy": refused.remedy.in_(language) if refused.remedy else None,
    }


def _echoed(said: object) -> str | None:
    return said if isinstance(said, str) else None
