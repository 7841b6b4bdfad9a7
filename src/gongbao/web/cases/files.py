"""Files and documents of cases, to be taken away."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe

from gongbao.office.attachments.handing import Handed, hand_out
from gongbao.office.library import NotFound
from gongbao.office.papers.handing import hand_out_paper
from gongbao.office.permission import SIGNED_IN, open_to, require
from gongbao.web.asker import actor, language


@open_to(SIGNED_IN)
@require_safe
def file(request: HttpRequest, key: int) -> HttpResponseBase:
    """An attachment, as a download and nothing else."""
    asker = actor(request)
    require(asker, SIGNED_IN)
    try:
        return _download(hand_out(asker, key))
    except NotFound as refused:
        raise Http404(refused.message.in_(language())) from None


@open_to(SIGNED_IN)
@require_safe
def paper(request: HttpRequest, key: int, form: str) -> HttpResponseBase:
    """A document that was issued, as PDF or as Word."""
    asker = actor(request)
    require(asker, SIGNED_IN)
    try:
        return _download(hand_out_paper(asker, key, form))
    except NotFound as refused:
        raise Http404(refused.message.in_(language())) from None


def _download(handed: Handed) -> FileResponse:
    response = FileResponse(handed.open())
    for name, value in handed.headers.items():  # Django has guessed some of its own from the name in the store
        response[name] = value
    return response
