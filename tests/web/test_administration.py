"""The pages of the three administrators."""

from datetime import timedelta

import pytest

from gongbao.office.actors import actor_for
from gongbao.office.clock import today
from gongbao.office.people.roles import roles_offered
from gongbao.records.models import Account, Assignment, Body, Post
from tests.office.people.peopling import administrator, assignment, body, delegation, person, post, user_of
from tests.web.signing_in import enter

pytestmark = pytest.mark.django_db
ROLE = next(role for role in roles_offered() if role.body is None)
LATER = (today() + timedelta(days=365)).isoformat()


def acting(someone):
    """The actor behind a person's account today."""
    return actor_for(user_of(someone), today())


@pytest.fixture
def as_(client):
    """Sign in as an administrator of an office; the answer is the person."""

    def sign_in(office):
        someone = administrator(office)
        client.force_login(user_of(someone))
        return someone

    return sign_in


def test_from_an_account_to_a_power(client, as_):
    """The security administrator opens an account, enters a post, proposes a role; the system administrator signs it; then it counts."""
    body("bureau")
    as_("security")
    page = client.post("/administration/accounts/", {"username": "newcomer", "name": "新人"}, follow=True)
    assert "/sign-in/link/" in page.context["made"]["address"]
    assert "/sign-in/link/" not in client.get("/administration/accounts/").content.decode()
    newcomer = Account.objects.get(user__username="newcomer").person
    file = f"/administration/people/{newcomer.pk}/"
    client.post(file, {"give": "post", "body": "bureau", "title_zh": "科员"})
    client.post(file, {"give": "role", "post": Post.objects.get().pk, "role": ROLE.id, "until_day": LATER})
    given = Assignment.objects.get()
    assert acting(newcomer).posts == frozenset()

    as_("system")
    assert "新人" in client.get("/administration/signatures/").content.decode()
    client.post(f"/administration/roles/{given.pk}/", {"do": "confirm"})

    assert acting(newcomer).posts == {ROLE.id}


def test_who_proposed_is_not_offered_the_second_signature(client, as_):
    """The page has no button for it, and pressing one that is not there changes nothing."""
    someone = person("李四", account="clerk")
    seat = post(someone, body())
    as_("security")
    client.post(
        f"/administration/people/{someone.pk}/", {"give": "role", "post": seat.pk, "role": ROLE.id, "until_day": LATER}
    )
    given = Assignment.objects.get()

    assert 'value="confirm"' not in client.get("/administration/signatures/").content.decode()
    page = client.post(f"/administration/roles/{given.pk}/", {"do": "confirm"}, follow=True)

    assert 'role="status"' in page.content.decode()
    assert acting(someone).posts == frozenset()


def test_what_is_wrong_stands_at_its_field(client, as_):
    """A role for longer than three years is refused at the day, and what was written stays."""
    someone = person("李四", account="clerk")
    seat = post(someone, body())
    as_("security")
    far = (today() + timedelta(days=4 * 365)).isoformat()

    page = client.post(
        f"/administration/people/{someone.pk}/", {"give": "role", "post": seat.pk, "role": ROLE.id, "until_day": far}
    )

    assert page.status_code == 422
    assert page.context["role"].errors["until_day"]
    assert far in page.content.decode()


def test_a_closed_account_ends_the_session(client, as_):
    """Closing and opening again are buttons beside the account."""
    someone, other = person("李四", account="clerk"), type(client)()
    enter(other, "clerk")
    as_("security")

    client.post("/administration/accounts/clerk/", {"do": "close"})
    assert "/sign-out/" not in other.get("/about/").content.decode()
    client.post("/administration/accounts/clerk/", {"do": "reopen"})

    assert acting(someone).is_signed_in


def test_a_lost_second_factor_takes_two(client, as_):
    """One asks, another one signs on the page of signatures."""
    person("李四", account="clerk")
    as_("security")
    client.post("/administration/accounts/clerk/", {"do": "reset"})
    assert "/administration/resets/" not in client.get("/administration/signatures/").content.decode()

    as_("system")
    assert "/administration/resets/clerk/" in client.get("/administration/signatures/").content.decode()
    client.post("/administration/resets/clerk/")

    assert "clerk" not in client.get("/administration/signatures/").content.decode()


def test_the_system_administrator_keeps_the_bodies(client, as_):
    """Adding and ending them; the other administrators read only."""
    as_("system")
    client.post("/administration/bodies/", {"slug": "plant", "name_zh": "工厂", "kind": "enterprise"})
    assert Body.objects.get().level == 1

    as_("security")
    assert "工厂" in client.get("/administration/bodies/").content.decode()
    client.post("/administration/bodies/", {"slug": "other", "name_zh": "另一工厂", "kind": "enterprise"})
    assert Body.objects.count() == 1

    as_("system")
    client.post("/administration/bodies/plant/end/")
    assert "工厂" not in client.get("/administration/bodies/").content.decode()


def test_a_third_administrator_is_appointed_by_two(client, as_):
    """Proposed by the security administrator, signed by the system administrator."""
    newcomer = person("新人", account="newcomer")
    as_("security")
    page = client.post("/administration/officers/", {"username": "nobody", "office": "audit"})
    assert page.context["form"].errors["username"]
    client.post("/administration/officers/", {"username": "newcomer", "office": "audit"})
    appointed = newcomer.administrations.get()

    as_("system")
    client.post(f"/administration/officers/{appointed.pk}/", {"do": "confirm"})

    assert acting(newcomer).admin == "audit"


class TestAudit:
    """Who watches reads and changes nothing."""

    def test_what_the_others_did_is_there(self, client, as_):
        """By kind and by name, the latest first, in words."""
        as_("security")
        client.post("/administration/accounts/", {"username": "newcomer", "name": "新人"})
        as_("audit")

        everything = client.get("/administration/events/").content.decode()
        opened = client.get("/administration/events/?kind=account-opened&q=newcomer")

        assert "开立账号" in everything
        assert "Account opened" in client.get("/en/administration/events/").content.decode()
        assert [event.kind for event, *_ in opened.context["events"]] == ["account-opened"]

    def test_long_lists_go_on_on_another_page(self, client, as_):
        """Fifty at a time, none twice, none left out."""
        as_("audit")
        for number in range(60):
            enter(type(client)(), f"nobody-{number}", "wrong")

        first = client.get("/administration/events/?kind=sign-in-refused")
        second = client.get(f"/administration/events/?kind=sign-in-refused&before={first.context['earlier']}")

        seen = [event.subject for page in (first, second) for event, *_ in page.context["events"]]
        assert seen == [f"nobody-{number}" for number in reversed(range(60))]
        assert second.context["earlier"] is None

    @pytest.mark.parametrize("before", ["x", "-1", "9" * 40, "１"])
    def test_an_address_made_up_is_answered(self, client, as_, before):
        """What is no number is taken for none."""
        as_("audit")

        assert client.get("/administration/events/", {"before": before, "kind": "x" * 500}).status_code == 200

    def test_the_ledger_is_examined(self, client, as_):
        """At a button; nothing was rewritten."""
        as_("audit")

        page = client.post("/administration/ledger/")

        assert page.context["examined"].faults == 0
        assert page.context["examined"].lines > 0


def test_delegations_are_watched_over(client, as_):
    """The security administrator sees who lends what to whom, and ends it."""
    bureau = body()
    lender, user = person("王五", account="lender"), person("李四", account="user")
    given = assignment(post(lender, bureau), ROLE.id)
    post(user, bureau)
    lent = delegation(given, user)
    as_("security")
    page = client.get("/administration/delegations/").content.decode()
    assert "王五" in page
    assert "李四" in page

    client.post(f"/administration/delegations/{lent.pk}/end/")

    assert acting(user).posts == frozenset()
