"""Questions about many provisions at once: search and coverage."""

from django.http import HttpRequest
from ninja import Router

from gongbao.api.asker import actor, language
from gongbao.api.parameters import Words
from gongbao.office import shapes
from gongbao.office.coverage import DocumentCoverage
from gongbao.office.coverage import coverage as covered
from gongbao.office.permission import EVERYONE, open_to
from gongbao.office.search import Found
from gongbao.office.search import search as search_for

router = Router(tags=["surveys"])


@router.get("/search", response={200: shapes.Found, 422: shapes.Refusal}, by_alias=True)
@open_to(EVERYONE)
def search(request: HttpRequest, q: Words) -> Found:
    """The provisions that contain every word of `q`, words being parted by spaces; documents by their 文号 in any style."""
    return search_for(actor(request), q, language(request))


@router.get("/coverage", response=list[shapes.Coverage])
@open_to(EVERYONE)
def coverage(request: HttpRequest) -> tuple[DocumentCoverage, ...]:
    """How much of each document runs, and what nothing accounts for."""
    return covered(actor(request))
