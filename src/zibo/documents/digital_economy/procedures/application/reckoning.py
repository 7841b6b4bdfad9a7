"""What the acts of an application add up to: the span of the rule, the panel of experts, the departments that have to sign."""

from datetime import date
from typing import Any

from gongbao.engine.procedures import Case
from gongbao.engine.rules import Term, answer
from gongbao.engine.values import Range, Unknown, Yuan, total
from zibo.documents.digital_economy.procedures.application.data import (
    Opinion,
    Panel,
    Replacement,
    Signature,
    Submission,
)
from zibo.documents.digital_economy.rules.departments import NAMED
from zibo.documents.digital_economy.rules.text import FIRST_DAY, LAST_DAY
from zibo.documents.digital_economy.supports import PARTICULARS

TERM = Term(FIRST_DAY, LAST_DAY, "六、21")


def span_by_the_rule(submission: Submission, day: date) -> Range[Yuan] | None:
    """What the measure's rule gives for the facts of an application on the day of submission, in yuan; None where it brought no facts.

    A rule with one value gives it as both ends, the rent relief the sum over all lease years. Refused as the rule refuses, without `given.` in front.
    """
    if isinstance(submission.given, Unknown):
        return None
    value: Any = answer(PARTICULARS[submission.support].rule, submission.given, day, TERM)
    if isinstance(value, Range):
        return value
    relief: Yuan = value if isinstance(value, Yuan) else total([year.relief for year in value])
    return Range(relief, relief)


def span_of_the_case(case: Case) -> Range[Yuan] | None:
    """The same for a case, whenever it is asked: the law and the facts are those of the day of submission."""
    submitted = case.last_done("submit")
    assert submitted is not None, "nothing is proposed before it is submitted"
    return span_by_the_rule(submitted.data, submitted.day)


def others_responsible(case: Case) -> tuple[str, ...]:
    """The other responsible departments of the measure applied for, which have to sign."""
    return NAMED[PARTICULARS[case.the(Submission).support].measure][1:]


def signed(case: Case) -> frozenset[str]:
    """The departments that have signed the proposal as it stands."""
    return frozenset(done.data.department for done in case.since("propose") if isinstance(done.data, Signature))


def panel(case: Case) -> frozenset[str]:
    """The experts of the present review by name."""
    names: set[str] = set()
    for done in case.history:
        if isinstance(done.data, Panel):
            names = {bare(expert.name) for expert in done.data.experts}
        elif isinstance(done.data, Replacement):
            names = names - {bare(done.data.name)} | {bare(done.data.replacement.name)}
    return frozenset(names)


def still_to_speak(case: Case) -> frozenset[str]:
    """The experts of the present review who have not yet given an opinion."""
    spoken = {bare(done.data.name) for done in case.since("appoint-experts") if isinstance(done.data, Opinion)}
    return panel(case) - spoken


def ever_appointed(case: Case) -> frozenset[str]:
    """Every expert appointed in the case so far, replaced ones included."""
    first = {bare(expert.name) for appointed in case.all(Panel) for expert in appointed.experts}
    return frozenset(first | {bare(replaced.replacement.name) for replaced in case.all(Replacement)})


def bare(name: str) -> str:
    """A name without blanks, by which it is compared."""
    return "".join(name.split())
