"""The desk as pages: parts, filter, pages, month, workbook, several cases at once."""

import pytest

from gongbao.office.cases import desk as desk_module
from gongbao.office.clock import stopped_at
from gongbao.records.models import Case, Entry, Event
from tests.office.cases.applying import (
    MORNING,
    PROCEDURE,
    accepted,
    actor,
    applicant,
    applied,
    found_department,
    official,
)
from tests.web.cases.signing_in import browser_of, words

pytestmark = pytest.mark.django_db
SEVERAL = {"act:procedure": PROCEDURE, "act:name": "accept"}


@pytest.fixture(autouse=True)
def _morning(db):
    found_department()
    with stopped_at(MORNING):
        yield


def _several(count):
    return [
        applied(applicant(f"申请人{number}", f"公司{number}"), key=f"a{number}", beneficiary=f"公司{number}").case_id
        for number in range(count)
    ]


def test_the_desk_says_what_waits_and_what_is_late():
    """The counts lead to their parts; a late case says for how long, at which step, and who owes the next."""
    taker, (first, second) = official(), _several(2)
    accepted(taker, first)
    with stopped_at(MORNING.replace(month=4)):
        page = words(browser_of(taker).get("/desk/?part=late"))
        for said in ("逾期3日", "已受理", "牵头受理部门", f"/cases/{first}/"):
            assert said in page
        assert f"/cases/{second}/" not in page
        assert "3 days late" in words(browser_of(taker).get("/en/desk/?part=late"))


def test_pages_follow_each_other(monkeypatch):
    """The link to the next page leads through all cases; an address that names no place begins at the beginning."""
    monkeypatch.setattr(desk_module, "PAGE", 2)
    cases, browser, address, found = _several(5), browser_of(official()), "/desk/?part=open", []
    while address:
        page = words(browser.get(address))
        found += [case for case in cases if f"/cases/{case}/" in page]
        _, _, behind = page.partition('rel="next" href="')
        address = "/desk/" + behind.partition('"')[0].replace("&amp;", "&") if behind else ""
    assert found == cases
    assert f"/cases/{cases[0]}/" in words(browser.get("/desk/?part=open&behind=nonsense"))
    assert browser.get("/desk/?part=none").status_code == 404


def test_nobody_sees_what_is_not_his():
    """An administrator of the office, and whoever holds no role, have an empty desk."""
    (case,) = _several(1)
    for who in (actor("孙闲人", "市大数据局"), applicant("周旁人", "丙公司")):
        browser = browser_of(who)
        for address in ("/desk/?part=open", "/desk/calendar/?month=2021-03"):
            assert f"/cases/{case}/" not in words(browser.get(address))


def test_the_month_shows_each_last_day():
    """The day leads to its cases; a month that is none is this one."""
    taker, (case,) = official(), _several(1)
    accepted(taker, case)
    browser = browser_of(taker)
    page = words(browser.get("/desk/calendar/?month=2021-03"))
    assert "?day=2021-03-29#endings" in page and f"/cases/{case}/" in page
    assert f"/cases/{case}/" not in words(browser.get("/desk/calendar/?day=2021-03-30"))
    assert "2021年3月" in words(browser.get("/desk/calendar/?month=2021-13&day=x"))


def test_the_workbook_is_a_download():
    """Under the day's name, kept by nobody on the way; that it was taken out is on record."""
    got = browser_of(official()).get("/desk/workbook/?part=open")
    assert (got.content[:2], got["Cache-Control"]) == (b"PK", "private, no-store")
    assert "desk-2021-03-01.xlsx" in got["Content-Disposition"]
    assert Event.objects.filter(kind="exported").count() == 1


def test_one_act_in_several_cases():
    """First the form; then what would become of each; then it is done where it can be, once."""
    taker, (first, second) = official(), _several(2)
    accepted(taker, second)
    browser = browser_of(taker)
    marked = [f"{first}.1", f"{second}.2"]
    opened = words(browser.post("/desk/several/", SEVERAL | {"act:case": marked}))
    assert "请先填写数据" in opened and "步骤不符" in opened
    again = SEVERAL | {"act:case": _marks(opened), "act:again": "1", "review_workdays": "20"}
    looked = words(browser.post("/desk/several/", again))
    assert "可以办理" in looked and "办理1件" in looked
    assert Entry.objects.count() == 3
    done = browser.post("/desk/several/", again | {"act:do": "1"})
    assert (done.status_code, "已办理1件" in words(done)) == (200, True)
    browser.post("/desk/several/", again | {"act:do": "1"})
    assert Case.objects.get(pk=first).sequence == 2


def _marks(page):
    return [piece.partition('"')[0] for piece in page.split('name="act:case" value="')[1:]]


def test_several_cases_are_named_and_not_too_many():
    """Without a mark, with a hundred and one, with words that are no mark, for no procedure and no act: said, not done."""
    browser = browser_of(official())
    assert browser.post("/desk/several/", SEVERAL).status_code == 422
    too_many = {"act:case": [f"{number}.1" for number in range(1, 102)]}
    assert "一次最多100件" in words(browser.post("/desk/several/", SEVERAL | too_many))
    assert browser.post("/desk/several/", SEVERAL | {"act:case": ["x.1", "1", "１.1"]}).status_code == 422
    assert browser.post("/desk/several/", {"act:procedure": "none"}).status_code == 404
    assert browser.post("/desk/several/", {"act:procedure": PROCEDURE, "act:name": "none"}).status_code == 404
    assert browser.get("/desk/several/").status_code == 405
