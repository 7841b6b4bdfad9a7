"""第六十八条、第七十一条: what stands against each person: the decision with its bracket, when it was served, and what a review made of it."""

from dataclasses import dataclass
from datetime import date

from gongbao.engine.procedures import Case
from zibo.documents.accountability.procedures.case.decisions import Decision, PersonDecision
from zibo.documents.accountability.procedures.case.ending import Review, ReviewOutcome
from zibo.documents.accountability.procedures.case.finding import Findings
from zibo.documents.accountability.procedures.case.serving import Service
from zibo.documents.accountability.procedures.case.standing import grade_of_case
from zibo.documents.accountability.rules.brackets import Row, row_of
from zibo.documents.accountability.rules.terms import BracketGrade, BracketResponsibility, Grade


@dataclass(frozen=True)
class Outcome:
    """How one person was dealt with."""

    decision: PersonDecision
    grade: BracketGrade
    responsibility: BracketResponsibility
    decided_on: date
    served_on: date | None
    review: Review | None

    @property
    def person(self) -> str:
        """Who it is, as the acts name him."""
        return self.decision.person

    @property
    def row(self) -> Row:
        """The bracket that applies."""
        return row_of(self.grade, self.responsibility)

    @property
    def is_revoked(self) -> bool:
        """Whether a review took the decision on him back: no bar and no amount follows from it any more."""
        return self.review is not None and self.review.outcome is ReviewOutcome.REVOKED

    @property
    def is_varied(self) -> bool:
        """Whether a review put a new decision in its place, which stands in words alone."""
        return self.review is not None and self.review.outcome is ReviewOutcome.VARIED


def bracket_grade(case: Case) -> BracketGrade | None:
    """The bracket of the case by its findings; None before there are any, and where nothing was caused."""
    if case.last(Findings) is None or grade_of_case(case) is Grade.NONE:
        return None
    return BracketGrade(grade_of_case(case))


def responsibility_of(case: Case, person: str) -> BracketResponsibility | None:
    """The responsibility that the verification found; None for somebody it does not name."""
    found = case.last(Findings)
    return next((one.responsibility for one in found.persons if one.person == person), None) if found else None


def outcomes(case: Case) -> tuple[Outcome, ...]:
    """One for each person dealt with, in the order of the decision; none before there is one."""
    decided, done, grade = case.last(Decision), case.last_done("decide"), bracket_grade(case)
    if decided is None or done is None or grade is None:
        return ()
    served = {service.person: service.served_on for service in case.all(Service)}
    reviews = {review.person: review for review in case.all(Review)}
    found = []
    for one in decided.decisions:
        responsibility = responsibility_of(case, one.person)
        assert responsibility is not None, "a decision is on persons found"
        found.append(Outcome(one, grade, responsibility, done.day, served.get(one.person), reviews.get(one.person)))
    return tuple(found)
