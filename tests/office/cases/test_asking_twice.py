"""What a key stands for, which role is used where several are held, and what an act would be if it were done."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from gongbao.engine.procedures import ActRefused, Refusal
from gongbao.office.cases.acting import Changed, KeyUsed, Request, act, previewed
from gongbao.office.clock import stopped_at
from gongbao.office.library import NotFound
from gongbao.records.models import Case, Entry, Event
from tests.office.cases.applying import MORNING, accepted, applicant, applied, found_department, official

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _morning(db):
    found_department()
    with stopped_at(MORNING):
        yield


def test_a_key_stands_for_one_act_in_one_case():
    """The same act with the same key in another case is another request: nothing is done, and nobody is told that something was."""
    by = applicant()
    first, second = applied(by).case_id, applied(by, key="k2", matter="chain:c1:revenue:2020").case_id
    act(by, first, Request("withdraw", {}, "k3", seen=1))
    with pytest.raises(KeyUsed):
        act(by, second, Request("withdraw", {}, "k3", seen=1))
    assert Case.objects.get(pk=second).sequence == 1


def test_a_role_that_is_chosen_and_not_held_is_not_replaced_by_another():
    """Who asks to act as somebody he is not is refused, although he might act as what he is."""
    taker, case = official(), applied(applicant()).case_id
    for chosen in ({"role": "finance"}, {"body": 10**6}):
        with pytest.raises(ActRefused) as refused:
            act(taker, case, Request("accept", {"review_workdays": 20}, "k2", seen=1, **chosen))
        assert refused.value.kind is Refusal.ROLE
    assert Entry.objects.count() == 1
    held = next(iter(taker.roles))
    act(taker, case, Request("accept", {"review_workdays": 20}, "k2", 1, "lead-department", held.body_id))
    assert Entry.objects.count() == 2


def test_a_preview_says_what_would_be_and_leaves_nothing():
    """Neither an entry nor, where it is refused, an event; what has changed and what may not be seen is told as by an act."""
    by, taker = applicant(), official()
    case = applied(by).case_id
    step = previewed(taker, case, Request("accept", {"review_workdays": 20}, "p", seen=1))
    assert (step.act.name, step.role.name) == ("accept", "lead-department")
    with pytest.raises(ActRefused):
        previewed(by, case, Request("accept", {"review_workdays": 20}, "p", seen=1))
    with pytest.raises(Changed):
        previewed(by, case, Request("withdraw", {}, "p", seen=0))
    with pytest.raises(NotFound):
        previewed(applicant("周申请", "丙公司"), case, Request("withdraw", {}, "p", seen=1))
    assert (Entry.objects.count(), Event.objects.filter(kind="refused").count()) == (1, 0)


@pytest.mark.django_db(transaction=True)
def test_the_same_request_that_comes_several_times_at_once_is_one_act():
    """Every one of them is given the same entry, whoever was first."""
    by, taker = applicant(), official()

    def at_once(do):
        def alone(_):
            with stopped_at(MORNING):
                try:
                    return do().pk
                finally:
                    connection.close()

        with ThreadPoolExecutor(4) as workers:
            return set(workers.map(alone, range(4)))

    begun = at_once(lambda: applied(by))
    case = Entry.objects.get().case_id
    taken = at_once(lambda: accepted(taker, case))
    assert (len(begun), len(taken), Entry.objects.count(), Case.objects.count()) == (1, 1, 2, 1)
