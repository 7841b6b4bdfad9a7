"""六、19 and the ordinary law: money wrongly paid is taken back, the excess only."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from gongbao.engine.procedures import (
    Act,
    Branch,
    Clock,
    Kind,
    Procedure,
    Refusal,
    Role,
    Sight,
    Start,
    Step,
    requires,
)
from gongbao.engine.rules import AtLeast, Between, Term
from gongbao.engine.values import NOTHING, Bilingual, Choice, Yuan, total
from gongbao.engine.values.period import Workdays
from zibo.documents.digital_economy.rules.budget import recoverable_amount
from zibo.documents.digital_economy.rules.text import FIRST_DAY

Amount = Annotated[Yuan, AtLeast(NOTHING)]

LEAD = Role("lead-department", Bilingual("牵头部门", "Lead department"), sees=Sight.ALL)
FINANCE = Role("finance", Bilingual("市财政局", "Finance bureau"), sees=Sight.ALL, body="finance-bureau")
AUDIT = Role("audit", Bilingual("审计机关", "Audit office"), sees=Sight.ALL, body="audit-bureau")
RECIPIENT = Role("recipient", Bilingual("领取单位", "Recipient"), outside=True)

STATEMENT = Clock("statement", Bilingual("陈述申辩期", "Time for a statement"), Kind.WINDOW)
REPAY = Clock("repay", Bilingual("退回期限", "Time for repayment"), Kind.DUTY)


class State(Choice):
    """Where a recovery stands."""

    DRAFT = "draft", "拟立案", "Draft"
    OPENED = "opened", "已立案", "Opened"
    NOTIFIED = "notified", "已告知", "Notified"
    HEARD = "heard", "已听取申辩", "Heard"
    DECIDED = "decided", "已决定追回", "Decided"
    REPAID = "repaid", "已退回", "Repaid"
    DROPPED = "dropped", "已撤销", "Dropped"
    REFERRED = "referred", "已移送", "Referred"


@dataclass(frozen=True)
class Overpayment:
    """What was paid, what there was a right to, what came back already."""

    grant: Annotated[str, Bilingual("扶持决定", "Grant")]
    paid: Annotated[Amount, Bilingual("已拨付", "Paid")]
    entitled: Annotated[Amount, Bilingual("应享受", "Amount to which there was a right")]
    recovered: Annotated[Amount, Bilingual("已追回", "Already recovered")]
    ground: Annotated[str, Bilingual("立案依据", "Ground")]

    @property
    def excess(self) -> Yuan:
        """What may be taken back."""
        excess: Yuan = recoverable_amount(paid=self.paid, entitled=self.entitled, recovered=self.recovered)
        return excess


@dataclass(frozen=True)
class AdvanceNotice:
    """How long the recipient may make a statement, as the department promises."""

    statement_workdays: Annotated[int, Between(1, 60), Bilingual("陈述申辩工作日数", "Working days for a statement")]


@dataclass(frozen=True)
class Statement:
    """What the recipient says."""

    text: Annotated[str, Bilingual("陈述申辩内容", "Statement")]


@dataclass(frozen=True)
class RecoveryDecision:
    """How much is taken back, and by when."""

    amount: Annotated[Amount, Bilingual("追回金额", "Amount to be taken back")]
    repay_by: Annotated[date, Bilingual("退回期限", "To be repaid by")]


@dataclass(frozen=True)
class Dropping:
    """Why nothing is taken back."""

    reason: Annotated[str, Bilingual("撤销理由", "Reason")]


@dataclass(frozen=True)
class Repayment:
    """A sum that came back."""

    amount: Annotated[Yuan, AtLeast(Yuan(1)), Bilingual("退回金额", "Amount repaid")]


@dataclass(frozen=True)
class Referral:
    """To whom the matter goes."""

    to_body: Annotated[str, Bilingual("移送机关", "Referred to")]


@requires(Refusal.GUARD, "有应追回的金额", "there is something to take back")
def something_is_owed(step: Step[Overpayment]) -> bool:
    return step.data.excess > NOTHING


@requires(Refusal.LATE, "在陈述申辩期内", "within the time for a statement")
def statement_is_in_time(step: Step[Statement]) -> bool:
    return not step.is_after(STATEMENT)


@requires(Refusal.GUARD, "陈述申辩期已届满或已陈述申辩", "a statement was made or the time for it is over")
def recipient_could_speak(step: Step[RecoveryDecision]) -> bool:
    return step.case.state is State.HEARD or step.is_after(STATEMENT)


@requires(
    Refusal.GUARD, "追回金额大于零且不超过应追回金额", "more than nothing and at most what may be taken back is decided"
)
def only_the_excess_is_taken(step: Step[RecoveryDecision]) -> bool:
    return NOTHING < step.data.amount <= step.case.the(Overpayment).excess


@requires(Refusal.GUARD, "退回期限在今日之后", "the day of repayment lies ahead")
def repayment_lies_ahead(step: Step[RecoveryDecision]) -> bool:
    return step.data.repay_by > step.day


@requires(Refusal.GUARD, "退回总额不超过追回金额", "all repayments together stay within the amount decided")
def not_more_than_decided(step: Step[Repayment]) -> bool:
    return _repaid(step) <= step.case.the(RecoveryDecision).amount


@requires(Refusal.GUARD, "退回期限已过", "the time for repayment is over")
def repayment_is_overdue(step: Step[Referral]) -> bool:
    return step.is_after(REPAY)


def _repaid(step: Step[Repayment]) -> Yuan:
    return total([*(repayment.amount for repayment in step.case.all(Repayment)), step.data.amount])


def _is_repaid(step: Step[Repayment]) -> bool:
    return _repaid(step) == step.case.the(RecoveryDecision).amount


RECOVERY = Procedure(
    name="recovery",
    title=Bilingual("错付资金追回", "Recovery of money wrongly paid"),
    provisions=("六、19",),
    beyond_text=True,
    in_force=Term(FIRST_DAY, None, "六、21"),
    roles=(LEAD, FINANCE, AUDIT, RECIPIENT),
    states=State,
    initial=State.DRAFT,
    final=(State.REPAID, State.DROPPED, State.REFERRED),
    numbered="资金追回",
    subject=lambda case: case.the(Overpayment).grant,
    acts=(
        Act(
            "open",
            Bilingual("立案", "Open"),
            by=(LEAD, FINANCE, AUDIT),
            from_=(State.DRAFT,),
            to=State.OPENED,
            data=Overpayment,
            conditions=(something_is_owed,),
        ),
        Act(
            "notify",
            Bilingual("告知", "Give notice"),
            by=(LEAD,),
            from_=(State.OPENED,),
            to=State.NOTIFIED,
            data=AdvanceNotice,
            starts=(Start(STATEMENT, within=lambda step: Workdays(step.data.statement_workdays)),),
            produces=(Bilingual("事先告知书", "Advance notice"),),
            shown_to=(RECIPIENT,),
        ),
        Act(
            "make-statement",
            Bilingual("陈述申辩", "Make a statement"),
            by=(RECIPIENT,),
            from_=(State.NOTIFIED,),
            to=State.HEARD,
            data=Statement,
            conditions=(statement_is_in_time,),
            stops=(STATEMENT,),
        ),
        Act(
            "decide",
            Bilingual("追回决定", "Decide"),
            by=(LEAD,),
            from_=(State.NOTIFIED, State.HEARD),
            to=State.DECIDED,
            data=RecoveryDecision,
            conditions=(recipient_could_speak, only_the_excess_is_taken, repayment_lies_ahead),
            starts=(Start(REPAY, until=lambda step: step.data.repay_by),),
            stops=(STATEMENT,),
            produces=(Bilingual("追回决定书", "Recovery decision"),),
            shown_to=(RECIPIENT,),
        ),
        Act(
            "drop",
            Bilingual("撤销立案", "Drop"),
            by=(LEAD,),
            from_=(State.OPENED, State.NOTIFIED, State.HEARD),
            to=State.DROPPED,
            data=Dropping,
            stops=(STATEMENT,),
            shown_to=(RECIPIENT,),
        ),
        Act(
            "record-repayment",
            Bilingual("登记退回", "Record a repayment"),
            by=(FINANCE,),
            from_=(State.DECIDED,),
            to=Branch(
                lambda step: State.REPAID if _is_repaid(step) else State.DECIDED,
                (State.REPAID, State.DECIDED),
                Bilingual("退清后为“已退回”", "“Repaid” once everything came back"),
            ),
            data=Repayment,
            conditions=(not_more_than_decided,),
            stops=lambda step: (REPAY,) if _is_repaid(step) else (),
            shown_to=(RECIPIENT,),
        ),
        Act(
            "refer",
            Bilingual("移送", "Refer"),
            by=(FINANCE,),
            from_=(State.DECIDED,),
            to=State.REFERRED,
            data=Referral,
            conditions=(repayment_is_overdue,),
            stops=(REPAY,),
        ),
    ),
)
