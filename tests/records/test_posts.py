"""Posts are held for a period."""

from datetime import date

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError

from gongbao.office.actors import actor_of
from gongbao.office.permission import PUBLIC, Actor
from gongbao.records.models import Post

pytestmark = pytest.mark.django_db


@pytest.fixture
def clerk():
    """A clerk who holds a post for the month of May."""
    user = get_user_model().objects.create_user("clerk")
    Post.objects.create(holder=user, code="official", from_day=date(2021, 5, 1), until_day=date(2021, 5, 31))
    return user


@pytest.mark.parametrize(
    ("day", "posts"),
    [
        (date(2021, 4, 30), set()),
        (date(2021, 5, 1), {"official"}),
        (date(2021, 5, 31), {"official"}),
        (date(2021, 6, 1), set()),
    ],
)
def test_a_post_is_held_from_its_first_to_its_last_day(clerk, day, posts):
    """Both days count, the day before and the day after do not."""
    assert actor_of(clerk, day) == Actor("clerk", is_signed_in=True, posts=frozenset(posts))


def test_a_post_without_an_end_goes_on(clerk):
    """No last day means that it is held until further notice."""
    Post.objects.create(holder=clerk, code="reader", from_day=date(2021, 1, 1))

    assert actor_of(clerk, date(2099, 1, 1)).posts == {"reader"}


def test_whoever_is_not_signed_in_is_the_public():
    """An anonymous visitor holds nothing."""
    assert actor_of(AnonymousUser(), date(2021, 5, 1)) == PUBLIC


def test_a_post_does_not_end_before_it_begins(clerk):
    """The database refuses a period that is none."""
    with pytest.raises(IntegrityError):
        Post.objects.create(holder=clerk, code="official", from_day=date(2022, 2, 1), until_day=date(2022, 1, 1))
