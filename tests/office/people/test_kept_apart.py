"""What the database itself refuses, and the three offices kept apart."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.db.utils import DatabaseError

from gongbao.engine.rules import Refused
from gongbao.office.actors import actor_for
from gongbao.office.clock import stopped_at, today
from gongbao.office.people import powers
from gongbao.office.people.administrators import appoint, confirm_administrator, end_administrator
from gongbao.office.people.roles import roles_offered
from gongbao.records.models import Administrator, Assignment, Office, Post
from tests.office.people.peopling import AT, FIRST, LAST, administrator, assignment, body, person, post, user_of

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


class TestDatabase:
    """What the database itself refuses, whoever asks."""

    @pytest.mark.parametrize("column", ["granted_by", "confirmed_by"])
    def test_no_grant_to_oneself(self, clerk, column):
        """Neither signature is the holder's."""
        signed = {"granted_by": person(), "confirmed_by": person()} | {column: clerk}

        with pytest.raises(IntegrityError), transaction.atomic():
            _insert(clerk, **signed)

    def test_no_two_signatures_of_one_person(self, clerk):
        """The second signature is another person's."""
        one = person()

        with pytest.raises(IntegrityError), transaction.atomic():
            _insert(clerk, granted_by=one, confirmed_by=one)

    def test_the_holder_is_the_holder_of_the_post(self, clerk):
        """A grant cannot name another holder than its post does, by which the check on signatures would be got round."""
        with pytest.raises(IntegrityError), transaction.atomic():
            _insert(clerk, holder=person(), granted_by=clerk, confirmed_by=person())

    @pytest.mark.parametrize(
        "change", [{"role": "law/decider"}, {"until_day": LAST}, {"granted_by": None}, {"from_day": LAST}]
    )
    def test_a_grant_is_never_changed(self, clerk, change):
        """Role, days and signature stay as they were inserted."""
        given = assignment(clerk.posts.get())

        with pytest.raises(IntegrityError), transaction.atomic():
            Assignment.objects.filter(pk=given.pk).update(**change)

    def test_a_signature_is_given_once(self, clerk):
        """Nobody replaces the second signature, and nobody takes it away."""
        given = assignment(clerk.posts.get())

        for another in (person(), None):
            with pytest.raises(IntegrityError), transaction.atomic():
                Assignment.objects.filter(pk=given.pk).update(confirmed_by=another)

    def test_an_end_only_comes_nearer(self, clerk):
        """An end is neither taken back nor put off; an earlier one may be set."""
        seat = clerk.posts.get()
        assert seat.end(date(2021, 6, 1), None)

        for later in (None, date(2021, 6, 2)):
            with pytest.raises(IntegrityError), transaction.atomic():
                Post.objects.filter(pk=seat.pk).update(ended_on=later)

        assert seat.end(date(2021, 5, 25), None)
        assert not seat.end(date(2021, 5, 26), None)

    def test_no_fact_goes(self, clerk):
        """A post is ended, not deleted."""
        with pytest.raises(DatabaseError), transaction.atomic():
            Post.objects.filter(holder=clerk)._raw_delete("default")


class TestAdministrators:
    """Three offices, kept apart."""

    @pytest.mark.parametrize("office", list(Office))
    def test_nobody_holds_two_offices(self, office):
        """The database refuses a second office for the same person, also the same one twice."""
        keeper = administrator("system")

        with pytest.raises(IntegrityError), transaction.atomic():
            Administrator.objects.create(person=keeper, office=office, from_day=FIRST, granted_at=AT)

    def test_another_office_after_the_first_has_ended(self):
        """One after the other is possible."""
        keeper = administrator("system")
        Administrator.objects.get().end(DAY, None)

        Administrator.objects.create(person=keeper, office="audit", from_day=DAY, granted_at=AT)

        assert acting(keeper).admin == "audit"

    def test_an_appointment_has_two_signatures(self):
        """Proposed by a security administrator, confirmed by another administrator."""
        first, second, newcomer = administrator("security"), administrator("system"), person("新人", account="new")
        appointed = appoint(acting(first), newcomer.pk, Office.AUDIT)
        assert acting(newcomer).admin == ""
        with pytest.raises(Refused):
            confirm_administrator(acting(first), appointed.pk)

        confirm_administrator(acting(second), appointed.pk)

        assert acting(newcomer).admin == "audit"

    def test_nobody_appoints_or_dismisses_himself(self):
        """Not even a security administrator."""
        keeper = administrator("security")

        with pytest.raises(Refused):
            appoint(acting(keeper), keeper.pk, Office.SYSTEM)
        with pytest.raises(Refused):
            end_administrator(acting(keeper), Administrator.objects.get().pk)

    def test_who_holds_roles_becomes_no_administrator(self, clerk):
        """Cases and administration are kept apart from both sides."""
        assignment(clerk.posts.get())

        with pytest.raises(Refused) as refused:
            appoint(acting(administrator("security")), clerk.pk, Office.AUDIT)

        assert refused.value.field == "person"

    def test_a_dismissal_counts_at_once(self):
        """From that day the office is nobody's."""
        keeper, other = administrator("security"), administrator("system")

        end_administrator(acting(keeper), other.administrations.get().pk)

        assert acting(other).admin == ""


def _insert(clerk, **more):
    words = {"post": clerk.posts.get(), "holder": clerk, "role": ROLE, "from_day": FIRST, "until_day": LAST}
    signed = {"granted_at": AT, "confirmed_at": AT}
    return Assignment.objects.create(**words | signed | more)
