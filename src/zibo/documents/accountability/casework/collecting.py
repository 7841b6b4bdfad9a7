"""第三十七条、第六十四条: what is still to be collected, and what is held back while the case is verified."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from gongbao.engine.procedures import Case
from gongbao.engine.values import Yuan
from zibo.documents.accountability.casework.amounts import Taken
from zibo.documents.accountability.casework.working import PayFacts
from zibo.documents.accountability.procedures.case.finding import Findings
from zibo.documents.accountability.procedures.case.measures import Naming
from zibo.documents.accountability.rules.highest import Highest, highest_standard
from zibo.documents.accountability.rules.suspension import Suspended, pay_suspension


@dataclass(frozen=True)
class Suspension:
    """From when until when a person's unpaid pay is held back; `until` None while the verification lasts."""

    since: date
    until: date | None
    is_running: bool
    amount: Yuan


def collected(facts: PayFacts, found: Taken) -> Highest:
    """The highest of the three sources for the same event and person, and what is still open."""
    highest: Highest = highest_standard(
        same_event=True,
        same_person=True,
        party_discipline=facts.party_discipline,
        administrative_sanction=facts.administrative_sanction,
        accountability=found.total,
        already_collected=facts.already_collected,
    )
    return highest


def suspended(case: Case, person: str, facts: PayFacts, asked_on: date) -> Iterator[Suspension]:
    """The suspension of a person's pay, from the start of verification or, if later, the day he was named; none before verification."""
    started, ended = case.last_done("start-verification"), case.last_done("complete-verification")
    named = _named_on(case, person)
    if started is None or named is None:
        return
    since = max(started.day, named)
    found: Suspended = pay_suspension(
        asked_on=asked_on,
        verification_started=since,
        verification_ended=ended.day if ended else None,
        unpaid_performance_pay=facts.performance_pay - facts.performance_pay_paid,
        unpaid_term_incentive=facts.unpaid_term_incentive,
        unrealised_incentive_income=facts.unrealised_incentive_income,
    )
    yield Suspension(since, ended.day if ended else None, found.suspended, found.amount)


def _named_on(case: Case, person: str) -> date | None:
    """The day on which somebody first became a person concerned: named, or found at the end of the verification."""
    for done in case.history:
        if isinstance(done.data, Naming) and done.data.person == person:
            return done.day
        if isinstance(done.data, Findings) and person in {found.person for found in done.data.persons}:
            return done.day
    return None
