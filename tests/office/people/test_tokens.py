"""Tokens by which programs act for their owners."""

from datetime import timedelta

import pytest

from gongbao.engine.rules import Refused
from gongbao.office.actors import actor_for
from gongbao.office.clock import today
from gongbao.office.people.tokens import NewToken, actor_with_token, make_token, revoke_token
from tests.office.people.peopling import administrator, assignment, body, person, post, user_of

pytestmark = pytest.mark.django_db


def acting(someone):
    """The actor behind a person's account today."""
    return actor_for(user_of(someone), today())


@pytest.fixture
def keeper():
    """A security administrator."""
    return acting(administrator("security"))


class TestTokens:
    """A program acts with a token of its owner."""

    @pytest.fixture
    def clerk(self):
        """Who holds two roles."""
        someone = person("李四", account="clerk")
        seat = post(someone, body())
        assignment(seat, "law/handler")
        assignment(seat, "law/decider")
        return someone

    def test_it_has_the_roles_that_were_chosen(self, clerk):
        """Of two roles held it uses one; it names its owner."""
        secret = make_token(acting(clerk), NewToken("脚本", frozenset({"law/handler"}), today()))

        actor = actor_with_token(secret, today())

        assert (actor.name, actor.person_id, actor.posts) == ("clerk", clerk.pk, {"law/handler"})

    def test_it_loses_what_its_owner_loses(self, clerk):
        """A role that ended is no longer the token's."""
        secret = make_token(acting(clerk), NewToken("脚本", frozenset({"law/handler"}), today()))
        clerk.posts.get().end(today(), None)

        assert actor_with_token(secret, today()).posts == frozenset()

    def test_it_runs_out_and_can_be_revoked(self, clerk):
        """On the day after its last one it opens nothing, and a revoked one opens nothing at once."""
        last = today() + timedelta(days=3)
        secret = make_token(acting(clerk), NewToken("脚本", frozenset(), last))
        assert actor_with_token(secret, last) is not None
        assert actor_with_token(secret, last + timedelta(days=1)) is None

        revoke_token(acting(clerk), user_of(clerk).access_tokens.get().pk)

        assert actor_with_token(secret, today()) is None

    def test_it_is_revoked_by_its_owner_alone(self, clerk):
        """Somebody else's wish changes nothing."""
        secret = make_token(acting(clerk), NewToken("脚本", frozenset(), today()))

        revoke_token(acting(person("王五", account="other")), user_of(clerk).access_tokens.get().pk)

        assert actor_with_token(secret, today()) is not None

    def test_it_is_not_kept_as_it_is(self, clerk):
        """Whoever reads the table cannot use it."""
        secret = make_token(acting(clerk), NewToken("脚本", frozenset(), today()))

        assert secret not in str(user_of(clerk).access_tokens.values())

    @pytest.mark.parametrize(
        ("roles", "days", "name", "field"),
        [
            ({"law/other"}, 1, "脚本", "roles"),
            ((), 367, "脚本", "until_day"),
            ((), -1, "脚本", "until_day"),
            ((), 1, " ", "name"),
        ],
    )
    def test_what_is_wrong_is_named(self, clerk, roles, days, name, field):
        """Only roles that one holds, a year at most, and a name."""
        with pytest.raises(Refused) as refused:
            make_token(acting(clerk), NewToken(name, frozenset(roles), today() + timedelta(days=days)))

        assert refused.value.field == field

    def test_administrators_work_in_person(self, keeper):
        """No program administers."""
        with pytest.raises(Refused):
            make_token(keeper, NewToken("脚本", frozenset(), today()))
