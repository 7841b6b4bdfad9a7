"""Signing in and out, being locked out, being left alone."""

from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.auth import get_user_model
from django.db.models import F

from gongbao.office.clock import now, stopped_at
from gongbao.office.example_city import logins, seed_people
from gongbao.office.people.accounts import close_account
from gongbao.records.models import Event
from tests.office.people.peopling import administrator, user_of
from tests.web.signing_in import NAME, PASSWORD, enter, somebody

pytestmark = pytest.mark.django_db


@pytest.fixture
def user():
    """Somebody with an account."""
    return somebody()


def is_signed_in(client):
    """Whether the masthead greets somebody."""
    return "/sign-out/" in client.get("/about/").content.decode()


def test_signing_in_leads_back_to_the_page(client, user):
    """Who signs in comes back to where they were, and the masthead says who they are."""
    response = client.post("/sign-in/", {"login": NAME, "password": PASSWORD, "next": "/rules/"}, follow=True)

    assert response.redirect_chain == [("/rules/", 302)]
    assert NAME in response.content.decode()


@pytest.mark.parametrize("elsewhere", ["https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)"])
def test_signing_in_never_leads_elsewhere(client, user, elsewhere):
    """Only pages of the office are gone back to."""
    assert enter(client, next=elsewhere)["Location"] == "/"


@pytest.mark.parametrize(("address", "language"), [("/sign-in/", "zh-hans"), ("/en/sign-in/", "en")])
def test_a_wrong_password_is_said_to_be_wrong(client, user, address, language):
    """The page says so at its head, keeps the name and does not show the password."""
    page = client.post(address, {"login": NAME, "password": "wrong"}).content.decode()

    assert f'<html lang="{language}"' in page
    assert 'role="alert"' in page
    assert f'value="{NAME}"' in page
    assert 'value="wrong"' not in page


def test_nobody_learns_which_names_exist(client, user):
    """A name that nobody has is answered as a wrong password is."""
    known, unknown = enter(client, password="wrong"), enter(client, "nobody", "wrong")

    assert known.status_code == unknown.status_code
    assert known.context["form"].errors == unknown.context["form"].errors


def test_signing_out_is_a_button(client, user):
    """Signing out takes a POST, so that no link can do it."""
    client.force_login(user)

    assert client.get("/sign-out/").status_code == 405
    assert client.post("/sign-out/", follow=True).status_code == 200
    assert "_auth_user_id" not in client.session


def test_a_closed_account_is_not_signed_in_to(client, user):
    """The right password does not open it."""
    close_account(_security(), NAME)

    enter(client)

    assert not is_signed_in(client)


def test_every_attempt_is_written_down(client, user):
    """What was refused and what was allowed stand in the ledger, with the name and the address, without the password."""
    enter(client, password="wrong word")
    enter(client)
    client.post("/sign-out/")

    told = list(Event.objects.order_by("pk").values_list("kind", "subject", "details"))
    assert [kind for kind, _, _ in told] == ["sign-in-refused", "signed-in", "signed-out"]
    assert {subject for _, subject, _ in told} == {NAME}
    assert all("127.0.0.1" in details for _, _, details in told)
    assert "wrong word" not in str(told)
    assert "wrong word" not in str(list(AccessAttempt.objects.values()))


class TestLockOut:
    """Five failures, a quarter of an hour, by name and address."""

    @pytest.mark.parametrize(("prefix", "words"), [("", "再试"), ("/en", "Try again after")])
    def test_after_five_failures_the_right_password_opens_nothing(self, client, user, prefix, words):
        """The page says until when, in both languages, and the fifth failure says it already."""
        answers = [client.post(f"{prefix}/sign-in/", {"login": NAME, "password": "wrong"}) for _ in range(5)]
        refused = client.post(f"{prefix}/sign-in/", {"login": NAME, "password": PASSWORD})

        assert [answer.status_code for answer in answers] == [200, 200, 200, 200, 429]
        assert refused.status_code == 429
        until = refused.context["until"]
        assert timedelta(minutes=14) < until - now() <= timedelta(minutes=15)
        assert f"{until:%H:%M}" in refused.content.decode()
        assert words in refused.content.decode()
        assert not is_signed_in(client)

    def test_a_quarter_of_an_hour_later_it_opens_again(self, client, user):
        """The failures are forgotten, and trying in the meantime did not put that off."""
        for _ in range(5):
            enter(client, password="wrong")
        earlier = AccessAttempt.objects.get().attempt_time
        enter(client)
        assert AccessAttempt.objects.get().attempt_time == earlier

        AccessAttempt.objects.update(attempt_time=F("attempt_time") - settings.AXES_COOLOFF_TIME - timedelta(seconds=1))

        assert enter(client).status_code == 302
        assert is_signed_in(client)

    def test_somebody_elsewhere_is_not_locked_out(self, client, user):
        """An account cannot be closed to its owner by failures from another address, nor can another account from this one."""
        other = somebody("another")
        for _ in range(5):
            client.post("/sign-in/", {"login": NAME, "password": "wrong"}, REMOTE_ADDR="192.0.2.7")

        assert enter(client).status_code == 302
        client.post("/sign-out/")
        answer = client.post("/sign-in/", {"login": other.username, "password": PASSWORD}, REMOTE_ADDR="192.0.2.7")
        assert answer.status_code == 302

    @pytest.mark.parametrize("written", ["SOMEBODY", " somebody ", "ｓｏｍｅｂｏｄｙ"])
    def test_writing_the_name_otherwise_does_not_help(self, client, user, written):
        """Capitals, blanks and wide letters are the same name."""
        for _ in range(5):
            enter(client, password="wrong")

        assert enter(client, written).status_code == 429

    def test_what_a_stranger_says_of_his_address_is_not_believed(self, client, user, settings):
        """Without proxies of our own the header counts for nothing; behind one, the last address that it saw counts."""
        for number in range(5):
            client.post(
                "/sign-in/", {"login": NAME, "password": "wrong"}, headers={"x-forwarded-for": f"192.0.2.{number}"}
            )
        assert enter(client).status_code == 429

        settings.PROXIES = 1
        behind = {"headers": {"x-forwarded-for": "198.51.100.1, 192.0.2.99"}}
        assert client.post("/sign-in/", {"login": NAME, "password": PASSWORD}, **behind).status_code == 302

    def test_success_clears_the_count(self, client, user):
        """Four failures, a success, four failures: nobody is locked out."""
        for password in ["wrong"] * 4 + [PASSWORD]:
            enter(client, password=password)
        client.post("/sign-out/")

        assert {enter(client, password="wrong").status_code for _ in range(4)} == {200}


class TestSessions:
    """A session ends by itself, and one's other sessions at a button."""

    def test_a_session_left_alone_ends(self, client, user):
        """After an hour without a page the next one is the public's, and says why."""
        enter(client)
        with stopped_at(now() + timedelta(minutes=settings.SESSION_IDLE_MINUTES, seconds=-5)):
            assert is_signed_in(client)

        with stopped_at(now() + timedelta(minutes=2 * settings.SESSION_IDLE_MINUTES)):
            page = client.get("/about/").content.decode()

        assert "/sign-out/" not in page
        assert 'role="status"' in page

    def test_a_session_in_use_goes_on(self, client, user):
        """Each page begins the hour anew."""
        enter(client)
        for part in range(1, 6):
            with stopped_at(now() + timedelta(minutes=part * settings.SESSION_IDLE_MINUTES * 0.6)):
                assert is_signed_in(client)

    def test_other_sessions_end_at_a_button(self, client, user, django_client_class=None):
        """The page lists where one is signed in; the button leaves this session alone."""
        other = type(client)()
        enter(client)
        enter(other)
        page = client.get("/account/sessions/").content.decode()
        assert page.count("127.0.0.1") == 2

        client.post("/account/sessions/")

        assert is_signed_in(client)
        assert not is_signed_in(other)

    def test_a_new_password_ends_the_other_sessions(self, client, user):
        """Whoever had stolen one is out."""
        other = type(client)()
        enter(client)
        enter(other)
        new = "another long password"

        client.post("/account/password/", {"oldpassword": PASSWORD, "password1": new, "password2": new})

        user.refresh_from_db()
        assert user.check_password(new)
        assert is_signed_in(client)
        assert not is_signed_in(other)

    @pytest.mark.parametrize(("new", "field"), [("short", "password1"), ("123456789012", "password1")])
    @pytest.mark.parametrize(("prefix", "language"), [("", "zh"), ("/en", "en")])
    def test_a_bad_password_is_refused_in_the_language_of_the_page(self, client, user, prefix, language, new, field):
        """Too short, only digits: the field says so, and the old password stays."""
        enter(client)

        answer = client.post(
            f"{prefix}/account/password/", {"oldpassword": PASSWORD, "password1": new, "password2": new}
        )

        said = str(answer.context["form"].errors[field])
        assert ("密码" in said) is (language == "zh")
        assert user.check_password(PASSWORD)


class TestExampleCity:
    """Who can be signed in as is told in an example city alone."""

    def test_its_sign_in_page_tells_names_and_passwords(self, client):
        """Each of them signs in with what is shown."""
        seed_people()
        page = client.get("/sign-in/").content.decode()

        for login in logins():
            assert login.name in page
            assert login.password in page
            assert enter(client, login.name, login.password).status_code == 302
            client.post("/sign-out/")

    def test_no_other_office_tells_anything(self, client, user):
        """Without an example city there is a form and nothing else."""
        page = client.get("/sign-in/").content.decode()

        assert "<table" not in page
        assert not any(login.name in page for login in logins())

    def test_there_are_three_administrators_and_an_outsider(self, client):
        """The cast covers each office once, several bodies, and somebody without a post."""
        seed_people()

        assert sorted(login.office for login in logins() if login.office) == ["audit", "security", "system"]
        assert any(not login.office and not login.body for login in logins())
        assert get_user_model().objects.count() == len(logins())


def _security():
    from gongbao.office.actors import actor_for
    from gongbao.office.clock import today

    return actor_for(user_of(administrator("security")), today())
