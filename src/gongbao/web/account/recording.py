"""Signing in and out, allowed and refused, and every change of a password or of a second factor stand in the ledger."""

from typing import Any

from allauth.account.signals import password_changed
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authentication_failed, authenticator_added, authenticator_removed, authenticator_reset
from allauth.usersessions.models import UserSession
from axes.signals import user_locked_out
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import User
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.dispatch import receiver
from django.http import HttpRequest

from gongbao.office.people.trail import note
from gongbao.office.permission import PUBLIC, Actor
from gongbao.records.models import Account
from gongbao.web.account.lock_out import address_of, name_tried


@receiver(user_logged_in)
def signed_in(request: HttpRequest, user: User, **_: object) -> None:
    """Somebody came in."""
    _note("signed-in", user, request)


@receiver(user_logged_out)
def signed_out(request: HttpRequest, user: User | None, **_: object) -> None:
    """Somebody went, or was left alone for too long."""
    if user is not None:
        _note("signed-out", user, request)


@receiver(user_login_failed)
def refused(credentials: dict[str, Any], request: HttpRequest | None = None, **_: object) -> None:
    """Somebody was not let in."""
    if request is not None:
        note("sign-in-refused", PUBLIC, name_tried(request, credentials), address=address_of(request))


@receiver(user_locked_out)
def locked(request: HttpRequest, username: str, **_: object) -> None:
    """An account cannot be signed in to from somewhere for a while."""
    note("sign-in-locked", PUBLIC, username, address=address_of(request))


@receiver(authentication_failed)
def wrong_code(sender: object, request: HttpRequest, user: User, **_: object) -> None:
    """A wrong code counts like a wrong password."""
    user_login_failed.send(sender=sender, credentials={"username": user.get_username()}, request=request)


@receiver(authenticator_added)
def second_factor_added(request: HttpRequest, user: User, authenticator: Authenticator, **_: object) -> None:
    """A device was set up: sessions that began without it end."""
    _note("second-factor-added", user, request, type=authenticator.type)
    if authenticator.type == Authenticator.Type.TOTP:
        for session in UserSession.objects.filter(user=user).exclude(session_key=request.session.session_key):
            session.end()


@receiver([authenticator_removed, authenticator_reset])
def second_factor_changed(request: HttpRequest, user: User, authenticator: Authenticator, **_: object) -> None:
    """A device or a set of recovery codes was removed or made anew."""
    _note("second-factor-changed", user, request, type=authenticator.type)


@receiver(password_changed)
def changed(request: HttpRequest, user: User, **_: object) -> None:
    """Somebody changed the own password."""
    _note("password-changed", user, request)


def _note(kind: str, user: AbstractBaseUser, request: HttpRequest, **more: object) -> None:
    person = Account.objects.filter(user_id=user.pk).values_list("person_id", flat=True).first()
    actor = Actor(user.get_username(), is_signed_in=True, user_id=user.pk, person_id=person)
    note(kind, actor, user.get_username(), address=address_of(request), **more)
