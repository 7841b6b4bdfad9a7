"""Tokens by which a program acts for the owner of an account: with chosen roles, until a day, revocable at once. Shown once, kept as digests."""

import secrets
from dataclasses import dataclass, replace
from datetime import date, timedelta
from hashlib import sha256

from django.db import transaction
from django.db.models import QuerySet

from gongbao.engine.rules import Refused
from gongbao.engine.values import Bilingual
from gongbao.office.actors import actor_for
from gongbao.office.clock import now, today
from gongbao.office.people.trail import note
from gongbao.office.permission import PUBLIC, SIGNED_IN, Actor, require
from gongbao.records.models import AccessToken

MARK = "gongbao_"
LONGEST = timedelta(days=366)
LONGEST_NAME = 60


@dataclass(frozen=True)
class NewToken:
    """What a token is called, the roles it may use (of those that its owner holds), and its last day."""

    name: str
    roles: frozenset[str]
    until_day: date


def make_token(actor: Actor, new: NewToken) -> str:
    """A new token for one's own account; the answer is shown once. Refused for administrators, for roles not held, beyond a year."""
    require(actor, SIGNED_IN)
    if actor.admin or actor.user_id is None:
        raise Refused(
            "token", Bilingual("管理员不得使用令牌。", "An administrator works in person, not through a program.")
        )
    if not 0 < len(new.name.strip()) <= LONGEST_NAME:
        raise Refused("name", Bilingual("名称必填，最长60个字符。", "A name is required, at most 60 characters."))
    if beyond := sorted(new.roles - actor.posts):
        raise Refused(
            "roles", Bilingual(f"本人不持有：{'、'.join(beyond)}。", f"You do not hold: {', '.join(beyond)}.")
        )
    if not today() <= new.until_day <= today() + LONGEST:
        raise Refused(
            "until_day", Bilingual("截止日应在今天至一年之内。", "The last day lies between today and a year from now.")
        )
    secret = MARK + secrets.token_urlsafe(32)
    with transaction.atomic():
        token = AccessToken.objects.create(
            user_id=actor.user_id,
            name=new.name.strip(),
            digest=_digest(secret),
            roles=sorted(new.roles),
            made_at=now(),
            until_day=new.until_day,
        )
        note("token-made", actor, f"token:{token.pk}", roles=sorted(new.roles), until=new.until_day.isoformat())
    return secret


def revoke_token(actor: Actor, token_id: int) -> None:
    """Revoke one of one's own tokens at once."""
    require(actor, SIGNED_IN)
    mine = AccessToken.objects.filter(pk=token_id, user_id=actor.user_id or 0, revoked_at__isnull=True)
    with transaction.atomic():
        if mine.update(revoked_at=now()):
            note("token-revoked", actor, f"token:{token_id}")


def tokens_of(actor: Actor) -> QuerySet[AccessToken]:
    """One's own tokens, the latest first."""
    require(actor, SIGNED_IN)
    return AccessToken.objects.filter(user_id=actor.user_id or 0).order_by("-made_at", "-pk")


def actor_with_token(secret: str, day: date) -> Actor | None:
    """The actor behind a token: its owner with the roles that the token names and the owner still holds. None when it opens nothing."""
    found = AccessToken.objects.filter(digest=_digest(secret), revoked_at__isnull=True, until_day__gte=day)
    token = found.select_related("user").first()
    if token is None:
        return None
    if token.last_used_on != day:
        AccessToken.objects.filter(pk=token.pk).update(last_used_on=day)
    actor = actor_for(token.user, day)
    roles = frozenset(held for held in actor.roles if held.role in token.roles)
    posts = frozenset(held.role for held in roles)
    return None if actor is PUBLIC else replace(actor, roles=roles, posts=posts, admin="")


def _digest(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()
