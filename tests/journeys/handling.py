"""People in their browsers who handle an application for a support: who they are, and what they do again and again."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import datetime, timedelta

import pytest
from django.conf import settings
from playwright.sync_api import Locator, Page, expect

from gongbao.engine.values import Yuan
from gongbao.office.clock import CHINA, stopped_for_all_at
from gongbao.records.models import Case
from tests.journeys.conftest import WATCH
from tests.office.cases.applying import actor, found_department
from tests.web.cases.signing_in import browser_of
from zibo.documents.digital_economy.models.booking import change_line

MONDAY = datetime(2021, 3, 1, 9, tzinfo=CHINA)
APPLICATION = "/procedures/digital-economy/application/begin/"
WIDE = 1280
LEAD, TREASURY = "市大数据局", "市财政局"


@pytest.fixture
def people(office):
    """Everybody with a part in it; the department that signs with the other is the one that the measure names."""
    found_department()
    change_line(2021, LEAD, Yuan(500_000_000), "年度预算", MONDAY, None)
    return {
        "enterprise": actor("李申请", "甲公司", "digital-economy/applicant"),
        "department": actor("王受理", LEAD, "digital-economy/lead-department"),
        "treasury": actor("钱会签", TREASURY, "digital-economy/co-department"),
        "finance": actor("孙拨付", TREASURY, "digital-economy/finance"),
        "outsider": actor("周旁人", "乙公司", "digital-economy/applicant"),
    }


@pytest.fixture
def sit(browser, office, people) -> Iterator[Callable[..., Page]]:
    """A page for somebody who has signed in; how one signs in is a journey of its own."""
    contexts = []

    def seat(name: str, *, scripts: bool = True) -> Page:
        client = browser_of(people[name])
        context = browser.new_context(
            base_url=office, viewport={"width": WIDE, "height": 900}, locale="zh-CN", java_script_enabled=scripts
        )
        session = client.cookies[settings.SESSION_COOKIE_NAME].value
        context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": office}])
        context.add_init_script(WATCH)
        contexts.append(context)
        return context.new_page()

    yield seat
    for context in contexts:
        context.close()


def at(days: int) -> AbstractContextManager[None]:
    """Everybody's clock stands still at nine in the morning so many days after the first of March 2021, a Monday."""
    return stopped_for_all_at(MONDAY + timedelta(days=days))


def open_from_the_desk(page: Page, picture: Callable[..., None] | None = None) -> None:
    """Open the first case of the desk."""
    page.goto("/desk/")
    if picture:
        picture(page, "4-desk")
    page.locator(".stacks th[scope=row] a").first.click()
    expect(page.locator(".tag-state")).to_be_visible()


def do(page: Page, title: str, words: dict[str, str], choices: dict[str, str] | None = None) -> None:
    """Do an act in the only case, from its file, through its form."""
    case = Case.objects.get()
    page.goto(f"/cases/{case.pk}/")
    page.locator(".act-list a", has_text=title).first.click()
    for label, word in words.items():
        fill(page, label, word)
    for group, choice in (choices or {}).items():
        choose(page, group, choice)
    act(page, title)
    expect(page.locator("main [role=status]")).to_contain_text(title)


def state_the_application(page: Page) -> None:
    """Fill in the application, but for the declaration that it is true."""
    page.goto(APPLICATION)
    page.get_by_label("扶持项").select_option("big-data-chain")
    fill(page, "申报单位", "甲公司")
    fill(page, "事项", "chain:c1:revenue:2019")
    fill(page, "申报金额", "2,000,000")
    page.locator("button[name=add]").click()
    page.locator("#ask-materials-0").fill("申请书")


def fill(page: Page, label: str, word: str) -> None:
    """Type a word into the field of that label."""
    page.locator("#act-form").get_by_label(label, exact=False).first.fill(word)


def choose(page: Page, group: str, choice: str) -> None:
    """Choose one of a group."""
    page.get_by_role("group", name=group).get_by_label(choice, exact=True).check()


def act(page: Page, title: str) -> None:
    """Press the button of the act."""
    button(page, title).click()


def button(page: Page, title: str) -> Locator:
    """The button of the act."""
    return page.locator("#act-form .buttons button").filter(has_text=title)


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until what the selector finds has the focus."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise LookupError(selector)
