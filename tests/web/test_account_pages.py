"""One's own account: what one holds, tokens, delegations, interests; the link by which a password is set."""

from datetime import timedelta

import pytest

from gongbao.office.actors import actor_for
from gongbao.office.clock import today
from gongbao.office.people.accounts import Newcomer, open_account
from gongbao.office.people.roles import roles_offered
from gongbao.records.models import Delegation, Interest, Kinship
from tests.office.people.peopling import administrator, assignment, body, person, post, user_of
from tests.web.signing_in import enter

pytestmark = pytest.mark.django_db
ROLE = roles_offered()[0]
LATER = (today() + timedelta(days=30)).isoformat()


@pytest.fixture
def bureau():
    """Where they work."""
    return body()


@pytest.fixture
def clerk(client, bureau):
    """A clerk with a role, signed in."""
    someone = person("李四", account="clerk")
    assignment(post(someone, bureau), ROLE.id)
    client.force_login(user_of(someone))
    return someone


def acting(someone):
    """The actor behind a person's account today."""
    return actor_for(user_of(someone), today())


@pytest.mark.parametrize(("prefix", "words"), [("", ROLE.title.zh), ("/en", ROLE.title.en)])
def test_the_account_shows_what_one_holds(client, clerk, prefix, words):
    """Roles with their words, in both languages."""
    page = client.get(f"{prefix}/account/").content.decode()

    assert words in page.replace("&#x27;", "'")
    assert "李四" in page


class TestTokens:
    """A token is shown once and can be revoked."""

    def test_a_token_is_made_and_used(self, client, clerk):
        """The page shows it, the API knows its owner by it, and the page shows it no more."""
        page = client.post("/account/tokens/", {"name": "统计脚本", "roles": [ROLE.id], "until_day": LATER})
        (secret,) = page.context["made"]

        assert secret in page.content.decode()
        assert secret not in client.get("/account/tokens/").content.decode()
        bearer = {"authorization": f"Bearer {secret}"}
        assert type(client)().get("/api/v1/rules", headers=bearer).status_code == 200

    def test_a_revoked_token_is_refused_by_the_api(self, client, clerk):
        """It is answered with 401 in both languages, not taken for somebody of the public."""
        page = client.post("/account/tokens/", {"name": "统计脚本", "until_day": LATER})
        bearer = {"authorization": f"Bearer {page.context['made'][0]}"}
        client.post(f"/account/tokens/{user_of(clerk).access_tokens.get().pk}/revoke/")

        said = {}
        for language in ("zh-hans", "en"):
            answer = type(client)().get("/api/v1/rules", headers=bearer | {"accept-language": language})
            assert (answer.status_code, answer["WWW-Authenticate"]) == (401, "Bearer")
            said[language] = answer.json()["error"]["message"]
        assert said["zh-hans"] != said["en"]

    def test_what_is_wrong_stands_at_its_field(self, client, clerk):
        """Beyond a year the page says so at the day and keeps what was written."""
        far = (today() + timedelta(days=400)).isoformat()

        page = client.post("/account/tokens/", {"name": "统计脚本", "until_day": far})

        assert page.status_code == 422
        assert page.context["form"].errors["until_day"]
        assert "统计脚本" in page.content.decode()


class TestDelegations:
    """A power is lent by its holder and accepted by a colleague."""

    def test_offered_accepted_ended(self, client, clerk, bureau):
        """Each step is a button on the page of whom it concerns."""
        colleague = person("王五", account="colleague")
        post(colleague, bureau)
        given = clerk.posts.get().assignments.get()
        words = {"assignment": given.pk, "to_person": colleague.pk, "from_day": today().isoformat(), "until_day": LATER}
        client.post("/account/delegations/", words)
        lent = Delegation.objects.get()
        assert acting(colleague).posts == frozenset()

        client.force_login(user_of(colleague))
        assert "李四" in client.get("/account/delegations/").content.decode()
        client.post(f"/account/delegations/{lent.pk}/", {"do": "accept"})
        assert acting(colleague).posts == {ROLE.id}

        client.force_login(user_of(clerk))
        client.post(f"/account/delegations/{lent.pk}/", {"do": "end"})
        assert acting(colleague).posts == frozenset()

    def test_what_the_office_refuses_is_said(self, client, clerk):
        """A button that comes too late leads to a page that says why."""
        page = client.post("/account/delegations/77/", {"do": "accept"}, follow=True)

        assert page.status_code == 200
        assert 'role="status"' in page.content.decode()


class TestInterests:
    """Declared by oneself."""

    def test_a_relative_and_an_interest(self, client, clerk, bureau):
        """Both are kept and shown; of the identity number the mask."""
        client.post(
            "/account/interests/",
            {"declare": "kinship", "name": "赵六", "relation": "spouse", "identity_number": "11010519491231002X"},
        )
        client.post("/account/interests/", {"declare": "interest", "words": "持股百分之五", "body": bureau.slug})

        page = client.get("/account/interests/").content.decode()
        assert (Kinship.objects.count(), Interest.objects.get().in_body) == (1, bureau)
        assert all(words in page for words in ("赵六", "持股百分之五", "110105********002X"))
        assert "11010519491231002X" not in page

    def test_what_is_wrong_stands_at_its_field(self, client, clerk):
        """A number that is none is refused, and the other form says nothing of it."""
        page = client.post(
            "/account/interests/",
            {"declare": "kinship", "name": "赵六", "relation": "spouse", "identity_number": "123"},
        )

        assert page.status_code == 422
        assert page.context["kinship"].errors["identity_number"]
        assert not page.context["interest"].errors


class TestLink:
    """Whoever has the link sets the password."""

    @pytest.fixture
    def secret(self):
        """The secret part of a link for a new account."""
        return open_account(acting(administrator("security")), Newcomer("newcomer", "新人")).secret

    def test_the_password_is_set_and_used(self, client, secret):
        """The page leads to the sign-in page, where the new password opens the account."""
        password = "a password of my own"

        answer = client.post(f"/sign-in/link/{secret}/", {"password": password, "again": password})

        assert answer["Location"] == "/sign-in/"
        assert enter(client, "newcomer", password)["Location"] == "/"
        assert client.get(f"/sign-in/link/{secret}/").status_code == 404

    @pytest.mark.parametrize(
        ("password", "again", "field"), [("short", "short", "password"), ("a password of my own", "another", "again")]
    )
    def test_what_is_wrong_stands_at_its_field(self, client, secret, password, again, field):
        """Too short, or not the same twice; the link still opens afterwards."""
        page = client.post(f"/sign-in/link/{secret}/", {"password": password, "again": again})

        assert page.status_code == 422
        assert page.context["form"].errors[field]
        assert client.get(f"/sign-in/link/{secret}/").status_code == 200

    def test_an_unknown_link_opens_nothing(self, client):
        """The page says so."""
        assert client.get("/sign-in/link/unheard-of/").status_code == 404
