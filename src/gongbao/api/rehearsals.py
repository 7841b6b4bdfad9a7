"""Rehearsals: a procedure played through; nothing is recorded."""

from datetime import date

from django.http import HttpRequest
from ninja import Router, Status
from pydantic import Field

from gongbao.api.asker import actor, language
from gongbao.api.body import JSON, NotJson, json_of
from gongbao.engine.rules import Kind, Refused
from gongbao.office.decide import Answer
from gongbao.office.permission import EVERYONE, open_to
from gongbao.office.rehearse import LONGEST, refusal, rehearse
from gongbao.office.shapes import Shape
from gongbao.office.shapes.answers import Error

router = Router(tags=["rehearsals"])
SCRIPT = {
    "type": "object",
    "properties": {
        "procedure": {"type": "string", "description": "The procedure's id, “slug/name”."},
        "given": {"type": "object", "description": "Facts that lie outside the case and that its conditions ask for."},
        "script": {
            "type": "array",
            "maxItems": LONGEST,
            "items": {
                "type": "object",
                "properties": {
                    "at": {"type": "string", "description": "Local time: “2020-07-01T09:00”."},
                    "as": {"type": "string", "description": "A role of the procedure."},
                    "do": {"type": "string", "description": "An act of the procedure."},
                    "data": {"type": "object", "description": "The act's data."},
                },
            },
        },
    },
    "required": ["procedure", "script"],
    "additionalProperties": False,
}


class RehearsedStep(Shape):
    """What a step came to: the state after it, the last days of the open clocks, those that are late; why it was refused, where it was."""

    at: str | None
    as_: str | None = Field(alias="as")
    do: str | None
    state: str
    due: dict[str, date]
    overdue: list[str]
    refused: str | None
    message: str | None
    field: str | None = None
    provision: str | None = None
    remedy: str | None = None


class Rehearsal(Shape):
    """What a script came to, step by step."""

    procedure: str
    steps: list[RehearsedStep]


class RefusedScript(Shape):
    """A script that could not be read."""

    procedure: str | None
    error: Error


ANSWERS = {200: Rehearsal, 404: RefusedScript, 415: RefusedScript, 422: RefusedScript}
TAKES = {"requestBody": {"required": True, "content": {JSON: {"schema": SCRIPT}}}}


@router.post("/rehearsals", response=ANSWERS, by_alias=True, openapi_extra=TAKES)
@open_to(EVERYONE)
def rehearse_script(request: HttpRequest) -> Status[Answer]:
    """Play a script of acts through a procedure, each at a stated time; a refused step changes nothing, and the next one is tried."""
    try:
        script = json_of(request)
    except Refused as refused:
        return Status(415 if isinstance(refused, NotJson) else 422, refusal(refused, language(request)))
    answer = rehearse(actor(request), script, language(request))
    fault = answer.get("error")
    if not isinstance(fault, dict):
        return Status(200, answer)
    return Status(404 if fault["kind"] == Kind.UNKNOWN_PROCEDURE else 422, answer)
