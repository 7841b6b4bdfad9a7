"""What this document keeps: the enterprises' profiles, and what they are about to apply for, and the year's money."""

from zibo.documents.digital_economy.models.booking import book
from zibo.documents.digital_economy.models.budget import BudgetChange, BudgetLine, Commitment, Payment, Refund
from zibo.documents.digital_economy.models.comparing import differing
from zibo.documents.digital_economy.models.intending import APPLICANTS, Intention, intend
from zibo.documents.digital_economy.models.objecting import object_to
from zibo.documents.digital_economy.models.profiles import (
    LONGEST_NAME,
    EnterpriseProfile,
    Overtaken,
    history_of,
    keep,
    keep_all,
    profile_of_enterprise,
    profiles_of,
)
from zibo.documents.digital_economy.models.public_notice import PublicNotice, standing_notices

__all__ = [
    "APPLICANTS",
    "LONGEST_NAME",
    "BudgetChange",
    "BudgetLine",
    "Commitment",
    "EnterpriseProfile",
    "Intention",
    "Overtaken",
    "Payment",
    "PublicNotice",
    "Refund",
    "book",
    "differing",
    "history_of",
    "intend",
    "keep",
    "keep_all",
    "object_to",
    "profile_of_enterprise",
    "profiles_of",
    "standing_notices",
]
