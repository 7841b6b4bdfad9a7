"""What an application is about, who is responsible for it, and what it has for itself alone."""

import json

from gongbao.engine.procedures import Case, Claim, Party, Step
from zibo.documents.digital_economy.procedures.application.data import Disbursement, Panel, Replacement, Submission
from zibo.documents.digital_economy.procedures.application.parts import CO_DEPARTMENT, EXPERT, LEAD
from zibo.documents.digital_economy.rules.departments import NAMED
from zibo.documents.digital_economy.rules.support import Support
from zibo.documents.digital_economy.supports import PARTICULARS

APPLIED_FOR = "digital-economy/application"
PAID = "digital-economy/payment"


def the_matter(step: Step[Submission]) -> tuple[Claim, ...]:
    """One application for a beneficiary, a support and a matter, as long as it is open, decided or paid."""
    return (Claim(APPLIED_FOR, key_of(step.data)),)


def the_payment(step: Step[Disbursement]) -> tuple[Claim, ...]:
    """One payment for them, for ever."""
    return (Claim(PAID, key_of(step.case.the(Submission))),)


def departments(step: Step[Submission]) -> tuple[Party, ...]:
    """The departments named in the measure: the first takes in and reviews, the others sign."""
    lead, *others = NAMED[PARTICULARS[step.data.support].measure]
    return (Party(LEAD, lead), *(Party(CO_DEPARTMENT, other) for other in others))


def experts(step: Step[Panel]) -> tuple[Party, ...]:
    """The experts appointed."""
    return tuple(Party(EXPERT, expert.name) for expert in step.data.experts)


def new_expert(step: Step[Replacement]) -> tuple[Party, ...]:
    """The expert who takes another's place."""
    return (Party(EXPERT, step.data.replacement.name),)


def in_a_few_words(case: Case) -> str:
    """The beneficiary and the support."""
    submission = case.the(Submission)
    return f"{submission.beneficiary} {submission.support.zh}"


def is_rent_relief_decided(case: Case) -> bool:
    """Whether all that is to come is rent not charged."""
    submission = case.last(Submission)
    is_rent_relief = submission is not None and submission.support is Support.RENT_RELIEF_SCHEDULE
    return is_rent_relief and bool(case.done("decide"))


def key_of(submission: Submission) -> str:
    """The one text of beneficiary, support and matter, whatever blanks stand in them."""
    named = (submission.beneficiary, submission.support.value, submission.matter)
    return json.dumps(["".join(name.split()) for name in named], ensure_ascii=False)
