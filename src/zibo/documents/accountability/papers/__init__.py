"""第四章至第七章的文书: how the documents of a case are made; one about a person is made for him alone, so that he reads no other's part."""

from zibo.documents.accountability.papers.appealing import notice_of_acceptance, review_decision
from zibo.documents.accountability.papers.deciding import decision, receipt_of_service, rectification_notice
from zibo.documents.accountability.papers.finding import opinions, report_on_loss, report_on_responsibility
from zibo.documents.accountability.papers.receiving import acceptance_form, preliminary_report, suspension, suspensions

__all__ = [
    "acceptance_form",
    "decision",
    "notice_of_acceptance",
    "opinions",
    "preliminary_report",
    "receipt_of_service",
    "rectification_notice",
    "report_on_loss",
    "report_on_responsibility",
    "review_decision",
    "suspension",
    "suspensions",
]
