"""A power is offered, accepted, used for a time, taken back."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from gongbao.engine.rules import Refused
from gongbao.office.actors import actor_for
from gongbao.office.clock import stopped_at, today
from gongbao.office.people.delegations import NewDelegation, accept, colleagues, end_delegation, offer, powers_to_lend
from gongbao.records.models import Delegation, Event
from tests.office.people.peopling import administrator, assignment, body, delegation, person, post, user_of

pytestmark = pytest.mark.django_db
DAY = date(2021, 5, 20)
UNTIL = date(2021, 6, 20)


@pytest.fixture(autouse=True)
def _one_day():
    """It is one day."""
    with stopped_at(DAY):
        yield


@pytest.fixture
def bureau():
    """Where they work."""
    return body()


@pytest.fixture
def head(bureau):
    """Who holds the power."""
    someone = person("王五", account="head")
    assignment(post(someone, bureau), "law/decider")
    return someone


@pytest.fixture
def deputy(bureau):
    """Who could use it."""
    someone = person("李四", account="deputy")
    post(someone, bureau)
    return someone


def acting(someone):
    """The actor behind a person's account today."""
    return actor_for(user_of(someone), today())


def offered(head, to, *, from_day=DAY, until_day=UNTIL):
    """The head's power offered to somebody."""
    (given,) = powers_to_lend(acting(head))
    return offer(acting(head), NewDelegation(given.pk, to.pk, from_day, until_day))


def test_a_power_is_lent_from_acceptance_to_the_last_day(head, deputy):
    """Offered it is nothing, accepted it counts, after its last day it is over."""
    lent = offered(head, deputy)
    assert acting(deputy).posts == frozenset()

    accept(acting(deputy), lent.pk)

    assert acting(deputy).posts == {"law/decider"}
    with stopped_at(UNTIL):
        assert acting(deputy).posts == {"law/decider"}
    with stopped_at(date(2021, 6, 21)):
        assert acting(deputy).posts == frozenset()


def test_both_steps_are_written_down(head, deputy):
    """Who offered and who accepted stand in the ledger."""
    lent = offered(head, deputy)
    accept(acting(deputy), lent.pk)

    events = Event.objects.filter(subject=f"delegation:{lent.pk}").order_by("pk")
    assert [(one.kind, one.person_id) for one in events] == [
        ("delegation-offered", head.pk),
        ("delegation-accepted", deputy.pk),
    ]


@pytest.mark.parametrize(
    ("from_day", "until_day", "field"),
    [
        (date(2021, 5, 19), UNTIL, "from_day"),
        (DAY, date(2021, 5, 19), "from_day"),
        (DAY, date(2031, 1, 1), "until_day"),
    ],
)
def test_no_longer_than_one_holds_it_oneself(head, deputy, from_day, until_day, field):
    """Not into the past, not backwards, not beyond the end of the power itself."""
    with pytest.raises(Refused) as refused:
        offered(head, deputy, from_day=from_day, until_day=until_day)

    assert refused.value.field == field


def test_only_to_somebody_of_the_body(head):
    """An outsider cannot be lent a power, nor can an administrator, nor oneself."""
    outsider, keeper = person("外人", account="outsider"), administrator("system")
    post(outsider, body("elsewhere"))
    post(keeper, head.posts.get().body)

    for to in (outsider, keeper, head):
        with pytest.raises(Refused) as refused:
            offered(head, to)
        assert refused.value.field == "to_person"


def test_the_colleagues_offered_are_those_of_the_body(head, deputy):
    """The list to choose from holds the people of one's bodies, without oneself."""
    post(person("外人", account="outsider"), body("elsewhere"))

    assert list(colleagues(acting(head))) == [deputy]


def test_what_was_lent_is_not_passed_on(head, deputy, bureau):
    """The delegate has nothing to lend, and naming the head's own grant does not help."""
    third = person("赵六", account="third")
    post(third, bureau)
    accept(acting(deputy), offered(head, deputy).pk)
    given = powers_to_lend(acting(head)).get()

    assert not powers_to_lend(acting(deputy)).exists()
    with pytest.raises(Refused) as refused:
        offer(acting(deputy), NewDelegation(given.pk, third.pk, DAY, UNTIL))
    assert refused.value.field == "assignment"


def test_only_the_delegate_accepts(head, deputy):
    """Neither the holder nor anybody else accepts in the delegate's place."""
    lent = offered(head, deputy)

    for someone in (head, administrator("security")):
        with pytest.raises(Refused):
            accept(acting(someone), lent.pk)


@pytest.mark.parametrize("who", ["head", "deputy", "security"])
def test_it_is_ended_by_whom_it_concerns(head, deputy, who):
    """Taken back, given up, or ended by the security administrator: at once."""
    lent = offered(head, deputy)
    accept(acting(deputy), lent.pk)
    someone = {"head": head, "deputy": deputy}.get(who) or administrator("security")

    end_delegation(acting(someone), lent.pk)

    assert acting(deputy).posts == frozenset()
    assert acting(head).posts == {"law/decider"}


def test_others_cannot_end_it(head, deputy):
    """A third person is told that there is no such delegation."""
    lent = offered(head, deputy)

    for someone in (person("外人", account="outsider"), administrator("audit")):
        with pytest.raises(Refused):
            end_delegation(acting(someone), lent.pk)


def test_what_was_taken_back_cannot_be_accepted(head, deputy):
    """An offer that ended stays ended."""
    lent = offered(head, deputy)
    end_delegation(acting(head), lent.pk)

    with pytest.raises(Refused):
        accept(acting(deputy), lent.pk)


def test_it_ends_when_the_holder_leaves(head, deputy):
    """A delegate does not act for somebody who is not there any more."""
    accept(acting(deputy), offered(head, deputy).pk)

    head.posts.get().end(DAY, None)

    assert acting(deputy).posts == frozenset()


def test_a_delegation_names_the_holder_of_the_power(head, deputy, bureau):
    """The database refuses a delegation in the name of somebody who does not hold the power."""
    given = powers_to_lend(acting(head)).get()
    third = person("赵六")
    lent = delegation(given, deputy)

    with pytest.raises(IntegrityError), transaction.atomic():
        Delegation.objects.create(
            assignment=given,
            from_person=third,
            to_person=deputy,
            from_day=date(2021, 1, 1),
            until_day=UNTIL,
            offered_at=lent.offered_at,
        )
    with pytest.raises(IntegrityError), transaction.atomic():
        Delegation.objects.filter(pk=lent.pk).update(to_person=third)
