"""What must hold for the acts of a case discussed on its own."""

from gongbao.engine.procedures import Case, Refusal, Step, requires
from gongbao.engine.rules import Refused
from gongbao.engine.values import Bilingual
from zibo.documents.digital_economy.procedures.one_case.data import (
    Agreement,
    Answer,
    Approval,
    Policy,
    Request,
    Review,
    Screening,
)
from zibo.documents.digital_economy.rules.one_case import one_case_one_discussion


@requires(Refusal.GUARD, "属于“一事一议”的适用对象", "measure 18 applies to the facts submitted", "六、18")
def measure_18_applies(step: Step[Screening]) -> bool:
    asked = step.case.the(Request)
    found = one_case_one_discussion(
        kind=asked.kind,
        newly_settled=asked.newly_settled,
        electronic_information_industry=asked.electronic_information_industry,
        leading_role=asked.leading_role,
        key_role_in_chain=asked.key_role_in_chain,
        technology_leading=asked.technology_leading,
    )
    return bool(found.eligible)


@requires(Refusal.GUARD, "已向该部门征求意见且其尚未反馈", "the department was asked and has not answered")
def department_is_to_answer(step: Step[Answer]) -> bool:
    return step.data.department in _still_to_answer(step.case)


@requires(Refusal.GUARD, "被征求意见的部门均已反馈", "every department asked has answered")
def every_department_has_answered(step: Step[Review]) -> bool:
    missing = _still_to_answer(step.case)
    if not missing:
        return True
    message = Bilingual(f"尚待反馈:{'、'.join(missing)}。", f"No answer yet from: {', '.join(missing)}.")
    raise Refused("", message)


@requires(Refusal.GUARD, "合法性审查和公平竞争审查均通过", "it is lawful and compatible with fair competition")
def both_reviews_are_passed(step: Step[Review]) -> bool:
    return step.data.lawful and step.data.fair_competition


@requires(Refusal.GUARD, "批准金额不超过拟定金额", "not more is approved than was drafted")
def sum_is_not_above_the_draft(step: Step[Approval]) -> bool:
    return step.data.total_amount <= step.case.the(Policy).total_amount


@requires(Refusal.GUARD, "协议载有不重复享受条款", "the agreement says that nothing is enjoyed twice", "六、19")
def nothing_is_enjoyed_twice(step: Step[Agreement]) -> bool:
    return step.data.no_double_clause


@requires(Refusal.GUARD, "有效期不早于签订日期届满", "the agreement does not end before it is signed")
def agreement_lasts(step: Step[Agreement]) -> bool:
    return step.data.signed_on <= step.data.valid_until


@requires(Refusal.GUARD, "签订日期不晚于今日", "it is not signed on a day to come")
def agreement_is_signed(step: Step[Agreement]) -> bool:
    return step.data.signed_on <= step.day


def _still_to_answer(case: Case) -> tuple[str, ...]:
    """The departments asked about the draft as it stands that have not answered."""
    answered = {done.data.department for done in case.since("draft-policy") if isinstance(done.data, Answer)}
    return tuple(department for department in case.the(Policy).departments if department not in answered)
