"""The one number of a kind in quoted words of law; ValueError where there is none or more than one."""

import re
from datetime import date

from gongbao.engine.values import Days, Months, Period, Workdays, Years

_FIGURE = r"[0-9]+(?:\.[0-9]+)?"
_SPAN = r"\s*(?:—|－|-|~|至)\s*"
_UNITS = {"": 1, "千": 1_000, "万": 10_000, "亿": 100_000_000}
_MONEY = re.compile(rf"({_FIGURE})\s*([千万亿]?)元")
_MONEY_SPAN = re.compile(rf"({_FIGURE}){_SPAN}({_FIGURE})\s*([千万亿]?)元")
_RATE = re.compile(rf"({_FIGURE})\s*[%％]|(半)")
_RATE_SPAN = re.compile(rf"({_FIGURE})\s*[%％]?{_SPAN}({_FIGURE})\s*[%％]")
_NUMERAL = r"[0-9]+|[一二两三四五六七八九十百零]+"
_WHOLE = re.compile(_NUMERAL)
_WHOLE_SPAN = re.compile(rf"({_NUMERAL}){_SPAN}({_NUMERAL})")
_DAY = re.compile(r"([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日")
_BARE = r"(?<![0-9.一二两三四五六七八九十百零月年第—－\-~])(?<![0-9一二三四五六七八九十]至)"  # no day of a date, no end of a span
_YEARS = r"(?<![0-9]{3})(?<![一二三四五六七八九零]{4})年(?![半零度底级初末])"  # neither 2020年 nor 一年半
_UNIT = rf"个?\s*工作日|个\s*月|{_YEARS}|日|天"
_PERIOD = re.compile(rf"{_BARE}({_NUMERAL})\s*({_UNIT})|(?<![上下个])(半年)(?!度)")
_PERIODS: dict[str, type[Period]] = {"日": Days, "天": Days, "个月": Months, "年": Years}
_DIGITS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}


def fen(words: str) -> int:
    """The sum in fen: "300万元" is 300 000 000."""
    figure, unit = _only(_MONEY, words).groups()
    return _exact(figure, 100 * _UNITS[unit])


def fen_each(words: str) -> tuple[int, ...]:
    """Every sum in fen, in the order of the words ("分别给予1000万元、500万元")."""
    return tuple(_exact(figure, 100 * _UNITS[unit]) for figure, unit in _MONEY.findall(words))


def fen_span(words: str) -> tuple[int, int]:
    """Both ends of a span of money, in fen; the unit stands behind the second figure."""
    low, high, unit = _only(_MONEY_SPAN, words).groups()
    return _exact(low, 100 * _UNITS[unit]), _exact(high, 100 * _UNITS[unit])


def ppm(words: str) -> int:
    """The rate in parts per million: "6%" is 60 000, 半 is 500 000."""
    figure, half = _only(_RATE, words).groups()
    return 500_000 if half else _exact(figure, 10_000)


def ppm_span(words: str) -> tuple[int, int]:
    """Both ends of a span of rates, in parts per million."""
    low, high = _only(_RATE_SPAN, words).groups()
    return _exact(low, 10_000), _exact(high, 10_000)


def integer(words: str) -> int:
    """The whole number, in figures or in Chinese numerals below one thousand."""
    return _whole(_only(_WHOLE, words)[0])


def integer_span(words: str) -> tuple[int, int]:
    """Both ends of a span of whole numbers: "2—3家", "三至五年"."""
    low, high = _only(_WHOLE_SPAN, words).groups()
    return _whole(low), _whole(high)


def day(words: str) -> date:
    """The calendar day."""
    year, month, number = _only(_DAY, words).groups()
    return date(int(year), int(month), int(number))


def period(words: str) -> tuple[type[Period], int]:
    """The length of time, as its unit and their number: "60 个工作日" is 60 working days, 半年 is six months; the day of a date is none."""
    numeral, unit, half = _only(_PERIOD, words).groups()
    if half:
        return Months, 6
    found = "".join(unit.split())
    return Workdays if found.endswith("工作日") else _PERIODS[found], integer(numeral)


def _only(pattern: re.Pattern[str], words: str) -> re.Match[str]:
    found = list(pattern.finditer(words))
    if len(found) != 1:
        raise ValueError(f"「{words}」 holds {len(found)} such numbers, not one")
    return found[0]


def _exact(figure: str, times: int) -> int:
    whole, _, decimals = figure.partition(".")
    parts: int = 10 ** len(decimals)
    scaled, rest = divmod(int(whole + decimals) * times, parts)
    if rest:
        raise ValueError(f"{figure} × {times} is not whole")
    return scaled


def _whole(numeral: str) -> int:
    return int(numeral) if numeral[0].isascii() else _chinese(numeral)


def _chinese(numeral: str) -> int:
    value, digit = 0, 0
    for character in numeral:
        if character in _DIGITS:
            digit = _DIGITS[character]
        else:
            value += (digit or 1) * {"十": 10, "百": 100, "零": 0}[character]
            digit = 0
    return value + digit
