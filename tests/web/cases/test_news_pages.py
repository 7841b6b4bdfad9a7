"""What one was told: the page of it, what was seen, and how one wants to be told."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from gongbao.office.clock import stopped_at
from gongbao.records.models import Attachment, Notice, NoticeWish
from tests.office.cases.applying import MORNING, applicant, applied, found_department, official
from tests.web.cases.signing_in import browser_of, hidden, words

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _morning(db):
    found_department()
    with stopped_at(MORNING):
        yield


def test_what_waits_is_told_until_it_was_seen():
    """The desk counts it, the page lists it, and opening the case or the button marks it."""
    taker = official()
    first, _ = applied(applicant()).case_id, applied(applicant("赵", "乙公司"), key="k9", beneficiary="乙公司")
    browser = browser_of(taker)
    assert '<span class="tag tag-strong">2' in words(browser.get("/desk/"))
    assert "待您办理" in words(browser.get("/desk/notices/"))
    browser.get(f"/cases/{first}/")
    assert Notice.objects.filter(seen_at=None, person=taker.person_id).count() == 1
    assert browser.post("/desk/notices/").status_code == 303
    assert "全部标为已阅" not in words(browser.get("/desk/notices/"))
    assert "There are no notices" in words(browser_of(applicant("周旁人", "丙公司")).get("/en/desk/notices/"))


def test_one_says_how_one_wants_to_be_told():
    """In which language, and what by mail."""
    taker = official()
    browser_of(taker).post("/desk/notices/wish/", {"language": "en", "urgent": "1"})
    wish = NoticeWish.objects.get(person=taker.person_id)
    assert (wish.language, wish.digest_by_mail, wish.urgent_by_mail) == ("en", False, True)


def test_a_file_stands_in_the_place_of_another():
    """The second says so; the first stays."""
    by = browser_of(applicant())
    begin = "/procedures/digital-economy/application/begin/submit/"
    form = {
        "support": "big-data-chain",
        "beneficiary": "甲公司",
        "matter": "chain:c1:revenue:2019",
        "amount_requested": "2000000",
        "materials[0]": "申请书",
        "truthful": "true",
        "act:key": hidden(words(by.get(begin)), "act:key"),
        "act:seen": "0",
        "act:files": SimpleUploadedFile("旧.txt", "旧的".encode()),
    }
    case = by.post(begin, form)["Location"]
    old = Attachment.objects.get()
    request = {"act:key": "k", "act:seen": "1", "items[0]": "新的", "supplement_by": "2021-03-20"}
    browser_of(official()).post(f"{case}acts/request-supplement/", request)
    page = words(by.get(f"{case}acts/resubmit/"))
    assert f'<option value="{old.pk}"' in page
    sent = {"act:key": hidden(page, "act:key"), "act:seen": "2", "materials[0]": "新的", "act:replaces": str(old.pk)}
    by.post(f"{case}acts/resubmit/", sent | {"act:files": SimpleUploadedFile("新.txt", "新的".encode())})
    page = words(by.get(case))
    assert "替换“旧”" in page
    assert f"/files/{old.pk}/" in page
