"""The year's money compared with what the applications' entries give."""

from collections.abc import Iterator

from gongbao.engine.procedures import Case as Folded
from gongbao.engine.values import Bilingual
from gongbao.office.cases.calendars import calendars
from gongbao.office.cases.seeing import fold
from gongbao.records.models import Case
from gongbao.records.projections import projection
from zibo.documents.digital_economy.models.booking import APPLICATION
from zibo.documents.digital_economy.models.budget import Commitment, Payment
from zibo.documents.digital_economy.procedures.application.data import Disbursement, Proposal
from zibo.documents.digital_economy.procedures.application.matter import is_rent_relief_decided


@projection("digital-economy/budget")
def differing(case: Case) -> Iterator[Bilingual]:
    """Each way in which what is booked of an application differs from its entries."""
    if case.procedure != APPLICATION:
        return
    folded = fold(case, calendars())
    committed = Commitment.objects.filter(case=case).values_list("fen", flat=True).first()
    if committed != _committed(folded):
        yield Bilingual("已决定的金额与账簿不符。", "The sum committed is not what the entries give.")
    paid = Payment.objects.filter(commitment__case=case).values_list("fen", flat=True).first()
    disbursement = folded.last(Disbursement)
    if paid != (disbursement.amount.fen if disbursement else None):
        yield Bilingual("已拨付的金额与账簿不符。", "The sum paid is not what the entries give.")


def _committed(folded: Folded) -> int | None:
    is_decided = bool(folded.done("decide")) and not is_rent_relief_decided(folded)
    return folded.the(Proposal).amount.fen if is_decided else None
