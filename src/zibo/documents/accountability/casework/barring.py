"""第三十八条、第三十二条第（三）项、第三十三条、第三十四条: until when a person dealt with is barred, and what he may not be given on a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from gongbao.engine.rules import Refused
from gongbao.engine.values import Bilingual, Choice
from zibo.documents.accountability.casework.outcomes import Outcome
from zibo.documents.accountability.rules.bars import bar_from_office, incentive_bar, restrictions
from zibo.documents.accountability.rules.brackets import IncentiveBarKind


class Kind(Choice):
    """What a person may not be given."""

    PROMOTION = "promotion", "不得提拔", "No promotion"
    IMPORTANT_POST = "important-post", "不得重用", "No important post"
    POST = "post", "不安排职务", "No post"
    HIGHER_POST = "higher-post", "不得担任高于原任职务层级的职务", "No post above the former level"
    OFFICE = "office", "不得担任董事、监事、高级管理人员", "No director, supervisor or senior manager"
    DISCIPLINE = "discipline", "纪律处分影响期", "Influence period of a disciplinary sanction"
    INCENTIVE = "incentive", "不得参加新的中长期激励", "No new incentive plan"


PROVISIONS = dict.fromkeys(Kind, "第三十八条") | {Kind.OFFICE: "第三十二条第（三）项", Kind.INCENTIVE: "第三十三条"}


@dataclass(frozen=True)
class Bar:
    """One bar: from the day after the decision to its last day, `until` None where it has no end; `is_open` where its years are still to be decided."""

    kind: Kind
    decided_on: date
    until: date | None
    is_open: bool = False

    def holds_on(self, day: date) -> bool:
        """Whether it bars on that day: the day after the decision is the first, the last day is barred."""
        return self.decided_on < day and (self.until is None or day <= self.until)

    @property
    def provision(self) -> str:
        """On what it rests."""
        return PROVISIONS[self.kind]


def bars_of(outcome: Outcome, disciplinary_until: date | None = None) -> tuple[Bar, ...]:
    """The bars that follow from the decision on a person; none once it was revoked."""
    if outcome.is_revoked:
        return ()
    decision, day = outcome.decision, outcome.decided_on
    found = restrictions(decision_date=day, measures=decision.measures, disciplinary_until=disciplinary_until)
    ends = (
        (Kind.PROMOTION, found.no_promotion_until),
        (Kind.IMPORTANT_POST, found.no_important_post_until),
        (Kind.POST, found.no_post_until),
        (Kind.HIGHER_POST, found.no_higher_post_until),
        (Kind.DISCIPLINE, disciplinary_until),
    )
    return (
        *(Bar(kind, day, until) for kind, until in ends if until is not None),
        *_of_office(outcome),
        *_of_incentives(outcome),
    )


def _of_office(outcome: Outcome) -> Iterable[Bar]:
    decision = outcome.decision
    if decision.is_barred:
        found = bar_from_office(
            decision_date=outcome.decided_on, years=decision.bar_years, lifetime=decision.bar_lifetime
        )
        yield Bar(Kind.OFFICE, outcome.decided_on, found.until)


def _of_incentives(outcome: Outcome) -> Iterable[Bar]:
    try:
        found = incentive_bar(
            grade=outcome.grade,
            responsibility=outcome.responsibility,
            decision_date=outcome.decided_on,
            years=outcome.decision.incentive_bar_years,
        )
    except Refused:  # the bracket leaves three to five years open, and the decision does not say how many
        yield Bar(Kind.INCENTIVE, outcome.decided_on, None, is_open=True)
        return
    if found.kind is not IncentiveBarKind.NONE:
        yield Bar(Kind.INCENTIVE, outcome.decided_on, found.until)


def words_of(bar: Bar) -> Bilingual:
    """Until when, in words."""
    if bar.is_open:
        return Bilingual("年限待定（三至五年）", "years still to be decided (three to five)")
    if bar.until is None:
        return Bilingual("终身" if bar.kind is Kind.OFFICE else "无期限", "without end")
    return Bilingual(f"至{bar.until}", f"until {bar.until}")
