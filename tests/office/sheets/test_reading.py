"""What a filled-in sheet says."""

import io
import zipfile
from datetime import date, datetime

import pytest

from gongbao.engine.rules import Field, Refused
from gongbao.engine.rules.types import RatioType, TextType
from gongbao.engine.values import Bilingual, Rate
from gongbao.office.sheets import Sheet, Unreadable, read_filled, template, with_faults
from tests.office.sheets.orders import CODE, HEADINGS, ORDERS, workbook

SHARES = Sheet(
    Bilingual("登记表", "Register"),
    (
        Field("name", TextType(), Bilingual("名称", "Name")),
        Field("share", RatioType(Rate(0), Rate(1_000_000), 2), Bilingual("比例", "Share")),
    ),
)
MIDNIGHT = datetime(2021, 3, 1)  # noqa: DTZ001  a cell knows no time zone
MORNING = datetime(2021, 3, 1, 8, 30)  # noqa: DTZ001


def read(*rows: list[object]):
    return read_filled(ORDERS, workbook(HEADINGS, *rows))


def test_a_row_states_a_record():
    """Words become codes, yes or no, days and exact sums; what is blank is left out."""
    filled = read(["甲公司", CODE, "是", 3, "国家级", "2021-03-01", "1200.5"], ["乙公司"])

    full = {
        "name": "甲公司",
        "code": CODE,
        "local": True,
        "tier": 3,
        "level": "national",
        "since": "2021-03-01",
        "sum": "1200.5",
    }
    assert [row.record for row in filled.good] == [full, {"name": "乙公司"}]


@pytest.mark.parametrize(
    ("cell", "sum_"),
    [
        (0.1, "0.10"),
        (9007199254740.99, "9007199254740.99"),
        (1200, "1200.00"),
        (0.29, "0.29"),
        ("1,234,567.89", "1234567.89"),
        (" 12 ", "12"),
        ("9007199254740993.01", "9007199254740993.01"),
    ],
)
def test_money_is_read_to_the_fen(cell, sum_):
    """A sum is taken exactly as it stands, from a number or from text."""
    assert read(["甲", None, None, None, None, None, cell]).good[0].record["sum"] == sum_


@pytest.mark.parametrize(
    ("cell", "share"), [(0.3, "0.3"), (1, "1"), (0.3001, "0.3001"), (1e-7, "0.0000001"), (" 0.30 ", "0.30")]
)
def test_a_ratio_is_read_exactly(cell, share):
    """A ratio is taken as it stands, from a number (also one shown in per cent) or from text."""
    filled = read_filled(SHARES, workbook(["名称", "比例"], ["甲", cell]))

    assert filled.good[0].record == {"name": "甲", "share": share}


@pytest.mark.parametrize("cell", [1.0000001, 1.5, -0.1, "30%", "三成", True])
def test_what_is_no_ratio_comes_back(cell):
    """A share beyond the whole, or none at all, is a fault at its cell."""
    (fault,) = read_filled(SHARES, workbook(["名称", "比例"], ["甲", cell])).faults

    assert (fault.column, "0.00至1.00的比例" in fault.message.zh) == ("B", True)


@pytest.mark.parametrize(
    "cell",
    [0.005, 9007199254740993.01, 1e300, 1e15, "12万", "１２", "1,23", "1e3", "-1", -0.01, True, date(2021, 1, 1)],
)
def test_money_that_is_not_exact_comes_back(cell):
    """A sum that cannot be known to the fen, or is none, is a fault at its cell and never a guess."""
    (fault,) = read(["甲", None, None, None, None, None, cell]).faults

    assert (fault.sheet, fault.row, fault.column, fault.heading.zh) == ("登记表", 2, "G", "金额")
    assert "应填不小于0的金额" in fault.message.zh


@pytest.mark.parametrize("day", ["2021-03-01", "2021/3/1", "2021年3月1日", date(2021, 3, 1), MIDNIGHT])
def test_days_are_read_as_people_write_them(day):
    """A day is read from a day cell or from text with the year first."""
    assert read(["甲", None, None, None, None, day]).good[0].record["since"] == "2021-03-01"


@pytest.mark.parametrize("day", ["2021-02-29", "1/3/2021", 44256, MORNING, "去年"])
def test_what_is_no_day_comes_back(day):
    """A day that does not exist, a number, or a moment is a fault."""
    assert [fault.column for fault in read(["甲", None, None, None, None, day]).faults] == ["F"]


def test_numbers_in_text_columns_come_back():
    """A code or a name that arrived as a number has lost digits, so it is a fault and not rounded."""
    filled = read([360, 123456789012345678])

    assert [fault.column for fault in filled.faults] == ["A", "B"]
    assert all("数字单元格" in fault.message.zh for fault in filled.faults)


@pytest.mark.parametrize("code", ["91370300164200000X", "9137030016420000", "身份证"])
def test_a_credit_code_is_checked(code):
    """A credit code with a wrong check character or length is a fault."""
    assert [fault.column for fault in read(["甲", code]).faults] == ["B"]


def test_invisible_characters_come_back():
    """Text that would look like another text is a fault."""
    assert [fault.column for fault in read(["甲\u202e乙"]).faults] == ["A"]


def test_an_error_value_is_not_an_empty_cell():
    """#N/A is a fault, never taken for a cell that was left blank."""
    content = workbook(HEADINGS, ["甲", None, None, None, None, None, "=NA()"])
    fault = read_filled(ORDERS, _with_error(content)).faults

    assert [(found.column, found.message.zh[:6]) for found in fault] == [("G", "“#N/A”")]


def test_a_required_cell_left_blank_comes_back():
    """A row without what is required says which cell, and what belongs there."""
    (fault,) = read([None, None, "是"]).faults

    assert (fault.row, fault.column) == (2, "A")
    assert "必填" in fault.message.zh


def test_the_template_read_back_says_nothing():
    """The template's own rows are no records."""
    filled = read_filled(ORDERS, template(ORDERS))

    assert (filled.rows, filled.heading_row) == ((), 1)


def test_the_template_carries_records_there_and_back():
    """Records written into the template are read back as they were."""
    records = [{"name": "=1+1", "local": False, "tier": 1, "level": "provincial", "since": "2020-06-17", "sum": "0.10"}]

    assert [row.record for row in read_filled(ORDERS, template(ORDERS, records)).good] == records


def test_columns_may_stand_anywhere_and_be_more():
    """Columns are found by their headings in any order; those of no field are named and not read."""
    filled = read_filled(ORDERS, workbook(["登记表"], [], ["备注", "金额", "单位名称"], ["自用", "3.00", "甲"]))

    assert [row.record for row in filled.good] == [{"sum": "3.00", "name": "甲"}]
    assert filled.ignored == ("备注",)


def test_faults_between_rows_name_their_cells():
    """What is wrong with a row in the light of others is put on the cell of the field it names."""
    again = Refused("code", Bilingual("重复。", "Stands twice."))
    filled = with_faults(read(["甲", CODE], ["乙", CODE]), {3: [again]})

    assert [(fault.row, fault.column) for fault in filled.faults] == [(3, "B")]
    assert [row.number for row in filled.good] == [2]


def test_csv_is_read_like_a_workbook():
    """A CSV file in the encodings of the office states the same records."""
    text = '单位名称,本地企业,金额\r\n甲公司,否,"1,200.50"\r\n'
    found = [read_filled(ORDERS, text.encode(coding)).good[0].record for coding in ("utf-8-sig", "gb18030")]

    assert found == [{"name": "甲公司", "local": False, "sum": "1200.50"}] * 2


@pytest.mark.parametrize("rows", [[["甲", "乙"]], [["单位名称", "单位名称"]], [["金额"]], []])
def test_a_sheet_of_another_kind_is_refused(rows):
    """Without its headings, with one twice or without a required one, nothing of a sheet is read."""
    with pytest.raises(Unreadable):
        read_filled(ORDERS, workbook(*rows))


def _with_error(content: bytes) -> bytes:
    """The same workbook with the text =NA() turned into the error value that a spreadsheet would show."""
    source, out = zipfile.ZipFile(io.BytesIO(content)), io.BytesIO()
    with zipfile.ZipFile(out, "w") as copy:
        for name in source.namelist():
            part = source.read(name).decode()
            if name == "xl/worksheets/sheet1.xml":
                before, _, rest = part.partition('<c r="G2"')
                part = before + '<c r="G2" t="e"><f>NA()</f><v>#N/A</v></c>' + rest.partition("</c>")[2]
            copy.writestr(name, part)
    return out.getvalue()
