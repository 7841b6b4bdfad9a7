"""From the profile to the payment: the enterprise, the department and the finance bureau, each in a browser of his own."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.contrib.auth import get_user_model
from playwright.sync_api import Page, expect

from gongbao.engine.values import Yuan
from gongbao.office.actors import actor_for
from gongbao.office.clock import CHINA, stopped_for_all_at, today
from gongbao.records.models import Account, Case
from tests.journeys.conftest import WATCH
from tests.office.cases.applying import actor, found_department
from tests.web.cases.signing_in import browser_of
from zibo.documents.digital_economy.demo.enterprises import PLATFORM, PROFILES
from zibo.documents.digital_economy.models import Commitment, Payment, keep
from zibo.documents.digital_economy.models.booking import change_line

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
HOME = "/documents/digital-economy/enterprise/"
MORNING = datetime(2022, 3, 1, 9, tzinfo=CHINA)
LEAD, TREASURY = "市大数据局", "市财政局"
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
ZONE = replace(PLATFORM, profile=PLATFORM.profile | {"zone_determined_on": "2021-05-20"})
Seat = Callable[[str], Page]


@pytest.fixture
def people(office):
    """The clerk who keeps the example profiles, the handler, and one who signs and pays; the year has its money."""
    found_department()
    change_line(2022, LEAD, Yuan(2_000_000_000), "年度预算", MORNING, None)
    found = {
        "enterprise": actor("李申请", "甲公司", "digital-economy/applicant"),
        "department": actor("王受理", LEAD, "digital-economy/lead-department"),
        "finance": actor("钱拨付", TREASURY, "digital-economy/co-department", "digital-economy/finance"),
    }
    browser_of(found["enterprise"])  # makes the account that keeps the profiles
    user = get_user_model().objects.get(pk=Account.objects.get(person=found["enterprise"].person_id).user_id)
    for enquiry in (*(one for one in PROFILES if one is not PLATFORM), ZONE):
        keep(actor_for(user, today()), enquiry.as_data())
    return found


@pytest.fixture
def sit(browser, office, people) -> Iterator[Seat]:
    """A page for one of them, signed in."""
    contexts = []

    def seat(name: str) -> Page:
        context = browser.new_context(base_url=office, viewport={"width": 1280, "height": 900}, locale="zh-CN")
        session = browser_of(people[name]).cookies[settings.SESSION_COOKIE_NAME].value
        context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": office}])
        context.add_init_script(WATCH)
        contexts.append(context)
        return context.new_page()

    yield seat
    for context in contexts:
        context.close()


def test_a_support_that_fits_is_applied_for_and_paid(sit, picture):
    """What the profile states fills the form; four hands later it is paid; the same matter again is refused with the reason."""
    with _on(0):
        enterprise, department, finance = sit("enterprise"), sit("department"), sit("finance")
        _apply_for_the_first_time(enterprise, picture)
        _do(department, "受理", {"审核工作日数": "20"})
        _do(department, "提出审核意见", {"拟扶持金额": "5000000", "理由": "符合条件"}, {"已核查不重复享受": "是"})
        _do(finance, "会签", {"部门": TREASURY, "会签意见": "同意"})
        _do(department, "公示", {"公示工作日数": "5"})
        enterprise.goto("/documents/digital-economy/grants/")
        picture(enterprise, "4-notice")
    with _on(10):  # everybody was signed out in the meantime
        enterprise, department, finance = sit("enterprise"), sit("department"), sit("finance")
        _do(department, "决定给予扶持", {})
        _do(finance, "拨付", {"拨付金额": "5000000", "预算年度": "2022", "可用预算": "20000000"})
        expect(finance.locator(".tag-state")).to_have_text("已拨付")
        picture(finance, "5-paid")
        _apply(enterprise)
        _send(enterprise)
        expect(enterprise.locator("#refusal")).to_contain_text("同一事项已有另一案件在办、已决定或已拨付")
        picture(enterprise, "7-again")

        finance.goto("/documents/digital-economy/budget/")
        picture(finance, "6-budget")

    assert (Case.objects.get().state, Commitment.objects.get().fen) == ("disbursed", 500_000_000)
    assert Payment.objects.get().fen == 500_000_000
    assert [page.evaluate("window.violations") for page in (enterprise, department, finance)] == [[], [], []]


@pytest.mark.parametrize("tongue", ["", "/en"], ids=["Chinese", "English"])
def test_the_matrix_has_no_barrier_on_any_screen(sit, picture, tongue):
    """axe finds nothing, the page does not scroll sideways; on paper and as a workbook it is there as well."""
    page, found = sit("enterprise"), []
    page.goto(f"{tongue}{HOME}matrix/")
    violations = Axe().run(page, options=RULES).response["violations"]
    found += [f"{fault['id']}: {fault['nodes'][0]['html'][:160]}" for fault in violations]
    for width in (1280, 640, 390, 320):
        page.set_viewport_size({"width": width, "height": 900})
        wide = page.evaluate("document.documentElement.scrollWidth")
        found += [f"{wide} at {width}"] * (wide > width)
        if width in (1280, 390):
            picture(page, f"{tongue.strip('/') or 'zh'}-{width}")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.emulate_media(media="print")
    picture(page, f"{tongue.strip('/') or 'zh'}-print")
    page.emulate_media(media="screen")
    with page.expect_download() as download:
        page.locator("main a[href$='matrix.xlsx']").click()

    assert found == []
    assert download.value.suggested_filename.endswith(".xlsx")
    assert page.evaluate("window.violations") == []


def _on(days: int):
    return stopped_for_all_at(MORNING + timedelta(days=days))


def _apply_for_the_first_time(page: Page, picture: Callable[[Page, str], None]) -> None:
    """The form comes filled; it is sent once the materials are declared to be true."""
    _state_the_facts(page)
    _apply(page, picture)
    expect(page.get_by_label("申报单位")).to_have_value(PLATFORM.name)
    expect(page.get_by_label("申报金额")).to_have_value("5000000.00")
    picture(page, "2-form")
    _send(page)
    expect(page.locator("main [role=status]")).to_contain_text("已办理：提交申请")
    picture(page, "3-submitted")


def _state_the_facts(page: Page) -> None:
    """The one fact that the rule needs beyond the profile."""
    page.goto(HOME)
    page.get_by_role("link", name=PLATFORM.name).click()
    page.locator("#pilot-zone > summary").click()
    page.locator("#pilot-zone").get_by_role("link", name="补充测算所需的事实").click()
    page.get_by_label("同一园区本项已获补贴").fill("0")
    page.get_by_label("对象编号").fill("k1")
    page.get_by_role("button", name="测算", exact=True).click()


def _apply(page: Page, picture: Callable[[Page, str], None] | None = None) -> None:
    page.goto(HOME)
    page.get_by_role("link", name=PLATFORM.name).click()
    page.locator("#pilot-zone > summary").click()
    button = page.locator("#pilot-zone").get_by_role("button", name="申请")
    button.scroll_into_view_if_needed()
    if picture:
        picture(page, "1-offer")
    button.click()
    page.wait_for_url("**/begin/submit/")


def _send(page: Page) -> None:
    page.get_by_role("group", name="承诺材料真实").get_by_label("是", exact=True).check()
    page.locator("#act-form .buttons button").filter(has_text="提交申请").click()


def _do(page: Page, act: str, words: dict[str, str], choices: dict[str, str] | None = None) -> None:
    page.goto(f"/cases/{Case.objects.get().pk}/")
    page.locator(".act-list a", has_text=act).first.click()
    for label, word in words.items():
        page.locator("#act-form").get_by_label(label, exact=False).first.fill(word)
    for group, choice in (choices or {}).items():
        page.get_by_role("group", name=group).get_by_label(choice, exact=True).check()
    page.locator("#act-form .buttons button").filter(has_text=act).click()
    expect(page.locator("main [role=status]")).to_contain_text(act)
