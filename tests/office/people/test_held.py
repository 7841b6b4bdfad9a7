"""What an actor holds on a day."""

from datetime import date, datetime

import pytest
from django.contrib.auth.models import AnonymousUser

from gongbao.office.actors import actor_for
from gongbao.office.clock import CHINA, stopped_at, today
from gongbao.office.permission import PUBLIC, Delegator
from gongbao.records.models import Administrator
from tests.office.people.peopling import AT, administrator, assignment, body, delegation, person, post, user_of

pytestmark = pytest.mark.django_db
DAY = date(2021, 5, 20)


@pytest.fixture
def clerk():
    """A clerk with an account and without a post."""
    return person("李四", account="clerk")


def held(someone, day=DAY):
    """What the person's account holds on a day."""
    return actor_for(user_of(someone), day).roles


@pytest.mark.parametrize(
    ("day", "is_held"),
    [(date(2021, 4, 30), False), (date(2021, 5, 1), True), (date(2021, 5, 31), True), (date(2021, 6, 1), False)],
)
def test_a_role_is_held_from_its_first_to_its_last_day(clerk, day, is_held):
    """Both days count, the day before and the day after do not."""
    assignment(post(clerk, body()), from_day=date(2021, 5, 1), until_day=date(2021, 5, 31))

    assert bool(held(clerk, day)) is is_held


@pytest.mark.parametrize(
    ("moment", "is_held"),
    [
        (datetime(2021, 5, 31, 23, 59, 59, tzinfo=CHINA), True),
        (datetime(2021, 6, 1, 0, 0, 0, tzinfo=CHINA), False),
    ],
)
def test_a_role_runs_out_at_midnight_in_china(clerk, moment, is_held):
    """The last second of the last day counts, the first second of the next one does not."""
    assignment(post(clerk, body()), until_day=date(2021, 5, 31))

    with stopped_at(moment):
        assert bool(held(clerk, today())) is is_held


def test_what_is_held_says_where_and_as_what(clerk):
    """The actor carries the role, the body with those above it, and the post in both languages."""
    city = body("city")
    assignment(post(clerk, body("bureau", above=city)), "law/handler")

    (found,) = held(clerk)

    assert (found.role, found.body_path, found.body, found.on_behalf_of) == (
        "law/handler",
        "city/bureau/",
        "bureau",
        None,
    )
    assert found.post.zh.startswith("bureau 科员")


def test_one_signature_gives_nothing(clerk):
    """A grant that nobody confirmed is no power yet."""
    assignment(post(clerk, body()), confirmed=False)

    assert held(clerk) == frozenset()


@pytest.mark.parametrize("what", ["assignment", "post", "body"])
def test_an_end_counts_from_its_day(clerk, what):
    """With the grant, the post or the body the power ends, on the day said and not before."""
    where = body()
    seat = post(clerk, where)
    given = assignment(seat)
    {"assignment": given, "post": seat, "body": where}[what].end(DAY, None)

    assert held(clerk, date(2021, 5, 19))
    assert held(clerk, DAY) == frozenset()


def test_two_accounts_of_one_person_hold_the_same(clerk):
    """Powers belong to the natural person, not to the account."""
    other = person("李四的另一账号", account="clerk2")
    account = other.accounts.get()
    account.person = clerk
    account.save()
    assignment(post(clerk, body()))

    first, second = (actor_for(one.user, DAY) for one in clerk.accounts.order_by("pk"))

    assert first.roles == second.roles != frozenset()
    assert first.person_id == second.person_id
    assert first.user_id != second.user_id


def test_an_administrator_holds_no_role():
    """Whatever was granted before, an administrator sees no case; when the office ends, the roles count again."""
    keeper = administrator("system")
    assignment(post(keeper, body()))

    actor = actor_for(user_of(keeper), DAY)
    Administrator.objects.get().end(DAY, None)

    assert (actor.admin, actor.roles, actor.posts) == ("system", frozenset(), frozenset())
    assert actor_for(user_of(keeper), DAY).posts == {"law/handler"}


def test_an_administrator_needs_two_signatures_after_the_founding(clerk):
    """Who was proposed and not confirmed administers nothing."""
    granter = administrator("security")
    Administrator.objects.create(
        person=clerk, office="audit", from_day=date(2020, 1, 1), granted_by=granter, granted_at=AT
    )

    assert actor_for(user_of(clerk), DAY).admin == ""


def test_whoever_is_not_signed_in_is_the_public(clerk):
    """An anonymous visitor and a closed account hold nothing."""
    assignment(post(clerk, body()))
    user = user_of(clerk)
    user.is_active = False

    assert actor_for(AnonymousUser(), DAY) == PUBLIC
    assert actor_for(user, DAY) == PUBLIC


class TestDelegation:
    """A power used for its holder."""

    @pytest.fixture
    def bureau(self):
        """Where both work."""
        return body()

    @pytest.fixture
    def head(self):
        """Whose power it is."""
        return person("王五", account="head")

    @pytest.fixture
    def given(self, head, bureau):
        """The power."""
        return assignment(post(head, bureau), "law/decider")

    def test_the_delegate_acts_in_the_name_of_the_holder(self, clerk, head, given, bureau):
        """The power carries the holder's name, and the holder keeps it."""
        post(clerk, bureau)
        delegation(given, clerk)

        (lent,) = held(clerk)

        assert (lent.role, lent.on_behalf_of) == ("law/decider", Delegator(head.pk, "王五"))
        assert {one.on_behalf_of for one in held(head)} == {None}

    def test_it_begins_with_its_acceptance(self, clerk, given, bureau):
        """What was offered and not accepted is no power."""
        post(clerk, bureau)
        delegation(given, clerk, accepted=False)

        assert held(clerk) == frozenset()

    @pytest.mark.parametrize(("day", "is_held"), [(date(2021, 5, 10), True), (date(2021, 5, 11), False)])
    def test_it_runs_out(self, clerk, given, bureau, day, is_held):
        """After its last day it is over."""
        post(clerk, bureau)
        delegation(given, clerk, until_day=date(2021, 5, 10))

        assert bool(held(clerk, day)) is is_held

    def test_it_ends_when_the_holder_leaves(self, clerk, given, bureau):
        """With the delegator's post the delegate's power is gone, on the same day."""
        post(clerk, bureau)
        delegation(given, clerk)
        given.post.end(DAY, None)

        assert held(clerk, date(2021, 5, 19))
        assert held(clerk, DAY) == frozenset()

    def test_it_ends_when_the_holders_account_is_closed(self, clerk, head, given, bureau):
        """Whoever has no account any more has nobody acting for him."""
        post(clerk, bureau)
        delegation(given, clerk)
        get = user_of(head)
        get.is_active = False
        get.save()

        assert held(clerk) == frozenset()

    def test_it_ends_when_the_delegate_leaves_the_body(self, clerk, given, bureau):
        """A power is lent inside a body: who has no post there any more cannot use it."""
        seat = post(clerk, bureau)
        delegation(given, clerk)
        seat.end(DAY, None)

        assert held(clerk) == frozenset()

    def test_it_cannot_be_passed_on(self, clerk, given, bureau):
        """A delegate holds nothing of his own that he could lend: the chain has one link."""
        post(clerk, bureau)
        third = person("赵六", account="third")
        post(third, bureau)
        delegation(given, clerk)

        assert {one.on_behalf_of.person_id for one in held(clerk)} == {given.holder_id}
        assert held(third) == frozenset()
        assert clerk.posts.filter(assignments__isnull=False).count() == 0
