"""Every address of the API that leads nowhere."""

from typing import NoReturn

from django.http import HttpRequest
from ninja import Router

from gongbao.engine.rules.types.scalars import shown
from gongbao.engine.values import Bilingual
from gongbao.office.library import NotFound
from gongbao.office.permission import EVERYONE, open_to

router = Router()


@router.api_operation(["GET", "POST", "PUT", "PATCH", "DELETE"], "/{path:address}", include_in_schema=False)
@open_to(EVERYONE)
def nowhere(request: HttpRequest, address: str) -> NoReturn:
    """404, in the form of every other refusal."""
    raise NotFound("", Bilingual(f"没有“{shown(address)}”这一地址。", f"There is no address “{shown(address)}”."))
