"""What an application has for itself alone, who takes part in it, when it is over, and the sums of all supports."""

from datetime import date, datetime

import pytest

from gongbao.engine.calendar import STATE
from gongbao.engine.procedures import Case, Step, begun
from gongbao.engine.procedures.folding import again
from tests.conformance.examples import an_answered
from zibo.documents.digital_economy import ENACTMENT
from zibo.documents.digital_economy.procedures import APPLICATION
from zibo.documents.digital_economy.procedures.application.data import Submission
from zibo.documents.digital_economy.procedures.application.matter import departments, the_matter, the_payment
from zibo.documents.digital_economy.procedures.application.reckoning import span_by_the_rule
from zibo.documents.digital_economy.rules.support import Support
from zibo.documents.digital_economy.supports import PARTICULARS

NINE = datetime(2021, 3, 1, 9)  # noqa: DTZ001  an act's moment is local time
FORM = {
    "support": "pilot-zone",
    "beneficiary": "甲园区",
    "matter": "park:p1",
    "amount_requested": "10000000.00",
    "materials": ["申请书"],
    "truthful": True,
}


def submitted(**changed) -> "Step[Submission]":
    """The first act of an application."""
    act, role = APPLICATION.by_name["submit"], APPLICATION.roles_by_name["applicant"]
    return Step(begun(APPLICATION), act, role, NINE, act.inputs.read(FORM | changed, ""), STATE)


def decided(support: str) -> Case:
    """An application for a support, from the submission to the decision; who signed does not matter here."""
    case = begun(APPLICATION)
    acts = [
        ("submit", "applicant", FORM | {"support": support}),
        ("accept", "lead-department", {"review_workdays": 5}),
        ("propose", "lead-department", {"amount": "1.00", "reasons": "符合条件", "double_checked": True}),
        ("publish-notice", "lead-department", {"notice_workdays": 5}),
        ("decide", "lead-department", {}),
    ]
    for act, role, data in acts:
        case = again(case, act, role, NINE, data, STATE)
    return case


def test_the_same_matter_is_claimed_once_however_it_is_written():
    """Blanks make no other beneficiary and no other matter."""
    assert the_matter(submitted(beneficiary=" 甲 园区", matter="park: p1 ")) == the_matter(submitted())


@pytest.mark.parametrize("other", [{"support": "innovation-park"}, {"beneficiary": "乙园区"}, {"matter": "park:p2"}])
def test_another_matter_is_claimed_apart(other):
    """Support, beneficiary and matter each make another application."""
    assert the_matter(submitted(**other)) != the_matter(submitted())


def test_a_payment_is_claimed_for_ever_under_the_same_key():
    """What is paid is the matter applied for, and no state after the payment gives it back."""
    case = decided("pilot-zone")
    act, role = APPLICATION.by_name["disburse"], APPLICATION.roles_by_name["finance"]
    data = act.inputs.read({"amount": "1.00", "budget_year": 2021, "budget_available": "1.00"}, "")
    (payment,) = the_payment(Step(case, act, role, NINE, data, STATE))
    (matter,) = the_matter(submitted())

    assert (payment.key, payment.scope) != (matter.key, matter.scope)
    assert payment.key == matter.key
    assert {"decided", "disbursed"}.isdisjoint(map(str, APPLICATION.released_in))


def test_the_departments_of_the_measure_take_part():
    """The first-named takes in, the others sign: where finance leads it does not sign too."""
    parties = [(party.role.name, party.reference) for party in departments(submitted(support="equity-fund"))]

    assert parties == [
        ("lead-department", "市财政局"),
        ("co-department", "市地方金融监管局"),
        ("co-department", "市大数据局"),
    ]


def test_rent_relief_is_over_with_the_decision_and_nothing_else_is():
    """Rent is not charged and nothing paid out; every other support waits for its payment."""
    assert decided("rent-relief-schedule").is_closed
    assert not decided("pilot-zone").is_closed
    assert not begun(APPLICATION).is_closed


@pytest.mark.parametrize("support", Support)
def test_every_support_has_a_sum_from_its_facts(support):
    """The facts of a worked example give both ends, the lower never above the upper, and without facts there is no sum."""
    example = an_answered(ENACTMENT, PARTICULARS[support].rule)
    span = span_by_the_rule(submitted(support=support.value, given=example.given).data, example.as_of)

    assert span is not None
    assert span.low <= span.high
    assert span_by_the_rule(submitted(support=support.value).data, date(2021, 3, 1)) is None
