"""A small kind of record for these tests, and workbooks as people send them."""

import io
from typing import Any

import xlsxwriter

from gongbao.engine.rules import Field
from gongbao.engine.rules.types import BooleanType, ChoiceType, DateType, IntegerType, TextType, YuanType
from gongbao.engine.values import NOTHING, Bilingual, Choice
from gongbao.office.credit_code import CreditCodeType
from gongbao.office.sheets import Sheet

CODE = "91370300164200000R"


class Level(Choice):
    """A level."""

    NATIONAL = "national", "国家级", "national"
    PROVINCIAL = "provincial", "省级", "provincial"


ORDERS = Sheet(
    Bilingual("登记表", "Register"),
    (
        Field("name", TextType(), Bilingual("单位名称", "Name")),
        Field("code", CreditCodeType(), Bilingual("统一社会信用代码", "Credit code"), required=False),
        Field("local", BooleanType(), Bilingual("本地企业", "Local"), required=False),
        Field("tier", IntegerType(1, 4), Bilingual("等级（T1—T4）", "Tier"), required=False),
        Field("level", ChoiceType(Level), Bilingual("级别", "Level"), required=False),
        Field("since", DateType(), Bilingual("日期", "Day"), required=False),
        Field("sum", YuanType(NOTHING), Bilingual("金额", "Sum"), required=False),
    ),
)
HEADINGS = [field.label.zh for field in ORDERS.fields]


def workbook(*rows: list[Any], name: str = "登记表") -> bytes:
    """A workbook whose cells are strings, numbers, days and truths as given."""
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content, {"strings_to_formulas": False, "default_date_format": "yyyy-mm-dd"})
    sheet = book.add_worksheet(name)
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            if cell is not None:
                sheet.write(number, column, cell)
    book.close()
    return content.getvalue()
