"""The browser and the office of the house's journeys, and an example clerk in it."""

from collections.abc import Iterator

import pytest
from django.contrib.auth import get_user_model
from playwright.sync_api import Page

from tests.journeys.conftest import office, page, picture
from zibo.documents.digital_economy.demo import seed

__all__ = ["clerk", "office", "page", "picture", "without_scripts"]


@pytest.fixture
def clerk(office, page) -> Page:
    """The page after the example clerk, who keeps the example enterprises, has signed in."""
    get_user_model().objects.create_user("qiye", password="a clerk's password")
    seed()
    page.goto("/sign-in/")
    page.get_by_label("用户名").fill("qiye")
    page.get_by_label("密码").fill("a clerk's password")
    page.locator("main button").click()
    return page


@pytest.fixture
def without_scripts(browser, office) -> Iterator[Page]:
    """A page of a browser in which nothing runs but the pages themselves."""
    context = browser.new_context(java_script_enabled=False, base_url=office, viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()
