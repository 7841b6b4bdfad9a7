"""What is wrong is said at once, where it is wrong, and nothing that was typed is lost."""

import pytest
from playwright.sync_api import expect

from tests.web.addresses import rule_pages

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def form(page):
    """The form of the first rule that asks for one sum of money."""
    for address in rule_pages():
        page.goto(address)
        if page.locator("input[inputmode=decimal]").count() == 1:
            return page.locator("form[hx-post]")
    raise LookupError("no rule asks for one sum")


def test_an_empty_form_leads_to_its_fields(page, form, picture):
    """The summary names each field left blank; following it puts the cursor there."""
    form.locator(".button").first.click()
    summary = page.locator("#errors")
    expect(summary).to_be_visible()
    picture(page, "summary")
    target = summary.locator("a").last.get_attribute("href")
    summary.locator("a").last.click()

    assert page.evaluate("document.activeElement.id") == target[1:]


def test_a_wrong_amount_stands_where_it_was_typed(page, form, picture):
    """The wrong words stay in the field, marked and explained."""
    field = form.locator("input[inputmode=decimal]").first
    field.fill("三百万")
    for group in form.locator(".choices-inline").all():
        group.locator("input").first.check()
    for number in form.locator("input[inputmode=numeric]:not(.day)").all():
        number.fill("1")
    form.locator(".button").first.click()
    expect(page.locator(".error")).to_be_visible()
    picture(page, "wrong")

    expect(page.locator(".error input")).to_have_value("三百万")
    expect(page.locator(".error .error-words")).to_contain_text("三百万")


def test_rows_come_and_go(page, picture):
    """A row is added and taken out in place, and what stands in the others stays."""
    for address in rule_pages():
        page.goto(address)
        if page.locator("button[name=add]").count():
            break
    page.locator("button[name=add]").first.click()
    expect(page.locator(".row")).to_have_count(1)
    page.locator("button[name=add]").first.click()
    expect(page.locator(".row")).to_have_count(2)
    last = page.locator(".row").nth(1).locator("input[type=text], textarea").first
    last.fill("2021-01-01")
    page.locator("button[name=remove]").first.click()
    expect(page.locator(".row")).to_have_count(1)
    picture(page, "rows")

    expect(page.locator(".row").first.locator("input[type=text], textarea").first).to_have_value("2021-01-01")


def test_everything_works_without_a_script(browser, office, picture):
    """With scripts switched off a question is asked and answered all the same."""
    context = browser.new_context(java_script_enabled=False, base_url=office)
    page = context.new_page()
    for address in rule_pages():
        page.goto(address)
        if page.locator(".worked a").count():
            break
    page.locator(".worked a").first.click()
    page.locator("form[hx-post] .button").first.click()
    expect(page.locator("#answer")).to_be_visible()
    picture(page, "answer")
    context.close()


def test_a_day_that_does_not_exist(page, picture):
    """The summary leads to the field of the day, which keeps what was typed."""
    page.goto("/validity/")
    page.locator("#on").fill("2021-02-30")
    page.locator("#on").press("Enter")
    picture(page, "day")
    page.locator("#errors a").click()

    assert page.evaluate("document.activeElement.id") == "on"
    expect(page.locator("#on")).to_have_value("2021-02-30")
