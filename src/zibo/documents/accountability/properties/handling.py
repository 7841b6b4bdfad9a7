"""What must hold of who handles a case and of what is handed on."""

from gongbao.engine.rules import holds
from zibo.documents.accountability import rules
from zibo.documents.accountability.rules.handing_over import Disposition, Recipient
from zibo.documents.accountability.rules.handling import Consequence, Misconduct
from zibo.documents.accountability.rules.levels import Handler
from zibo.documents.accountability.rules.terms import Grade


@holds(rules.jurisdiction, "办理层级在零与企业层级之间", "0 <= handler_level <= enterprise_level")
def nobody_below_handles_a_case(value: Handler, *, enterprise_level: int) -> bool:
    return 0 <= value.handler_level <= enterprise_level


@holds(
    rules.jurisdiction,
    "市属国有企业的重大损失由履行出资人职责的机构办理",
    "major at level 1 goes to 0",
)
def a_major_loss_at_the_top_goes_to_the_investor_body(
    value: Handler, *, enterprise_level: int, loss_grade: Grade
) -> bool:
    return not (enterprise_level == 1 and loss_grade == Grade.MAJOR) or value.handler_level == 0


@holds(
    rules.triage,
    "自行核查与移交企业不并存",
    "60-1 and 60-2 never together",
)
def it_is_verified_here_or_handed_down(value: tuple[Disposition, ...]) -> bool:
    return not {Disposition.VERIFIED_HERE, Disposition.HANDED_DOWN} <= set(value)


@holds(rules.triage, "未查实的，不作处置", "empty when not confirmed")
def without_a_breach_nothing_is_triaged(value: tuple[Disposition, ...], *, violation_confirmed: bool) -> bool:
    return violation_confirmed or value == ()


@holds(rules.referral, "至多两个去向", "at most 2 codes")
def there_are_two_recipients_at_most(value: tuple[Recipient, ...]) -> bool:
    return len(value) <= 2


@holds(rules.recusal, "利害关系增加，不会由回避变为不回避", "monotone")
def more_interest_never_lifts_a_recusal(
    value: bool,  # noqa: FBT001  the rule's answer, not a switch
    *,
    interest_in_matter: bool,
    interest_in_person: bool,
) -> bool:
    more = (
        rules.recusal(interest_in_matter=True, interest_in_person=interest_in_person),
        rules.recusal(interest_in_matter=interest_in_matter, interest_in_person=True),
    )
    return not value or all(more)


@holds(rules.report_to_investor_body, "重大的应当报告", "true for major")
def a_major_lead_is_reported(value: bool, *, grade: Grade) -> bool:  # noqa: FBT001  as above
    return value or grade != Grade.MAJOR


@holds(rules.handler_misconduct, "有行为即追究纪律责任", "discipline whenever conduct is not empty")
def misconduct_always_meets_discipline(value: tuple[Consequence, ...], *, conduct: tuple[Misconduct, ...]) -> bool:
    return (Consequence.DISCIPLINE in value) == (conduct != ())


@holds(rules.appeal_body, "受理单位不低于决定单位", "value <= decided_by_level")
def an_appeal_never_goes_down(value: int, *, decided_by_level: int) -> bool:
    return 0 <= value <= decided_by_level
