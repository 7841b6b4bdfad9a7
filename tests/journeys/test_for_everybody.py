"""Every page for everybody: no barrier, no breach of the content policy, any width, keyboard alone, on paper."""

import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.web.addresses import (
    GENERAL,
    document_pages,
    in_english,
    issue_pages,
    procedure_pages,
    provision_pages,
    rule_pages_of_every_kind,
)

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
ANSWERED = "?as_of=2021-06-01"
PAGES = [
    *GENERAL,
    *issue_pages(),
    *document_pages()[:6],
    *provision_pages()[:8],
    *procedure_pages()[:4],
    *rule_pages_of_every_kind(),
    *(page + ANSWERED for page in rule_pages_of_every_kind()[:5]),
    "/nothing/",
]
NARROW, ZOOMED = 320, 640  # 640 is what is left of 1280 at 200 %
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.mark.parametrize("tongue", [str, in_english], ids=["Chinese", "English"])
def test_no_page_has_a_barrier(page, tongue):
    """axe finds no violation on any page, and the content policy is never broken."""
    axe, found = Axe(), []
    for address in PAGES:
        page.goto(tongue(address))
        violations = axe.run(page, options=RULES).response["violations"]
        found += [f"{address}: {fault['id']}: {fault['nodes'][0]['html'][:120]}" for fault in violations]
        found += [f"{address}: {fault}" for fault in page.evaluate("window.violations")]

    assert found == []


@pytest.mark.parametrize("width", [NARROW, ZOOMED])
def test_no_page_scrolls_sideways(page, width):
    """At 200 % zoom and on the smallest screen the page is as wide as the window; wide tables scroll within themselves."""
    page.set_viewport_size({"width": width, "height": 800})
    found = []
    for address in PAGES:
        page.goto(address)
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > width:
            found.append(f"{address}: {wide}")

    assert found == []


def test_the_keyboard_suffices(page, picture):
    """With Tab, Enter and typing alone: skip to the content, search, open a provision, open its document."""
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    expect(page.locator(".skip")).to_be_in_viewport()
    picture(page, "1-skip")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("有效期")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/**")
    _tab_to(page, ".hits a")
    picture(page, "2-hit")
    page.keyboard.press("Enter")
    page.wait_for_url("**/documents/**")

    expect(page.locator(".passage")).to_contain_text("有效期")


def test_the_focus_is_always_seen(page):
    """Whatever has the focus has an outline."""
    page.goto(rule_pages_of_every_kind()[0])
    for _ in range(25):
        page.keyboard.press("Tab")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineWidth")

        assert outline not in ("0px", "")


def test_a_document_on_paper(page, tmp_path):
    """Printed, a document is its text with its force: no navigation, nothing cut off."""
    entry = document_pages()[0]
    page.goto(entry)
    opening = page.locator(".sheet p").last.inner_text()[:12]
    ways = page.locator(".ways a").first.inner_text()
    path = tmp_path / "document.pdf"
    page.pdf(path=path, prefer_css_page_size=True)
    with pypdfium2.PdfDocument(path) as paper:
        words = "".join(leaf.get_textpage().get_text_range() for leaf in paper).replace("\r\n", "")

    assert opening in words
    assert ways not in words


def _tab_to(page, selector: str) -> None:
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise LookupError(selector)
