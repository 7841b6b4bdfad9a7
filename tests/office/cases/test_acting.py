"""Acting in a case: one act for one request, one winner of two, nothing half done, a clear answer to everybody else."""

import pytest

from gongbao.engine.procedures import ActRefused, Refusal
from gongbao.office.cases.acting import Changed, KeyUsed, Request, act
from gongbao.office.cases.looking import look
from gongbao.office.clock import stopped_at
from gongbao.office.library import NotFound
from gongbao.office.permission import PUBLIC, NotPermitted
from gongbao.records.models import Case, Entry, Event, HeldClaim, Participation
from tests.office.cases.applying import MORNING, accepted, applicant, applied, found_department, official

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _morning(db):
    found_department()
    with stopped_at(MORNING):
        yield


def test_an_act_leaves_an_entry_and_the_state_that_follows_from_it():
    """The case stands where its table says, with its number, its clock and what it is about."""
    entry = applied(applicant())
    accepted(official(), entry.case_id)
    case = Case.objects.get()
    assert (case.state, case.sequence, case.number) == ("accepted", 2, "扶持申请〔2021〕0001号")
    assert case.next_due.isoformat() == "2021-03-29"
    assert [(one.sequence, one.act, one.role) for one in Entry.objects.order_by("sequence")] == [
        (1, "submit", "applicant"),
        (2, "accept", "lead-department"),
    ]


def test_the_same_request_is_one_act():
    """Sent again with its key it gives the first entry; the key with another request gives nothing."""
    by = applicant()
    first = applied(by)
    assert applied(by).pk == first.pk
    with pytest.raises(KeyUsed):
        applied(by, amount_requested="1.00")
    assert (Case.objects.count(), Entry.objects.count()) == (1, 1)


def test_a_key_is_its_owners():
    """Two people may by chance use the same."""
    applied(applicant())
    applied(applicant("赵申请", "乙公司"), beneficiary="乙公司")
    assert Entry.objects.count() == 2


def test_whoever_comes_second_learns_what_changed():
    """An act on a case that was seen with fewer entries is not done."""
    case = applied(applicant()).case_id
    accepted(official(), case)
    with pytest.raises(Changed) as changed:
        act(official("孙受理"), case, Request("accept", {"review_workdays": 5}, "k9", seen=1))
    assert [entry.act for entry in changed.value.since] == ["accept"]
    assert Entry.objects.count() == 2


def test_a_refused_act_leaves_the_refusal_and_nothing_else():
    """The case and its claims are as before; who tried what stands among the events."""
    by = applicant()
    case = applied(by).case_id
    with pytest.raises(ActRefused) as refused:
        act(by, case, Request("accept", {"review_workdays": 20}, "k2", seen=1))
    assert refused.value.kind is Refusal.ROLE
    assert Case.objects.get().sequence == 1
    event = Event.objects.get(kind="refused")
    assert (event.kind, event.person_id, event.told["refused"]) == ("refused", by.person_id, "role")


def test_a_first_act_that_is_refused_leaves_no_case():
    """Not even a draft."""
    with pytest.raises(ActRefused):
        applied(applicant(), truthful=False)
    assert (Case.objects.count(), HeldClaim.objects.count(), Participation.objects.count()) == (0, 0, 0)


def test_the_same_matter_is_applied_for_once():
    """A second application is refused while the first lives; after a withdrawal it may come again."""
    by = applicant()
    case = applied(by).case_id
    with pytest.raises(ActRefused) as refused:
        applied(by, key="k2")
    assert refused.value.kind is Refusal.GUARD
    act(by, case, Request("withdraw", {}, "k3", seen=1))
    assert applied(by, key="k4").case_id != case


def test_what_one_may_not_see_does_not_exist():
    """Another enterprise's clerk is told what somebody is told who names a case that there never was."""
    case = applied(applicant()).case_id
    outsider = applicant("周申请", "丙公司")
    for key in (case, case + 1, -1, 10**30):
        with pytest.raises(NotFound) as unseen:
            act(outsider, key, Request("withdraw", {}, f"k{key}", seen=1))
        assert str(key)[:20] in unseen.value.message.en
        with pytest.raises(NotFound):
            look(outsider, key)


def test_nobody_who_is_not_signed_in_acts_or_looks():
    """The office itself refuses, whatever the door did."""
    case = applied(applicant()).case_id
    with pytest.raises(NotPermitted):
        act(PUBLIC, case, Request("withdraw", {}, "k", seen=1))
    with pytest.raises(NotPermitted):
        look(PUBLIC, case)


def test_an_applicant_reads_his_own_acts_and_what_is_shown_to_him():
    """The department reads everything."""
    by = applicant()
    case = applied(by).case_id
    taker = official()
    accepted(taker, case)
    assert [entry.act for entry in look(taker, case).entries] == ["submit", "accept"]
    assert "submit" in [entry.act for entry in look(by, case).entries]
    assert [one.name for one in look(by, case).possible] == ["withdraw"]
