"""The year's money follows the acts: committed with the decision, paid once, never beyond what a line was given, brought back by a recovery."""

from datetime import date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from gongbao.engine.procedures import ActRefused, Refusal
from gongbao.engine.values import Yuan
from gongbao.office.cases.acting import Request, act, begin
from gongbao.office.clock import CHINA, stopped_at
from gongbao.records.models import Body, Case
from tests.office.cases.applying import FORM, actor, applicant
from tests.office.people.peopling import FIRST
from zibo.documents.digital_economy.models import BudgetLine, Commitment, Payment, differing
from zibo.documents.digital_economy.models.booking import change_line, covered

pytestmark = pytest.mark.django_db
BEGIN = datetime(2021, 3, 1, 9, tzinfo=CHINA)
PROPOSAL = {
    "rule_low": "2000000.00",
    "rule_high": "2000000.00",
    "amount": "2000000.00",
    "reasons": "符合条件",
    "double_checked": True,
}


@pytest.fixture
def people(db):
    """Whoever it takes from the application to the payment."""
    for slug, name in (("lead", "市大数据局"), ("money", "市财政局")):
        Body.objects.create(slug=slug, name_zh=name, kind="authority", path=f"{slug}/", from_day=FIRST)
    with stopped_at(BEGIN):
        return {
            "applicant": applicant(),
            "lead": actor("王受理", "市大数据局", "digital-economy/lead-department"),
            "money": actor("钱拨付", "市财政局", "digital-economy/co-department", "digital-economy/finance"),
        }


def decided(people, matter="chain:c1:revenue:2019", until="decide"):
    """An application that was decided, or came as far as the act `until`."""
    steps = [
        ("lead", "accept", {"review_workdays": 20}),
        ("lead", "propose", PROPOSAL),
        ("money", "co-sign", {"department": "市财政局", "opinion": "同意"}),
        ("lead", "publish-notice", {"notice_workdays": 5}),
        ("lead", "decide", {}),
    ]
    with stopped_at(BEGIN):
        form = FORM | {"matter": matter}
        case = begin(people["applicant"], "digital-economy/application", Request("submit", form, f"{matter}")).case_id
    for seen, (who, name, data) in enumerate(steps, start=1):
        with stopped_at(BEGIN + timedelta(days=30 if name == "decide" else seen)):
            act(people[who], case, Request(name, data, f"{matter}{seen}", seen=seen))
        if name == until:
            break
    return case


def pay(people, case, key="pay", seen=6, year=2021):
    """The payment of a decided application."""
    data = {"amount": "2000000.00", "budget_year": year, "budget_available": "9000000.00"}
    with stopped_at(BEGIN + timedelta(days=40)):
        return act(people["money"], case, Request("disburse", data, key, seen=seen))


def give(amount, year=2021):
    """Money for the department's year."""
    change_line(year, "市大数据局", amount, "预算批复", BEGIN, None)


def test_a_decision_commits_and_a_payment_leaves_the_line(people):
    """The line shows what is left to the fen."""
    give(Yuan(500_000_000))
    case = decided(people)
    assert Commitment.objects.get(case=case).fen == 200_000_000
    pay(people, case)
    assert Payment.objects.get().fen == 200_000_000
    assert covered(BudgetLine.objects.get()) == Yuan(300_000_000)


@pytest.mark.parametrize(("given", "is_paid"), [(199_999_999, False), (200_000_000, True)])
def test_a_line_that_is_a_fen_short_does_not_pay(people, given, is_paid):
    """Whatever the form said was available: the office looks itself."""
    give(Yuan(given))
    case = decided(people)
    if is_paid:
        pay(people, case)
    else:
        with pytest.raises(ActRefused) as refused:
            pay(people, case)
        assert (refused.value.kind, refused.value.field) == (Refusal.GUARD, "budget_available")
    assert (Payment.objects.count(), Case.objects.get(pk=case).state) == (
        int(is_paid),
        "disbursed" if is_paid else "decided",
    )


def test_a_year_without_a_line_pays_nothing(people):
    """The money of another year is not touched."""
    give(Yuan(500_000_000))
    case = decided(people)
    with pytest.raises(ActRefused):
        pay(people, case, year=2022)


def test_the_database_itself_refuses_a_second_payment_and_a_second_commitment(people):
    """Even for whoever writes past the office."""
    give(Yuan(500_000_000))
    case = decided(people)
    pay(people, case)
    payment, commitment = Payment.objects.get(), Commitment.objects.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        Payment(commitment=commitment, line=payment.line, fen=1, at=BEGIN).save(force_insert=True)
    with pytest.raises(IntegrityError), transaction.atomic():
        Commitment.objects.create(
            line=commitment.line,
            case=Case.objects.create(procedure="x/y", state="s", opened_at=BEGIN, changed_at=BEGIN),
            matter=commitment.matter,
            beneficiary="乙",
            support="x",
            fen=1,
            at=BEGIN,
        )


def test_what_comes_back_can_be_paid_again(people):
    """A repayment that a recovery records raises what the line covers."""
    give(Yuan(200_000_000))
    case = decided(people)
    pay(people, case)
    with stopped_at(date(2022, 3, 1)):
        lead = actor("孙追回", "市大数据局", "digital-economy/lead-department")
        money = actor("李收款", "市财政局", "digital-economy/finance")
        grant = Case.objects.get(pk=case).number
        paid = {"grant": grant, "paid": "2000000.00", "entitled": "1500000.00", "recovered": "0.00", "ground": "核减"}
        recovery = begin(lead, "digital-economy/recovery", Request("open", paid, "r1")).case_id
        act(lead, recovery, Request("notify", {"statement_workdays": 1}, "r2", seen=1))
    with stopped_at(date(2022, 3, 10)):
        act(lead, recovery, Request("decide", {"amount": "500000.00", "repay_by": "2022-04-15"}, "r3", seen=2))
        act(money, recovery, Request("record-repayment", {"amount": "500000.00"}, "r4", seen=3))
    assert covered(BudgetLine.objects.get()) == Yuan(50_000_000)


def test_what_is_booked_is_what_the_entries_give(people):
    """The examination of the ledger finds a sum that somebody changed past the office."""
    give(Yuan(500_000_000))
    case = Case.objects.get(pk=decided(people))
    pay(people, case.pk)
    assert not list(differing(case))
    Payment.objects.update(fen=1)
    assert [words.en for words in differing(case)] == ["The sum paid is not what the entries give."]
