"""The second factor: setting it up, signing in with it, losing it."""

import re

import pytest
from allauth.mfa.models import Authenticator

from gongbao.office.people.founding import found
from gongbao.records.models import Event, Founding
from tests.office.people.peopling import administrator, assignment, body, person, post, user_of
from tests.web.signing_in import NAME, PASSWORD, code_of, device_of, enter, somebody, wrong_code

pytestmark = pytest.mark.django_db
CODE = "/sign-in/code/"
SET_UP = "/account/second-factor/set-up/"


@pytest.fixture
def user():
    """Somebody with an account."""
    return somebody()


def is_signed_in(client):
    """Whether the masthead greets somebody."""
    return "/sign-out/" in client.get("/about/").content.decode()


class TestSettingUp:
    """A picture, a key, the first code."""

    def test_it_is_set_up_by_the_first_code(self, client, user):
        """Afterwards the password alone opens nothing, and ten recovery codes are there."""
        enter(client)
        secret = client.get(SET_UP).context["form"].secret

        answer = client.post(SET_UP, {"code": code_of(secret)}, follow=True)

        assert answer.redirect_chain[-1][0] == "/account/recovery-codes/"
        assert len(answer.context["unused_codes"]) == 10
        client.post("/sign-out/")
        assert enter(client)["Location"] == CODE
        assert not is_signed_in(client)

    def test_a_wrong_code_sets_nothing_up(self, client, user):
        """The page says so and keeps the same key."""
        enter(client)
        secret = client.get(SET_UP).context["form"].secret

        answer = client.post(SET_UP, {"code": wrong_code(secret)})

        assert answer.context["form"].errors["code"]
        assert answer.context["form"].secret == secret
        assert not Authenticator.objects.exists()

    def test_the_picture_comes_from_the_page_itself(self, client, user):
        """Nothing is asked of another place, and nothing is written into the page that its policy forbids."""
        enter(client)
        page = client.get(SET_UP).content.decode()

        assert 'src="data:image/svg+xml;base64,' in page
        assert not re.search(r"<(script|style)(?![^>]*\bsrc=)|\son\w+=|\sstyle=", page)

    def test_the_secret_is_kept_encrypted(self, client, user):
        """Whoever reads the table cannot make codes."""
        enter(client)
        secret = client.get(SET_UP).context["form"].secret
        client.post(SET_UP, {"code": code_of(secret)})

        assert secret not in str(list(Authenticator.objects.values_list("data", flat=True)))

    @pytest.mark.django_db(transaction=True)
    def test_sessions_without_it_end(self, client, user):
        """Whoever is signed in elsewhere by the password alone is out."""
        other = type(client)()
        enter(client)
        enter(other)
        client.post(SET_UP, {"code": code_of(client.get(SET_UP).context["form"].secret)})

        assert is_signed_in(client)
        assert not is_signed_in(other)


class TestSigningIn:
    """The password, then the code."""

    @pytest.fixture
    def secret(self, user):
        """The device's secret."""
        return device_of(user)

    def test_the_code_opens_what_the_password_did_not(self, client, secret):
        """And leads on to the page that was wanted."""
        enter(client, next="/rules/")
        assert not is_signed_in(client)

        answer = client.post(CODE, {"code": code_of(secret)})

        assert answer["Location"] == "/rules/"
        assert is_signed_in(client)

    def test_a_code_opens_once(self, client, secret):
        """What somebody looked over one's shoulder for is worth nothing."""
        code, other = code_of(secret), type(client)()
        for browser in (client, other):
            enter(browser)
            browser.post(CODE, {"code": code})

        assert is_signed_in(client)
        assert not is_signed_in(other)

    def test_the_code_page_is_nothing_without_the_password(self, client, secret):
        """Who comes there directly is asked for the password."""
        assert client.get(CODE)["Location"] == "/sign-in/"
        assert client.post(CODE, {"code": code_of(secret)})["Location"] == "/sign-in/"

    def test_wrong_codes_lock_the_account_as_wrong_passwords_do(self, client, secret):
        """After five the right code opens nothing, neither does beginning again."""
        enter(client)
        answers = [client.post(CODE, {"code": wrong_code(secret)}).status_code for _ in range(5)]

        assert answers == [200, 200, 200, 200, 429]
        assert client.post(CODE, {"code": code_of(secret)}).status_code == 429
        assert enter(type(client)()).status_code == 429
        assert not is_signed_in(client)
        assert Event.objects.filter(kind="sign-in-locked", subject=NAME).exists()

    def test_a_recovery_code_opens_once(self, client, user):
        """It stands in for the device, and is used up."""
        enter(client)
        secret = client.get(SET_UP).context["form"].secret
        codes = client.post(SET_UP, {"code": code_of(secret)}, follow=True).context["unused_codes"]
        client.post("/sign-out/")

        outcomes = []
        for browser in (client, type(client)()):
            enter(browser)
            browser.post(CODE, {"code": codes[0]})
            outcomes.append(is_signed_in(browser))

        assert outcomes == [True, False]

    def test_the_recovery_codes_come_as_a_file(self, client, user):
        """Ten lines, to be saved."""
        enter(client)
        client.post(SET_UP, {"code": code_of(client.get(SET_UP).context["form"].secret)})

        answer = client.get("/account/recovery-codes.txt")

        assert "attachment" in answer["Content-Disposition"]
        assert len(answer.content.decode().split()) == 10


class TestEnforcement:
    """Powers count only with a second factor, unless the site says otherwise."""

    @pytest.fixture(autouse=True)
    def _required(self, settings):
        """As in an office at work."""
        settings.SECOND_FACTOR = "required"

    @pytest.fixture
    def clerk(self):
        """Somebody with a power."""
        someone = person("李四", account="clerk")
        assignment(post(someone, body()), "law/handler")
        return user_of(someone)

    @pytest.mark.parametrize("who", ["clerk", "security"])
    def test_who_holds_a_power_is_sent_to_set_it_up(self, client, clerk, who):
        """Every page but those of one's own account leads there; no power counts before."""
        user = clerk if who == "clerk" else user_of(administrator("security"))
        client.force_login(user)

        assert client.get("/rules/")["Location"] == SET_UP
        assert client.get("/administration/")["Location"] == SET_UP
        assert client.get("/account/").status_code == 200
        assert "law/handler" not in client.get("/account/").content.decode()

    def test_once_it_is_set_up_everything_is_open(self, client, clerk):
        """The powers count from the next page on."""
        enter(client, "clerk", PASSWORD)
        client.post(SET_UP, {"code": code_of(client.get(SET_UP).context["form"].secret)})

        assert client.get("/rules/").status_code == 200
        assert "law/handler" in client.get("/account/").content.decode()

    def test_who_holds_nothing_needs_none(self, client, user):
        """A reader signs in by the password alone."""
        client.force_login(user)

        assert client.get("/rules/").status_code == 200

    def test_it_cannot_be_removed_while_powers_depend_on_it(self, client, clerk):
        """The page says why, and the second factor stays."""
        secret = device_of(clerk)
        enter(client, "clerk", PASSWORD)
        client.post(CODE, {"code": code_of(secret)})

        client.post("/account/second-factor/remove/")

        assert Authenticator.objects.filter(user=clerk).exists()

    def test_in_an_example_city_it_is_optional_and_works(self, client, settings):
        """Nobody is sent away, and whoever sets it up signs in with it."""
        found(Founding.Kind.EXAMPLE)
        someone = person("李四", account="clerk")
        assignment(post(someone, body()), "law/handler")
        enter(client, "clerk", PASSWORD)
        assert client.get("/rules/").status_code == 200
        client.post(SET_UP, {"code": code_of(client.get(SET_UP).context["form"].secret)})
        client.post("/sign-out/")

        assert enter(client, "clerk", PASSWORD)["Location"] == CODE

    def test_it_can_be_removed_where_no_power_depends_on_it(self, client, user):
        """Afterwards the password alone opens the account."""
        secret = device_of(user)
        enter(client)
        client.post(CODE, {"code": code_of(secret)})

        client.post("/account/second-factor/remove/")
        client.post("/sign-out/")

        assert enter(client)["Location"] == "/"
