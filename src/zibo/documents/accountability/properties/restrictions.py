"""What must hold of bars on promotion and posts, on office and on incentive plans."""

from datetime import date

from gongbao.engine.rules import holds
from zibo.documents.accountability import rules
from zibo.documents.accountability.rules.bars import BarFromOffice, IncentiveBarEnd, Restrictions
from zibo.documents.accountability.rules.brackets import IncentiveBarKind


@holds(
    rules.restrictions,
    "没有所依处理的，才没有最长届满日",
    "longest_until is null exactly when governing is empty",
)
def the_longest_end_has_a_ground(value: Restrictions) -> bool:
    return (value.longest_until is None) == (value.governing == ())


@holds(
    rules.restrictions,
    "最长届满日不早于其他任何一日",
    "longest_until >= every other non-null date",
)
def the_longest_is_the_last(value: Restrictions) -> bool:
    days = (
        value.no_promotion_until,
        value.no_important_post_until,
        value.no_post_until,
        value.no_higher_post_until,
    )
    return all(value.longest_until is not None and day <= value.longest_until for day in days if day is not None)


@holds(rules.restrictions, "每项限制都在决定之后届满", "every bar ends after the decision")
def bars_end_after_the_decision(value: Restrictions, *, decision_date: date) -> bool:
    days = (value.no_promotion_until, value.no_important_post_until, value.no_post_until, value.no_higher_post_until)
    return all(day > decision_date for day in days if day is not None)


@holds(rules.bar_from_office, "终身的才没有届满日", "until null exactly when lifetime")
def only_for_life_has_no_end(value: BarFromOffice) -> bool:
    return (value.until is None) == value.lifetime


@holds(rules.bar_from_office, "至少五年", "not lifetime implies at least five years")
def a_bar_lasts_five_years(value: BarFromOffice, *, decision_date: date) -> bool:
    return value.until is None or value.until.year - decision_date.year >= 5


@holds(rules.incentive_bar, "没有年限的才没有届满日", "until null unless kind is years")
def only_years_have_an_end(value: IncentiveBarEnd) -> bool:
    return (value.until is None) == (value.kind != IncentiveBarKind.YEARS)
