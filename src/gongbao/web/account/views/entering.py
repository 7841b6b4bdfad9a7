"""Coming in and going out: the password, then the code; a link by which a password is set."""

from typing import Any

from allauth.account.views import AccountInactiveView, LoginView
from allauth.mfa.base.views import AuthenticateView
from django.contrib import messages
from django.contrib.auth.views import LogoutView
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from gongbao.office.example_city import logins
from gongbao.office.people.founding import is_example_city
from gongbao.office.people.links import GONE, account_behind, set_password_by_link
from gongbao.office.permission import EVERYONE, open_to
from gongbao.web.account.forms import LinkPasswordForm
from gongbao.web.asker import language
from gongbao.web.forms import done, status_of

NOT_FOUND = 404


@open_to(EVERYONE)
class SignIn(LoginView):
    """Username and password; in an example city also who can be signed in as."""

    template_name = "web/account/sign_in.html"

    def get_context_data(self, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(**more) | {"examples": logins() if is_example_city() else ()}


@open_to(EVERYONE)
class SecondFactor(AuthenticateView):
    """The code, once the password was right."""

    template_name = "web/account/second_factor.html"


@open_to(EVERYONE)
class SignOut(LogoutView):
    """Signing out takes a button and leads to the front page."""

    http_method_names = ("post", "options")


@open_to(EVERYONE)
class Closed(AccountInactiveView):
    """What the owner of a closed account is told."""

    template_name = "web/account/closed.html"


@open_to(EVERYONE)
def by_link(request: HttpRequest, secret: str) -> HttpResponse:
    """Setting the password by a link that a security administrator handed over."""
    user = account_behind(secret)
    if user is None:
        return render(request, "web/account/link_gone.html", {"words": GONE.in_(language())}, status=NOT_FOUND)
    form = LinkPasswordForm(request.POST or None)
    if done(form, lambda data: set_password_by_link(secret, data["password"])):
        messages.success(request, _("The password is set. Sign in with it."))
        return HttpResponseRedirect(reverse("account_login"), status=303)
    context = {"form": form, "username": user.get_username()}
    return render(request, "web/account/by_link.html", context, status=status_of(form))
