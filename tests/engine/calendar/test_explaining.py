"""A count can be told day by day."""

from datetime import date

import pytest

from gongbao.engine.calendar import STATE, BeyondCalendar
from gongbao.engine.calendar.steps import LONGEST
from gongbao.engine.values import Days, Months, Period, Workdays, Years
from tests.engine.calendar.notices import closing


def told(start: str, period: Period, **options) -> list[tuple[str, int | None, str]]:
    """The steps as day, number and Chinese reason."""
    return [
        (step.day.strftime("%m-%d"), step.number, step.why.zh)
        for step in STATE.explain(date.fromisoformat(start), period, **options)
    ]


def test_working_days_over_a_holiday() -> None:
    """Seven working days over National Day, with the Saturday that is worked for it."""
    off = [(f"10-{day:02}", None, "国庆节放假") for day in range(1, 9)]

    assert told("2020-09-28", Workdays(7)) == [
        ("09-28", None, "起算日不计入"),
        ("09-29", 1, "第1个工作日"),
        ("09-30", 2, "第2个工作日"),
        *off,
        ("10-09", 3, "第3个工作日"),
        ("10-10", 4, "第4个工作日（国庆节调休上班）"),
        ("10-11", None, "周末"),
        ("10-12", 5, "第5个工作日"),
        ("10-13", 6, "第6个工作日"),
        ("10-14", 7, "第7个工作日"),
    ]


def test_in_english_with_the_notice() -> None:
    """Each day that a notice orders has the notice beside it."""
    steps = {step.day: step for step in STATE.explain(date(2020, 9, 30), Workdays(2))}

    assert steps[date(2020, 10, 1)].why.en == "National Day holiday"
    assert steps[date(2020, 10, 10)].why.en == "working day 2 (make-up working day for National Day)"
    assert {step.source.id for step in steps.values() if step.source} == {"国办发明电〔2019〕16号"}
    assert steps[date(2020, 10, 9)].source is None


def test_days_moved_on() -> None:
    """The tenth day is a Saturday: the period ends on Monday."""
    assert told("2020-07-01", Days(10))[-4:] == [
        ("07-10", 9, "第9日"),
        ("07-11", 10, "第10日；周末，顺延"),
        ("07-12", None, "顺延：周末"),
        ("07-13", None, "顺延至此工作日"),
    ]


def test_days_not_moved_on() -> None:
    """A restriction is told without a calendar, in any year."""
    steps = STATE.explain(date(2031, 7, 1), Days(3), rolls=False)

    assert [(step.number, step.why.en) for step in steps[1:]] == [(1, "day 1"), (2, "day 2"), (3, "day 3")]


def test_months_are_complete_on_their_corresponding_days() -> None:
    """From the last of August a month is complete on the last of September, the sixth on the last of February."""
    steps = STATE.explain(date(2020, 8, 31), Months(6))

    assert [(step.day, step.why.en) for step in steps if step.number] == [
        (date(2020, 9, 30), "1 month complete"),
        (date(2020, 10, 31), "2 months complete"),
        (date(2020, 11, 30), "3 months complete"),
        (date(2020, 12, 31), "4 months complete"),
        (date(2021, 1, 31), "5 months complete"),
        (date(2021, 2, 28), "6 months complete; weekend, moved on"),
    ]
    assert steps[1].why.zh == "未满1个月"
    assert steps[-1].day == date(2021, 3, 1)


def test_years() -> None:
    """Each year is told by itself."""
    steps = STATE.explain(date(2020, 2, 29), Years(2), rolls=False)

    assert [(step.day, step.why.zh) for step in steps if step.number] == [
        (date(2021, 2, 28), "满1年"),
        (date(2022, 2, 28), "满2年"),
    ]


def test_paused_days() -> None:
    """A paused day says so, whether it would have been counted or not."""
    pause = (date(2020, 7, 3), date(2020, 7, 6))

    assert told("2020-07-02", Workdays(1), pauses=[pause]) == [
        ("07-02", None, "起算日不计入"),
        ("07-03", None, "计时中止，不计入"),
        ("07-04", None, "计时中止，不计入"),
        ("07-05", None, "计时中止，不计入"),
        ("07-06", None, "计时中止，不计入"),
        ("07-07", 1, "第1个工作日"),
    ]


def test_a_day_off_without_a_name() -> None:
    """A local order need not name the holiday."""
    local = STATE.with_notices(closing("2020-07-02", "2020-07-02"))
    step = local.explain(date(2020, 7, 1), Workdays(1))[1]

    assert (step.why.zh, step.why.en) == ("节假日", "holiday")
    assert step.source.id == "某政发〔2020〕2号"


def test_an_estimate_is_told_as_one() -> None:
    """Each day that is taken for worked says that its year is not arranged yet."""
    steps = STATE.assuming_weekdays().explain(date(2026, 12, 30), Workdays(2))

    assert "估计" not in steps[1].why.zh
    assert "估计" in steps[2].why.zh
    assert "estimated" in steps[2].why.en


def test_what_cannot_be_counted_cannot_be_told() -> None:
    """Beyond the calendar there is no story either."""
    with pytest.raises(BeyondCalendar):
        STATE.explain(date(2026, 12, 30), Workdays(2))


def test_a_story_of_a_thousand_years_is_refused() -> None:
    """Nobody reads three hundred thousand days one by one."""
    start = date(2020, 7, 1)

    assert len(STATE.explain(start, Days(LONGEST), rolls=False)) == LONGEST + 1
    with pytest.raises(ValueError, match="too many"):
        STATE.explain(start, Years(1000), rolls=False)
