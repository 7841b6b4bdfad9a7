"""The desk as a workbook: what one sees, as text, with who took it out; and that it was taken out."""

import io
import zipfile

import pytest

from gongbao.office.cases.desk import Asked
from gongbao.office.cases.exporting import exported
from gongbao.office.cases.shelves import Part
from gongbao.office.clock import stopped_at
from gongbao.office.sheets.grid import shown
from gongbao.office.sheets.opening import open_sheet
from gongbao.records.models import Event
from tests.office.cases.applying import MORNING, accepted, applicant, applied, found_department, official

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _morning(db):
    found_department()
    with stopped_at(MORNING):
        yield


def _rows(content):
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert "<f>" not in parts.read("xl/worksheets/sheet1.xml").decode()
    grid = open_sheet(content, "")
    return [[shown(cell) for cell in row] for row in grid.rows]


def test_what_stands_on_the_desk_is_taken_out():
    """The applicant's name begins like a formula and stays a name; the event tells who took out how many lines."""
    taker = official()
    case = applied(applicant("李", "=1+1公司"), beneficiary="=1+1公司").case_id
    accepted(taker, case)
    applied(applicant("赵", "乙公司"), key="k8", beneficiary="乙公司")
    rows = _rows(exported(taker, Asked(Part.OPEN), "zh"))
    assert rows[0][0] == "工作台：全部在办"
    assert (taker.name in rows[1][0], "2021-03-01 09:00" in rows[1][0]) == (True, True)
    assert rows[4][3].startswith("=1+1公司")
    assert rows[4][4:9] == ["已受理", "牵头受理部门", "审核期限", "2021-03-29", "28"]
    assert rows[5][6] == ""
    event = Event.objects.get(kind="exported")
    assert (event.person_id, event.told["lines"]) == (taker.person_id, 2)


def test_nothing_is_taken_out_that_one_does_not_see():
    """Another enterprise's workbook has its headings alone, in its own language."""
    applied(applicant())
    rows = _rows(exported(applicant("周申请", "丙公司"), Asked(Part.OPEN), "en"))
    assert (len(rows), rows[3][0]) == (4, "Number")
