"""Numerals, document numbers and labels."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongbao.engine.documents.document_number import parse_number
from gongbao.engine.documents.numerals import from_chinese, to_chinese
from gongbao.engine.documents.reading.numbering import Mark, label_at


@given(st.integers(1, 9999))
def test_numerals_come_back(number):
    """Reading what was written gives the number."""
    assert from_chinese(to_chinese(number), 9999) == number


@pytest.mark.parametrize("numeral", ["一十", "廿", "两", "〇", "一百五", "一百零十", "12", "", "一千"])
def test_other_forms_are_no_numerals_of_laws(numeral):
    """Only the form that laws use is read, to 999."""
    assert from_chinese(numeral) is None


@pytest.mark.parametrize(
    ("printed", "canonical"),
    [
        ("淄政办字[2020] 61号", "淄政办字〔2020〕61号"),
        ("鲁政字【2020】67", "鲁政字〔2020〕67号"),
        ("国发﹝2021﹞3号", "国发〔2021〕3号"),
        ("（某政发(2020)第007号）", "某政发〔2020〕7号"),
        ("某政发〔２０２０〕６号", "某政发〔2020〕6号"),
    ],
)
def test_numbers_in_any_bracket_style(printed, canonical):
    """Brackets, blanks, full-width figures, 第 and a missing 号 never matter."""
    assert str(parse_number(printed)) == canonical


@pytest.mark.parametrize(
    "text",
    [
        "",
        "第5号",
        "某政发2020 6号",
        "某政发〔1900〕6号",
        "某政发〔2020〕0号",
        "abc〔2020〕6号",
        "某政发〔2020〕6号文件",
    ],
)
def test_what_is_no_number(text):
    """No year, no agency, more words: no number."""
    assert parse_number(text) is None


@pytest.mark.parametrize(
    ("line", "mark", "printed", "ordinal", "inserted"),
    [
        ("第一千二百六十条　本法", Mark.ARTICLE, "第一千二百六十条", 1260, 0),
        ("第三条之一 胎儿", Mark.ARTICLE, "第三条之一", 3, 1),
        ("第 12 章 总则", Mark.CHAPTER, "第 12 章", 12, 0),
        ("十一、其他", Mark.HAN, "十一、", 11, 0),
        ("(三)甲", Mark.HAN_BRACKET, "(三)", 3, 0),
        ("（ 四 ）甲", Mark.HAN_BRACKET, "（ 四 ）", 4, 0),
        ("1．甲", Mark.ARABIC, "1．", 1, 0),
        ("16. 甲", Mark.ARABIC, "16. ", 16, 0),
        ("（2）甲", Mark.ARABIC_BRACKET, "（2）", 2, 0),
        ("3）甲", Mark.ARABIC_BRACKET, "3）", 3, 0),
        ("②甲", Mark.CIRCLE, "②", 2, 0),
    ],
)
def test_labels_as_they_are_printed(line, mark, printed, ordinal, inserted):
    """Each style of numbering, with its blanks."""
    label = label_at(line)

    assert (label.mark, label.printed, label.ordinal, label.inserted) == (mark, printed, ordinal, inserted)


@pytest.mark.parametrize(
    "line", ["2020年6月15日", "3.5亿元", "第十届全国人大", "一是加强", "（试行）", "2021.5.6", "第十次会议"]
)
def test_what_is_no_label(line):
    """Years, decimals, ordinals of other things."""
    assert label_at(line) is None
