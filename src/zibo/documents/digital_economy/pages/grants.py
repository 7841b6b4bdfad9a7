"""What the public reads: grants that are intended, to which anybody may object, and grants that were decided."""

from uuid import uuid4

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from gongbao.engine.procedures import ActRefused
from gongbao.engine.rules import Refused
from gongbao.engine.values import Yuan
from gongbao.office.cases.acting import Changed
from gongbao.office.clock import today
from gongbao.office.permission import EVERYONE, SIGNED_IN, open_to, require
from gongbao.web.answering import money
from gongbao.web.asker import actor, language
from zibo.documents.digital_economy.models import Commitment, object_to, standing_notices
from zibo.documents.digital_economy.rules.support import Support

SHOWN = 200  # rows of each table on the page


@open_to(EVERYONE)
@never_cache
def grants(request: HttpRequest) -> HttpResponse:
    """Both lists, the newest first."""
    decided = Commitment.objects.select_related("payment").order_by("-at", "-pk")
    open_notices = standing_notices().exclude(case__in=decided.values("case"))
    context = {
        "notices": [_row(one, one.fen) | {"one": one} for one in open_notices[:SHOWN]],
        "grants": [_row(one, one.fen) | {"one": one, "paid": getattr(one, "payment", None)} for one in decided[:SHOWN]],
        "today": today(),
        "shown": SHOWN,
    }
    return render(request, "digital_economy/grants.html", context)


@open_to(SIGNED_IN)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def objecting(request: HttpRequest, notice: int) -> HttpResponse:
    """A form for an objection to one notice; what was typed stays where it is refused."""
    who = actor(request)
    require(who, SIGNED_IN)
    found = standing_notices().filter(pk=notice).first()
    if found is None:
        raise Http404
    context: dict[str, object] = {"notice": found, "row": _row(found, found.fen), "asked": request.POST}
    context["key"] = request.POST.get("key") or uuid4().hex
    if request.method == "POST":
        asked = {name: request.POST.get(name, "").strip() for name in ("reason", "contact", "key")}
        try:
            object_to(who, notice, asked["reason"], asked["contact"], asked["key"])
        except (ActRefused, Refused) as refused:
            context["refusal"] = refused.message.in_(language())
        except Changed:
            context["refusal"] = _("Something was done in this matter a moment ago. Please send it again.")
        else:
            messages.success(request, _("Your objection was received."))
            return redirect("digital-economy-grants")
    return render(request, "digital_economy/objecting.html", context, status=409 if "refusal" in context else 200)


def _row(one: object, fen: int) -> dict[str, object]:
    support = Support(getattr(one, "support", ""))
    return {"support": support.label.in_(language()), "amount": money(str(Yuan(fen)))}
