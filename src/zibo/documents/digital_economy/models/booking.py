"""What an application's acts do to the year's money, in the act's own transaction: decided sums are committed, payments leave a line that covers them."""

from collections.abc import Callable
from datetime import datetime
from hashlib import sha256

from django.db.models import Sum

from gongbao.engine.procedures import ActRefused, Refusal
from gongbao.engine.values import Bilingual, Yuan
from gongbao.office.cases.acting import Deed
from gongbao.office.cases.following import follows
from zibo.documents.digital_economy.models.budget import BudgetChange, BudgetLine, Commitment, Payment, Refund
from zibo.documents.digital_economy.procedures.application.data import Disbursement, Proposal, Submission
from zibo.documents.digital_economy.procedures.application.matter import is_rent_relief_decided, key_of
from zibo.documents.digital_economy.procedures.recovery import Overpayment, Repayment
from zibo.documents.digital_economy.rules.departments import NAMED
from zibo.documents.digital_economy.supports import PARTICULARS

APPLICATION, RECOVERY = "digital-economy/application", "digital-economy/recovery"


@follows
def book(deed: Deed) -> None:
    """Book what an act commits, pays or brings back; ActRefused (guard) where the line does not cover a payment, and then the act is not done either."""
    booking = _BOOKINGS.get((deed.case.procedure, deed.step.act.name))
    if booking:
        booking(deed)


def covered(line: BudgetLine) -> Yuan:
    """What may still be paid from a line: what it was given, less what was paid, plus what came back."""
    given = _sum(line.changes.aggregate(fen=Sum("fen")))
    paid = _sum(line.payments.aggregate(fen=Sum("fen")))
    back = _sum(Refund.objects.filter(payment__line=line).aggregate(fen=Sum("fen")))
    return Yuan(given - paid + back)


def change_line(year: int, department: str, amount: Yuan, words: str, at: datetime, by: int | None) -> BudgetChange:
    """Give money to a department's year, or take it; the line is made with its first change."""
    line, _ = BudgetLine.objects.get_or_create(year=year, department=department)
    return BudgetChange.objects.create(line=line, fen=amount.fen, words=words, at=at, by_id=by)


def lead_department(submission: Submission) -> str:
    """The department that is responsible first for the measure."""
    return NAMED[PARTICULARS[submission.support].measure][0]


def _commit(deed: Deed) -> None:
    if is_rent_relief_decided(deed.folded):
        return  # what it gives is rent not charged
    submission, proposal = deed.folded.the(Submission), deed.folded.the(Proposal)
    line, _ = BudgetLine.objects.get_or_create(year=deed.step.day.year, department=lead_department(submission))
    Commitment.objects.create(
        line=line,
        case=deed.case,
        matter=sha256(key_of(submission).encode()).hexdigest(),
        beneficiary=submission.beneficiary[:200],
        support=submission.support.value,
        fen=proposal.amount.fen,
        at=deed.entry.at,
    )


def _pay(deed: Deed) -> None:
    payment: Disbursement = deed.step.data
    commitment = Commitment.objects.get(case=deed.case)
    line = (
        BudgetLine.objects.select_for_update()
        .filter(year=payment.budget_year, department=commitment.line.department)
        .first()
    )
    left = covered(line) if line else Yuan(0)
    if line is None or left < payment.amount:
        department, year = commitment.line.department, payment.budget_year
        message = Bilingual(
            f"{department}{year}年度预算可用{left}元，不足支付。",
            f"{department} has {left} yuan left for {year}: too little for this payment.",
        )
        raise ActRefused(Refusal.GUARD, message, field="budget_available", provision=deed.step.act.provision)
    Payment.objects.create(commitment=commitment, line=line, fen=payment.amount.fen, at=deed.entry.at)


def _bring_back(deed: Deed) -> None:
    repayment: Repayment = deed.step.data
    grant = deed.folded.the(Overpayment).grant
    paid = Payment.objects.filter(commitment__case__number=grant).first()
    if paid is not None:
        sequence, at = deed.entry.sequence, deed.entry.at
        Refund.objects.create(payment=paid, case=deed.case, sequence=sequence, fen=repayment.amount.fen, at=at)


def _sum(found: dict[str, int | None]) -> int:
    return found["fen"] or 0


_BOOKINGS: dict[tuple[str, str], Callable[[Deed], None]] = {
    (APPLICATION, "decide"): _commit,
    (APPLICATION, "disburse"): _pay,
    (RECOVERY, "record-repayment"): _bring_back,
}
