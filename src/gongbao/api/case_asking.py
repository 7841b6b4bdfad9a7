"""What is asked of a case, read strictly out of a request."""

import re
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Header, Path, Query
from pydantic import BeforeValidator, WithJsonSchema

from gongbao.api.asker import actor
from gongbao.api.body import json_of
from gongbao.api.case_schemas import ACT, FIRST_ACT, KEY
from gongbao.engine.rules import Kind, Refused
from gongbao.engine.rules.types.scalars import shown
from gongbao.engine.values import Bilingual
from gongbao.office.cases.acting import Request
from gongbao.office.cases.listing import MOST
from gongbao.office.json_text import Unquoted, as_numbers
from gongbao.office.permission import SIGNED_IN, Actor, require

LAST_KEY = 2**63 - 1
_WHOLE = re.compile(r"0|[1-9][0-9]{0,18}", re.ASCII)
_TYPES = {"string": str, "object": dict, "integer": int}
_EXPECTED = {
    "string": Bilingual("文字", "a text"),
    "object": Bilingual("一组字段(JSON对象)", "a JSON object"),
    "integer": Bilingual("整数", "a whole number"),
}


def _whole(written: object) -> int:
    if not isinstance(written, str) or not _WHOLE.fullmatch(written):
        raise ValueError("a whole number, written in digits")
    return int(written)


def _truth(written: object) -> bool:
    if written not in ("true", "false", True, False):
        raise ValueError("true or false")
    return written in ("true", True)


CaseKey = Annotated[int, BeforeValidator(_whole), Path(ge=1, le=LAST_KEY, description="The case's key.")]
After = Annotated[
    int,
    BeforeValidator(_whole),
    Query(0, ge=0, le=LAST_KEY, description="The key behind which the page begins: `after` of the page before."),
]
Limit = Annotated[int, BeforeValidator(_whole), Query(MOST, ge=1, le=MOST, description="How many on one page.")]
Overdue = Annotated[
    bool | None,
    BeforeValidator(_truth),
    WithJsonSchema({"type": "boolean"}),
    Query(None, description="Whether an open duty is past its last day today."),
]
DryRun = Annotated[
    bool,
    BeforeValidator(_truth),
    WithJsonSchema({"type": "boolean"}),
    Query(False, description="Only say what would come of it."),  # noqa: FBT003  the framework's way of stating a default
]
Code = Annotated[str, Query(pattern=r"^[a-z0-9-]{1,60}$", description="A state's name in its procedure.")]
ProcedureId = Annotated[
    str, Query(pattern=r"^[a-z0-9-]{1,60}/[a-z0-9-]{1,59}$", description="A procedure's id, “slug/name”.")
]
Why = Annotated[
    str,
    Query(max_length=200, description="What one looks for; stands on record with each reading of a confidential case."),
]
IdempotencyKey = Annotated[
    str,
    Header(
        alias="Idempotency-Key",
        pattern=KEY,
        description="Any visible ASCII of one's own choosing: sent again with the same key, the same request is one act.",
    ),
]


def signed_in(request: HttpRequest) -> Actor:
    """Who asks, found out before anything of what is asked is read; NotPermitted for whoever does not say so."""
    who = actor(request)
    require(who, SIGNED_IN)
    return who


def asker(request: HttpRequest) -> Actor:
    """Who asks, as `signed_in` found."""
    who: Actor = request.auth  # type: ignore[attr-defined]  # set by the framework
    return who


def asked(request: HttpRequest, who: Actor, key: str, *, first: bool = False) -> Request:
    """The act that a request asks for; Refused, naming the field, where it is not in the form that the description states."""
    said = _checked(as_numbers(json_of(request)), FIRST_ACT if first else ACT)
    body = said.get("body")
    return Request(
        act=said["act"],
        data=said["data"],
        key=key,
        seen=said.get("seen", 0),
        role=said.get("role"),
        body=_body(who, body) if body is not None else None,
    )


def _checked(said: object, form: dict[str, Any]) -> dict[str, Any]:
    if not isinstance(said, dict):
        raise Refused("", Bilingual("请求体应为一个JSON对象。", "The body must be a JSON object."))
    for name in said:
        if name not in form["properties"]:
            message = Bilingual(f"没有名为“{shown(name)}”的项。", f"There is nothing called “{shown(name)}” here.")
            raise Refused(name, message, kind=Kind.UNKNOWN_INPUT)
    for name in form["required"]:
        if name not in said:
            raise Refused(name, Bilingual(f"缺少“{name}”。", f"“{name}” is missing."), kind=Kind.MISSING)
    for name, value in said.items():
        _check(name, value, form["properties"][name])
    _check_numbers(said["data"], "")
    return said


def _check(name: str, value: object, form: dict[str, Any]) -> None:
    expected = _EXPECTED[form["type"]]
    if not isinstance(value, _TYPES[form["type"]]) or isinstance(value, bool):
        raise Refused(name, Bilingual(f"“{name}”应为{expected.zh}。", f"“{name}” must be {expected.en}."))
    size = len(value) if isinstance(value, str) else value if isinstance(value, int) else 0
    low = form.get("minLength", form.get("minimum", 0))
    high = form.get("maxLength", form.get("maximum", size))
    if not low <= size <= high:
        raise Refused(
            name, Bilingual(f"“{name}”应在{low}至{high}之间。", f"“{name}” must lie between {low} and {high}.")
        )


def _check_numbers(value: object, path: str) -> None:
    """A number with a fraction has no one way of being written: amounts and rates are texts."""
    if isinstance(value, Unquoted):
        message = Bilingual("小数应作为文字填写,如“12.50”。", "A decimal is written as a text, such as “12.50”.")
        raise Refused(path, message)
    if isinstance(value, dict):
        for name, part in value.items():
            _check_numbers(part, f"{path}.{name}" if path else name)
    if isinstance(value, list):
        for number, part in enumerate(value):
            _check_numbers(part, f"{path}[{number}]")


def _body(who: Actor, slug: str) -> int:
    """The body of that name in which the actor holds a role; 0, which is none, where he holds none there."""
    return next((held.body_id for held in who.roles if held.body == slug and held.body_id is not None), 0)
