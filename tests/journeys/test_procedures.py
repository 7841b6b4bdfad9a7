"""Somebody looks a procedure up, and counts a period."""

import pypdfium2
import pytest
from playwright.sync_api import expect

from tests.web.addresses import in_english, procedure_pages

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def test_from_the_picture_to_the_act_by_keyboard(page, picture):
    """With Tab and Enter alone: into the picture, to an act, to its row in the table."""
    page.goto(procedure_pages()[0])
    page.locator(".flow-figure .scroll").focus()
    page.keyboard.press("Tab")
    focused = page.evaluate("document.activeElement.getAttribute('href')")
    picture(page, "1-act")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{focused}")
    row = page.locator(f"[id='{focused[1:]}']")

    assert focused.startswith("#act-")
    expect(row).to_be_in_viewport()
    picture(page, "2-row")


def test_the_picture_scrolls_within_itself_on_a_phone(page, picture):
    """On a narrow page the picture keeps its size and scrolls; the page does not."""
    page.set_viewport_size({"width": 390, "height": 844})
    for address in procedure_pages():
        page.goto(in_english(address))
        smallest = page.evaluate(
            "Math.min(...[...document.querySelectorAll('.flow text')].map(t => t.getBoundingClientRect().height))"
        )

        assert smallest >= 12
        assert page.evaluate("document.documentElement.scrollWidth") == 390
    picture(page, "1-phone")


def test_a_procedure_on_paper(page, tmp_path):
    """Printed, the picture keeps within the paper and the table follows it."""
    address = procedure_pages()[0]
    page.goto(address)
    acts = page.locator(".acts tbody th strong").all_inner_texts()
    path = tmp_path / "procedure.pdf"
    page.pdf(path=path, prefer_css_page_size=True)
    with pypdfium2.PdfDocument(path) as paper:
        words = "".join("".join(leaf.get_textpage().get_text_range() for leaf in paper).split())

    assert [act for act in acts if "".join(act.split()) not in words] == []


def test_a_period_is_counted(page, picture):
    """A day, a number, a unit: the last day is there with every day on the way, and the table behind it can be opened by keyboard."""
    page.goto("/calendar/")
    page.locator("#ask-start").fill("2020-09-21")
    page.locator("#ask-count").fill("15")
    page.locator("#ask-unit").select_option("workdays")
    page.keyboard.press("Tab")
    page.locator(".count-form .button").press("Enter")
    page.wait_for_url("**/calendar/?start=2020-09-21**")
    expect(page.locator(".answer-value time")).to_have_attribute("datetime", "2020-10-16")
    picture(page, "1-strip")
    page.locator(".strip-table summary").press("Enter")

    expect(page.locator(".strip-table tbody tr")).to_have_count(26)
    expect(page.locator(".strip-table tbody tr").last).to_be_visible()
