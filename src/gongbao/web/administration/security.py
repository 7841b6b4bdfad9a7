"""The security administrator: accounts, posts, roles, and an eye on delegations."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gongbao.engine.values import Bilingual
from gongbao.office.clock import today
from gongbao.office.people import accounts as office
from gongbao.office.people.bodies import bodies
from gongbao.office.people.delegations import end_delegation
from gongbao.office.people.interests import end_interest, end_kinship
from gongbao.office.people.overview import PersonFile, accounts_listed, delegations_listed, person_file
from gongbao.office.people.powers import NewPost, NewRole, end_post, give_post, propose_role
from gongbao.office.permission import Actor, administrators, open_to, require
from gongbao.records.models import Kinship
from gongbao.web.account.views.interests import RELATIONS
from gongbao.web.administration.forms import AccountForm, PostForm, RoleForm
from gongbao.web.administration.words import body_words, office_words, post_words, role_words
from gongbao.web.asker import actor
from gongbao.web.forms import done, said, status_of

SECURITY = administrators("security")
MADE = "link_made"  # in the session, until the page that shows it


@open_to(SECURITY)
def accounts(request: HttpRequest) -> HttpResponse:
    """Every account, and opening another one; the link for its owner is shown once."""
    asker, words = actor(request), request.GET.get("q", "").strip()
    listed = accounts_listed(asker, words)
    form = AccountForm(request.POST or None)
    if done(
        form,
        lambda data: _keep_link(request, data["username"], office.open_account(asker, office.Newcomer(**data)).secret),
    ):
        return HttpResponseRedirect(request.path, status=303)
    context = {"accounts": listed, "form": form, "q": words, "made": request.session.pop(MADE, None)}
    return render(request, "web/administration/accounts.html", context, status=status_of(form))


@open_to(SECURITY)
@require_POST
def account_decided(request: HttpRequest, username: str) -> HttpResponse:
    """A new link, a closed account, an opened one, a second factor that was lost."""
    asker = actor(request)
    require(asker, SECURITY)
    doings: dict[str, tuple[str, Callable[[], object]]] = {
        "link": (_("The link is shown here once."), lambda: _keep_link(request, username, office.new_link(asker, username))),
        "close": (_("The account is closed."), lambda: office.close_account(asker, username)),
        "reopen": (_("The account is open."), lambda: office.reopen_account(asker, username)),
        "reset": (_("Asked. Another administrator has to sign."), lambda: office.ask_second_factor_reset(asker, username)),
    }  # fmt: skip
    asked = doings.get(request.POST.get("do", ""))
    if asked is None:
        raise Http404
    said(request, *asked)
    return HttpResponseRedirect(reverse("administration-accounts"), status=303)


@open_to(SECURITY)
def person(request: HttpRequest, key: int) -> HttpResponse:
    """The file of a person, with a post to give and a role to propose."""
    asker = actor(request)
    file = person_file(asker, key)
    if file is None:
        raise Http404
    what = request.POST.get("give")
    held = [one for one in file.posts if one.holds_on(today())]
    post = PostForm(request.POST if what == "post" else None, bodies=bodies(asker))
    role = RoleForm(request.POST if what == "role" else None, posts=[(one.pk, post_words(one)) for one in held])
    if done(post, lambda data: _give_post(asker, key, data)):
        messages.success(request, _("The post is entered."))
    elif done(role, lambda data: propose_role(asker, NewRole(**data))):
        messages.success(request, _("Proposed. Another administrator has to sign."))
    else:
        context = _shown(file) | {"post": post, "role": role, "may_propose": bool(held), "today": today()}
        return render(request, "web/administration/person.html", context, status=status_of(post, role))
    return HttpResponseRedirect(request.path, status=303)


@open_to(SECURITY)
@require_POST
def person_decided(request: HttpRequest, key: int) -> HttpResponse:
    """A post, a kinship or an interest ends."""
    asker = actor(request)
    require(asker, SECURITY)
    ends: dict[str, Callable[[Actor, int], None]] = {"post": end_post, "kinship": end_kinship, "interest": end_interest}
    what, _sign, number = request.POST.get("end", "").partition(":")
    if what not in ends or not number.isdecimal():
        raise Http404
    said(request, _("Ended."), lambda: ends[what](asker, int(number)))
    return HttpResponseRedirect(reverse("administration-person", args=[key]), status=303)


@open_to(SECURITY)
def delegations(request: HttpRequest) -> HttpResponse:
    """Every power that is lent or offered."""
    asker = actor(request)
    lent = [
        (one, role_words(one.assignment.role), body_words(one.assignment.post.body))
        for one in delegations_listed(asker)
    ]
    return render(request, "web/administration/delegations.html", {"delegations": lent})


@open_to(SECURITY)
@require_POST
def delegation_ended(request: HttpRequest, key: int) -> HttpResponse:
    """A power is lent no longer."""
    asker = actor(request)
    require(asker, SECURITY)
    said(request, _("Ended."), lambda: end_delegation(asker, key))
    return HttpResponseRedirect(reverse("administration-delegations"), status=303)


def _keep_link(request: HttpRequest, username: str, secret: str) -> None:
    address = request.build_absolute_uri(reverse("account-link", args=[secret]))
    request.session[MADE] = {"username": username, "address": address}


def _give_post(asker: Actor, holder: int, data: dict[str, Any]) -> object:
    title = Bilingual(data["title_zh"], data["title_en"])
    return give_post(asker, NewPost(holder, data["body"], title, until_day=data["until_day"]))


def _shown(file: PersonFile) -> dict[str, object]:
    relatives = [(one, one.relative if one.person_id == file.person.pk else one.person) for one in file.kin]
    return {
        "file": file,
        "posts": [
            (one, post_words(one), [(role, role_words(role.role)) for role in one.assignments.all()])
            for one in file.posts
        ],
        "offices": [(one, office_words(one.office)) for one in file.administrations],
        "lent": [(one, role_words(one.assignment.role)) for one in file.delegations],
        "kin": [(one, relative, RELATIONS[Kinship.Relation(one.relation)]) for one, relative in relatives],
        "interests": [(one, body_words(one.in_body) if one.in_body else "") for one in file.interests],
    }
