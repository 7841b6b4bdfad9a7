"""What each administrator finds first, and what two of them sign together."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gongbao.office.cases.noticing import notices_waiting
from gongbao.office.people.accounts import confirm_second_factor_reset
from gongbao.office.people.administrators import (
    appoint_account,
    confirm_administrator,
    end_administrator,
)
from gongbao.office.people.overview import administrators_listed, waiting
from gongbao.office.people.powers import confirm_role, end_role
from gongbao.office.permission import administrators, open_to, require
from gongbao.records.models import Office
from gongbao.web.administration.forms import OfficeForm
from gongbao.web.administration.words import office_words, post_words, role_words
from gongbao.web.asker import actor
from gongbao.web.forms import done, said, status_of

ANY = administrators("system", "security", "audit")
SECURITY = administrators("security")
SIGNERS = administrators("security", "system")


@open_to(ANY)
def administration(request: HttpRequest) -> HttpResponse:
    """The ways of each office."""
    asker = actor(request)
    require(asker, ANY)
    count = notices = None
    if SIGNERS.admits(asker):
        found = waiting(asker)
        count = len(found.roles) + len(found.offices) + len(found.resets)
        notices = len(notices_waiting(asker))
    return render(
        request, "web/administration/administration.html", {"asker": asker, "count": count, "notices": notices}
    )


@open_to(SIGNERS)
def signatures(request: HttpRequest) -> HttpResponse:
    """What waits for a second signature, and who may give it."""
    asker = actor(request)
    found = waiting(asker)
    context = {
        "asker": asker,
        "roles": [(one, role_words(one.role), post_words(one.post)) for one in found.roles],
        "offices": [(one, office_words(one.office)) for one in found.offices],
        "resets": found.resets,
    }
    return render(request, "web/administration/signatures.html", context)


@open_to(SIGNERS)
@require_POST
def role_decided(request: HttpRequest, key: int) -> HttpResponse:
    """A role is signed, or refused, or taken away."""
    asker = actor(request)
    require(asker, SIGNERS)
    if request.POST.get("do") == "confirm":
        said(request, _("Signed. The role counts from its first day."), lambda: confirm_role(asker, key))
    else:
        said(request, _("Ended."), lambda: end_role(asker, key))
    return HttpResponseRedirect(_back(request, "administration-signatures"), status=303)


@open_to(SIGNERS)
@require_POST
def reset_confirmed(request: HttpRequest, username: str) -> HttpResponse:
    """A lost second factor is removed."""
    asker = actor(request)
    require(asker, SIGNERS)
    words = _("Signed. The second factor can be set up afresh.")
    said(request, words, lambda: confirm_second_factor_reset(asker, username))
    return HttpResponseRedirect(reverse("administration-signatures"), status=303)


@open_to(ANY)
def officers(request: HttpRequest) -> HttpResponse:
    """Who the administrators are; the security administrator proposes another one."""
    asker = actor(request)
    listed = [(one, office_words(one.office)) for one in administrators_listed(asker)]
    form = OfficeForm(request.POST or None)
    if SECURITY.admits(asker) and done(
        form, lambda data: appoint_account(asker, data["username"], Office(data["office"]))
    ):
        return HttpResponseRedirect(request.path, status=303)
    context = {"asker": asker, "officers": listed, "form": form}
    return render(request, "web/administration/officers.html", context, status=status_of(form))


@open_to(SIGNERS)
@require_POST
def officer_decided(request: HttpRequest, key: int) -> HttpResponse:
    """An appointment is signed, or ended."""
    asker = actor(request)
    require(asker, SIGNERS)
    if request.POST.get("do") == "confirm":
        said(request, _("Signed. The office is held from now on."), lambda: confirm_administrator(asker, key))
    else:
        said(request, _("Ended."), lambda: end_administrator(asker, key))
    return HttpResponseRedirect(reverse("administration-officers"), status=303)


def _back(request: HttpRequest, name: str) -> str:
    """Where the button stood: the file of a person, or the page of that name."""
    person = request.POST.get("person", "")
    return reverse("administration-person", args=[int(person)]) if person.isdecimal() else reverse(name)
