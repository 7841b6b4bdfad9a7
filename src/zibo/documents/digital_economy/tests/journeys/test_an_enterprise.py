"""An enterprise looks for its supports: without scripts, by Excel, by keyboard, on any screen, in both languages."""

import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from gongbao.office.sheets import template
from gongbao.office.sheets.opening import open_sheet
from zibo.documents.digital_economy.models import EnterpriseProfile
from zibo.documents.digital_economy.pages.entering import SHEET

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
HOME = "/documents/digital-economy/enterprise/"
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
SCREENS = (1280, 640, 390, 320)
PLATFORM = "示例工业互联网平台有限公司"


def choose(page: Page, question: str, answer: str) -> None:
    page.get_by_role("group", name=question).get_by_label(answer, exact=True).check()


def test_a_visitor_without_scripts(without_scripts, picture, tmp_path):
    """With scripts off a visitor states facts, gets a sum and the best choice, changes the language, takes the PDF; nothing is kept."""
    page = without_scripts
    _state_the_profile(page)
    _state_the_facts(page)
    expect(page.locator(".answer-value")).to_have_text("2,400,000.00元")
    picture(page, "1-result")
    _state_another_support(page)
    expect(page.locator(".answer-value")).to_have_text("3,000,000.00元")
    expect(page.locator(".fates").first).to_contain_text("不如所选项优惠：其他专项")
    picture(page, "2-choice")
    page.get_by_role("button", name="English").click()
    expect(page.locator(".answer-value")).to_have_text("3,000,000.00 yuan")
    picture(page, "3-english")
    with page.expect_download() as download:
        page.get_by_role("button", name="PDF").click()
    download.value.save_as(tmp_path / "worksheet.pdf")
    text = pypdfium2.PdfDocument(tmp_path / "worksheet.pdf")[0].get_textpage().get_text_range()

    assert "A<B & C>" in text and "3,000,000.00 yuan" in text
    assert not EnterpriseProfile.objects.exists()


def _state_the_profile(page: Page) -> None:
    page.goto(HOME)
    page.get_by_role("link", name="开始填写").click()
    page.get_by_label("企业名称").fill("槃喆堃 A<B & C> 公司")
    page.get_by_label("提交申请之日").fill("2021-09-01")
    choose(page, "在本市建设数据中心", "是")
    page.get_by_label("数据中心等级").fill("3")
    page.get_by_role("button", name="查看符合哪些扶持").click()


def _state_the_facts(page: Page) -> None:
    page.get_by_text("数据中心建设补贴", exact=True).click()
    page.locator("#data-centre-investment").get_by_role("button", name="补充测算所需的事实").click()
    page.get_by_label("投资额（不包括土建部分）").fill("4,000万")
    page.get_by_role("button", name="测算", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("4000万")
    page.get_by_label("投资额（不包括土建部分）").fill("40,000,000")
    page.get_by_role("button", name="测算", exact=True).click()


def _state_another_support(page: Page) -> None:
    page.get_by_role("button", name="填写本市其他扶持").click()
    page.get_by_label("扶持名称或文号").fill("其他专项")
    page.get_by_label("来源").select_option("本市其他扶持政策")
    page.get_by_label("事项", exact=True).fill("data-centre:1:construction")
    page.get_by_label("金额").fill("3000000")
    choose(page, "已兑现", "否")
    page.get_by_role("button", name="保存", exact=True).click()


def test_a_clerk_by_excel(clerk, picture, tmp_path):
    """A sheet with a faulty row is sent, the good row enters, the sheet comes back with the reason at its cell."""
    good = {"name": "甲公司", "code": "91370303MA3C000017", "data_centre_tier": 3}
    bad = {"name": "乙公司", "code": "91370321MA3D12345K", "fiveg_industry_scale": "12万"}
    (tmp_path / "画像.xlsx").write_bytes(template(SHEET, [good, bad]))
    clerk.goto(HOME)
    clerk.get_by_label("填好的表").set_input_files(tmp_path / "画像.xlsx")
    clerk.get_by_role("button", name="录入无误的行").click()
    expect(clerk.get_by_role("table", name="错误列表").or_(clerk.locator("table").first)).to_contain_text("R5")
    barriers = _barriers(clerk)
    picture(clerk, "1-outcome")
    with clerk.expect_download() as download:
        clerk.get_by_role("link", name="下载带批注的表").click()
    download.value.save_as(tmp_path / "back.xlsx")
    rows = open_sheet((tmp_path / "back.xlsx").read_bytes(), "企业画像").rows

    assert (rows[3][-1], rows[4][-1].partition("：")[0]) == ("已录入。", "R 5G实际形成的产业规模")
    clerk.goto(HOME)
    expect(clerk.get_by_role("link", name="甲公司")).to_be_visible()
    assert barriers == [] and clerk.evaluate("window.violations") == []


def test_the_keyboard_suffices(clerk, picture):
    """With Tab, Enter and arrow keys alone a support is opened and the other reading of measure 19 is chosen."""
    clerk.goto(HOME)
    clerk.get_by_role("link", name="示例机械制造股份有限公司").focus()
    clerk.keyboard.press("Enter")
    clerk.wait_for_url("**/enterprise/*-*/")
    _tab_to(clerk, "input[name=reading]")
    clerk.keyboard.press("ArrowRight")
    _tab_to(clerk, ".ways-to-choose button")
    clerk.keyboard.press("Enter")
    clerk.wait_for_url("**reading=one-per-beneficiary**")
    expect(clerk.locator(".answer-value")).to_have_text("2,800,000.00元")
    _tab_to(clerk, "#demonstration-upgrade > summary")
    clerk.keyboard.press("Enter")

    expect(clerk.locator("#demonstration-upgrade .conditions")).to_be_visible()
    picture(clerk, "1-open")


@pytest.mark.parametrize("tongue", ["", "/en"], ids=["Chinese", "English"])
def test_no_page_has_a_barrier_on_any_screen(clerk, picture, tongue):
    """axe finds nothing, nothing scrolls sideways from 1280 down to 320, the content policy holds; pictures are kept at 1280 and 390."""
    clerk.goto(f"{tongue}{HOME}")
    kept = clerk.get_by_role("link", name=PLATFORM).get_attribute("href")
    pages = {
        "start": f"{tongue}{HOME}",
        "profile": f"{kept}profile/",
        "result": f"{kept}",
        "facts": f"{kept}facts/results-conversion/",
        "others": f"{kept}others/",
    }
    found = []
    for name, address in pages.items():
        clerk.goto(address)
        clerk.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
        found += [f"{name}: {barrier}" for barrier in _barriers(clerk)]
        for width in SCREENS:
            clerk.set_viewport_size({"width": width, "height": 900})
            wide = clerk.evaluate("document.documentElement.scrollWidth")
            found += [f"{name}: {wide} at {width}"] * (wide > width)
            if width in (1280, 390):
                picture(clerk, f"{name}-{width}{tongue.replace('/', '-')}")
        clerk.set_viewport_size({"width": SCREENS[0], "height": 900})

    assert found == []


def test_a_faulty_form_has_no_barrier_either(clerk, picture):
    """The page that names faults is as accessible as the others, and its summary leads to the field."""
    clerk.goto(f"{HOME}new/")
    clerk.get_by_label("数据中心等级").fill("9")
    clerk.get_by_role("button", name="保存并查看").click()
    found = _barriers(clerk)
    picture(clerk, "1-faults")
    clerk.locator(".errors a").last.click()

    assert found == []
    expect(clerk.get_by_label("数据中心等级")).to_be_focused()


def _barriers(page: Page) -> list[str]:
    """What axe finds on the page, and what broke the content policy."""
    violations = Axe().run(page, options=RULES).response["violations"]
    found = [f"{fault['id']}: {fault['nodes'][0]['html'][:160]}" for fault in violations]
    return found + list(page.evaluate("window.violations"))


def _tab_to(page: Page, selector: str) -> None:
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"the keyboard does not reach {selector}")
