"""What must hold for the acts of an application."""

from gongbao.engine.procedures import Refusal, Step, requires
from gongbao.engine.rules import Refused
from gongbao.engine.values import NOTHING, Bilingual, Unknown, Yuan
from zibo.documents.digital_economy.procedures.application.data import (
    Disbursement,
    Objection,
    Opinion,
    Panel,
    Proposal,
    PublicNotice,
    Replacement,
    Return,
    Signature,
    Submission,
    Supplement,
    SupplementRequest,
)
from zibo.documents.digital_economy.procedures.application.parts import NOTICE, SUPPLEMENT, State
from zibo.documents.digital_economy.procedures.application.reckoning import (
    bare,
    ever_appointed,
    others_responsible,
    signed,
    span_by_the_rule,
    span_of_the_case,
    still_to_speak,
)
from zibo.documents.digital_economy.rules.repetition import second_occurrence
from zibo.documents.digital_economy.rules.support import Support


@requires(Refusal.DATA, "事实符合该措施规则的要求", "the facts are such as the measure's rule takes")
def facts_suit_the_rule(step: Step[Submission]) -> bool:
    try:
        span_by_the_rule(step.data, step.day)
    except Refused as refused:
        at = f"given.{refused.field}" if refused.field != "given" else "given"
        raise Refused(at, refused.message, provision=refused.provision) from None
    return True


@requires(Refusal.GUARD, "申请单位承诺材料真实", "the applicant declares that the materials are true")
def materials_are_declared_true(step: Step[Submission]) -> bool:
    return step.data.truthful


@requires(Refusal.GUARD, "补正事项尚未告知过(一次性告知)", "what is missing is told once only")
def is_the_first_request(step: Step[SupplementRequest]) -> bool:
    return not step.case.done("request-supplement")


@requires(Refusal.GUARD, "补正截止日期在今日之后", "the day for the supplement lies ahead")
def supplement_lies_ahead(step: Step[SupplementRequest]) -> bool:
    return step.data.supplement_by > step.day


@requires(Refusal.LATE, "在补正期限内", "within the time for the supplement")
def supplement_is_in_time(step: Step[Supplement]) -> bool:
    return not step.is_after(SUPPLEMENT)


@requires(
    Refusal.GUARD, "无须补正,或补正期限已过而未补正", "no supplement is awaited, or the time for it passed unused"
)
def supplement_was_not_used(step: Step[object]) -> bool:
    return step.case.state is State.SUBMITTED or step.is_after(SUPPLEMENT)


@requires(Refusal.DATA, "专家姓名各不相同", "no expert is named twice")
def experts_differ(step: Step[Panel]) -> bool:
    again = second_occurrence([bare(expert.name) for expert in step.data.experts])
    if again is None:
        return True
    name = step.data.experts[again].name
    raise Refused(f"experts[{again}].name", Bilingual(f"专家“{name}”重复。", f"“{name}” is named twice."))


@requires(Refusal.CONFLICT, "专家与申请单位没有利害关系", "no expert has an interest in the applicant")
def experts_have_no_interest(step: Step[Panel]) -> bool:
    for number, expert in enumerate(step.data.experts):
        if expert.interest:
            raise Refused(f"experts[{number}].interest", _interested(expert.name))
    return True


@requires(Refusal.DATA, "接替专家未曾在本案中受聘", "the new expert was not appointed in this case before")
def replacement_is_new(step: Step[Replacement]) -> bool:
    name = step.data.replacement.name
    if bare(name) not in ever_appointed(step.case):
        return True
    message = Bilingual(f"专家“{name}”已在本案中受聘过。", f"“{name}” was appointed in this case before.")
    raise Refused("replacement.name", message)


@requires(Refusal.CONFLICT, "接替专家与申请单位没有利害关系", "the new expert has no interest in the applicant")
def replacement_has_no_interest(step: Step[Replacement]) -> bool:
    if not step.data.replacement.interest:
        return True
    raise Refused("replacement.interest", _interested(step.data.replacement.name))


@requires(Refusal.GUARD, "该专家已受聘且尚未出具意见", "this expert is appointed and has not yet given an opinion")
def expert_is_still_to_speak(step: Step[Replacement | Opinion]) -> bool:
    return bare(step.data.name) in still_to_speak(step.case)


@requires(Refusal.GUARD, "每位受聘专家均已出具意见", "every expert appointed has given an opinion")
def every_expert_has_spoken(step: Step[object]) -> bool:
    return not still_to_speak(step.case)


@requires(Refusal.DATA, "写明规则计算值", "the sum by the rule is stated")
def sum_by_the_rule_is_known(step: Step[Proposal]) -> bool:
    if span_of_the_case(step.case) is not None:
        return True
    for field, stated in (("rule_low", step.data.rule_low), ("rule_high", step.data.rule_high)):
        if isinstance(stated, Unknown):
            message = Bilingual(
                f"申请未附规则所需事实,应填写“{field}”。",
                f"No facts came with the application, so “{field}” must be given.",
            )
            raise Refused(field, message)
    return True


@requires(Refusal.GUARD, "拟扶持金额大于零", "more than nothing is proposed")
def something_is_proposed(step: Step[Proposal]) -> bool:
    return step.data.amount > NOTHING


@requires(
    Refusal.GUARD,
    "拟扶持金额在规则幅度之内且不超过申报金额",
    "the sum lies within the rule's and is not above the one asked for",
)
def sum_is_within_the_rule(step: Step[Proposal]) -> bool:
    requested = step.case.the(Submission).amount_requested
    low, high = (min(end, requested) for end in _ends(step))
    if low <= step.data.amount and step.data.amount <= high:
        return True
    message = Bilingual(f"拟扶持金额应在{low}元至{high}元之间。", f"The sum must lie between {low} and {high} yuan.")
    raise Refused("amount", message)


@requires(Refusal.GUARD, "已核查不重复享受", "it was checked that nothing is enjoyed twice", "六、19")
def repetition_is_checked(step: Step[Proposal]) -> bool:
    return step.data.double_checked


@requires(
    Refusal.GUARD,
    "该部门是本措施的其他责任单位",
    "the department is one of the measure's other responsible departments",
)
def department_is_responsible(step: Step[Signature | Return]) -> bool:
    others = others_responsible(step.case)
    if step.data.department in others:
        return True
    message = Bilingual(f"其他责任单位为:{'、'.join(others)}。", f"The others responsible are: {', '.join(others)}.")
    raise Refused("department", message)


@requires(Refusal.GUARD, "该部门尚未会签本次意见", "the department has not signed this proposal yet")
def department_has_not_signed(step: Step[Signature]) -> bool:
    return step.data.department not in signed(step.case)


@requires(Refusal.GUARD, "其他责任单位均已会签", "every other responsible department has signed")
def every_department_has_signed(step: Step[PublicNotice]) -> bool:
    missing = [department for department in others_responsible(step.case) if department not in signed(step.case)]
    if not missing:
        return True
    message = Bilingual(f"尚待会签:{'、'.join(missing)}。", f"Not signed yet by: {', '.join(missing)}.")
    raise Refused("", message)


@requires(Refusal.LATE, "在公示期内", "within the public notice")
def objection_is_in_time(step: Step[Objection]) -> bool:
    return not step.is_after(NOTICE)


@requires(Refusal.GUARD, "公示期已满", "the public notice is over")
def notice_is_over(step: Step[object]) -> bool:
    return step.is_after(NOTICE)


@requires(
    Refusal.GUARD, "租金优惠是免收的租金,无须拨付", "rent relief is rent not charged: nothing is paid out", "三、11"
)
def support_is_paid_out(step: Step[Disbursement]) -> bool:
    return step.case.the(Submission).support is not Support.RENT_RELIEF_SCHEDULE


@requires(Refusal.GUARD, "拨付金额等于决定金额", "exactly the sum decided is paid")
def sum_is_the_one_decided(step: Step[Disbursement]) -> bool:
    decided = step.case.the(Proposal).amount
    if step.data.amount == decided:
        return True
    raise Refused("amount", Bilingual(f"决定金额为{decided}元。", f"The sum decided is {decided} yuan."))


@requires(Refusal.GUARD, "可用预算足以拨付", "the appropriation suffices", "六、20")
def budget_suffices(step: Step[Disbursement]) -> bool:
    return step.data.budget_available >= step.data.amount


def _ends(step: Step[Proposal]) -> tuple[Yuan, Yuan]:
    """Both ends of the rule's span: computed from the facts of the application, else as the proposal states them."""
    computed = span_of_the_case(step.case)
    low, high = (computed.low, computed.high) if computed else (step.data.rule_low, step.data.rule_high)
    assert isinstance(low, Yuan) and isinstance(high, Yuan), "a proposal without facts states both ends"
    return low, high


def _interested(name: str) -> Bilingual:
    return Bilingual(
        f"专家“{name}”与申请单位有利害关系,不得聘请。",
        f"“{name}” has an interest in the applicant and cannot be appointed.",
    )
