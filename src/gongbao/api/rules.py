"""The rules: the list, and one of them."""

from django.http import HttpRequest
from ninja import Router

from gongbao.api.asker import actor, language
from gongbao.api.parameters import Name
from gongbao.office import rules as office
from gongbao.office import shapes
from gongbao.office.permission import EVERYONE, open_to

router = Router(tags=["rules"])


@router.get("/rules", response=list[shapes.RuleEntry])
@open_to(EVERYONE)
def rules(request: HttpRequest) -> tuple[office.RuleEntry, ...]:
    """Every rule, in the order of its document."""
    return office.rules(actor(request), language(request))


@router.get("/rules/{slug}/{name}", response={200: shapes.Rule, 404: shapes.Refusal, 422: shapes.Refusal})
@open_to(EVERYONE)
def rule(request: HttpRequest, slug: Name, name: Name) -> office.RuleView:
    """One rule: its inputs and its answer as JSON Schema, its words, readings, properties and examples."""
    return office.describe(actor(request), f"{slug}/{name}", language(request))
