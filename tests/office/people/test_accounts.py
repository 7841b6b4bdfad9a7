"""Accounts, the links by which their owners set passwords, tokens of programs, and how an office is founded."""

from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user_model

from gongbao.engine.rules import Refused
from gongbao.office.actors import actor_for
from gongbao.office.clock import now, stopped_at, today
from gongbao.office.people import accounts
from gongbao.office.people.links import account_behind, set_password_by_link
from gongbao.office.people.tokens import NewToken, actor_with_token, make_token
from gongbao.office.permission import NotPermitted
from gongbao.records.models import AccountLink, Event, Person
from tests.office.people.peopling import administrator, assignment, body, person, post, user_of

pytestmark = pytest.mark.django_db
PASSWORD = "neither short nor common"
NUMBER = "11010519491231002X"


def acting(someone):
    """The actor behind a person's account today."""
    return actor_for(user_of(someone), today())


@pytest.fixture
def keeper():
    """A security administrator."""
    return acting(administrator("security"))


class TestOpening:
    """Accounts are opened by the security administrator, and their owners set the passwords."""

    def test_the_owner_sets_the_password_by_the_link(self, keeper):
        """Before that nobody can sign in; afterwards the link opens nothing."""
        opened = accounts.open_account(keeper, accounts.Newcomer("zhang.san", "张三", "P-1"))
        assert not opened.account.user.has_usable_password()

        user = set_password_by_link(opened.secret, PASSWORD)

        assert user.check_password(PASSWORD)
        assert account_behind(opened.secret) is None
        with pytest.raises(Refused):
            set_password_by_link(opened.secret, "another long one")

    def test_the_link_itself_is_not_kept(self, keeper):
        """What is kept does not open anything."""
        opened = accounts.open_account(keeper, accounts.Newcomer("zhang.san", "张三"))

        assert opened.secret not in str(AccountLink.objects.values())

    def test_a_link_runs_out(self, keeper):
        """After three days a new one is needed, and a new one closes the old one."""
        first = accounts.open_account(keeper, accounts.Newcomer("zhang.san", "张三")).secret
        with stopped_at(now() + timedelta(hours=72)):
            assert account_behind(first) is None

        second = accounts.new_link(keeper, "zhang.san")

        assert account_behind(first) is None
        assert account_behind(second).username == "zhang.san"

    @pytest.mark.parametrize("password", ["short", "123456789012", "password123"])
    def test_a_bad_password_leaves_the_link_as_it_is(self, keeper, password):
        """It is refused in both languages, and another one can be tried."""
        opened = accounts.open_account(keeper, accounts.Newcomer("zhang.san", "张三"))

        with pytest.raises(Refused) as refused:
            set_password_by_link(opened.secret, password)

        assert refused.value.field == "password"
        assert refused.value.message.zh != refused.value.message.en
        assert account_behind(opened.secret) is not None

    @pytest.mark.parametrize(
        ("newcomer", "field"),
        [
            (accounts.Newcomer("有 空格", "张三"), "username"),
            (accounts.Newcomer("TAKEN", "张三"), "username"),
            (accounts.Newcomer("fresh", " "), "name"),
            (accounts.Newcomer("fresh", "张三", "P-7"), "personnel_number"),
            (accounts.Newcomer("fresh", "张三", "", "123"), "identity"),
        ],
    )
    def test_what_is_wrong_is_named(self, keeper, newcomer, field):
        """The refusal says which field it is about, and nothing was opened."""
        get_user_model().objects.create_user("taken")
        Person.objects.create(name="旧人", personnel_number="P-7", added_at=now())

        with pytest.raises(Refused) as refused:
            accounts.open_account(keeper, newcomer)

        assert refused.value.field == field
        assert not get_user_model().objects.filter(username="fresh").exists()

    def test_two_accounts_of_one_person_are_known_as_such(self, keeper):
        """The same identity number is the same natural person."""
        first = accounts.open_account(keeper, accounts.Newcomer("one", "张三", "", NUMBER))
        second = accounts.open_account(keeper, accounts.Newcomer("two", "张三", "", NUMBER))

        assert first.account.person == second.account.person

    @pytest.mark.parametrize("office", ["system", "audit"])
    def test_the_other_administrators_open_none(self, office):
        """Nor does anybody else."""
        with pytest.raises(NotPermitted):
            accounts.open_account(acting(administrator(office)), accounts.Newcomer("zhang.san", "张三"))


class TestClosing:
    """A closed account is nobody's."""

    def test_sessions_and_tokens_end_with_the_account(self, keeper, client):
        """Who was signed in is signed in no more; opening it again brings back what is still held."""
        someone = person("李四", account="clerk")
        given = assignment(post(someone, body()))
        secret = make_token(acting(someone), NewToken("脚本", frozenset({given.role}), today()))
        client.force_login(user_of(someone))

        accounts.close_account(keeper, "clerk")

        assert "clerk" not in client.get("/about/").content.decode()
        assert actor_with_token(secret, today()) is None
        accounts.reopen_account(keeper, "clerk")
        assert acting(someone).posts == {given.role}
        assert actor_with_token(secret, today()) is None

    def test_nobody_looks_after_his_own_account(self, keeper):
        """Neither closing nor a link for oneself."""
        for does in (accounts.close_account, accounts.new_link, accounts.ask_second_factor_reset):
            with pytest.raises(Refused):
                does(keeper, keeper.name)


class TestSecondFactorReset:
    """A lost second factor is removed by two people."""

    @pytest.fixture
    def protected(self):
        """An account with a second factor."""
        user = user_of(person("李四", account="clerk"))
        Authenticator.objects.create(user=user, type=Authenticator.Type.TOTP, data={})
        return user

    def test_it_takes_two_administrators(self, keeper, protected):
        """One asks, another one signs; before that the second factor stays."""
        accounts.ask_second_factor_reset(keeper, "clerk")
        with pytest.raises(Refused):
            accounts.confirm_second_factor_reset(keeper, "clerk")
        assert Authenticator.objects.filter(user=protected).exists()

        accounts.confirm_second_factor_reset(acting(administrator("system")), "clerk")

        assert not Authenticator.objects.filter(user=protected).exists()
        assert set(Event.objects.values_list("kind", flat=True)) >= {"second-factor-reset-asked", "second-factor-reset"}

    def test_nothing_is_removed_that_nobody_asked_for(self, protected):
        """A signature alone does nothing."""
        with pytest.raises(Refused):
            accounts.confirm_second_factor_reset(acting(administrator("system")), "clerk")
