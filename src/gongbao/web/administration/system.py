"""The system administrator: bodies, and what this site has chosen."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gongbao.engine.jurisdiction import Body as NamedBody
from gongbao.engine.jurisdiction import BodyKind
from gongbao.engine.values import Bilingual
from gongbao.office.people.bodies import add_body, bodies, end_body
from gongbao.office.people.founding import is_example_city
from gongbao.office.permission import administrators, open_to, require
from gongbao.web.administration.forms import BodyForm
from gongbao.web.administration.words import KINDS, body_words
from gongbao.web.asker import actor, language
from gongbao.web.forms import done, said, status_of

SYSTEM = administrators("system")
READERS = administrators("system", "security", "audit")


@open_to(READERS)
def bodies_listed(request: HttpRequest) -> HttpResponse:
    """The bodies that stand today; the system administrator adds one."""
    asker = actor(request)
    found = bodies(asker)
    form = BodyForm(request.POST or None, bodies=found)
    if SYSTEM.admits(asker) and done(form, lambda data: add_body(asker, _named(data), code=data["code"])):
        return HttpResponseRedirect(request.path, status=303)
    context = {
        "bodies": [(one, body_words(one), KINDS[one.kind], one.path.count("/") - 1) for one in found],
        "form": form,
        "may_change": SYSTEM.admits(asker),
    }
    return render(request, "web/administration/bodies.html", context, status=status_of(form))


@open_to(SYSTEM)
@require_POST
def body_ended(request: HttpRequest, slug: str) -> HttpResponse:
    """A body stands no longer."""
    asker = actor(request)
    require(asker, SYSTEM)
    said(request, _("Ended."), lambda: end_body(asker, slug))
    return HttpResponseRedirect(reverse("administration-bodies"), status=303)


@open_to(SYSTEM)
def site(request: HttpRequest) -> HttpResponse:
    """What this site has chosen; it is changed where the office is started, not here."""
    require(actor(request), SYSTEM)
    database = settings.DATABASES["default"]["ENGINE"].rpartition(".")[2]
    chosen = (
        (_("Kind of office"), _("an example city") if is_example_city() else _("at work"), ""),
        (_("Second factor"), settings.SECOND_FACTOR, "GONGBAO_SECOND_FACTOR"),
        (_("Minutes after which an idle session ends"), settings.SESSION_IDLE_MINUTES, "GONGBAO_IDLE_MINUTES"),
        (_("Own proxies before the office"), settings.PROXIES, "GONGBAO_PROXIES"),
        (_("Only over HTTPS"), _("yes") if settings.HTTPS else _("no"), "GONGBAO_HTTPS"),
        (_("Database"), database, "DATABASE_URL"),
        (_("Digest of the ledger"), settings.LEDGER_DIGEST, "GONGBAO_HASH"),
        (_("Time zone"), settings.TIME_ZONE, ""),
    )
    return render(request, "web/administration/site.html", {"chosen": chosen, "language": language()})


def _named(data: dict[str, str]) -> NamedBody:
    title = Bilingual(data["name_zh"], data["name_en"] or data["name_zh"])
    return NamedBody(data["slug"], title, BodyKind(data["kind"]), data["part_of"] or None)
