"""Decisions: a rule asked for a day."""

from django.http import HttpRequest
from ninja import Router, Status

from gongbao.api.asker import actor, language
from gongbao.api.body import NotJson, json_of
from gongbao.engine.rules import Kind, Refused
from gongbao.office.decide import Answer, decide_question, is_well_formed, refusal
from gongbao.office.permission import EVERYONE, open_to
from gongbao.office.shapes import Decision, RefusedDecision

router = Router(tags=["decisions"])
ANSWERS = {200: Decision, 404: RefusedDecision, 409: RefusedDecision, 415: RefusedDecision, 422: RefusedDecision}


@router.post("/decisions", response=ANSWERS)
@open_to(EVERYONE)
def decide(request: HttpRequest) -> Status[Answer]:
    """Decide one case by the rule that the question names."""
    return _answer(request, None)


@router.post("/rules/{slug}/{name}/decisions", response=ANSWERS)
@open_to(EVERYONE)
def decide_by_rule(request: HttpRequest, slug: str, name: str) -> Status[Answer]:
    """Decide one case by this rule."""
    return _answer(request, f"{slug}/{name}")


def _answer(request: HttpRequest, rule_id: str | None) -> Status[Answer]:
    try:
        question = json_of(request)
    except Refused as refused:
        status = 415 if isinstance(refused, NotJson) else 422
        return Status(status, refusal(refused, language(request), rule=rule_id))
    answer = decide_question(actor(request), question, language(request), rule_id=rule_id)
    return Status(_status(answer, question, rule_id), answer)


def _status(answer: Answer, question: object, rule_id: str | None) -> int:
    fault = answer.get("error")
    if not isinstance(fault, dict):
        return 200
    if fault["kind"] == Kind.UNKNOWN_RULE:
        return 404
    return 409 if is_well_formed(question, rule_id) else 422
