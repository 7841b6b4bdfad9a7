"""The public list, objecting, and the budget of a year, as pages."""

from datetime import datetime

import pytest
from django.contrib.auth import get_user_model

from gongbao.engine.values import Yuan
from gongbao.office.clock import stopped_at
from gongbao.records.models import Account, Entry, Person
from tests.office.people.peopling import AT, person
from zibo.documents.digital_economy.models import standing_notices
from zibo.documents.digital_economy.tests.test_budget import BEGIN, decided, give, pay, people

pytestmark = pytest.mark.django_db
__all__ = ["people"]
LIST = "/documents/digital-economy/grants/"
BUDGET = "/documents/digital-economy/budget/?year=2021"


def signed_in(client, someone):
    """The browser of a person."""
    user = get_user_model().objects.create_user(f"u{someone.pk}", password="a long enough password")
    Account.objects.create(user=user, person=someone, opened_at=AT)
    client.force_login(user)
    return client


@pytest.mark.parametrize(("prefix", "words"), [("", "拟给予"), ("/en", "Intended")])
def test_anybody_reads_what_is_intended_and_what_was_decided(client, people, prefix, words):
    """Beneficiary, support, sum, days; in both languages, without signing in."""
    give(Yuan(500_000_000))
    decided(people, matter="a", until="publish-notice")
    pay(people, decided(people, matter="b"))
    page = client.get(prefix + LIST)
    text = page.content.decode()
    assert page.status_code == 200
    assert words in text
    assert text.count("甲公司") >= 2
    assert "2,000,000.00" in text
    assert "申请书" not in text


def test_an_objection_is_sent_once_and_kept_as_typed_where_it_is_refused(client, people):
    """Blank reasons come back with the form; the same form sent twice is one objection."""
    decided(people, until="publish-notice")
    notice = standing_notices().get()
    browser = signed_in(client, person("路人"))
    address = f"{LIST}{notice.pk}/objection/"
    with stopped_at(datetime.combine(notice.last_day, BEGIN.timetz())):
        refused = browser.post(address, {"reason": " ", "contact": "电话1234", "key": "k"})
        assert refused.status_code == 409
        assert "电话1234" in refused.content.decode()
        sent = {"reason": "条件不符", "contact": "电话1234", "key": "k"}
        assert browser.post(address, sent).status_code == 302
        assert browser.post(address, sent).status_code == 302
    assert Entry.objects.filter(act="object").count() == 1


def test_nobody_objects_without_signing_in(client, people):
    """The page leads to signing in; a notice that there is not is no page."""
    decided(people, until="publish-notice")
    address = f"{LIST}{standing_notices().get().pk}/objection/"
    assert client.get(address).status_code in (302, 403)
    assert signed_in(client, person("路人")).get(f"{LIST}99999/objection/").status_code == 404


def test_the_budget_is_for_the_departments(client, people):
    """Given, decided and paid, month by month; nobody else reads it."""
    give(Yuan(500_000_000))
    pay(people, decided(people))
    finance = signed_in(client, Person.objects.get(pk=people["money"].person_id))
    with stopped_at(BEGIN):
        text = finance.get(BUDGET).content.decode()
    assert "5,000,000.00" in text
    assert "3,000,000.00" in text
    client.logout()
    assert client.get(BUDGET).status_code in (302, 403)
    assert signed_in(client, person("路人")).get(BUDGET).status_code == 403
