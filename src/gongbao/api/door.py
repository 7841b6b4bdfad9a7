"""The API itself: how answers and refusals are written, and what its description says."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import ValidationError
from ninja.openapi.schema import OpenAPISchema
from ninja.renderers import JSONRenderer

from gongbao.api.asker import WrongToken, language
from gongbao.api.case_schemas import PLAIN
from gongbao.api.decision_schemas import describe_decisions
from gongbao.api.parameter_examples import describe_parameters
from gongbao.engine.rules import Kind, Refused
from gongbao.engine.values import Bilingual
from gongbao.office.decide import error
from gongbao.office.library import NotFound
from gongbao.office.permission import NotPermitted

_DESCRIPTION = """Every answer names the provision that it rests on; every refusal names the field at fault, what is wrong and the provision.

Refusals: 404 nothing has that name · 409 the question is well formed, but the law gives no answer to it (not in force on that day, facts that contradict
each other or the day) · 415 not JSON · 422 the question is not well formed. Messages come in Chinese or English, by `Accept-Language`.

What everybody may ask needs no token. A program that acts for somebody sends that person's token (`Authorization: Bearer …`);
401 answers one that opens nothing, and nobody's asking for what is not for everybody.

Acts in cases (`POST /cases/{key}/acts`) state how many entries were seen and carry an `Idempotency-Key`: 409 the law refuses the act, or somebody has acted
since, with what would help; 404 alike for a case that does not exist and for one that is not yours to see. `GET /procedures/{slug}/{name}` gives the JSON
Schema of each act's data; `?dry_run=true` says what would come of an act; `POST /rehearsals` plays whole scripts through.

每个答复都注明所依据的条文；不予答复的，注明有误的字段、原因和条文。代人办理的程序须发送其令牌；令牌无效、或者未表明身份而查询办理案件的，答复401。"""


UNAUTHENTICATED = 401
NOT_PERMITTED = Bilingual("无权办理。", "You may not do this.")
NOT_SIGNED_IN = Bilingual("须以令牌表明身份。", "Say who you are, with a token.")
WRONG_TOKEN = Bilingual(
    "令牌无效、已过期或已撤销。", "This token opens nothing: it is not known, has run out, or was revoked."
)


class ReadableJson(JSONRenderer):
    """Chinese as Chinese."""

    json_dumps_params = {"ensure_ascii": False}  # noqa: RUF012  the renderer's own way of being configured


class Door(NinjaAPI):
    """The API, with a typed description of the decisions of each rule."""

    def __init__(self) -> None:
        super().__init__(
            title="公报 Gongbao", version="1", description=_DESCRIPTION, urls_namespace="api", renderer=ReadableJson()
        )

    def get_openapi_schema(self, **where: Any) -> OpenAPISchema:  # noqa: ANN401  as it is declared above
        """The description, in which the decisions of each rule have an address of their own and parameters have examples."""
        schema = super().get_openapi_schema(**where)
        describe_decisions(schema)
        describe_parameters(schema)
        schema["components"]["schemas"]["Plain"] = PLAIN
        schema["components"]["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
        schema["security"] = [{}, {"token": []}]
        return schema

    def on_exception(self, request: HttpRequest, exc: Exception | type[Exception]) -> HttpResponse:
        """Refusals in the shape that every door gives out; anything else is a defect and stays one."""
        found = _refusal(exc)
        if found is None:
            return super().on_exception(request, exc)
        refused, status = found
        response = self._refuse(request, refused, status)
        if status == UNAUTHENTICATED:
            response["WWW-Authenticate"] = "Bearer"
        return response

    def _refuse(self, request: HttpRequest, refused: Refused, status: int) -> HttpResponse:
        return self.create_response(request, {"error": error(refused, language(request))}, status=status)


def _refusal(exc: Exception | type[Exception]) -> tuple[Refused, int] | None:
    """What is told of a refusal, and its status; None for what is a defect."""
    if isinstance(exc, Refused):
        return exc, 404 if isinstance(exc, NotFound) else 422
    if isinstance(exc, ValidationError):
        return _misformed(exc), 422
    if isinstance(exc, WrongToken):
        return Refused("authorization", WRONG_TOKEN), UNAUTHENTICATED
    return _forbidden(exc) if isinstance(exc, NotPermitted) else None


def _forbidden(exc: NotPermitted) -> tuple[Refused, int]:
    if exc.actor.is_signed_in:
        return Refused("", NOT_PERMITTED), 403
    return Refused("authorization", NOT_SIGNED_IN), UNAUTHENTICATED


def _misformed(fault: ValidationError) -> Refused:
    """What is wrong with the first parameter that will not do."""
    first = fault.errors[0]
    field = str(first["loc"][-1])
    if first["type"] == "missing":
        return Refused(field, Bilingual(f"缺少“{field}”。", f"“{field}” is missing."), kind=Kind.MISSING)
    return Refused(field, Bilingual(f"“{field}”不合格式。", f"“{field}” will not do: {first['msg']}."))
