"""The browser and the office of the house's journeys, and several people at once, each in a browser of his own."""

from collections.abc import Callable, Iterator

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.test import Client
from playwright.sync_api import Page

from gongbao.records.models import Account
from tests.journeys.conftest import WATCH, office, picture
from tests.office.people.peopling import AT
from zibo.documents.accountability.tests.deciding import found_people

__all__ = ["office", "people", "picture", "seat"]


@pytest.fixture
def people(office):
    found = found_people()
    for name, who in found.items():
        user = get_user_model().objects.create_user(name)
        Account.objects.create(user=user, person_id=who.person_id, opened_at=AT)
    return found


@pytest.fixture
def seat(browser, office, people, monkeypatch) -> Iterator[Callable[[str], Page]]:
    """A page for somebody who has signed in; how one signs in, with the second factor, is a journey of its own."""
    monkeypatch.setattr("gongbao.office.actors.owes_second_factor", lambda user: False)
    contexts = []

    def sit(name: str) -> Page:
        client = Client()
        client.force_login(get_user_model().objects.get(username=name))
        context = browser.new_context(base_url=office, viewport={"width": 1280, "height": 900}, locale="zh-CN")
        session = client.cookies[settings.SESSION_COOKIE_NAME].value
        context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": office}])
        context.add_init_script(WATCH)
        contexts.append(context)
        return context.new_page()

    yield sit
    for context in contexts:
        context.close()
