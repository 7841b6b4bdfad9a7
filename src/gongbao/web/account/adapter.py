"""How allauth's flows behave in this office."""

import base64
from hashlib import sha256
from typing import Any

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.encoding import force_bytes
from django.utils.translation import gettext_lazy as _

from gongbao.engine.rules import Refused
from gongbao.office.clock import now
from gongbao.office.people.passwords import check_password
from gongbao.office.people.second_factor import must_keep_second_factor
from gongbao.web.account.lock_out import address_of
from gongbao.web.asker import language

SAID = {
    "account/messages/password_changed.txt": _("Your password was changed; your other sessions have ended."),
    "mfa/messages/totp_activated.txt": _("The second factor is set up: from now on you sign in with a code as well."),
    "mfa/messages/totp_deactivated.txt": _("The second factor was removed."),
    "mfa/messages/recovery_codes_generated.txt": _(
        "New recovery codes were made. Keep them where nobody else finds them."
    ),
    "usersessions/messages/sessions_logged_out.txt": _("Your other sessions have ended."),
}
WRONG = _(
    "Username and password do not belong together. Five failures lock the account from here for a quarter of an hour."
)
WRONG_CODE = _("This code is not right, or it was used already. Wait for the next one, or use a recovery code.")


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are opened by the security administrator alone; whoever has just signed in need not confirm it at once."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": WRONG,
        "invalid_login": WRONG,
        "incorrect_password": _("This is not your password."),
        "enter_current_password": _("This is not your password."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never."""
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """The address that lock-out counts by, too."""
        return address_of(request)

    def clean_password(self, password: str, user: User | None = None) -> str:
        """A new password, if it is a good one."""
        try:
            check_password(password, user)
        except Refused as refusal:
            raise ValidationError(refusal.message.in_(language())) from refusal
        return password

    def is_reauthentication_required(self, *, app: str, **more: Any) -> bool:  # noqa: ANN401 - allauth's signature
        """Not for a few minutes after signing in."""
        records = get_authentication_records(context.request, context.request.user)
        latest = max((record["at"] for record in records), default=0)
        return now().timestamp() - latest > app_settings.REAUTHENTICATION_TIMEOUT

    def add_message(
        self, request: HttpRequest, level: int, message_template: str | None = None, *_: object, **__: object
    ) -> None:
        """In the house's own words, where something has to be said."""
        words = SAID.get(message_template or "")
        if words:
            messages.add_message(request, level, words)


class SecondFactorAdapter(DefaultMFAAdapter):
    """The secrets of devices are kept encrypted, by a key that comes from the office's own."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": WRONG_CODE,
        "cannot_delete_authenticator": _("Your powers need a second factor: it cannot be removed while you hold them."),
        "cannot_generate_recovery_codes": _("Set the second factor up first."),
    }

    def encrypt(self, text: str) -> str:
        """As it is kept."""
        return _cipher().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """As it is used."""
        return _cipher().decrypt(encrypted_text.encode()).decode()

    def get_totp_label(self, user: User) -> str:
        """The account's name, as the device shows it."""
        return user.get_username()

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Not while powers depend on it."""
        return not must_keep_second_factor(authenticator.user_id)


def _cipher() -> MultiFernet:
    keys = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    digests = (sha256(b"gongbao.second-factor:" + force_bytes(key)).digest() for key in keys)
    return MultiFernet([Fernet(base64.urlsafe_b64encode(digest)) for digest in digests])
