"""Constants are read out of quoted words, exactly one number of the kind."""

from datetime import date

import pytest

from gongbao.engine.documents import numbers_in_words as numbers
from gongbao.engine.values import Days, Months, Period, Workdays, Years


@pytest.mark.parametrize(
    ("words", "fen"),
    [
        ("最高不超过300万元", 30_000_000_0),
        ("一次性 1000 万元补贴", 1_000_000_000),
        ("0.5万元", 500_000),
        ("1亿元", 10_000_000_000),
        ("200元", 20_000),
    ],
)
def test_a_sum_of_money(words: str, fen: int) -> None:
    """The unit before 元 multiplies, spaces of the page do not matter."""
    assert numbers.fen(words) == fen


@pytest.mark.parametrize(
    ("words", "ppm"), [("投资额的6%", 60_000), ("0.5%", 5_000), ("减半", 500_000), ("给予 5% 的补贴", 50_000)]
)
def test_a_rate(words: str, ppm: int) -> None:
    """Per cent and 半 are rates."""
    assert numbers.ppm(words) == ppm


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("达到T3及以上级别", 3),
        ("七大传统产业", 7),
        ("三免", 3),
        ("两减", 2),
        ("二十一", 21),
        ("一百零五", 105),
        ("110", 110),
    ],
)
def test_a_whole_number(words: str, value: int) -> None:
    """Figures and Chinese numerals are whole numbers."""
    assert numbers.integer(words) == value


def test_sums_that_are_given_respectively() -> None:
    """Several sums are read in the order in which they stand, each with its own unit."""
    assert numbers.fen_each("分别给予一次性1000 万元、500元补贴") == (1_000_000_000, 50_000)
    assert numbers.fen_each("不重复享受") == ()


def test_spans() -> None:
    """A span gives both ends; the unit behind the second figure is that of both."""
    assert numbers.fen_span("一次性 100—300 万元补贴") == (100_000_000, 300_000_000)
    assert numbers.ppm_span("给予50—100%补贴") == (500_000, 1_000_000)
    assert numbers.integer_span("打造2—3家") == (2, 3)
    assert numbers.integer_span("三至五年内不得参加") == (3, 5)


def test_a_day() -> None:
    """A day is year, month and day."""
    assert numbers.day("有效期至2023年12月31日") == date(2023, 12, 31)


@pytest.mark.parametrize("words", ["", "给予补贴", "200万元、50万元"])
def test_no_number_or_two_are_refused(words: str) -> None:
    """What does not hold exactly one such number is no constant."""
    with pytest.raises(ValueError):
        numbers.fen(words)


@pytest.mark.parametrize(
    ("words", "unit", "count"),
    [
        ("一般应于 30 个工作日内完成", Workdays, 30),
        ("60 个 工作日", Workdays, 60),
        ("十五个工作日内", Workdays, 15),
        ("延长至30个工作日", Workdays, 30),
        ("不超过40个和11个工作日", Workdays, 11),
        ("在60日内办结", Days, 60),
        ("总时长不超过5天", Days, 5),
        ("最长3个月", Months, 3),
        ("六个月内不得提拔", Months, 6),
        ("预定开工时间半年内", Months, 6),
        ("每半年督查一次", Months, 6),
        ("三年", Years, 3),
        ("连续发放五年", Years, 5),
        ("拖欠2年以上", Years, 2),
        ("两年内不得", Years, 2),
    ],
)
def test_a_period(words: str, unit: type[Period], count: int) -> None:
    """A length of time is a number with its unit, in figures or in Chinese, with or without the spaces of the page."""
    assert numbers.period(words) == (unit, count)


@pytest.mark.parametrize(
    "words",
    [
        "2020年12月31日",
        "12月31日前",
        "二〇二〇年",
        "二零二零年",
        "到 2020 年底",
        "第三年",
        "下半年",
        "半年度",
        "三年级",
        "6月底前",
        "一年半",
        "一个半月",
        "半个月",
        "一年零六个月",
        "1.5年",
        "三至五年内",
        "15-30个工作日",
        "5至7天",
        "3个工作日答复,15个工作日办结",
        "逐步延长",
    ],
)
def test_what_is_no_period_is_refused(words: str) -> None:
    """Dates, ordinals, spans, mixed lengths, two lengths and none are not read as one length of time."""
    with pytest.raises(ValueError, match="such numbers, not one"):
        numbers.period(words)
