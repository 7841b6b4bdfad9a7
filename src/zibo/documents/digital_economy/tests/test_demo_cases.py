"""The example city's applications: one or more at every stage, the money behind them, and nothing twice."""

import pytest
from django.contrib.auth import get_user_model
from django.db import transaction

from gongbao.office import example_city
from gongbao.office.actors import actor_for
from gongbao.office.cases.acting import Request, act
from gongbao.office.cases.seeing import cases_for
from gongbao.office.clock import today
from gongbao.records.models import Case, Entry
from zibo.documents.digital_economy import demo
from zibo.documents.digital_economy.demo.stories import stories
from zibo.documents.digital_economy.models import BudgetLine, Commitment, differing, standing_notices
from zibo.documents.digital_economy.models.booking import covered
from zibo.documents.digital_economy.procedures.application.parts import State

pytestmark = pytest.mark.django_db
OURS = ("digital-economy/application", "digital-economy/recovery")


@pytest.fixture(scope="module")
def example(django_db_setup, django_db_blocker):
    """Its people and their applications, made once for all tests of this file and gone afterwards."""
    with django_db_blocker.unblock(), transaction.atomic():
        example_city.seed_people()
        demo.seed()
        yield
        transaction.set_rollback(True)


def someone(name):
    """An example person as the office sees him."""
    return actor_for(get_user_model().objects.get(username=name), today())


def test_every_stage_is_there_and_a_second_run_adds_nothing(example):
    """All states but the draft and the pause between experts and proposal; run again, not one entry more."""
    states = set(Case.objects.filter(procedure=OURS[0]).values_list("state", flat=True))
    before = Entry.objects.count(), BudgetLine.objects.count()
    demo.seed()

    assert states == {state.value for state in State} - {"draft", "experts-done"}
    assert (Entry.objects.count(), BudgetLine.objects.count()) == before


def test_what_was_done_since_is_not_undone_by_a_second_run(example):
    """Somebody takes an example application on; seeding again leaves it where it is."""
    case = Case.objects.get(procedure=OURS[0], state="submitted")
    handler = someone("banshi")
    act(handler, case.pk, Request("accept", {"review_workdays": 20}, "mine", seen=1))
    demo.seed()

    assert Case.objects.get(pk=case.pk).state == "accepted"


def test_the_money_agrees_with_the_entries(example):
    """Every line covers what was paid from it, and what is booked is what the entries give."""
    assert set(BudgetLine.objects.values_list("year", flat=True)) == {2020, 2021, 2022}
    assert all(covered(line).fen >= 0 for line in BudgetLine.objects.all())
    assert Commitment.objects.filter(payment__isnull=False).count() == 3
    assert not [words for case in Case.objects.filter(procedure__in=OURS) for words in differing(case)]


def test_a_notice_runs_today(example):
    """Whoever opens the example city finds something to object to."""
    assert standing_notices().filter(last_day__gte=today()).count() == 2


def test_each_sees_what_is_his(example):
    """The clerk reads his applications, a department those of its measures, an expert the case for which he was appointed; a reader the one he objected to."""
    seen = {name: cases_for(someone(name), OURS[0]).count() for name in ("qiye", "keji", "zhuanjia2", "duzhe")}

    assert seen == {"qiye": len(stories()), "keji": 2, "zhuanjia2": 1, "duzhe": 1}
