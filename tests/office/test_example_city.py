"""The example city: accounts, index, example data of each document."""

from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.db import transaction

from gongbao.office.actors import actor_for
from gongbao.office.clock import today
from gongbao.office.example_city import logins
from gongbao.office.permission import PUBLIC
from gongbao.office.search import search
from gongbao.records.models import Assignment, Entry

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="class")
def printed(django_db_setup, django_db_blocker):
    """What the command says while it builds the city, which is there for the tests that ask for it and gone afterwards."""
    said = StringIO()
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("seed_example_city", stdout=said)
        yield said.getvalue()
        transaction.set_rollback(True)


class TestTheCity:
    """Built once, by the command."""

    def test_one_can_sign_in_with_what_is_printed(self, printed):
        """Each account printed by the command opens with its password and holds its posts."""
        for login in logins():
            user = get_user_model().objects.get(username=login.name)
            actor = actor_for(user, today())
            assert user.check_password(login.password)
            assert (actor.posts, actor.admin) == (frozenset(login.roles), login.office)
            assert login.name in printed
            assert login.password in printed

    def test_the_texts_can_be_searched(self, printed):
        """The example city has its index."""
        assert search(PUBLIC, "煤炭").hits

    def test_seeding_again_changes_nothing(self, printed):
        """A second run makes no second account, no second post and no second act."""
        before = _all()

        call_command("seed_example_city", stdout=StringIO())

        assert _all() == before


def test_no_examples_among_real_people():
    """In a database that has accounts of its own nothing is seeded."""
    get_user_model().objects.create_user("real")

    with pytest.raises(CommandError):
        call_command("seed_example_city")

    assert get_user_model().objects.count() == 1


def _all():
    people = get_user_model().objects.values("id", "username", "password")
    return list(people), Assignment.objects.count(), Entry.objects.count()
