"""The rules of 淄政办字〔2020〕61号, in the order of the contract: who and what is covered, the loss, who is responsible, what may be done."""

# The order of these lines is that of the rules wherever they are listed.
# isort: off
from zibo.documents.accountability.rules.scope import applicability, person_in_scope, breach_kind, safe_harbour
from zibo.documents.accountability.rules.violations import violation, must_pursue
from zibo.documents.accountability.rules.loss import usable_evidence, loss_amount, loss_grade, sanction_grade
from zibo.documents.accountability.rules.responsibility import responsibility, analogous_responsibility
from zibo.documents.accountability.rules.upper_level import upper_level
from zibo.documents.accountability.rules.collective import collective, collective_sanctions
from zibo.documents.accountability.rules.brackets import sanctions
from zibo.documents.accountability.rules.permitting import permitted_range
from zibo.documents.accountability.rules.proposals import check_decision
from zibo.documents.accountability.rules.leniency import adjustment, reduction_approver
from zibo.documents.accountability.rules.pay_years import determination_year
from zibo.documents.accountability.rules.pay import clawback, decided_clawback
from zibo.documents.accountability.rules.highest import highest_standard
from zibo.documents.accountability.rules.suspension import pay_suspension
from zibo.documents.accountability.rules.bars import restrictions, bar_from_office, incentive_bar
from zibo.documents.accountability.rules.levels import jurisdiction
from zibo.documents.accountability.rules.handing_over import triage, referral
from zibo.documents.accountability.rules.handling import (
    recusal,
    report_to_investor_body,
    handler_misconduct,
    appeal_body,
)
from zibo.documents.accountability.rules.time_limits import (
    preliminary_verification_due,
    verification_due,
    appeal_due,
    appeal_in_time,
    review_due,
    rectification_due,
)
# isort: on

__all__ = [
    "adjustment",
    "analogous_responsibility",
    "appeal_body",
    "appeal_due",
    "appeal_in_time",
    "applicability",
    "bar_from_office",
    "breach_kind",
    "check_decision",
    "clawback",
    "collective",
    "collective_sanctions",
    "decided_clawback",
    "determination_year",
    "handler_misconduct",
    "highest_standard",
    "incentive_bar",
    "jurisdiction",
    "loss_amount",
    "loss_grade",
    "must_pursue",
    "pay_suspension",
    "permitted_range",
    "person_in_scope",
    "preliminary_verification_due",
    "rectification_due",
    "recusal",
    "reduction_approver",
    "referral",
    "report_to_investor_body",
    "responsibility",
    "restrictions",
    "review_due",
    "safe_harbour",
    "sanction_grade",
    "sanctions",
    "triage",
    "upper_level",
    "usable_evidence",
    "verification_due",
    "violation",
]
