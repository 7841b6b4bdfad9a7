"""The file of a case and the forms of its acts: what one may see, what is kept of what was typed, one act for one form."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from gongbao.office.cases.acting import Request, act, begin
from gongbao.office.clock import stopped_at
from gongbao.office.library import find_rule
from gongbao.records.models import Attachment, Body, Case, Entry, Event, Person
from gongbao.web.asking import written
from tests.office.cases.applying import (
    MORNING,
    PROCEDURE,
    accepted,
    actor,
    applicant,
    applied,
    found_department,
    official,
    seen_again,
)
from tests.office.people.peopling import assignment, post
from tests.web.cases.signing_in import browser_of, hidden, words

pytestmark = pytest.mark.django_db
FORM = {
    "support": "big-data-chain",
    "beneficiary": "甲公司",
    "matter": "chain:c1:revenue:2019",
    "amount_requested": "2,000,000",
    "materials[0]": "申请书",
    "truthful": "true",
}
CHAIN = {
    "chain_recognised": True,
    "chain_revenue_this_year": "500000000.00",
    "chain_revenue_last_year": "300000000.00",
    "already_granted": False,
}
BEGIN = f"/procedures/{PROCEDURE}/begin/submit/"


@pytest.fixture(autouse=True)
def _morning(db):
    found_department()
    with stopped_at(MORNING):
        yield


def _sent(browser, address, **typed):
    """The answer to a form that was opened and sent with these words."""
    page = words(browser.get(address))
    return browser.post(address, {"act:key": hidden(page, "act:key"), "act:seen": hidden(page, "act:seen")} | typed)


def test_a_case_is_begun_by_its_form():
    """It leads to the file, which says what was done, by whom, with which data and documents, and what comes next."""
    by = browser_of(applicant())
    answer = _sent(by, BEGIN, **FORM)
    assert answer.status_code == 303
    page = words(by.get(answer["Location"]))
    for said in ("扶持申请〔2021〕0001号", "已提交", "李申请", "2,000,000.00元", "申请回执", "撤回申请"):
        assert said in page
    assert Entry.objects.get().given["amount_requested"] == "2000000"


def test_a_double_click_is_one_act():
    """The same form sent twice begins one case and leads to it both times; with other words it is refused and says so."""
    by = browser_of(applicant())
    key = {"act:key": hidden(words(by.get(BEGIN)), "act:key"), "act:seen": "0"}
    first, second = by.post(BEGIN, FORM | key), by.post(BEGIN, FORM | key)
    assert first["Location"] == second["Location"]
    other = by.post(BEGIN, FORM | key | {"amount_requested": "1"})
    assert (other.status_code, Case.objects.count()) == (422, 1)
    assert hidden(words(other), "act:key") != key["act:key"]


def test_everything_left_blank_is_named_and_what_was_typed_stays():
    """Each field that has to be stated is in the summary with its place; the amount stands as it was typed."""
    by = browser_of(applicant())
    page = words(_sent(by, BEGIN, amount_requested="二百万"))
    for place in ("ask-support", "ask-beneficiary", "ask-matter", "ask-truthful-0"):
        assert f'href="#{place}"' in page
    assert 'value="二百万"' in page
    assert not Case.objects.exists()


def test_a_refusal_says_what_under_which_provision_and_what_would_help():
    """The experts are few: at the field. The sum is above the rule: the guard, its field and the words."""
    case, taker = applied(applicant()).case_id, official()
    accepted(taker, case)
    browser = browser_of(taker)
    few = _sent(
        browser,
        f"/cases/{case}/acts/appoint-experts/",
        **{"experts[0].name": "甲", "experts[0].affiliation": "乙", "experts[0].interest": "false"},
    )
    assert (few.status_code, "至少应有3项" in words(few)) == (422, True)
    typed = {"rule_low": "0", "rule_high": "100", "amount": "101", "reasons": "理由", "double_checked": "true"}
    page = words(_sent(browser, f"/cases/{case}/acts/propose/", **typed))
    assert "不予办理" in page and "条件不具备" in page
    assert "六、19" in page and 'href="#ask-amount"' in page
    again = words(browser.post(f"/cases/{case}/acts/disburse/", {"act:key": "k", "act:seen": "2", "amount": "1"}))
    assert "角色不符" in again and "市财政局" in again
    assert Case.objects.get().sequence == 2
    assert Event.objects.filter(kind="refused").count() == 3


def test_whoever_was_slower_sees_what_happened_meanwhile():
    """Who did what; the form keeps what was typed and counts from now on."""
    case, taker = applied(applicant()).case_id, official()
    browser = browser_of(official("孙受理"))
    page = words(browser.get(f"/cases/{case}/acts/accept/"))
    accepted(taker, case)
    sent = {"act:key": hidden(page, "act:key"), "act:seen": hidden(page, "act:seen"), "review_workdays": "7"}
    answer = browser.post(f"/cases/{case}/acts/accept/", sent)
    assert (answer.status_code, hidden(words(answer), "act:seen")) == (422, "2")
    assert "您查看之后案件已有变化" in words(answer) and "王受理" in words(answer)
    assert 'value="7"' in words(answer)


def test_what_one_may_not_know_is_not_there():
    """Every address of another's case answers as that of a case that there never was."""
    case, outsider = applied(applicant()).case_id, browser_of(applicant("周旁人", "丙公司"))
    for address in ("/cases/{}/", "/cases/{}/acts/withdraw/", "/cases/{}/reason/", "/en/cases/{}/"):
        pages = [outsider.get(address.format(key)) for key in (case, case + 1)]
        assert [page.status_code for page in pages] == [404, 404]
        here, nowhere = (
            words(page).replace(f"/{key}/", "/·/").replace(f"“{key}”", "“·”")
            for page, key in zip(pages, (case, case + 1), strict=True)
        )
        assert _without_token(here) == _without_token(nowhere)
    refused = [
        outsider.post(f"/cases/{key}/acts/withdraw/", {"act:key": "k", "act:seen": "1"}) for key in (case, case + 1)
    ]
    assert [page.status_code for page in refused] == [404, 404]
    assert not Event.objects.filter(kind="refused").exists()


def _without_token(page):
    return [line for line in page.splitlines() if "csrfmiddlewaretoken" not in line]


def test_an_outsider_of_the_administration_reads_his_own_part():
    """The applicant does not see who else takes part, nor the proposal; the department sees both."""
    by, taker = applicant(), official()
    case = applied(by).case_id
    accepted(taker, case)
    proposal = {
        "rule_low": "0.00",
        "rule_high": "3000000.00",
        "amount": "2000000.00",
        "reasons": "内部理由",
        "double_checked": True,
    }
    act(taker, case, Request("propose", proposal, "k3", seen=2))
    assert "内部理由" in words(browser_of(taker).get(f"/cases/{case}/"))
    assert "内部理由" not in words(browser_of(by).get(f"/cases/{case}/"))


def test_a_confidential_case_asks_once_why():
    """Whoever never acted in it says why; the reason stands with each reading; who acted in it is not asked."""
    body = actor("赵调查", "市国资委", "accountability/investor-body")
    other = actor("钱同事", "市国资委", "accountability/investor-body")
    lead = {
        "lead_source": "inspection",
        "enterprise": "示例公司",
        "enterprise_level": 1,
        "summary": "线索摘要",
    }

    case = begin(body, "accountability/case", Request("register", lead, "k1")).case_id
    assert browser_of(body).get(f"/cases/{case}/").status_code == 200
    browser = browser_of(other)
    assert browser.get(f"/cases/{case}/")["Location"] == f"/cases/{case}/reason/"
    assert browser.get(f"/cases/{case}/acts/accept/")["Location"] == f"/cases/{case}/reason/"
    assert "示例公司" not in words(browser.get(f"/cases/{case}/reason/"))
    assert browser.post(f"/cases/{case}/reason/", {"why": " "}).status_code == 422
    assert browser.post(f"/cases/{case}/reason/", {"why": "接手办理"}).status_code == 303
    assert "示例公司" in words(browser.get(f"/cases/{case}/"))
    read = Event.objects.filter(kind="read", person=other.person_id)
    assert {event.told["why"] for event in read} == {"接手办理"}


def test_files_come_with_the_act():
    """Kept with the form, taken out again, enclosed by the act, taken away by who may read it, and by nobody else."""
    by = browser_of(applicant())
    page = words(by.get(BEGIN))
    key = {"act:key": hidden(page, "act:key"), "act:seen": "0"}
    with_files = {"act:files": [_file("申请书.txt", "申请"), _file("坏.exe", "MZ")], "act:upload": "1"}
    wrong = words(by.post(BEGIN, key | with_files))
    assert "坏.exe" in wrong
    extra = Attachment.objects.get()
    assert extra.title in words(by.post(BEGIN, key | {"act:files": _file("多余.txt", "多余"), "act:upload": "1"}))
    by.post(BEGIN, key | {"act:take-back": str(Attachment.objects.get(title="多余").pk)})
    answer = by.post(BEGIN, FORM | key)
    assert "申请书" in words(by.get(answer["Location"]))
    address = f"/files/{extra.pk}/"
    got = browser_of(official()).get(address)
    assert (b"".join(got.streaming_content).decode(), got["X-Content-Type-Options"]) == ("申请", "nosniff")
    assert got["Content-Disposition"].startswith("attachment")
    assert browser_of(applicant("周旁人", "丙公司")).get(address).status_code == 404
    assert browser_of(official()).get("/files/999999/").status_code == 404


def _file(name, content):

    return SimpleUploadedFile(name, content.encode())


def test_documents_are_taken_away_by_who_may_read_them():
    """As Word here; one that does not exist, and one of another's case, are not there."""
    case = applied(applicant()).case_id
    paper = Case.objects.get(pk=case).papers.get()
    got = browser_of(official()).get(f"/papers/{paper.pk}/docx/")
    assert b"".join(got.streaming_content).startswith(b"PK")
    outsider = browser_of(applicant("周旁人", "丙公司"))
    assert [outsider.get(f"/papers/{key}/docx/").status_code for key in (paper.pk, paper.pk + 1)] == [404, 404]
    assert browser_of(official()).get(f"/papers/{paper.pk}/exe/").status_code == 404


def test_one_acts_in_the_role_that_one_chooses():
    """Somebody who holds the role in two bodies says for which; the case is counted there."""

    someone = actor("李申请", "甲公司", "digital-economy/applicant")
    person = Person.objects.get(pk=someone.person_id)
    second = Body.objects.create(
        slug="second", name_zh="乙公司", kind="enterprise", path="second/", from_day="2020-01-01"
    )
    assignment(post(person, second), "digital-economy/applicant")
    browser = browser_of(seen_again(person))
    page = words(browser.get(BEGIN))
    assert page.count('<option value="applicant@') == 2
    _sent(browser, BEGIN, **FORM, **{"act:as": f"applicant@{second.pk}"})
    assert Case.objects.get().body == second


def test_nobody_begins_what_he_may_not():
    """The page says whose it is; sent all the same, the law refuses it."""
    browser = browser_of(official())
    assert "申请单位" in words(browser.get(f"/procedures/{PROCEDURE}/begin/"))
    assert "您没有该角色" in words(browser.get(BEGIN))
    assert "角色不符" in words(_sent(browser, BEGIN, **FORM))
    assert browser.get("/procedures/digital-economy/none/begin/").status_code == 404
    assert browser.get(f"/procedures/{PROCEDURE}/begin/accept/").status_code == 404
    assert browser.get(f"/cases/{applied(applicant()).case_id}/acts/none/").status_code == 404


def test_out_of_its_term_a_measure_can_be_applied_for_no_more():
    """The desk and the form say so beforehand, and the refusal names it."""
    with stopped_at(MORNING.replace(year=2026)):
        browser = browser_of(applicant())
        assert "今日不在有效期内" in words(browser.get("/desk/"))
        assert "今日不在有效期内" in words(browser.get(BEGIN))
        assert "Not in force on that day" in words(_sent(browser, f"/en{BEGIN}", **FORM))


def test_the_facts_that_the_rule_asks_for_are_asked_one_by_one():
    """Once the support is chosen, by their labels; what is wrong with one stands at its field; the file tells them by their labels."""
    by = browser_of(applicant())
    page = words(by.get(BEGIN))
    key = {"act:key": hidden(page, "act:key"), "act:seen": "0"}
    asked = words(by.post(BEGIN, key | {"support": "big-data-chain", "ask": "given"}))
    rule = find_rule("digital-economy/big-data-chain")[1]
    assert all(field.label.zh in asked for field in rule.inputs.fields)
    facts = {f"given.{name}": word for name, word in written(CHAIN)}
    wrong = words(by.post(BEGIN, FORM | key | facts | {"given.chain_revenue_last_year": "很多"}))
    assert 'href="#ask-given-chain_revenue_last_year"' in wrong
    answer = by.post(BEGIN, FORM | key | facts)
    assert answer.status_code == 303, words(answer)
    assert Entry.objects.get().given["given"] == CHAIN
    assert all(field.label.zh in words(by.get(answer["Location"])) for field in rule.inputs.fields)
