"""The forms of one's own account, in the house's words."""

from typing import Any

from allauth.account.forms import ChangePasswordForm, LoginForm, ReauthenticateForm
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as ReauthenticateByCodeForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from axes.handlers.proxy import AxesProxyHandler
from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from gongbao.web.account.lock_out import current_request, lock_out
from gongbao.web.forms import Day, offer

CODE = _("Code from your device, or a recovery code")


class SignInForm(LoginForm):
    """Name and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - allauth's signature
        super().__init__(*args, **kwargs)
        _worded(self, login=_("Username"), password=_("Password"))
        self.order_fields(["login", "password"])


class PasswordForm(ChangePasswordForm):
    """The old password and twice the new one."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - allauth's signature
        super().__init__(*args, **kwargs)
        _worded(
            self, oldpassword=_("Current password"), password1=_("New password"), password2=_("New password once more")
        )
        self.fields["password1"].help_text = _("At least %(length)d characters, not only digits.") % {
            "length": settings.SHORTEST_PASSWORD
        }


class LinkPasswordForm(forms.Form):
    """Twice the new password, for whoever came by a link."""

    password = forms.CharField(
        label=_("New password"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    again = forms.CharField(
        label=_("New password once more"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def clean_again(self) -> str:
        """The same as above."""
        if self.cleaned_data["again"] != self.cleaned_data.get("password"):
            raise ValidationError(_("This is not the same as above."))
        return str(self.cleaned_data["again"])


class ConfirmForm(ReauthenticateForm):
    """One's password again, before something weighty."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - allauth's signature
        super().__init__(*args, **kwargs)
        _worded(self, password=_("Password"))


class Guarded:
    """A form whose code is not looked at while its account is locked: guessing codes counts like guessing passwords."""

    user: Any

    def clean_code(self) -> str:
        """The code, if the account is not locked."""
        request = current_request()
        if not AxesProxyHandler.is_allowed(request, {"username": self.user.get_username()}):
            lock_out(request, self.user.get_username())
            raise ValidationError(_("The account is locked for a while."))
        return str(super().clean_code())  # type: ignore[misc]  # of allauth's form beside which this stands


class SecondFactorForm(Guarded, AuthenticateForm):
    """The code, when signing in."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - allauth's signature
        super().__init__(*args, **kwargs)
        _worded(self, code=CODE)


class ConfirmByCodeForm(Guarded, ReauthenticateByCodeForm):
    """The code again, before something weighty."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - allauth's signature
        super().__init__(*args, **kwargs)
        _worded(self, code=CODE)


class SetUpForm(ActivateTOTPForm):
    """The first code, by which one shows that the device is set up."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - allauth's signature
        super().__init__(*args, **kwargs)
        _worded(self, code=_("Code that the device shows now"))


class TokenForm(forms.Form):
    """A new token for a program."""

    name = forms.CharField(label=_("What it is for"), max_length=60)
    roles = forms.MultipleChoiceField(
        label=_("Roles that it may use"), required=False, widget=forms.CheckboxSelectMultiple
    )
    until_day = Day(label=_("Last day"))

    def __init__(self, *args: Any, roles: list[tuple[str, str]], **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, **kwargs)
        offer(self.fields["roles"], roles)


class DelegationForm(forms.Form):
    """A power of one's own for a colleague."""

    assignment = forms.TypedChoiceField(label=_("Power"), coerce=int)
    to_person = forms.TypedChoiceField(label=_("For whom"), coerce=int)
    from_day = Day(label=_("First day"))
    until_day = Day(label=_("Last day"))

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - Django's signature
        powers: list[tuple[int, str]],
        people: list[tuple[int, str]],
        **kwargs: Any,  # noqa: ANN401 - Django's signature
    ) -> None:
        super().__init__(*args, **kwargs)
        offer(self.fields["assignment"], powers)
        offer(self.fields["to_person"], people)


def _worded(form: forms.BaseForm, **labels: Any) -> None:  # noqa: ANN401 - of gettext_lazy, whose type the stubs keep to themselves
    """Our labels, and nothing inside the fields that vanishes when one begins to write."""
    for name, words in labels.items():
        field = form.fields[name]
        field.label, field.help_text = words, ""
        field.widget.attrs.pop("placeholder", None)
