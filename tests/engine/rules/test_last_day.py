"""A last day, and what an explanation says of the days before it."""

from datetime import date
from typing import Annotated

import pytest

from gongbao.engine.calendar import STATE, BeyondCalendar
from gongbao.engine.documents.law import Quote
from gongbao.engine.rules import last_day, rule
from gongbao.engine.rules.explaining import explain
from gongbao.engine.values import Bilingual, Months, Workdays

FIFTEEN = Workdays(15, Quote("第一条", "15个工作日内"))
SIX_MONTHS = Months(6, Quote("第二条", "6个月内"))


@rule("第一条", title=Bilingual("示例", "Example"))
def appeal(*, served_on: Annotated[date, Bilingual("送达日期", "Served on")]) -> date:
    """Fifteen working days."""
    return last_day(served_on, FIFTEEN)


@rule("第二条", title=Bilingual("示例", "Example"))
def verification(*, started_on: Annotated[date, Bilingual("启动日期", "Started on")]) -> date:
    """Six months."""
    return last_day(started_on, SIX_MONTHS)


def _told(rule_, language, **given) -> list[tuple[str, str]]:
    return [(line.provision, line.text) for line in explain(rule_, given, language)[1]]


def test_holidays_and_make_up_days_are_told_with_their_notice() -> None:
    """Days that a notice arranged stand in the explanation, those in a row together; plain weekends do not."""
    assert _told(appeal, "zh", served_on=date(2020, 9, 21)) == [
        ("第一条", "送达日期（2020-09-21），15个工作日「15个工作日内」 ＝ 2020-10-16"),
        ("第一条", "2020-09-21：起算日不计入"),
        ("第一条", "2020-09-27：第5个工作日（国庆节调休上班），国办发明电〔2019〕16号"),
        ("第一条", "2020-10-01—2020-10-08：国庆节放假，国办发明电〔2019〕16号"),
        ("第一条", "2020-10-10：第10个工作日（国庆节调休上班），国办发明电〔2019〕16号"),
    ]


def test_an_end_that_is_moved_on_says_why() -> None:
    """A period of months that ends on a Sunday tells the day it would have ended on and the day it ends on."""
    assert _told(verification, "en", started_on=date(2020, 8, 31))[-2:] == [
        ("第二条", "2021-02-28: 6 months complete; weekend, moved on"),
        ("第二条", "2021-03-01: moved on to this working day"),
    ]


def test_where_nothing_is_out_of_the_ordinary_only_the_start_is_told() -> None:
    """A period of months that ends on a working day needs no word about single days."""
    assert _told(verification, "zh", started_on=date(2020, 9, 1))[1:] == [("第二条", "2020-09-01：起算日不计入")]


def test_the_day_is_that_of_the_calendar() -> None:
    """Outside an explanation it is the calendar's answer, and beyond the calendar there is none."""
    assert last_day(date(2020, 7, 1), FIFTEEN) == STATE.due(date(2020, 7, 1), FIFTEEN).day == date(2020, 7, 22)
    with pytest.raises(BeyondCalendar):
        last_day(date(2026, 12, 30), FIFTEEN)
