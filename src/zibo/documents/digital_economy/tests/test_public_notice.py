"""What the public reads of an application, and how somebody objects."""

from datetime import datetime, timedelta

import pytest

from gongbao.engine.procedures import ActRefused, Refusal
from gongbao.engine.rules import Refused
from gongbao.office.cases.acting import Request, act
from gongbao.office.cases.looking import look
from gongbao.office.cases.seeing import cases_for
from gongbao.office.clock import stopped_at
from gongbao.office.permission import PUBLIC, Actor, NotPermitted
from tests.office.people.peopling import person
from zibo.documents.digital_economy.models import object_to, standing_notices
from zibo.documents.digital_economy.tests.test_budget import BEGIN, decided, people

pytestmark = pytest.mark.django_db
__all__ = ["people"]


def citizen(name="路人"):
    """Somebody with an account and no power at all."""
    someone = person(name)
    return Actor(name, is_signed_in=True, person_id=someone.pk, person_name=name)


def notice_of(people):
    """A notice that stands, after the decision its last day is over."""
    decided(people)
    return standing_notices().get()


def test_a_notice_says_who_and_what_and_how_much(people):
    """And nothing else of the case."""
    notice = notice_of(people)
    assert (notice.beneficiary, notice.support, str(notice.amount)) == ("甲公司", "big-data-chain", "2000000.00")


def test_somebody_objects_in_time_and_reads_what_became_of_it(people):
    """Until then the case does not exist for him; afterwards he reads his objection and what is published, not the proposal."""
    notice, who = notice_of(people), citizen()
    with stopped_at(datetime.combine(notice.last_day, BEGIN.timetz())):
        assert not cases_for(who).exists()
        with pytest.raises(ActRefused):  # it was decided meanwhile: there is nothing to object to
            object_to(who, notice.pk, "条件不符", "电话", "o1")
    assert [entry.act for entry in look(who, notice.case_id).entries] == ["publish-notice", "decide"]


def test_nobody_objects_to_what_is_not_published(people):
    """Not to a number that never was, and not without signing in."""
    with pytest.raises(Refused):
        object_to(citizen(), 1, "x", "y", "o1")
    with pytest.raises(NotPermitted):
        object_to(PUBLIC, 1, "x", "y", "o1")


def test_an_objection_that_is_upheld_takes_the_notice_back(people):
    """Late it is refused as late; upheld, the grant is not published any more."""
    who = citizen()
    with_notice = _noticed(people)
    late = with_notice.last_day + timedelta(days=1)
    with stopped_at(late), pytest.raises(ActRefused) as refused:
        object_to(who, with_notice.pk, "条件不符", "电话", "o1")
    assert refused.value.kind is Refusal.LATE
    with stopped_at(with_notice.last_day):
        entry = object_to(who, with_notice.pk, "条件不符", "电话", "o2")
        upheld = Request("uphold-objection", {"reason": "属实", "review_workdays": 5}, "u", seen=entry.sequence)
        act(people["lead"], with_notice.case_id, upheld)
    assert not standing_notices().exists()


def _noticed(people):
    decided(people, until="publish-notice")
    return standing_notices().get()
