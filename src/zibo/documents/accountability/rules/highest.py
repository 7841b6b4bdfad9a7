"""第三十七条: of several deductions for one event and one person the highest, never their sum."""

from dataclasses import dataclass
from typing import Annotated

from gongbao.engine.rules import rule
from gongbao.engine.values import NOTHING, Bilingual, Choice, Yuan
from zibo.documents.accountability.rules.asked import Amount


class Source(Choice):
    """Where a deduction comes from."""

    PARTY_DISCIPLINE = "party-discipline", "党纪处分", "Party discipline"
    ADMINISTRATIVE_SANCTION = "administrative-sanction", "政务处分", "administrative sanction"
    ACCOUNTABILITY = "accountability", "责任追究", "accountability"


@dataclass(frozen=True, slots=True)
class Highest:
    """What is to be collected in all, by which source, and what is still open."""

    applies: Annotated[bool, Bilingual("适用就高不合并", "Only the highest counts")]
    amount: Annotated[Yuan, Bilingual("应执行金额", "Amount")]
    governing: Annotated[tuple[Source, ...], Bilingual("所依处分", "Governing source")]
    still_to_collect: Annotated[Yuan, Bilingual("尚未执行", "Still to be collected")]


@rule("第三十七条", title=Bilingual("扣减薪酬就高不合并", "Highest deduction, never added together"))
def highest_standard(
    *,
    same_event: Annotated[bool, Bilingual("同一事件", "Same event")],
    same_person: Annotated[bool, Bilingual("同一责任人", "Same person")],
    party_discipline: Annotated[Amount, Bilingual("党纪处分对应扣减", "Deduction under Party discipline")],
    administrative_sanction: Annotated[
        Amount, Bilingual("政务处分对应扣减", "Deduction under administrative sanction")
    ],
    accountability: Annotated[Amount, Bilingual("责任追究扣减", "Deduction under this document")],
    already_collected: Annotated[Amount, Bilingual("已扣减追索", "Already collected")],
) -> Highest:
    """「对同一事件、同一责任人的薪酬扣减和追索,按照党纪处分、政务处分、责任追究等扣减薪酬处理的最高标准执行,但不合并使用」

    Whole dispositions are compared, not component by component; refunds are not regulated.
    """
    amounts: dict[Source, Yuan] = dict(
        zip(Source, (party_discipline, administrative_sanction, accountability), strict=True)
    )
    if same_event and same_person:
        amount = max(party_discipline, administrative_sanction, accountability)
        still_open = max(NOTHING, amount - already_collected)
        governing = tuple(source for source, sum_ in amounts.items() if sum_ == amount and sum_ > NOTHING)
        return Highest(applies=True, amount=amount, governing=governing, still_to_collect=still_open)
    amount = party_discipline + administrative_sanction + accountability
    still_open = max(NOTHING, amount - already_collected)
    governing = tuple(source for source, sum_ in amounts.items() if sum_ > NOTHING)
    return Highest(applies=False, amount=amount, governing=governing, still_to_collect=still_open)
