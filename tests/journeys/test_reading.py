"""A reader opens the issue, a provision, its rule, asks, and reads the answer in English."""

import re

import pytest
from playwright.sync_api import expect

from gongbao.office.permission import PUBLIC
from gongbao.office.rules import describe, rules
from gongbao.web.addresses import address_of

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def test_from_the_issue_to_an_answer(page, picture):
    """From the front page to a provision, from its margin to the rule, from the form to the answer, and the same in English."""
    page.goto("/")
    picture(page, "1-front")
    page.locator(".issue-card h3 a").first.click()
    picture(page, "2-issue")
    rule = next(view for entry in rules(PUBLIC) if (view := describe(PUBLIC, entry.id)).output.name == "yuan")
    page.locator(f'a.place[href="{address_of(rule.provisions[0])}"]').click()
    picture(page, "3-provision")
    page.locator(f'#rules + ul a[href="/rules/{rule.id}/"]').click()
    page.locator(".worked a").first.click()
    expect(page.locator("#answer")).to_be_visible()
    picture(page, "4-answer")
    chinese = page.locator(".answer-value").inner_text()
    page.get_by_role("link", name="English").click()
    picture(page, "5-english")

    assert "/en/" in page.url
    assert re.sub(r"[^0-9.,]", "", page.locator(".answer-value .figures").first.inner_text()) in chinese


def test_a_form_filled_by_hand_is_answered_in_place(page, picture):
    """The answer appears without a new page, under an address that says the question, and can be opened again."""
    page.goto(next(f"/rules/{view.id}/" for view in map(_described, rules(PUBLIC)) if view.output.name == "yuan"))
    _fill(page)
    page.locator("form[hx-post] .button").first.click()
    expect(page.locator("#answer")).to_be_visible()
    picture(page, "answer")
    value = page.locator(".answer-value").inner_text()
    page.goto(page.url)

    assert "as_of=" in page.url
    assert page.locator(".answer-value").inner_text() == value


def test_the_text_on_another_day(page, picture):
    """On a day after its last one the document is stamped, and the links keep the day."""
    page.goto("/validity/?on=2100-01-01")
    page.locator("tr:has(.tag-strong) th a").first.click()
    expect(page.locator(".stamp").first).to_be_visible()
    picture(page, "stamped")
    page.locator("a.number").first.click()

    assert "on=2100-01-01" in page.url
    expect(page.locator(".stamp").first).to_be_visible()


def test_finding_a_provision_by_its_words(page, picture):
    """Words of the law lead to the provision in which they stand."""
    page.goto("/")
    page.get_by_role("searchbox").fill("数据")
    page.get_by_role("searchbox").press("Enter")
    picture(page, "hits")
    page.locator(".hits a").first.click()

    expect(page.locator(".passage")).to_contain_text("数据")


def test_large_type_stays(page, picture):
    """Large type is chosen once and holds on every page."""
    page.goto("/")
    small = page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")
    page.get_by_role("button", name="大字版").click()
    page.goto("/rules/")
    picture(page, "large")

    assert page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") > 1.25 * small


def _fill(page) -> None:
    for field in page.locator("input[inputmode=decimal]").all():
        field.fill("1,000,000")
    for field in page.locator("input[inputmode=numeric]:not(.day)").all():
        field.fill("3")
    for field in page.locator("input.day:not(#ask-as_of)").all():
        field.fill(page.locator("#ask-as_of").input_value())
    for group in page.locator(".choices-inline").all():
        group.locator("input").first.check()
    for chooser in page.locator("form[hx-post] select").all():
        chooser.select_option(index=1)


def _described(entry):
    return describe(PUBLIC, entry.id)
