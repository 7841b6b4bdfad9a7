"""What the findings of a case amount to under the rules: its grade, and the level that may decide it."""

from gongbao.engine.procedures import Case, Refusal, Step, requires
from zibo.documents.accountability.procedures.case.finding import Findings
from zibo.documents.accountability.procedures.case.receiving import Lead
from zibo.documents.accountability.rules.levels import jurisdiction
from zibo.documents.accountability.rules.loss import loss_grade, sanction_grade
from zibo.documents.accountability.rules.terms import Grade


def grade_of_loss(case: Case) -> Grade:
    """The grade of the loss alone."""
    found = case.the(Findings)
    graded = loss_grade(
        loss_amount=found.loss_amount, owners_equity=found.owners_equity, cannot_continue=found.cannot_continue
    )
    return Grade(graded.grade)


def grade_of_case(case: Case) -> Grade:
    """The bracket that applies: the loss's grade, or that of 第三十九条 where there is no loss but serious consequences."""
    serious = case.the(Findings).serious_consequences
    return Grade(sanction_grade(loss_grade=grade_of_loss(case), serious_consequences=serious).grade)


def deciding_level(case: Case) -> int:
    """The level that decides by the findings; any level above it may, too."""
    found = case.the(Findings)
    # A case taken over is handled at level 0 anyway, and a cadre does not change the level.
    handler = jurisdiction(
        enterprise_level=case.the(Lead).enterprise_level,
        loss_grade=grade_of_loss(case),
        serious_consequence=bool(found.serious_consequences),
        leader_level=found.leader_level,
        taken_by_investor_body=False,
        common_problem=False,
        municipal_cadre=False,
    )
    return int(handler.handler_level)


@requires(
    Refusal.GUARD,
    "核查认定有损失或其他严重不良后果",
    "the verification found a loss or other serious consequences",
    "第六条",
)
def something_was_caused(step: Step[object]) -> bool:
    return grade_of_case(step.case) is not Grade.NONE


@requires(Refusal.GUARD, "核查认定有责任追究情形", "the verification found a violation", "第六条")
def a_violation_was_found(step: Step[object]) -> bool:
    return bool(step.case.the(Findings).violations)
