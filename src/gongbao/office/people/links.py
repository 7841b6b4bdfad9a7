"""One-time links by which the owner of an account sets the password: shown once to whoever hands them over, kept as digests."""

import secrets
from datetime import timedelta
from hashlib import sha256

from django.contrib.auth.models import User
from django.db import transaction

from gongbao.engine.rules import Refused
from gongbao.engine.values import Bilingual
from gongbao.office.clock import now
from gongbao.office.people.passwords import check_password
from gongbao.office.people.trail import note
from gongbao.office.permission import Actor
from gongbao.records.models import AccountLink

VALID_FOR = timedelta(hours=72)


def make_link(user: User, by: int | None) -> str:
    """The secret part of a new link for an account, made by the person with that id; earlier links of the account no longer open anything."""
    secret = secrets.token_urlsafe(32)
    moment = now()
    AccountLink.objects.filter(user=user, used_at__isnull=True).update(used_at=moment)
    AccountLink.objects.create(
        user=user, digest=_digest(secret), made_at=moment, made_by_id=by, runs_out_at=moment + VALID_FOR
    )
    return secret


def account_behind(secret: str) -> User | None:
    """The account that a link opens; None when there is no such link, it was used, ran out, or the account is closed."""
    found = AccountLink.objects.filter(
        digest=_digest(secret), used_at__isnull=True, runs_out_at__gt=now(), user__is_active=True
    )
    link = found.select_related("user").first()
    return link.user if link else None


def set_password_by_link(secret: str, password: str) -> User:
    """Set the password of the account behind a link, which then opens nothing any more. Refused for the link or for the password."""
    user = account_behind(secret)
    if user is None:
        raise Refused("link", GONE)
    check_password(password, user)
    with transaction.atomic():
        if not AccountLink.objects.filter(digest=_digest(secret), used_at__isnull=True).update(used_at=now()):
            raise Refused("link", GONE)
        user.set_password(password)
        user.save(update_fields=["password"])
        note("password-set", Actor(user.get_username(), is_signed_in=False), user.get_username(), by="link")
    return user


def _digest(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()


GONE = Bilingual(
    "链接无效、已用过或已过期：请安全管理员再发一个。",
    "This link is not known, was used, or has run out: ask the security administrator for a new one.",
)
