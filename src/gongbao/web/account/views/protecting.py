"""What protects one's account: the password, the second factor, the sessions that are open."""

from allauth.account.views import PasswordChangeView, ReauthenticateView
from allauth.mfa.base.views import IndexView
from allauth.mfa.base.views import ReauthenticateView as ReauthenticateByCodeView
from allauth.mfa.recovery_codes.views import (
    DownloadRecoveryCodesView,
    GenerateRecoveryCodesView,
    ViewRecoveryCodesView,
)
from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from allauth.usersessions.views import ListUserSessionsView
from django.urls import reverse_lazy

from gongbao.office.permission import SIGNED_IN, open_to


@open_to(SIGNED_IN)
class Password(PasswordChangeView):
    """A new password for the old one; every other session ends with it."""

    template_name = "web/account/password.html"
    success_url = reverse_lazy("account")


@open_to(SIGNED_IN)
class Confirm(ReauthenticateView):
    """The password again, before something weighty."""

    template_name = "web/account/confirm.html"


@open_to(SIGNED_IN)
class ConfirmByCode(ReauthenticateByCodeView):
    """The code again, before something weighty."""

    template_name = "web/account/confirm.html"


@open_to(SIGNED_IN)
class SecondFactors(IndexView):
    """Whether a second factor is set up, and how many recovery codes are left."""

    template_name = "web/account/second_factors.html"


@open_to(SIGNED_IN)
class SetUp(ActivateTOTPView):
    """A picture for the device, and the first code from it."""

    template_name = "web/account/set_up.html"


@open_to(SIGNED_IN)
class Remove(DeactivateTOTPView):
    """Doing without the second factor again, where no power depends on it."""

    template_name = "web/account/remove.html"


@open_to(SIGNED_IN)
class RecoveryCodes(ViewRecoveryCodesView):
    """The codes for the day on which the device is lost."""

    template_name = "web/account/recovery_codes.html"


@open_to(SIGNED_IN)
class NewRecoveryCodes(GenerateRecoveryCodesView):
    """New ones; the old ones open nothing any more."""

    template_name = "web/account/new_recovery_codes.html"


@open_to(SIGNED_IN)
class RecoveryCodesFile(DownloadRecoveryCodesView):
    """The same as a file of plain text."""

    template_name = "web/account/recovery_codes.txt"


@open_to(SIGNED_IN)
class Sessions(ListUserSessionsView):
    """Where one is signed in, and the end of all sessions but this one."""

    template_name = "web/account/sessions.html"
