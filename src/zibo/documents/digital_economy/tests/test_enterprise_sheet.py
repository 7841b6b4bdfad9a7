"""Profiles by Excel: out, back, and what was wrong in them."""

import base64
import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from stdnum.cn import uscc

from gongbao.engine.values import Bilingual
from gongbao.office.permission import Actor
from gongbao.office.sheets import template
from gongbao.office.sheets.opening import open_sheet
from zibo.documents.digital_economy.models import EnterpriseProfile, profiles_of
from zibo.documents.digital_economy.pages.entering import SHEET, enter, read_profiles

pytestmark = pytest.mark.django_db
HOME = "/documents/digital-economy/enterprise/"
ACTOR = Actor("wang", is_signed_in=True)
BAD = {10: ("fiveg_industry_scale", "12万"), 50: ("data_centre_tier", 5), 90: ("growth_determined_on", "2031-01-01")}


def code(number: int) -> str:
    stem = f"91370303MA3C{number:05d}"
    return stem + uscc.calc_check_digit(stem)


def row(number: int) -> dict[str, object]:
    record = {
        "name": f"第{number}家 A<B & C> =1+1 有限公司",
        "code": code(number),
        "data_centre_tier": 3,
        "growth_grade": "gazelle",
        "growth_determined_on": "2021-03-01",
        "fiveg_industry_scale": f"{number}.{number % 100:02d}",
        "chain_revenue_increase": "-0.10",
    }
    return record | ({BAD[number][0]: BAD[number][1]} if number in BAD else {})


def a_hundred_rows() -> bytes:
    return template(SHEET, [row(number) for number in range(1, 101)])


def sent(client, content: bytes, way: str = "good"):
    file = SimpleUploadedFile("画像.xlsx", content)
    return client.post(f"{HOME}upload/", {"sheet": file, "way": way})


def test_the_good_rows_enter_and_the_bad_come_back(signed_in):
    """Of 100 rows 97 enter and 3 come back with sheet, row, column, what was wrong and what would be right."""
    page = sent(signed_in, a_hundred_rows())
    faults = [(fault.sheet, f"{fault.column}{fault.row}", words) for fault, _, words in page.context["faults"]]

    assert EnterpriseProfile.objects.count() == 97
    assert faults == [
        ("企业画像", "R13", "“12万”不合要求；应填不小于0的金额，单位元，最多两位小数，如 1200.50。"),
        ("企业画像", "D53", "“5”不合要求；应填1至4的整数。"),
        ("企业画像", "Y93", "该日期晚于申请之日(2023-12-31)。"),
    ]


def test_the_sheet_itself_comes_back_with_the_reasons(signed_in):
    """The workbook offered for download holds every row at its place, the outcome beside it, and no formula."""
    page = sent(signed_in, a_hundred_rows())
    back = base64.b64decode(page.context["workbook"].partition(",")[2])
    rows = open_sheet(back, "企业画像").rows
    outcomes = [cells[-1] for cells in rows[3:]]

    assert [cells[0] for cells in rows[3:]] == [f"第{number}家 A<B & C> =1+1 有限公司" for number in range(1, 101)]
    assert {number: outcomes[number - 1][:2] for number in BAD} == {10: "R ", 50: "D ", 90: "Y "}
    assert outcomes.count("已录入。") == 97
    assert b"<f>" not in zipfile.ZipFile(io.BytesIO(back)).read("xl/worksheets/sheet1.xml")


def test_a_second_import_changes_nothing(signed_in):
    """The same sheet again makes no further version; a corrected one enters what was missing."""
    sent(signed_in, a_hundred_rows())
    sent(signed_in, a_hundred_rows())

    assert EnterpriseProfile.objects.count() == 97

    corrected = template(SHEET, [row(number) | {BAD[number][0]: row(1)[BAD[number][0]]} for number in BAD])
    sent(signed_in, corrected)

    assert EnterpriseProfile.objects.count() == 100


def test_facts_stated_elsewhere_outlive_an_import(signed_in):
    """An import renews the profile of an enterprise and leaves the facts of its supports."""
    sent(signed_in, template(SHEET, [row(1)]))
    kept = profiles_of(ACTOR).get()
    signed_in.post(
        f"{HOME}{kept.key}/facts/patent-award/",
        {
            "save": "x",
            "digital_technology_enterprise": "true",
            "gold": "1",
            "silver": "0",
            "excellent": "0",
            "matter_id": "a",
        },
    )
    page = sent(signed_in, template(SHEET, [row(1) | {"data_centre_tier": 4}]))
    newest = profiles_of(ACTOR).get()

    assert page.context["good"][0][2] == "已更新为第3版。"
    assert (newest.data["profile"]["data_centre_tier"], newest.data["facts"]["patent-award"]["given"]["gold"]) == (4, 1)


@pytest.mark.parametrize("way", ["check", "all"])
def test_a_check_and_all_or_none_keep_nothing_of_a_faulty_sheet(signed_in, way):
    """A check, or all rows or none where a row is wrong, runs the same way and leaves nothing behind."""
    page = sent(signed_in, a_hundred_rows(), way)

    assert (len(page.context["good"]), page.context["bad"], EnterpriseProfile.objects.count()) == (97, 3, 0)


def test_a_rehearsal_says_what_would_become_of_each_row(signed_in):
    """The rehearsal answers row by row as the import does."""
    filled = read_profiles(template(SHEET, [row(1), row(2)]))
    rehearsed = enter(ACTOR, filled, is_rehearsal=True)

    assert (
        rehearsed
        == enter(ACTOR, filled, is_rehearsal=False)
        == dict.fromkeys((4, 5), Bilingual("已录入。", "Entered."))
    )
    assert {words.zh for words in enter(ACTOR, filled, is_rehearsal=True).values()} == {
        "与已保存的内容相同，未作改动。"
    }


def test_an_enterprise_stands_in_one_row(signed_in):
    """The second row of the same enterprise comes back and names the first."""
    page = sent(signed_in, template(SHEET, [row(1), row(1) | {"code": code(1).lower()}]))

    assert [(fault.column, words) for fault, _, words in page.context["faults"]] == [
        ("B", "与第4行是同一企业，只能有一行。")
    ]
    assert EnterpriseProfile.objects.count() == 1


def test_a_visitor_may_have_a_sheet_checked(client):
    """Without signing in a sheet is checked cell by cell and nothing is kept, whatever was pressed."""
    page = sent(client, a_hundred_rows(), "good")

    assert (len(page.context["good"]), page.context["bad"], page.context["is_entered"]) == (97, 3, False)
    assert not EnterpriseProfile.objects.exists()


def test_the_english_page_says_it_in_english(client):
    """Faults and outcomes speak the language of the page."""
    file = SimpleUploadedFile("profiles.xlsx", a_hundred_rows())
    page = client.post(f"/en{HOME}upload/", {"sheet": file})

    assert page.context["faults"][1][2] == "“5” does not fit; enter a whole number from 1 to 4."


@pytest.mark.parametrize(
    "content", [b"", b"%PDF-1.7", b"PK\x03\x04 broken", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, b"a,b\n1,2\n"]
)
def test_a_file_that_is_no_such_sheet_is_refused_with_a_reason(signed_in, content):
    """The start page says why nothing was read."""
    page = sent(signed_in, content)

    assert page.status_code == 422
    assert page.context["unreadable"] in page.content.decode()


def test_no_file_at_all_is_told(signed_in):
    """Pressing the button without a file is answered, not punished."""
    page = signed_in.post(f"{HOME}upload/", {"way": "check"})

    assert (page.status_code, page.context["unreadable"]) == (422, "请先选择文件。")


def test_profiles_go_out_as_they_came_in(signed_in):
    """The profiles kept, downloaded as Excel and sent again, change nothing."""
    sent(signed_in, template(SHEET, [row(1), row(2)]))
    out = signed_in.get(f"{HOME}profiles.xlsx").content
    page = sent(signed_in, out)

    assert {outcome for _, _, outcome in page.context["good"]} == {"与已保存的内容相同，未作改动。"}
    assert read_profiles(out).good[1].record == row(1)


def test_only_the_signed_in_download_profiles(client):
    """A visitor who asks for kept profiles is sent to sign in; the empty template is there for everybody."""
    assert client.get(f"{HOME}profiles.xlsx")["Location"].startswith("/sign-in/")
    assert read_profiles(client.get(f"{HOME}template.xlsx").content).rows == ()
