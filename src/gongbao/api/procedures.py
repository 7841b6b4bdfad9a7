"""The procedures: the list, the table of one, and its export as a BPMN process and as a picture."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Router

from gongbao.api.asker import actor, language
from gongbao.api.parameters import Name
from gongbao.office import procedures as office
from gongbao.office import shapes
from gongbao.office.permission import EVERYONE, open_to

router = Router(tags=["procedures"])
REFUSALS = {404: shapes.Refusal, 422: shapes.Refusal}
XML, SVG = "application/xml", "image/svg+xml"


def _gives(content_type: str, words: str) -> dict[str, Any]:
    """What the description says of an answer that is no JSON."""
    return {"responses": {200: {"description": words, "content": {content_type: {}}}}}


@router.get("/procedures", response=list[shapes.ProcedureEntry])
@open_to(EVERYONE)
def procedures(request: HttpRequest) -> tuple[office.ProcedureEntry, ...]:
    """Every procedure, in the order of its document."""
    return office.procedures(actor(request), language(request))


@router.get("/procedures/{slug}/{name}", response={200: shapes.Procedure} | REFUSALS, by_alias=True)
@open_to(EVERYONE)
def procedure(request: HttpRequest, slug: Name, name: Name) -> office.ProcedureView:
    """One procedure: its roles, states and clocks, and every act with its conditions and the JSON Schema of its data."""
    return office.describe(actor(request), f"{slug}/{name}", language(request))


@router.get("/procedures/{slug}/{name}/bpmn", response=REFUSALS, openapi_extra=_gives(XML, "A BPMN 2.0 file."))
@open_to(EVERYONE)
def bpmn(request: HttpRequest, slug: Name, name: Name) -> HttpResponse:
    """The procedure as a BPMN 2.0 process with its diagram: each act is a message, each state an event that says it was reached."""
    return HttpResponse(office.bpmn(actor(request), f"{slug}/{name}", language(request)), content_type=XML)


@router.get("/procedures/{slug}/{name}/svg", response=REFUSALS, openapi_extra=_gives(SVG, "An SVG file."))
@open_to(EVERYONE)
def svg(request: HttpRequest, slug: Name, name: Name) -> HttpResponse:
    """The procedure as a picture: states as boxes, acts as labels on the lines between them."""
    return HttpResponse(office.svg(actor(request), f"{slug}/{name}", language(request)), content_type=SVG)
