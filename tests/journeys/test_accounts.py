"""Accounts in the browser: by keyboard alone from the link to the second factor, and every page without a barrier."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from gongbao.office.actors import actor_for
from gongbao.office.clock import today
from gongbao.office.example_city import logins, seed_people
from gongbao.office.people.accounts import Newcomer, open_account
from tests.journeys.test_for_everybody import RULES
from tests.office.people.peopling import administrator, user_of
from tests.web.addresses import in_english
from tests.web.signing_in import code_of

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
OWN = [
    "/account/",
    "/account/tokens/",
    "/account/delegations/",
    "/account/interests/",
    "/account/password/",
    "/account/second-factor/",
    "/account/second-factor/set-up/",
    "/account/sessions/",
]
EACH = ["/administration/", "/administration/bodies/", "/administration/officers/"]
SECURITY = [
    "/administration/accounts/",
    "/administration/signatures/",
    "/administration/delegations/",
    "/administration/notices/",
]
PAGES = {
    "": OWN,
    "system": [*EACH, "/administration/site/", "/administration/notices/"],
    "security": [*EACH, *SECURITY],
    "audit": [*EACH, "/administration/events/", "/administration/ledger/"],
}
NARROW = 320


@pytest.mark.parametrize("office_held", PAGES)
@pytest.mark.parametrize("tongue", [str, in_english], ids=["Chinese", "English"])
def test_no_page_has_a_barrier(page, tongue, office_held):
    """Somebody of the example city sees every page of the account or of the office held: no violation, nothing wider than a small screen."""
    seed_people()
    login = next(one for one in logins() if one.office == office_held and (one.roles or one.office))
    _enter(page, login.name, login.password)
    axe, found = Axe(), []
    for address in PAGES[office_held]:
        page.goto(tongue(address))
        violations = axe.run(page, options=RULES).response["violations"]
        found += [f"{address}: {fault['id']}: {fault['nodes'][0]['html'][:120]}" for fault in violations]
        found += [f"{address}: {fault}" for fault in page.evaluate("window.violations")]
        page.set_viewport_size({"width": NARROW, "height": 800})
        wide = page.evaluate("document.documentElement.scrollWidth")
        found += [f"{address}: {wide} wide"] * (wide > NARROW)
        page.set_viewport_size({"width": 1280, "height": 900})

    assert found == []


def test_from_the_link_to_the_second_factor_by_keyboard(page, picture):
    """A password by the link, the first code, ten recovery codes; then signing in takes both."""
    password = "a password of my own"
    keeper = actor_for(user_of(administrator("security")), today())
    secret = open_account(keeper, Newcomer("newcomer", "新人")).secret
    page.goto(f"/sign-in/link/{secret}/")
    _write(page, "新密码", password)
    page.keyboard.press("Tab")
    page.keyboard.type(password)
    page.keyboard.press("Enter")
    page.wait_for_url("**/sign-in/")
    _enter(page, "newcomer", password)

    page.goto("/account/second-factor/set-up/")
    picture(page, "1-picture")
    device = page.locator("main code").inner_text()
    _write(page, "设备当前显示的验证码", code_of(device))
    page.keyboard.press("Enter")
    page.wait_for_url("**/account/recovery-codes/")
    codes = page.locator("#codes").inner_text().split()
    picture(page, "2-recovery-codes")
    page.get_by_role("button", name="退出").click()

    _give_password(page, "newcomer", password)
    page.wait_for_url("**/sign-in/code/")
    picture(page, "3-code")
    _write(page, "设备验证码或恢复码", codes[0])
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="newcomer")).to_be_visible()


def test_after_five_failures_the_page_says_when(page, picture):
    """The sixth attempt is not even looked at; the page names the time."""
    page.goto("/sign-in/")
    for _ in range(5):
        _write(page, "用户名", "nobody")
        page.get_by_label("密码", exact=True).fill("wrong")
        page.keyboard.press("Enter")
        page.wait_for_load_state()
    picture(page, "1-locked")

    expect(page.locator("h1")).to_have_text("失败次数过多")
    expect(page.get_by_role("alert")).to_contain_text("北京时间")


def _enter(page: Page, name: str, password: str) -> None:
    _give_password(page, name, password)
    expect(page.get_by_role("button", name="退出")).to_be_visible()


def _give_password(page: Page, name: str, password: str) -> None:
    page.goto("/sign-in/")
    _write(page, "用户名", name)
    page.keyboard.press("Tab")
    page.keyboard.type(password)
    page.keyboard.press("Enter")


def _write(page: Page, label: str, words: str) -> None:
    """Write into a field with the keyboard, after coming to it."""
    page.get_by_label(label, exact=True).focus()
    page.keyboard.press("Control+a")
    page.keyboard.type(words)
