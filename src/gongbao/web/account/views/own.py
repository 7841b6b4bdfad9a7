"""One's own account: who one is to the office, what one holds, what one lent, and the programs that act for one."""

from collections.abc import Iterable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gongbao.engine.values import Bilingual
from gongbao.office.clock import today
from gongbao.office.people.delegations import (
    NewDelegation,
    accept,
    colleagues,
    delegations_of,
    end_delegation,
    offer,
    powers_to_lend,
)
from gongbao.office.people.roles import role_offered
from gongbao.office.people.second_factor import has_second_factor
from gongbao.office.people.tokens import NewToken, make_token, revoke_token, tokens_of
from gongbao.office.permission import SIGNED_IN, Held, open_to, require
from gongbao.records.models import Assignment
from gongbao.web.account.forms import DelegationForm, TokenForm
from gongbao.web.asker import actor, language
from gongbao.web.forms import done, said, status_of


@open_to(SIGNED_IN)
def account(request: HttpRequest) -> HttpResponse:
    """Who one is to the office today, and the ways to everything else here."""
    asker = actor(request)
    require(asker, SIGNED_IN)
    context = {
        "asker": asker,
        "held": [(held, role_words(held.role)) for held in _in_order(asker.roles)],
        "has_second_factor": has_second_factor(asker.user_id or 0),
    }
    return render(request, "web/account/account.html", context)


@open_to(SIGNED_IN)
def tokens(request: HttpRequest) -> HttpResponse:
    """The tokens of one's programs, and a new one, whose secret is shown once."""
    asker, made = actor(request), []
    require(asker, SIGNED_IN)
    roles = [(role, role_words(role).in_(language())) for role in sorted(asker.posts)]
    form = TokenForm(request.POST or None, roles=roles)
    if done(form, lambda data: made.append(make_token(asker, _new_token(data)))):
        form = TokenForm(roles=roles)
    listed = [(token, [role_words(role) for role in token.roles]) for token in tokens_of(asker)]
    context = {"form": form, "made": made, "tokens": listed, "today": today(), "is_administrator": bool(asker.admin)}
    return render(request, "web/account/tokens.html", context, status=status_of(form))


@open_to(SIGNED_IN)
@require_POST
def token_revoked(request: HttpRequest, key: int) -> HttpResponse:
    """One of one's own tokens opens nothing any more."""
    said(request, _("The token opens nothing any more."), lambda: revoke_token(actor(request), key))
    return HttpResponseRedirect(reverse("account-tokens"), status=303)


@open_to(SIGNED_IN)
def delegations(request: HttpRequest) -> HttpResponse:
    """What one lent and was lent, and a power to lend."""
    asker = actor(request)
    form = DelegationForm(
        request.POST or None,
        powers=[(given.pk, _power_words(given)) for given in powers_to_lend(asker)],
        people=[(one.pk, one.name) for one in colleagues(asker)] if asker.person_id else [],
    )
    if done(form, lambda data: offer(asker, NewDelegation(**data))):
        messages.success(request, _("Offered. It counts once it was accepted."))
        return HttpResponseRedirect(request.path, status=303)
    lent = [(one, role_words(one.assignment.role)) for one in delegations_of(asker)]
    context = {"form": form, "delegations": lent, "today": today(), "asker": asker}
    return render(request, "web/account/delegations.html", context, status=status_of(form))


@open_to(SIGNED_IN)
@require_POST
def delegation_decided(request: HttpRequest, key: int) -> HttpResponse:
    """A power that was offered is accepted; or one is taken back, declined or given up."""
    asker = actor(request)
    if request.POST.get("do") == "accept":
        words = _("Accepted. You act in the other person's name; both names stand on what you do.")
        said(request, words, lambda: accept(asker, key))
    else:
        said(request, _("Ended."), lambda: end_delegation(asker, key))
    return HttpResponseRedirect(reverse("account-delegations"), status=303)


def role_words(role: str) -> Bilingual:
    """The words of a role with its document, the id where no procedure has it any more."""
    offered = role_offered(role)
    if offered is None:
        return Bilingual(role, role)
    return Bilingual(f"{offered.title.zh}（{offered.document.zh}）", f"{offered.title.en} ({offered.document.en})")


def _power_words(given: Assignment) -> str:
    body = given.post.body
    name = body.name_zh if language() == "zh" else body.name_en or body.name_zh
    return f"{role_words(given.role).in_(language())} · {name}"


def _in_order(roles: Iterable[Held]) -> list[Held]:
    return sorted(roles, key=lambda held: (held.body_path, held.role, held.on_behalf_of is not None))


def _new_token(data: dict[str, object]) -> NewToken:
    return NewToken(name=str(data["name"]), roles=frozenset(data["roles"]), until_day=data["until_day"])  # type: ignore[arg-type,call-overload]  # the form's fields say what they are
