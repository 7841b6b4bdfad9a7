"""Who sees a case: through a role held today, never against a recusal, a kinship, an interest; a party sees his own."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model

from gongbao.engine.procedures import ActRefused, Refusal
from gongbao.office.cases.acting import Request, act, begin
from gongbao.office.cases.looking import look
from gongbao.office.cases.seeing import cases_for
from gongbao.office.clock import stopped_at
from gongbao.office.library import NotFound
from gongbao.records.models import Account, Body, Event, Interest, Kinship, Person
from tests.office.cases.applying import MORNING, actor, applicant, applied, found_department, official, seen_again
from tests.office.people.peopling import AT, FIRST, assignment, delegation, person, post

pytestmark = pytest.mark.django_db

LEAD = {"lead_source": "supervision", "enterprise": "市属企业B", "enterprise_level": 1, "summary": "线索"}


@pytest.fixture(autouse=True)
def _morning(db):
    found_department()
    with stopped_at(MORNING):
        yield


def investigator(name="陈核查"):
    """Somebody at the investor body who handles cases."""
    return actor(name, "市国资委", "accountability/investor-body")


def opened(by, officer="陈核查"):
    """A case with its officer, taken in."""
    case = begin(by, "accountability/case", Request("register", LEAD, "k1")).case_id
    act(by, case, Request("accept", {"handling_level": 0, "officer": officer}, "k2", seen=1))
    return case


def sees(who, case):
    """Whether somebody finds a case, in lists and by its key alike."""
    listed = cases_for(who).filter(pk=case).exists()
    try:
        look(who, case)
    except NotFound:
        assert not listed
        return False
    assert listed
    return True


def test_an_officer_who_is_recused_sees_the_case_no_more():
    """At once, and whatever else was granted to him; his colleagues go on."""
    by, other = investigator(), investigator("孙核查")
    case = opened(by)
    assert sees(by, case)
    act(other, case, Request("recuse-officer", {"officer": "陈核查", "reason": "利害关系"}, "k3", seen=2))
    assert not sees(by, case)
    assert sees(other, case)


@pytest.mark.parametrize("forward", [True, False])
def test_kin_of_a_person_named_in_a_case_do_not_see_it(forward):
    """A kinship on record counts in both directions, for those who handle the case as for everybody."""
    by, other = investigator(), investigator("孙核查")
    case = opened(by)
    named = person("王被查")
    pair = (other.person_id, named.pk) if forward else (named.pk, other.person_id)
    Kinship.objects.create(person_id=pair[0], relative_id=pair[1], relation="spouse", declared_at=AT, from_day=FIRST)
    assert sees(other, case)
    steps = [
        (
            "complete-preliminary",
            {
                "officer": "陈核查",
                "loss_and_consequences": "有",
                "breaches": "有",
                "within_scope": True,
                "views_of_others": "无",
                "violation_confirmed": True,
            },
        ),
        ("classify", {"dispositions": ["own"], "reasons": "自行核查"}),
        ("name-person", {"officer": "陈核查", "person": "王被查"}),
    ]
    for number, (name, data) in enumerate(steps, start=2):
        act(by, case, Request(name, data, f"s{number}", seen=number))
    assert not sees(other, case)
    assert sees(by, case)


def test_an_interest_declared_in_a_case_or_a_body_closes_it():
    """Who declared it does not see the case, from that day on."""
    by, other, third = investigator(), investigator("孙核查"), investigator("周核查")
    case = opened(by)
    Interest.objects.create(person_id=other.person_id, in_case=case, declared_at=AT, from_day=FIRST)
    body = next(iter(by.roles)).body_id
    Interest.objects.create(person_id=third.person_id, in_body_id=body, declared_at=AT, from_day=FIRST)
    assert not sees(other, case)
    assert not sees(third, case)
    assert sees(by, case)


def test_an_enterprise_sees_what_it_handles_and_not_what_is_handled_above():
    """A municipal enterprise does not see that the investor body has a case about it."""
    case = opened(investigator())
    assert not sees(actor("企业人员", "市属企业B", "accountability/municipal-enterprise"), case)


def test_a_power_ends_with_its_last_day():
    """On the day after, the same person is an outsider."""
    someone = person("短期")
    held = post(someone, _department())
    assignment(held, "digital-economy/lead-department", until_day=MORNING.date())
    case = applied(applicant()).case_id
    assert sees(seen_again(someone), case)
    with stopped_at(MORNING + timedelta(days=1)):
        assert not sees(seen_again(someone), case)


def test_a_power_that_is_lent_sees_no_more_than_its_lender():
    """The delegate acts in the lender's name; a case that the lender may not see, the delegate does not see through him."""
    taker = official()
    lender = Person.objects.get(pk=taker.person_id)
    delegate = person("代办", account="deputy")
    post(delegate, _department())
    given = lender.posts.get().assignments.get()
    _account(lender)
    delegation(given, delegate)
    case = applied(applicant()).case_id
    deputy = seen_again(delegate)
    entry = act(deputy, case, Request("accept", {"review_workdays": 5}, "d", seen=1))
    assert (entry.name, entry.on_behalf_of_name) == ("代办", "王受理")
    Interest.objects.create(person=lender, in_case=case, declared_at=AT, from_day=FIRST)
    assert not sees(deputy, case)


def test_a_role_in_one_body_does_not_act_in_a_case_of_another():
    """Who sees a case as an applicant does not take it in with a role that he holds in a department that has no part in it."""
    both = actor("兼职", "甲公司", "digital-economy/applicant")
    elsewhere = post(Person.objects.get(pk=both.person_id), _other_department())
    assignment(elsewhere, "digital-economy/lead-department")
    both = seen_again(Person.objects.get(pk=both.person_id))
    case = applied(both).case_id
    with pytest.raises(ActRefused) as refused:
        act(both, case, Request("accept", {"review_workdays": 5}, "x", seen=1))
    assert refused.value.kind is Refusal.ROLE


def test_each_reading_of_a_confidential_case_is_recorded():
    """Who, when, what he said he looked for; a case that is not confidential leaves no such event."""
    by = investigator()
    case = opened(by)
    look(by, case, why="核对期限")
    event = Event.objects.get(kind="read")
    assert (event.subject, event.person_id, event.told) == (str(case), by.person_id, {"why": "核对期限"})
    look(official(), applied(applicant()).case_id)
    assert Event.objects.filter(kind="read").count() == 1


def _department():
    return Body.objects.get(name_zh="市大数据局")


def _other_department():
    return Body.objects.create(slug="other", name_zh="某局", kind="authority", path="other/", from_day=FIRST)


def _account(someone):
    user = get_user_model().objects.create_user(f"u{someone.pk}", password="a long enough password")
    Account.objects.create(user=user, person=someone, opened_at=AT)


def test_an_enterprise_that_reported_a_lead_does_not_see_the_case_above_it():
    """It saw its lead; once the investor body has accepted it, it sees nothing: the case may be about its own leaders."""
    reporter, by = actor("上报人", "市属企业B", "accountability/municipal-enterprise"), investigator()
    case = begin(reporter, "accountability/case", Request("register", LEAD, "k1")).case_id
    assert sees(reporter, case)
    act(by, case, Request("accept", {"handling_level": 0, "officer": "陈核查"}, "k2", seen=1))
    assert not sees(reporter, case)
    assert sees(by, case)
