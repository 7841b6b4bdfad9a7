"""Chinese numerals of laws."""

import pytest

from gongbao.engine.documents.numerals import LARGEST, LARGEST_ARTICLE, from_chinese, to_chinese


def test_every_number_comes_back() -> None:
    """From 1 to 9999, the numeral of a number is read as that number, and only above 999 when asked for."""
    for number in range(1, LARGEST_ARTICLE + 1):
        assert from_chinese(to_chinese(number), LARGEST_ARTICLE) == number
        assert from_chinese(to_chinese(number)) == (number if number <= LARGEST else None)


@pytest.mark.parametrize(
    "numeral",
    [
        "",
        "零",
        "一十",
        "廿",
        "两",
        "〇",
        "一百五",
        "一百十",
        "一百零十",
        "百",
        "二二",
        "十百",
        "一百零零一",
        "一百一",
        "12",
        "十 二",
        "第一",
    ],
)
def test_other_forms_are_no_numerals(numeral: str) -> None:
    """Only what laws print."""
    assert from_chinese(numeral) is None


@pytest.mark.parametrize("number", [0, -1, LARGEST_ARTICLE + 1])
def test_numbers_outside_have_no_numeral(number: int) -> None:
    """There is no article 0."""
    with pytest.raises(ValueError, match="not between"):
        to_chinese(number)
