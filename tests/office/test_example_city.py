"""The example city: accounts, index, example data of each document."""

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command

from gongbao.office.actors import actor_for
from gongbao.office.clock import today
from gongbao.office.example_city import logins
from gongbao.office.permission import PUBLIC
from gongbao.office.search import search

pytestmark = pytest.mark.django_db


def test_one_can_sign_in_with_what_is_printed(capsys):
    """Each account printed by the command opens with its password and holds its posts."""
    call_command("seed_example_city")

    printed = capsys.readouterr().out
    for login in logins():
        user = get_user_model().objects.get(username=login.name)
        actor = actor_for(user, today())
        assert user.check_password(login.password)
        assert (actor.posts, actor.admin) == (frozenset(login.roles), login.office)
        assert login.name in printed
        assert login.password in printed


def test_the_texts_can_be_searched():
    """The example city has its index."""
    call_command("seed_example_city")

    assert search(PUBLIC, "煤炭").hits


def test_seeding_again_changes_nothing():
    """A second run makes no second account and no second post."""
    call_command("seed_example_city")
    before = list(get_user_model().objects.values("id", "username", "password"))

    call_command("seed_example_city")

    assert list(get_user_model().objects.values("id", "username", "password")) == before


def test_no_examples_among_real_people():
    """In a database that has accounts of its own nothing is seeded."""
    get_user_model().objects.create_user("real")

    with pytest.raises(CommandError):
        call_command("seed_example_city")

    assert get_user_model().objects.count() == 1
