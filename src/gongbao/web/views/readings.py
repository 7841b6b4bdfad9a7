"""How the words are read: every ambiguity with the sense chosen."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gongbao.office import documents
from gongbao.office.library import enactments
from gongbao.office.permission import EVERYONE, open_to
from gongbao.office.rules import view_of_reading
from gongbao.web.asker import actor, language


@open_to(EVERYONE)
def readings(request: HttpRequest) -> HttpResponse:
    """The register of readings, by document."""
    groups = [
        (
            documents.document(actor(request), enactment.slug, None, language()),
            [view_of_reading(enactment, reading, language()) for reading in enactment.readings],
        )
        for enactment in enactments()
        if enactment.readings
    ]
    return render(request, "web/readings.html", {"groups": groups})
