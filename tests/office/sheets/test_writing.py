"""Workbooks that go out."""

import io
import re
import zipfile

from gongbao.engine.values import Bilingual
from gongbao.office.sheets import read_filled, returned, template
from gongbao.office.sheets.opening import open_sheet
from tests.office.sheets.orders import CODE, HEADINGS, ORDERS, workbook

HARMFUL = ['=HYPERLINK("http://x")', "+1", "@SUM(A1)", "A<B & C>", "http://example.com/"]


def parts(content: bytes) -> dict[str, str]:
    package = zipfile.ZipFile(io.BytesIO(content))
    return {name: package.read(name).decode() for name in package.namelist()}


def test_the_template_offers_the_words_of_each_choice():
    """Choices and yes-or-no have drop-downs with the Chinese words."""
    sheet = parts(template(ORDERS))["xl/worksheets/sheet1.xml"]

    assert re.findall(r"<formula1>(.*?)</formula1>", sheet) == ['"是,否"', '"国家级,省级"']


def test_no_workbook_holds_a_formula_or_a_link():
    """Text that looks like a formula or an address goes out as text."""
    filled = read_filled(ORDERS, workbook(HEADINGS, *([words, "x"] for words in HARMFUL)))
    for content in (template(ORDERS, [{"name": words} for words in HARMFUL]), returned(filled, {}, "zh")):
        sheet = parts(content)["xl/worksheets/sheet1.xml"]

        assert "<f>" not in sheet and "<hyperlink" not in sheet
        assert {row[0] for row in open_sheet(content, "登记表").rows} >= set(HARMFUL)


def test_a_returned_sheet_keeps_its_rows_and_says_what_became_of_each():
    """Every row stands where it stood, with its outcome or its faults beside it, and the offending cell carries the reason."""
    filled = read_filled(
        ORDERS,
        workbook(
            ["给王科长"], [*HEADINGS, "备注"], ["甲", CODE, None, 3, None, None, None, "好"], ["乙", "12", "也许"]
        ),
    )
    content = returned(filled, {3: Bilingual("已录入", "Entered")}, "zh")
    rows = open_sheet(content, "登记表").rows

    assert rows[0][0] == "给王科长"
    assert rows[1] == (*HEADINGS, "备注", "导入结果")
    assert rows[2] == ("甲", CODE, None, 3, None, None, None, "好", "已录入")
    assert rows[3][:3] == ("乙", "12", "也许")
    assert rows[3][8].startswith("B 统一社会信用代码：“12”") and "\nC 本地企业：“也许”" in rows[3][8]
    assert "也许" in parts(content)["xl/comments1.xml"]


def test_a_returned_sheet_can_be_sent_again():
    """The column of outcomes is not read and is replaced, so that a corrected sheet goes in."""
    filled = read_filled(ORDERS, returned(read_filled(ORDERS, workbook(HEADINGS, ["甲", "12"])), {}, "en"))
    again = open_sheet(returned(filled, {}, "zh"), "登记表").rows

    assert filled.ignored == ()
    assert [fault.column for fault in filled.faults] == ["B"]
    assert again[0] == (*HEADINGS, "导入结果")
