"""Posts, roles and administrators: two people sign, nobody for himself, nothing is changed afterwards."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.db import connection

from gongbao.engine.rules import Refused
from gongbao.engine.values import Bilingual
from gongbao.office.actors import actor_for
from gongbao.office.clock import stopped_at, today
from gongbao.office.people import powers
from gongbao.office.people.administrators import appoint
from gongbao.office.people.roles import roles_offered
from gongbao.office.permission import NotPermitted
from gongbao.records.models import Assignment, Event, Office
from tests.office.people.peopling import FIRST, administrator, assignment, body, person, post, user_of

pytestmark = pytest.mark.django_db
DAY = date(2021, 5, 20)
ROLE = next(role.id for role in roles_offered() if role.body is None)


@pytest.fixture(autouse=True)
def _one_day():
    """It is one day."""
    with stopped_at(DAY):
        yield


@pytest.fixture
def clerk():
    """A clerk with a post."""
    someone = person("李四", account="clerk")
    post(someone, body())
    return someone


def acting(someone):
    """The actor behind a person's account today."""
    return actor_for(user_of(someone), today())


def proposed(by, someone, **more):
    """A role proposed for the person's post."""
    new = powers.NewRole(someone.posts.get().pk, ROLE, date(2022, 5, 20), **more)
    return powers.propose_role(acting(by), new)


class TestRoles:
    """A role needs two signatures."""

    def test_two_administrators_make_a_power(self, clerk):
        """What one proposes counts when another one has signed; both names stay."""
        first, second = administrator("security"), administrator("system")
        given = proposed(first, clerk)
        assert acting(clerk).posts == frozenset()

        powers.confirm_role(acting(second), given.pk)

        assert acting(clerk).posts == {ROLE}
        given.refresh_from_db()
        assert (given.granted_by, given.confirmed_by) == (first, second)

    def test_nobody_signs_twice(self, clerk):
        """Who proposed it cannot confirm it, not even through another account of the same person."""
        first = administrator("security")
        given = proposed(first, clerk)
        other = person("同一人", account="second-account").accounts.get()
        other.person = first
        other.save()

        for user in (user_of(first), other.user):
            with pytest.raises(Refused) as refused:
                powers.confirm_role(actor_for(user, today()), given.pk)
            assert refused.value.field == "assignment"

        assert acting(clerk).posts == frozenset()

    @pytest.mark.parametrize("office", ["audit", "", "system"])
    def test_only_the_security_administrator_proposes(self, clerk, office):
        """Neither the other administrators nor anybody else."""
        someone = administrator(office) if office else person("王五", account="wang")

        with pytest.raises(NotPermitted):
            proposed(someone, clerk)

    def test_the_audit_administrator_signs_nothing(self, clerk):
        """Who checks grants makes none."""
        given = proposed(administrator("security"), clerk)

        with pytest.raises(NotPermitted):
            powers.confirm_role(acting(administrator("audit")), given.pk)

    def test_nobody_grants_to_himself(self):
        """A security administrator who holds a post gets no role from his own hand, nor does an administrator from another's."""
        keeper, other = administrator("security"), administrator("security")
        post(keeper, body())

        for by in (keeper, other):
            with pytest.raises(Refused) as refused:
                proposed(by, keeper)
            assert refused.value.field == "post"

    @pytest.mark.parametrize(
        ("until", "field"), [(date(2021, 5, 19), "until_day"), (date(2024, 5, 21), "until_day"), (None, "role")]
    )
    def test_a_role_is_known_and_runs_out(self, clerk, until, field):
        """At most three years, not before it begins, and a role that some procedure has."""
        role, day = (ROLE, until) if until else ("law/unheard-of", date(2022, 1, 1))

        with pytest.raises(Refused) as refused:
            powers.propose_role(acting(administrator("security")), powers.NewRole(clerk.posts.get().pk, role, day))

        assert refused.value.field == field

    def test_a_role_of_one_body_is_given_there_alone(self, clerk):
        """A role that a document names a body for cannot be given in another one."""
        bound = next(role for role in roles_offered() if role.body)
        keeper, someone = acting(administrator("security")), person("赵六")
        there = powers.NewRole(post(someone, body(bound.body)).pk, bound.id, date(2022, 1, 1))
        elsewhere = powers.NewRole(clerk.posts.get().pk, bound.id, date(2022, 1, 1))

        with pytest.raises(Refused) as refused:
            powers.propose_role(keeper, elsewhere)

        assert refused.value.field == "role"
        assert powers.propose_role(keeper, there).role == bound.id

    def test_three_years_to_the_day_are_allowed(self, clerk):
        """The longest period is not refused."""
        new = powers.NewRole(clerk.posts.get().pk, ROLE, date(2024, 5, 20))

        assert powers.propose_role(acting(administrator("security")), new).until_day == date(2024, 5, 20)

    def test_what_is_taken_away_is_gone_today(self, clerk):
        """One administrator is enough to end a power, and it ends at once."""
        keeper = administrator("security")
        given = assignment(clerk.posts.get(), ROLE)
        assert acting(clerk).posts == {ROLE}

        powers.end_role(acting(keeper), given.pk)

        assert acting(clerk).posts == frozenset()

    def test_an_end_is_never_set_back(self, clerk):
        """An end in the past is entered as of today: what was held was held."""
        given = assignment(clerk.posts.get(), ROLE)

        powers.end_role(acting(administrator("security")), given.pk, date(2020, 6, 1))

        given.refresh_from_db()
        assert given.ended_on == DAY

    def test_a_role_that_was_refused_cannot_be_confirmed_afterwards(self, clerk):
        """What ended before its second signature stays without effect."""
        given = proposed(administrator("security"), clerk)
        powers.end_role(acting(administrator("system")), given.pk)

        with pytest.raises(Refused):
            powers.confirm_role(acting(administrator("security")), given.pk)

    def test_each_step_is_written_down(self, clerk):
        """Proposing, confirming and ending leave an event each, with who did it."""
        first, second = administrator("security"), administrator("system")
        given = proposed(first, clerk)
        powers.confirm_role(acting(second), given.pk)
        powers.end_role(acting(first), given.pk)

        events = Event.objects.filter(subject=f"assignment:{given.pk}").order_by("pk")
        assert [(one.kind, one.person_id) for one in events] == [
            ("role-proposed", first.pk),
            ("role-confirmed", second.pk),
            ("role-ended", first.pk),
        ]


class TestPosts:
    """Posts in bodies."""

    def test_a_post_is_entered_and_ended(self):
        """It stands in a body from its day until it is ended, and gives nothing by itself."""
        keeper, someone, where = acting(administrator("security")), person("赵六", account="zhao"), body("bureau")
        given = powers.give_post(keeper, powers.NewPost(someone.pk, "bureau", Bilingual("科长", "Head")))

        powers.end_post(keeper, given.pk)

        given.refresh_from_db()
        assert (given.body, given.from_day, given.ended_on) == (where, DAY, DAY)
        assert acting(someone).posts == frozenset()

    @pytest.mark.parametrize(
        ("change", "field"),
        [({"body": "nowhere"}, "body"), ({"title": Bilingual(" ", "")}, "title"), ({"until_day": FIRST}, "until_day")],
    )
    def test_what_is_wrong_is_named(self, change, field):
        """The refusal says which field it is about."""
        someone = person()
        body("bureau")
        words = {"holder": someone.pk, "body": "bureau", "title": Bilingual("科长", "Head")}

        with pytest.raises(Refused) as refused:
            powers.give_post(acting(administrator("security")), powers.NewPost(**words | change))

        assert refused.value.field == field


@pytest.mark.django_db(transaction=True)
class TestAtOnce:
    """Several people at the same moment; on both databases."""

    def test_one_of_many_confirms(self, clerk):
        """Of eight administrators who sign at once one does, seven are told that somebody was first."""
        given = proposed(administrator("security"), clerk)
        signers = [acting(administrator("system")) for _ in range(8)]

        said = _at_once([lambda signer=signer: powers.confirm_role(signer, given.pk) for signer in signers])

        assert sorted(type(one).__name__ for one in said) == ["Assignment"] + ["Refused"] * 7
        given.refresh_from_db()
        assert given.confirmed_by_id in {signer.person_id for signer in signers}
        assert Event.objects.filter(kind="role-confirmed").count() == 1

    def test_one_of_many_proposes(self, clerk):
        """The same role for the same post from the same day is proposed once, however many propose it."""
        keepers = [acting(administrator("security")) for _ in range(8)]
        new = powers.NewRole(clerk.posts.get().pk, ROLE, date(2022, 5, 20))

        said = _at_once([lambda keeper=keeper: powers.propose_role(keeper, new) for keeper in keepers])

        assert sorted(type(one).__name__ for one in said) == ["Assignment"] + ["Refused"] * 7
        assert Assignment.objects.count() == 1

    def test_one_person_gets_one_office(self):
        """Of three appointments of one person at once one stands."""
        newcomer = person("新人")
        keepers = [acting(administrator("security")) for _ in Office]
        pairs = list(zip(keepers, Office, strict=True))

        said = _at_once([lambda k=keeper, o=office: appoint(k, newcomer.pk, o) for keeper, office in pairs])

        assert sorted(type(one).__name__ for one in said) == ["Administrator", "Refused", "Refused"]
        assert newcomer.administrations.count() == 1


def _at_once(doings):
    """What each answered, or the refusal it met, when all started together."""
    together = Barrier(len(doings))

    def run(doing):
        try:
            with stopped_at(DAY):
                together.wait()
                return doing()
        except Refused as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(doings)) as threads:
        return list(threads.map(run, doings))
