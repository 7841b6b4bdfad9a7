"""What may be done in a case, what not and what would help; what a form is filled with before anybody types."""

import pytest

from gongbao.engine.procedures import Refusal
from gongbao.office.cases.acting import Request, act
from gongbao.office.cases.drafts import Occasion, fills, proposed
from gongbao.office.cases.looking import look
from gongbao.office.cases.prospects import beginnings, capacities, prospects
from gongbao.office.clock import stopped_at
from gongbao.office.library import find_procedure
from gongbao.records.models import Case
from tests.office.cases.applying import (
    MORNING,
    PROCEDURE,
    accepted,
    actor,
    applicant,
    applied,
    found_department,
    official,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _morning(db):
    found_department()
    with stopped_at(MORNING):
        yield


def _names(found):
    return [one.act.name for one in found]


def test_an_official_sees_his_acts_those_of_others_and_those_of_other_states():
    """For each of the latter who may do it, or in which states it is in order."""
    case, taker = applied(applicant()).case_id, official()
    found = prospects(taker, look(taker, case))
    assert _names(found.possible) == ["request-supplement", "accept", "refuse-acceptance"]
    others = {one.act.name: [role.name for role in one.whose] for one in found.not_now if one.whose}
    assert others == {"withdraw": ["applicant"]}
    later = {one.act.name: [str(state) for state in one.states] for one in found.not_now if one.states}
    assert later["decide"] == ["notice"]
    assert "submit" not in later


def test_an_act_without_data_says_at_once_why_it_is_refused():
    """The experts' review cannot be closed while one of them is still to speak; nothing has to be typed to learn that."""
    case, taker = applied(applicant()).case_id, official()
    accepted(taker, case)
    panel = [{"name": name, "affiliation": "某大学", "interest": False} for name in ("专家甲", "专家乙", "专家丙")]
    act(taker, case, Request("appoint-experts", {"experts": panel}, "k3", seen=2))
    refusals = {one.act.name: one.refusal for one in prospects(taker, look(taker, case)).not_now if one.refusal}
    assert refusals["close-expert-review"].kind is Refusal.GUARD


def test_a_closed_case_has_nothing_left_to_do():
    """Neither now nor later."""
    by = applicant()
    case = applied(by).case_id
    act(by, case, Request("withdraw", {}, "k2", seen=1))
    found = prospects(by, look(by, case))
    assert (found.possible, found.not_now) == ((), ())


def test_one_learns_what_one_may_begin():
    """By the roles held; an application only while its measures are in force, a recovery by those who pay."""
    assert [one.name for one in beginnings(applicant()) if one.is_in_force] == [PROCEDURE, "digital-economy/one-case"]
    assert "digital-economy/recovery" in [one.name for one in beginnings(official())]
    with stopped_at(MORNING.replace(year=2025)):
        assert not next(one for one in beginnings(applicant("周申请")) if one.name == PROCEDURE).is_in_force
    assert beginnings(actor("孙闲人", "市大数据局")) == ()


def test_the_capacities_are_the_roles_that_fit():
    """In the body that has a part in the case, not in another one in which the same role is held."""
    by = applicant()
    case = applied(by).case_id
    file = look(by, case)
    (held,) = capacities(file, file.procedure.by_name["withdraw"])
    assert held.role == "digital-economy/applicant"
    assert capacities(file, file.procedure.by_name["accept"]) == ()


def test_the_officer_proposed_is_oneself():
    """Where the data name who acts; not where they name the officer who goes."""
    taker = official("钱调查")
    _, procedure = find_procedure("accountability/case")
    acts = procedure.by_name
    assert proposed(Occasion(taker, acts["accept"]), "accountability/case") == {"officer": "钱调查"}
    assert proposed(Occasion(taker, acts["recuse-officer"]), "accountability/case") == {}


def test_a_case_that_another_one_opened_brings_its_data():
    """Until its first act is done."""
    taker = official()
    _, procedure = find_procedure("digital-economy/recovery")
    case = Case(procedure="digital-economy/recovery", draft='{"grant": "甲", "paid": "2.00", "more": 1}')
    occasion = Occasion(taker, procedure.by_name["open"], case)
    assert proposed(occasion, case.procedure) == {"grant": "甲", "paid": "2.00"}
    case.sequence = 1
    assert proposed(occasion, case.procedure) == {}


def test_a_document_proposes_data_of_its_own():
    """What is no datum of the act is left out."""
    _, procedure = find_procedure("digital-economy/appeal")

    @fills("digital-economy/appeal", "assign")
    def from_the_register(occasion):
        return {"departments": [f"经{occasion.actor.person_name}"], "else": 1}

    found = proposed(Occasion(official(), procedure.by_name["assign"]), "digital-economy/appeal")
    assert found == {"departments": ["经王受理"]}
