"""The worksheet of an enquiry as a file: Word, PDF, or the bare content for whoever wants to check the hash."""

from collections.abc import Callable
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from gongbao.office.papers import Unprintable, Worksheet, as_pdf, as_word, canonical
from gongbao.office.permission import EVERYONE, open_to
from gongbao.web.asker import actor, language
from zibo.documents.digital_economy.pages.composing import compose
from zibo.documents.digital_economy.pages.desk import desk_of, is_begun
from zibo.documents.digital_economy.pages.figures import match
from zibo.documents.digital_economy.pages.result import asked_choice, show

FORMS: dict[str, tuple[str, Callable[[Worksheet], bytes]]] = {
    "docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", as_word),
    "pdf": ("application/pdf", as_pdf),
    "json": ("application/json", lambda paper: canonical(paper.content)),
}


@open_to(EVERYONE)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def worksheet(request: HttpRequest, form: str, key: UUID | None = None) -> HttpResponse:
    """The file in the form asked for; where no font shows a character of it, a page that says so instead of a PDF with a gap."""
    if form not in FORMS:
        raise Http404
    if not is_begun(request, key):
        return redirect("digital-economy-new")
    desk = desk_of(request, key)
    if "error" in match(actor(request), desk.enquiry, language()):
        return show(request, desk)
    paper = compose(actor(request), desk.enquiry, *asked_choice(request), language())
    kind, made = FORMS[form]
    try:
        content = made(paper)
    except Unprintable:
        return render(request, "digital_economy/unprintable.html", {"desk": desk}, status=501)
    name = f"{paper.title} {desk.enquiry.name}".strip()
    disposition = content_disposition_header(as_attachment=True, filename=f"{name}.{form}")
    return HttpResponse(content, headers={"Content-Type": kind, "Content-Disposition": disposition})
