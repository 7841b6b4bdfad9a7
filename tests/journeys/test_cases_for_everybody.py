"""The pages of cases for everybody: no barrier, any width, keyboard alone, on paper."""

import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from gongbao.records.models import Case
from tests.journeys.handling import WIDE, at, people, sit, tab_to
from tests.journeys.test_for_everybody import RULES
from tests.office.cases.applying import accepted, applied
from tests.web.addresses import in_english

__all__ = ["people", "sit"]

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
PHONE, NARROW, ZOOMED = 390, 320, 640


@pytest.mark.parametrize("tongue", [str, in_english], ids=["Chinese", "English"])
def test_no_page_of_a_case_has_a_barrier(sit, people, picture, tongue):
    """axe finds no violation; no page is wider than the smallest screen, or than what 200 % leaves of a large one; the focus is always seen."""
    with at(2):
        case = applied(people["enterprise"]).case_id
        accepted(people["department"], case)
        page, axe, found = sit("department"), Axe(), []
        addresses = [
            "/desk/",
            "/desk/?part=open&procedure=digital-economy/application",
            "/desk/?part=closed",
            "/desk/notices/",
            "/desk/calendar/?month=2021-03",
            "/desk/calendar/?day=2021-03-31",
            f"/cases/{case}/",
            f"/cases/{case}/acts/propose/",
            f"/cases/{case}/acts/appoint-experts/",
            "/procedures/digital-economy/recovery/begin/open/",
            "/procedures/digital-economy/application/begin/",
            "/cases/999999/",
        ]
        for address in addresses:
            page.goto(tongue(address))
            violations = axe.run(page, options=RULES).response["violations"]
            found += [f"{address}: {fault['id']}: {fault['nodes'][0]['html'][:120]}" for fault in violations]
            found += [f"{address}: {fault}" for fault in page.evaluate("window.violations")]
            for width in (NARROW, ZOOMED):
                page.set_viewport_size({"width": width, "height": 800})
                wide = page.evaluate("document.documentElement.scrollWidth")
                found += [f"{address}: {wide} wide in {width}"] * (wide > width)
            page.set_viewport_size({"width": PHONE, "height": 844})
            picture(page, f"{tongue('/').strip('/') or 'zh'}-{PHONE}-{addresses.index(address)}")
            page.set_viewport_size({"width": WIDE, "height": 900})
            picture(page, f"{tongue('/').strip('/') or 'zh'}-{WIDE}-{addresses.index(address)}")

    assert found == []


def test_an_act_by_keyboard_alone(sit, people):
    """From the desk to the case, to the act, through its form: Tab, Enter and typing."""
    with at(0):
        case = applied(people["enterprise"]).case_id
        page = sit("department")
        page.goto("/desk/")
        tab_to(page, f"a[href='/cases/{case}/']")
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/cases/{case}/")
        tab_to(page, f"a[href='/cases/{case}/acts/accept/']")
        page.keyboard.press("Enter")
        page.wait_for_url("**/acts/accept/")
        tab_to(page, "#ask-review_workdays")
        page.keyboard.type("20")
        page.keyboard.press("Enter")
        expect(page.locator("main [role=status]")).to_contain_text("受理")

    assert Case.objects.get().state == "accepted"


def test_a_case_on_paper(sit, people, tmp_path):
    """Printed, the file is one bundle: number, clocks, every entry with its hash; no navigation, no buttons."""
    with at(0):
        case = applied(people["enterprise"]).case_id
        accepted(people["department"], case)
        page = sit("department")
        page.goto(f"/cases/{case}/")
        page.pdf(path=tmp_path / "case.pdf", prefer_css_page_size=True)
    with pypdfium2.PdfDocument(tmp_path / "case.pdf") as paper:
        words = "".join(leaf.get_textpage().get_text_range() for leaf in paper)
    words = "".join(words.split())
    for said in ("扶持申请〔2021〕0001号", "审核期限", "2021年3月29日", "打印人：王受理", *_hashes()):
        assert said in words
    assert "退出" not in words
    assert "现在可以办理" not in words


def _hashes() -> list[str]:
    return list(Case.objects.get().entries.values_list("hash", flat=True))
