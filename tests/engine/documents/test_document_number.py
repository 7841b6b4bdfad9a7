"""Document numbers in any style."""

import pytest

from gongbao.engine.documents.document_number import parse_number


@pytest.mark.parametrize(
    "written",
    [
        "某政发〔2020〕6号",
        "某政发[2020]6",
        "（某政发【２０２０】第００６号）",
        "(某政发(2020)6号)",
        " 某 政 发 〔 2020 〕 6 号 ",
        "某政发﹝2020﹞6号",
        "某政发〔2020)6号",
    ],
)
def test_brackets_blanks_figures_and_small_words_never_matter(written: str) -> None:
    """All are one number, and the canonical form stays itself."""
    assert str(parse_number(written)) == "某政发〔2020〕6号"
    assert parse_number(str(parse_number(written))) == parse_number(written)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "6号",
        "〔2020〕6号",
        "某政发2020〕6号",
        "某政发〔1948〕6号",
        "某政发〔2101〕6号",
        "某政发〔2020〕0号",
        "某政发〔2020〕100000号",
        "某政发〔020〕6号",
        "(某政发〔2020〕6号）",
        "A政〔2020〕6号",
        "某政发〔2020〕6号文",
        "某政发〔2020〕²号",
    ],
)
def test_anything_else_is_no_number(written: str) -> None:
    """Years from 1949 to 2100, numbers from 1 to 99999, one pair of brackets round the whole."""
    assert parse_number(written) is None
