"""第六十四条: pay that is held back while the case is verified."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from gongbao.engine.rules import Refused, rule
from gongbao.engine.values import NOTHING, Bilingual, Yuan
from zibo.documents.accountability.rules.asked import Amount


@dataclass(frozen=True, slots=True)
class Suspended:
    """Whether pay is held back on the day, and how much."""

    suspended: Annotated[bool, Bilingual("暂停支付", "Suspended")]
    amount: Annotated[Yuan, Bilingual("金额", "Amount")]


NOT_SUSPENDED = Suspended(suspended=False, amount=NOTHING)


@rule("第六十四条", title=Bilingual("核查期间暂停支付", "Pay suspended during verification"))
def pay_suspension(
    *,
    asked_on: Annotated[date, Bilingual("查询日期", "Date asked about")],
    verification_started: Annotated[date, Bilingual("核查启动日", "Verification started")],
    verification_ended: Annotated[date | None, Bilingual("核查结束日", "Verification ended")],
    unpaid_performance_pay: Annotated[Amount, Bilingual("未支付绩效年薪", "Unpaid performance pay")],
    unpaid_term_incentive: Annotated[Amount, Bilingual("未兑现任期激励收入", "Unpaid term incentive")],
    unrealised_incentive_income: Annotated[
        Amount, Bilingual("未兑现中长期激励收益", "Unrealised long-term incentive income")
    ],
) -> Suspended:
    """「在核查期间,对相关责任人未支付或兑现的绩效年薪(效益工资)、任期激励收入、中长期激励收益等均应暂停支付或兑现」

    From the first to the last day of verification. For who was named later it starts on the day of naming.
    """
    _refuse_an_end_before_the_start(verification_started, verification_ended)
    if asked_on < verification_started:
        return NOT_SUSPENDED
    if verification_ended is not None and asked_on > verification_ended:
        return NOT_SUSPENDED
    amount = unpaid_performance_pay + unpaid_term_incentive + unrealised_incentive_income
    return Suspended(suspended=True, amount=amount)


def _refuse_an_end_before_the_start(started: date, ended: date | None) -> None:
    if ended is not None and ended < started:
        message = Bilingual(f"核查结束早于启动日{started}。", f"Verification ended before it started, {started}.")
        raise Refused("verification_ended", message)
