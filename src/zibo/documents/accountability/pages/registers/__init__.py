"""The sheets that officials keep (台账): each a list of columns with their provisions, and a row for each case, person or period that the asker handles."""

from zibo.documents.accountability.pages.registers.cases import APPEALS, CASES, LEADS, LOSSES, RECTIFICATIONS, REFERRALS
from zibo.documents.accountability.pages.registers.column import Column, Register
from zibo.documents.accountability.pages.registers.counting import COUNTS
from zibo.documents.accountability.pages.registers.persons import BARS, COLLECTION, PERSONS, SUSPENSIONS

REGISTERS = (
    LEADS,
    CASES,
    LOSSES,
    PERSONS,
    COLLECTION,
    SUSPENSIONS,
    BARS,
    APPEALS,
    RECTIFICATIONS,
    REFERRALS,
    COUNTS,
)

__all__ = ["REGISTERS", "Column", "Register"]
