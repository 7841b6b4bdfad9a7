"""One rule: its form out of its signature, and the answer."""

from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from gongbao.engine.rules import Refused
from gongbao.office.clock import today
from gongbao.office.permission import EVERYONE, open_to
from gongbao.office.rules import RuleView, describe
from gongbao.web.asker import ON, actor, language
from gongbao.web.asking import Typed, typed
from gongbao.web.rule_page import AS_OF, page

LONGEST_ADDRESS = 6000
ADD, REMOVE = "add", "remove"
_NO_INPUTS = {"csrfmiddlewaretoken", ADD, REMOVE}


@open_to(EVERYONE)
@require_http_methods(["GET", "HEAD", "POST"])
def rule(request: HttpRequest, slug: str, name: str) -> HttpResponse:
    """The rule's page. A question is sent by POST and answered under an address that says it, so that an answer can be passed on."""
    try:
        view = describe(actor(request), f"{slug}/{name}", language())
    except Refused as refused:
        raise Http404(refused.message.in_(language())) from None
    if request.method != "POST":
        return _shown(request, view, typed(request.GET), is_asked=AS_OF in request.GET)
    said = typed(request.POST)
    if ADD in request.POST or REMOVE in request.POST:
        said.add_row(request.POST[ADD]) if ADD in request.POST else said.remove_row(request.POST[REMOVE])
        return _shown(request, view, said, is_asked=False)
    query = _query(request.POST)
    if len(query) > LONGEST_ADDRESS:
        return _shown(request, view, said, is_asked=True)
    return HttpResponseRedirect(f"{request.path}?{query}#answer", status=303)


def _shown(request: HttpRequest, view: RuleView, said: Typed, *, is_asked: bool) -> HttpResponse:
    day = said.at(AS_OF).word or request.GET.get(ON, "") or _fitting_day(view)
    context = page(actor(request), view, said, day, language(), is_asked=is_asked)
    return render(request, "web/rule.html", context)


def _fitting_day(view: RuleView) -> str:
    """Today, or the nearest day on which the rule holds."""
    day = today()
    if view.in_force_until is not None:
        day = min(day, view.in_force_until)
    if view.in_force_from is not None:
        day = max(day, view.in_force_from)
    return day.isoformat()


def _query(posted: QueryDict) -> str:
    """What was typed, as the end of an address; blanks are left out except in rows, where they hold a place."""
    pairs = [
        (name, word)
        for name, words in posted.lists()
        if name not in _NO_INPUTS
        for word in words
        if word or "[" in name or name == AS_OF
    ]
    return urlencode(pairs)
