"""Who a signed-in user is to the office."""

from datetime import date

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser

from gongbao.office.permission import PUBLIC, Actor
from gongbao.records.models import posts_held


def actor_of(user: AbstractBaseUser | AnonymousUser, day: date) -> Actor:
    """The actor behind a request's user, with the posts held on that day."""
    if not user.is_authenticated or isinstance(user, AnonymousUser):
        return PUBLIC
    return Actor(user.get_username(), is_signed_in=True, posts=posts_held(user, day))
