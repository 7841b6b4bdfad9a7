"""What must hold of whom and what the document covers."""

from gongbao.engine.rules import holds
from zibo.documents.accountability import rules
from zibo.documents.accountability.rules.scope import (
    Applicability,
    BreachKind,
    Cause,
    Controller,
    Coverage,
    EventKind,
    Form,
    Post,
)
from zibo.documents.accountability.rules.terms import Grade
from zibo.documents.accountability.rules.violation_items import Violation
from zibo.documents.accountability.rules.violations import Coded, Pursuit


@holds(rules.applicability, "每种组合恰有一个答案", "Total: every combination of inputs gives exactly one answer")
def every_body_has_an_answer(value: Applicability) -> bool:
    return value in tuple(Applicability)


@holds(
    rules.applicability,
    "只有本应适用本办法的，才依另有规定",
    "special-rules only when the base is applies",
)
def special_rules_take_the_place_of_the_document(
    value: Applicability, *, controller: Controller, form: Form, event_kind: EventKind
) -> bool:
    plain = rules.applicability(controller=controller, form=form, event_kind=event_kind, special_rules_exist=False)
    return value != Applicability.SPECIAL_RULES or bool(plain == Applicability.APPLIES)


@holds(rules.person_in_scope, "与是否离任无关", "Independent of left_post")
def leaving_changes_nothing(
    value: Coverage, *, organisation_appointed: bool, performs_management: bool, post: Post, left_post: bool
) -> bool:
    other = rules.person_in_scope(
        organisation_appointed=organisation_appointed,
        performs_management=performs_management,
        post=post,
        left_post=not left_post,
    )
    return bool(value == other)


@holds(rules.breach_kind, "答案为一种或两种", "1 or 2 codes in the answer")
def one_kind_or_both(value: tuple[BreachKind, ...]) -> bool:
    return value in ((BreachKind.NOT_PERFORMED,), (BreachKind.NOT_PROPERLY_PERFORMED,), tuple(BreachKind))


@holds(rules.safe_harbour, "未履行程序的一律不在此列", "False whenever procedure_followed is false")
def no_harbour_without_procedure(value: bool, *, procedure_followed: bool, cause: Cause) -> bool:  # noqa: FBT001  the answer
    return not value or (procedure_followed and cause != Cause.OTHER)


@holds(rules.violation, "七十五个编码都有答案", "Total over the 75 codes")
def every_code_is_found(value: Coded, *, code: Violation) -> bool:
    return len(Violation) == 75 and (value.scope, value.element) == (code.scope, code.element)


@holds(rules.violation, "条款即编码所在的条", "cite contains the article of the code")
def the_citation_is_that_of_the_code(value: Coded, *, code: Violation) -> bool:
    article = rules.violations.ARTICLES[int(code.partition("-")[0]) - 7]
    return value.cite.startswith(article) and ("项" in value.cite) == ("-" in code)


@holds(
    rules.must_pursue,
    "应当追究的，必有损失或严重不良后果",
    "must-pursue implies a loss or a serious consequence",
)
def nobody_is_pursued_without_a_consequence(value: Pursuit, *, loss_grade: Grade, serious_consequence: bool) -> bool:
    return value != Pursuit.MUST_PURSUE or loss_grade != Grade.NONE or serious_consequence


@holds(
    rules.must_pursue,
    "应当追究的，必违反规定且未履行或未正确履行职责",
    "must-pursue implies rule_breached and duty_breached",
)
def nobody_is_pursued_without_a_breach(value: Pursuit, *, rule_breached: bool, duty_breached: bool) -> bool:
    return value != Pursuit.MUST_PURSUE or (rule_breached and duty_breached)
