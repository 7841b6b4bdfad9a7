"""What must hold of the last days of periods."""

from datetime import date, timedelta

from gongbao.engine.calendar import STATE
from gongbao.engine.rules import holds
from zibo.documents.accountability import rules
from zibo.documents.accountability.rules.time_limits import Deadline

ONE_DAY = timedelta(days=1)


@holds(rules.preliminary_verification_due, "法定期限是工作日", "statutory is a working day")
def preliminary_verification_ends_on_a_working_day(value: Deadline) -> bool:
    return STATE.is_working(value.statutory)


@holds(rules.preliminary_verification_due, "现行期限不早于法定期限", "current >= statutory")
def an_extension_never_shortens(value: Deadline) -> bool:
    return value.current >= value.statutory


@holds(
    rules.preliminary_verification_due,
    "其间恰有三十个工作日",
    "there are thirty working days after accepted_on up to statutory",
)
def there_are_thirty_working_days(value: Deadline, *, accepted_on: date) -> bool:
    return STATE.workdays_between(accepted_on, value.statutory) == 30


@holds(rules.verification_due, "法定期限是工作日", "statutory is a working day")
def verification_ends_on_a_working_day(value: Deadline) -> bool:
    return STATE.is_working(value.statutory)


@holds(rules.appeal_due, "是工作日", "a working day")
def the_last_day_to_appeal_is_worked(value: date) -> bool:
    return STATE.is_working(value)


@holds(
    rules.appeal_in_time,
    "逾期的，再晚仍逾期",
    "false stays false for later lodged_on",
)
def late_stays_late(value: bool, *, served_on: date, lodged_on: date) -> bool:  # noqa: FBT001  the rule's answer, not a switch
    later: bool = rules.appeal_in_time(served_on=served_on, lodged_on=lodged_on + ONE_DAY)
    return value or not later


@holds(rules.appeal_in_time, "与申诉期限一致", "true exactly up to appeal-due")
def in_time_is_up_to_the_last_day(value: bool, *, served_on: date, lodged_on: date) -> bool:  # noqa: FBT001  as above
    last: date = rules.appeal_due(served_on=served_on)
    return value == (lodged_on <= last)


@holds(rules.review_due, "是工作日", "a working day")
def a_review_ends_on_a_working_day(value: date) -> bool:
    return STATE.is_working(value)


@holds(rules.rectification_due, "是工作日", "a working day")
def a_rectification_report_is_due_on_a_working_day(value: date) -> bool:
    return STATE.is_working(value)
