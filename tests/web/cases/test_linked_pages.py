"""Cases that another case opens: on the desk as drafts, their forms filled with what the other case says, linked both ways."""

from datetime import datetime
from html.parser import HTMLParser

import pytest

from gongbao.office.cases.acting import Request, act
from gongbao.office.clock import CHINA, stopped_at
from gongbao.records.models import Case
from tests.web.cases.signing_in import browser_of, hidden, words
from zibo.documents.accountability.tests.deciding import COURSE, SERVED, acted, found_people

pytestmark = pytest.mark.django_db
AFTER_SERVICE = datetime(2021, 3, 1, 15, tzinfo=CHINA)


@pytest.fixture
def served():
    """A decision on two persons that was served on one of them, and the people."""
    with stopped_at(AFTER_SERVICE):
        people = found_people()
        case = acted(people["investigator"], COURSE)
        serve = {"person": "王被查"} | SERVED
        act(people["investigator"], case, Request("serve", serve, "served", seen=len(COURSE) + 1))
        yield people, case


def test_a_draft_is_begun_with_what_the_other_case_says(served):
    """The appeal stands on the desk without a number; its form is filled; begun it has one, and each file leads to the other."""
    people, case = served
    browser = browser_of(people["investigator"])
    appeal = Case.objects.get(parent=case, procedure="accountability/appeal")
    assert f"待发起案件{appeal.pk}" in words(browser.get("/desk/?procedure=accountability/appeal"))
    assert f'href="/cases/{appeal.pk}/"' in words(browser.get(f"/cases/{case}/"))
    browser.post(f"/cases/{appeal.pk}/reason/", {"why": "送达后建立申诉案"})
    address = f"/cases/{appeal.pk}/acts/open/"
    page = words(browser.get(address))
    assert "王被查" in page
    assert "赵被查" not in page
    form = {"act:key": hidden(page, "act:key"), "act:seen": "0"}
    typed = {name: word for name, word in _typed(page) if name not in form and not name.startswith("csrf")}
    answer = browser.post(address, form | typed)
    assert answer.status_code == 303, words(answer)
    appeal.refresh_from_db()
    assert (appeal.sequence, bool(appeal.number)) == (1, True)
    assert f'href="/cases/{case}/"' in words(browser.get(f"/cases/{appeal.pk}/"))


def test_a_person_concerned_sees_his_own_alone(served):
    """His part of the case and his appeal; of the other person neither name nor clock, and no list of who takes part."""
    people, case = served
    browser = browser_of(people["wang"])
    browser.post(f"/cases/{case}/reason/", {"why": "本人"})
    page = words(browser.get(f"/cases/{case}/"))
    assert "赵被查" not in page
    assert "参与各方" not in page
    appeal = Case.objects.get(parent=case, procedure="accountability/appeal")
    assert f"/cases/{appeal.pk}/" in page
    assert browser_of(people["outsider"]).get(f"/cases/{appeal.pk}/").status_code == 404


def _typed(page):
    """The names and words of a form's fields, as a browser would send them."""
    found, area = [], []

    class Fields(HTMLParser):
        def handle_starttag(self, tag, attrs):
            said = dict(attrs)
            if tag == "input" and said.get("type") == "text":
                found.append((said["name"], said.get("value", "")))
            if tag == "input" and said.get("type") in ("radio", "checkbox") and "checked" in said:
                found.append((said["name"], said["value"]))
            if tag == "textarea":
                area.append(said["name"])

        def handle_data(self, data):
            if area:
                found.append((area.pop(), data))

    Fields().feed(page[page.index('id="act-form"') :])
    return found
