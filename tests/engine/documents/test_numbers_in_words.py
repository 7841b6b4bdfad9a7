"""Constants are read out of quoted words, exactly one number of the kind."""

from datetime import date

import pytest

from gongbao.engine.documents import numbers_in_words as numbers


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


def test_a_day() -> None:
    """A day is year, month and day."""
    assert numbers.day("有效期至2023年12月31日") == date(2023, 12, 31)


@pytest.mark.parametrize("words", ["", "给予补贴", "200万元、50万元"])
def test_no_number_or_two_are_refused(words: str) -> None:
    """What does not hold exactly one such number is no constant."""
    with pytest.raises(ValueError):
        numbers.fen(words)
