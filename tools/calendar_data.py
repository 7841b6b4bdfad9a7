"""`python -m tools.calendar_data`: write the State Council's arrangements of working days anew (src/gongbao/engine/calendar/state.toml).

The days come from the package chinesecalendar, the notices from the table below; a further year is a newer package and a further line.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from chinese_calendar.constants import holidays, workdays

STATE = Path(__file__).resolve().parent.parent / "src" / "gongbao" / "engine" / "calendar" / "state.toml"

FESTIVALS = {
    "New Year's Day": "new-year",
    "Spring Festival": "spring-festival",
    "Tomb-sweeping Day": "tomb-sweeping",
    "Labour Day": "labour-day",
    "Dragon Boat Festival": "dragon-boat",
    "Mid-autumn Festival": "mid-autumn",
    "National Day": "national-day",
    "Anti-Fascist 70th Day": "victory",
}
NAMES = {
    "new-year": ("元旦", "New Year's Day"),
    "spring-festival": ("春节", "Spring Festival"),
    "tomb-sweeping": ("清明节", "Tomb-Sweeping Day"),
    "labour-day": ("劳动节", "Labour Day"),
    "dragon-boat": ("端午节", "Dragon Boat Festival"),
    "mid-autumn": ("中秋节", "Mid-Autumn Festival"),
    "national-day": ("国庆节", "National Day"),
    "victory": (
        "中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日",
        "70th anniversary of the victory in the War of Resistance",
    ),
}


class Paper(NamedTuple):
    """A notice: its number ("" where none was found in print), the year it publishes (0 for none), its address, its title if it is not the yearly one."""

    number: str
    year: int
    address: str
    zh: str = ""
    en: str = ""


LIBRARY = "https://www.gov.cn/zhengce/zhengceku/"
YEARLY = (
    Paper("", 2004, "https://zh.wikisource.org/wiki/国务院办公厅关于2004年部分节假日安排的通知"),
    Paper("", 2005, "https://zh.wikisource.org/wiki/国务院办公厅关于2005年部分节假日安排的通知"),
    Paper("国办发明电〔2005〕35号", 2006, "https://zh.wikisource.org/wiki/国务院办公厅关于2006年部分节假日安排的通知"),
    Paper("国办发明电〔2006〕49号", 2007, LIBRARY + "2008-03/28/content_1761.htm"),
    Paper("", 2008, LIBRARY + "2008-03/28/content_1645.htm"),
    Paper("国办发明电〔2008〕42号", 2009, LIBRARY + "2008-12/10/content_1572.htm"),
    Paper("国办发明电〔2009〕27号", 2010, LIBRARY + "2009-12/08/content_1476.htm"),
    Paper("国办发明电〔2010〕40号", 2011, LIBRARY + "2010-12/10/content_1423.htm"),
    Paper("国办发明电〔2011〕45号", 2012, LIBRARY + "2011-12/06/content_1411.htm"),
    Paper("国办发明电〔2012〕33号", 2013, LIBRARY + "2012-12/10/content_1353.htm"),
    Paper("国办发明电〔2013〕28号", 2014, LIBRARY + "2014-01/02/content_1194.htm"),
    Paper("国办发明电〔2014〕28号", 2015, LIBRARY + "2014-12/16/content_9302.htm"),
    Paper("国办发明电〔2015〕18号", 2016, LIBRARY + "2015-12/10/content_10394.htm"),
    Paper("国办发明电〔2016〕17号", 2017, LIBRARY + "2016-12/01/content_5141603.htm"),
    Paper("国办发明电〔2017〕12号", 2018, LIBRARY + "2017-11/30/content_5243579.htm"),
    Paper("国办发明电〔2018〕15号", 2019, LIBRARY + "2018-12/06/content_5346276.htm"),
    Paper("国办发明电〔2019〕16号", 2020, LIBRARY + "2019-11/21/content_5454164.htm"),
    Paper("国办发明电〔2020〕27号", 2021, LIBRARY + "2020-11/25/content_5564127.htm"),
    Paper("国办发明电〔2021〕11号", 2022, LIBRARY + "2021-10/25/content_5644835.htm"),
    Paper("国办发明电〔2022〕16号", 2023, LIBRARY + "2022-12/08/content_5730844.htm"),
    Paper("国办发明电〔2023〕7号", 2024, LIBRARY + "202310/content_6911528.htm"),
    Paper("国办发明电〔2024〕12号", 2025, LIBRARY + "202411/content_6986383.htm"),
    Paper("国办发明电〔2025〕7号", 2026, LIBRARY + "202511/content_7047091.htm"),
)
VICTORY = Paper(
    "国发明电〔2015〕1号",
    0,
    LIBRARY + "2015-05/13/content_9742.htm",
    "国务院关于中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日调休放假的通知",
    "Notice of the State Council on the holiday for the 70th anniversary of the victory in the War of Resistance",
)
LABOUR_DAY = Paper(
    "国办发明电〔2019〕3号",
    0,
    LIBRARY + "2019-03/22/content_5375877.htm",
    "国务院办公厅关于调整2019年劳动节假期安排的通知",
    "Notice of the General Office of the State Council on changing the arrangement of Labour Day 2019",
)
EPIDEMIC = Paper(
    "国办发明电〔2020〕1号",
    0,
    LIBRARY + "2020-01/27/content_5472352.htm",
    "国务院办公厅关于延长2020年春节假期的通知",
    "Notice of the General Office of the State Council on extending the Spring Festival holiday of 2020",
)
OTHERS = (
    (VICTORY, date(2015, 9, 3), date(2015, 9, 6)),
    (LABOUR_DAY, date(2019, 4, 28), date(2019, 5, 5)),
    (EPIDEMIC, date(2020, 1, 31), date(2020, 2, 2)),
)

# Where the package differs from the words of the notices.
WORKED_TOO = {date(2005, 12, 31): "new-year"}  # 国办发明电〔2005〕35号: 12月31日(星期六)上班
OFF_TOO = {
    date(2011, 6, 5): "dragon-boat",  # 国办发明电〔2010〕40号: 6月4日至6日放假公休
    date(2012, 6, 23): "dragon-boat",  # 国办发明电〔2011〕45号: 6月22日至24日放假公休
    date(2015, 9, 5): "victory",  # 国发明电〔2015〕1号: 9月3日至5日调休放假
}

Days = dict[date, str]


def generated() -> str:
    """The whole file: the festivals, then the notices, each with the days off and the days worked."""
    off = {day: FESTIVALS[name] for day, name in holidays.items()} | OFF_TOO
    worked = {day: FESTIVALS[name] for day, name in workdays.items()} | WORKED_TOO
    notices = (_notice(paper, off, worked) for paper in (*YEARLY, *(paper for paper, *_ in OTHERS)))
    return "\n".join((_HEAD, *map(_festival, NAMES), *notices))


_HEAD = """# Which days are holidays and which days off are worked instead, as the State Council arranged it, notice by notice.
# Every other Monday to Friday is worked, every other Saturday and Sunday is not. A day that a later notice changed stands
# in the later one alone. Written by `python -m tools.calendar_data`.
"""


def _festival(key: str) -> str:
    zh, en = NAMES[key]
    return f'[festivals.{key}]\nzh = "{zh}"\nen = "{en}"\n'


def _notice(paper: Paper, off: Days, worked: Days) -> str:
    title = paper.zh or f"国务院办公厅关于{paper.year}年部分节假日安排的通知"
    en = paper.en or f"Notice of the General Office of the State Council on the arrangement of holidays in {paper.year}"
    lines = [f'number = "{paper.number}"', f'zh = "{title}"', f'en = "{en}"', f'source = "{paper.address}"']
    lines += [f"publishes_year = {paper.year}"] if paper.year else []
    lines += [*_table("off", _spans(paper, off)), *_table("worked", _spans(paper, worked))]
    return "[[notices]]\n" + "\n".join(lines) + "\n"


def _table(name: str, spans: Iterable[tuple[str, date, date]]) -> Iterator[str]:
    rows = [f'    ["{festival}", {first}, {last}],' for festival, first, last in spans]
    return iter([f"{name} = [", *rows, "]"]) if rows else iter(())


def _spans(paper: Paper, days: Days) -> Iterator[tuple[str, date, date]]:
    """The notice's days, those that follow each other under one name as one span."""
    mine = sorted(day for day in days if _paper_of(day, days[day]) is paper)
    while mine:
        first = last = mine.pop(0)
        while mine and mine[0] == last + timedelta(1) and days[mine[0]] == days[first]:
            last = mine.pop(0)
        yield days[first], first, last


def _paper_of(day: date, festival: str) -> Paper:
    """New Year's days in December stand in the notice of the new year."""
    for paper, first, last in OTHERS:
        if first <= day <= last:
            return paper
    year = day.year + (festival == "new-year" and day.month == 12)
    return next(paper for paper in YEARLY if paper.year == year)


def renew() -> None:
    """Write the file anew."""
    STATE.write_text(generated(), encoding="utf-8")


if __name__ == "__main__":
    renew()
