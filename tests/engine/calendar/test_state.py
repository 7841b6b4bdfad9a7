"""The State Council's arrangements as stored, beside what two other transcribers have."""

from collections import Counter
from datetime import date, timedelta

import chinese_calendar
import holidays
import pytest

from gongbao.engine.calendar import STATE, DayInfo, DayKind
from gongbao.engine.values import Bilingual
from tools.calendar_data import STATE as STORED
from tools.calendar_data import generated

EVERY_DAY = [date(2004, 1, 1) + timedelta(count) for count in range((date(2026, 12, 31) - date(2004, 1, 1)).days + 1)]
DISPUTED = date(2005, 12, 31)  # 国办发明电〔2005〕35号: 12月31日(星期六)上班


def test_the_published_years() -> None:
    """The calendar reaches from 2004 to 2026."""
    assert (STATE.first, STATE.last) == (EVERY_DAY[0], EVERY_DAY[-1])


def test_chinesecalendar_agrees_on_every_day_but_one() -> None:
    """The package from which the days come has the last day of 2005 wrong, and nothing else."""
    differing = [day for day in EVERY_DAY if STATE.is_working(day) != chinese_calendar.is_workday(day)]

    assert differing == [DISPUTED]
    assert STATE.is_working(DISPUTED)


def test_holidays_agrees_on_every_day() -> None:
    """A package that transcribed the notices by itself works on the same days."""
    theirs = holidays.country_holidays("CN", years=range(2003, 2028))

    assert [day for day in EVERY_DAY if STATE.is_working(day) != theirs.is_working_day(day)] == []


def test_the_stored_days_are_those_that_the_tool_writes() -> None:
    """Nobody changed the file by hand: `python -m tools.calendar_data` gives the same."""
    assert STORED.read_text(encoding="utf-8") == generated()


def test_every_year_has_its_notice() -> None:
    """Each year is published once; a notice has an address, both titles, and a number of its own or none."""
    years = Counter(notice.publishes_year for notice in STATE.notices if notice.publishes_year)

    assert years == Counter(range(2004, 2027))
    assert all(notice.source.startswith("https://") for notice in STATE.notices)
    assert all(notice.title.zh.startswith("国务院") and notice.title.en for notice in STATE.notices)
    assert max(Counter(notice.id for notice in STATE.notices).values()) == 1


def test_a_year_without_a_number_found_in_print_has_its_title() -> None:
    """No number is invented for a notice: its title stands in for it."""
    unnumbered = [notice for notice in STATE.notices if not notice.id.endswith("号")]

    assert [notice.publishes_year for notice in unnumbered] == [2004, 2005, 2008]
    assert all(notice.id == notice.title.zh for notice in unnumbered)


@pytest.mark.parametrize(
    ("day", "kind", "title", "notice"),
    [
        ("2020-07-01", DayKind.WEEKDAY, None, None),
        ("2020-07-04", DayKind.WEEKEND, None, None),
        ("2020-10-01", DayKind.HOLIDAY, Bilingual("国庆节", "National Day"), "国办发明电〔2019〕16号"),
        ("2020-10-03", DayKind.HOLIDAY, Bilingual("国庆节", "National Day"), "国办发明电〔2019〕16号"),
        ("2020-10-10", DayKind.MAKE_UP, Bilingual("国庆节", "National Day"), "国办发明电〔2019〕16号"),
        ("2020-01-30", DayKind.HOLIDAY, Bilingual("春节", "Spring Festival"), "国办发明电〔2019〕16号"),
        ("2020-01-31", DayKind.HOLIDAY, Bilingual("春节", "Spring Festival"), "国办发明电〔2020〕1号"),
        ("2020-02-01", DayKind.HOLIDAY, Bilingual("春节", "Spring Festival"), "国办发明电〔2020〕1号"),
        ("2020-02-03", DayKind.WEEKDAY, None, None),
        ("2019-05-02", DayKind.HOLIDAY, Bilingual("劳动节", "Labour Day"), "国办发明电〔2019〕3号"),
        ("2019-05-05", DayKind.MAKE_UP, Bilingual("劳动节", "Labour Day"), "国办发明电〔2019〕3号"),
        ("2018-12-29", DayKind.MAKE_UP, Bilingual("元旦", "New Year's Day"), "国办发明电〔2018〕15号"),
        ("2005-12-31", DayKind.MAKE_UP, Bilingual("元旦", "New Year's Day"), "国办发明电〔2005〕35号"),
        ("2012-06-23", DayKind.HOLIDAY, Bilingual("端午节", "Dragon Boat Festival"), "国办发明电〔2011〕45号"),
    ],
)
def test_what_is_known_of_a_day(day: str, kind: DayKind, title: Bilingual | None, notice: str | None) -> None:
    """Its kind, its festival and the notice that ordered it; an ordinary day needs no notice."""
    info = STATE.day(date.fromisoformat(day))

    assert info == DayInfo(date.fromisoformat(day), kind.is_working, kind, title, info.source)
    assert (info.source.id if info.source else None) == notice


def test_the_victory_was_celebrated_once() -> None:
    """The holiday of September 2015 has a notice of its own."""
    off, worked = STATE.day(date(2015, 9, 3)), STATE.day(date(2015, 9, 6))

    assert (off.kind, worked.kind) == (DayKind.HOLIDAY, DayKind.MAKE_UP)
    assert off.source is worked.source
    assert off.source.id == "国发明电〔2015〕1号"
    assert STATE.is_working(date(2016, 9, 2))
