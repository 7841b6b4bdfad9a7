"""What programs see of cases and do in them: as the office does it, each refusal with its reason."""

import json

import pytest

from gongbao.office.clock import stopped_at
from gongbao.records.models import Case, Entry, Event
from tests.api.cases.asking import ACCEPT, APPLICATIONS, SUBMIT, applying, program, taking
from tests.office.cases.applying import FORM, MORNING, found_department

pytestmark = pytest.mark.django_db
CASES = "/api/v1/cases"


@pytest.fixture(autouse=True)
def _morning(db):
    found_department()
    with stopped_at(MORNING):
        yield


def acts(case):
    """Where acts in a case are asked for."""
    return f"{CASES}/{case}/acts"


def shape(value):
    """The names and types of an answer, without what it says."""
    if isinstance(value, dict):
        return {name: shape(part) for name, part in value.items()}
    if isinstance(value, list):
        return [shape(part) for part in value]
    return type(value).__name__


def test_a_case_begins_and_goes_on():
    """The first act makes the case and says where it is; the next one moves it; whoever looks finds state, clocks, entries and what is possible."""
    by, taker = applying(), taking()
    begun = by.post(APPLICATIONS, SUBMIT)
    case = begun.json()["case"]["key"]
    assert (begun.status_code, begun["Location"]) == (201, f"{CASES}/{case}")
    assert begun.json()["entry"]["act"] == {"name": "submit", "title": "提交申请"}

    done = taker.post(acts(case), ACCEPT)
    assert (done.status_code, done.json()["case"]["sequence"]) == (200, 2)

    found = taker.get(f"{CASES}/{case}").json()
    assert (found["state"]["name"], found["number"]) == ("accepted", "扶持申请〔2021〕0001号")
    assert [(one["name"], one["due"], one["is_open"]) for one in found["clocks"]] == [("review", "2021-03-29", True)]
    assert [one["act"]["name"] for one in found["entries"]] == ["submit", "accept"]
    assert found["entries"][0]["data"] == FORM
    possible = {one["act"]["name"]: one["data_schema"] for one in found["possible"]}
    assert possible["refuse"]["required"] == ["reason"]


def test_answers_have_one_shape_in_both_languages():
    """Only the words differ."""
    by, taker = applying(), taking()
    case = by.begin()
    for one, address in ((taker, f"{CASES}/{case}"), (by, CASES)):
        zh, en = (one.get(address, language).json() for language in ("zh", "en"))
        assert zh != en
        assert shape(zh) == shape(en)
    zh, en = (by.post(acts(case), ACCEPT, language=language).json() for language in ("zh", "en"))
    assert shape(zh) == shape(en)
    assert zh["error"]["message"] != en["error"]["message"]


def test_the_same_request_is_one_act():
    """Sent again with its key it gives the same answer; the key with another request, or in another case, is refused and does nothing."""
    by = applying()
    first, again = by.post(APPLICATIONS, SUBMIT, "k1"), by.post(APPLICATIONS, SUBMIT, "k1")
    assert (first.status_code, first.json()) == (again.status_code, again.json())
    other = by.post(APPLICATIONS, SUBMIT | {"data": FORM | {"amount_requested": "1.00"}}, "k1")
    assert (other.status_code, other.json()["error"]["kind"]) == (409, "key-used")
    elsewhere = by.post(acts(first.json()["case"]["key"]), {"act": "withdraw", "data": {}, "seen": 1}, "k1")
    assert (elsewhere.status_code, elsewhere.json()["error"]["kind"]) == (409, "key-used")
    assert (Case.objects.count(), Entry.objects.count()) == (1, 1)


def test_whoever_comes_second_is_told_what_was_done_since():
    """With the case as it is now, so that he can decide again."""
    case, taker, other = applying().begin(), taking(), taking("孙受理")
    taker.post(acts(case), ACCEPT)
    late = other.post(acts(case), ACCEPT).json()
    assert (late["error"]["kind"], [one["act"]["name"] for one in late["since"]]) == ("changed", ["accept"])
    assert late["case"]["sequence"] == 2


def test_whoever_stands_outside_is_told_only_what_he_may_read_of_it():
    """What was done since his last look and is not shown to him stays unsaid."""
    by, taker = applying(), taking()
    case = by.begin()
    taker.post(acts(case), ACCEPT)
    late = by.post(acts(case), {"act": "withdraw", "data": {}, "seen": 1}).json()
    readable = [one["sequence"] for one in by.get(f"{CASES}/{case}").json()["entries"]]
    assert late["error"]["kind"] == "changed"
    assert [one["sequence"] for one in late["since"]] == [number for number in readable if number > 1]


@pytest.mark.parametrize(
    ("body", "status", "kind", "field"),
    [
        (ACCEPT | {"act": "disburse"}, 409, "role", ""),
        (ACCEPT | {"act": "no-such"}, 409, "order", ""),
        (ACCEPT | {"role": "finance"}, 409, "role", ""),
        (ACCEPT | {"body": "elsewhere"}, 409, "role", ""),
        (ACCEPT | {"seen": 7}, 409, "changed", "seen"),
        (ACCEPT | {"data": {}}, 422, "data", "review_workdays"),
        (ACCEPT | {"data": {"review_workdays": "20"}}, 422, "data", "review_workdays"),
        (ACCEPT | {"data": {"review_workdays": 2.5}}, 422, "invalid", "review_workdays"),
        (ACCEPT | {"data": {"review_workdays": 20, "more": [{"x": 0.1}]}}, 422, "invalid", "more[0].x"),
        (ACCEPT | {"data": {"review_workdays": 20, "more": 1}}, 422, "data", "more"),
        (ACCEPT | {"data": []}, 422, "invalid", "data"),
        (ACCEPT | {"seen": True}, 422, "invalid", "seen"),
        (ACCEPT | {"seen": -1}, 422, "invalid", "seen"),
        (ACCEPT | {"act": ""}, 422, "invalid", "act"),
        (ACCEPT | {"act": 3}, 422, "invalid", "act"),
        (ACCEPT | {"stray": 1}, 422, "unknown-input", "stray"),
        ({"act": "accept", "data": {}}, 422, "missing", "seen"),
        ([], 422, "invalid", ""),
    ],
)
def test_an_act_is_refused_with_a_reason(body, status, kind, field):
    """409 where the law or the case stands against it, 422 where it has not the form described; the case is as before."""
    case, taker = applying().begin(), taking()
    answer = taker.post(acts(case), json.dumps(body))
    error = answer.json()["error"]
    assert (answer.status_code, error["kind"], error["field"]) == (status, kind, field)
    assert error["message"]
    assert Case.objects.get().sequence == 1


def test_a_refusal_of_the_law_names_the_provision_and_what_would_help():
    """Cited in full."""
    error = taking().post(APPLICATIONS, SUBMIT, language="en").json()["error"]
    assert error["provision"].startswith("淄政办字〔2020〕60号 ")
    assert error["remedy"].startswith("It is for: ")


def test_a_first_act_that_is_refused_makes_no_case():
    """By the law 409, in the wrong form 422, of an unknown procedure 404; and nobody begins one who holds no role that does."""
    by = applying()
    for data, status in ((FORM | {"truthful": False}, 409), (FORM | {"truthful": 1}, 422)):
        assert by.post(APPLICATIONS, SUBMIT | {"data": data}).status_code == status
    assert by.post("/api/v1/procedures/digital-economy/nothing/cases", SUBMIT).status_code == 404
    assert taking().post(APPLICATIONS, SUBMIT).json()["error"]["kind"] == "role"
    assert Case.objects.count() == 0


@pytest.mark.parametrize("key", ["", " ", "a b", "钥匙", "x" * 121, None])
def test_every_act_needs_a_key(key):
    """Of visible ASCII, one to 120 characters."""
    by, case = taking(), applying().begin()
    headers = by._headers("zh") | ({} if key is None else {"Idempotency-Key": key})
    answer = by.client.post(acts(case), ACCEPT, content_type="application/json", headers=headers)
    assert (answer.status_code, answer.json()["error"]["field"]) == (422, "Idempotency-Key")


def test_what_one_may_not_see_is_answered_as_what_there_is_none_of():
    """By every address of a case, to the letter save the number; whoever does not say who he is, or with a token that opens nothing, learns no more."""
    case, outsider, nobody = applying().begin(), applying("周申请", "丙公司"), taking("某人")
    absent = case + 1
    for ask in (
        lambda key: outsider.get(f"{CASES}/{key}"),
        lambda key: outsider.get(f"{CASES}/{key}/proof"),
        lambda key: outsider.post(acts(key), {"act": "withdraw", "data": {}, "seen": 1}),
        lambda key: outsider.post(acts(key), {"act": "withdraw", "data": {}, "seen": 1, "role": "applicant"}),
        lambda key: outsider.post(f"{acts(key)}?dry_run=true", {"act": "withdraw", "data": {}, "seen": 0}),
    ):
        unseen, none = ask(case), ask(absent)
        assert (unseen.status_code, none.status_code) == (404, 404)
        assert unseen.content.decode().replace(str(case), "#") == none.content.decode().replace(str(absent), "#")
    assert outsider.get(CASES).json() == {"cases": [], "after": None}
    nobody.token = "gongbao_nothing"
    assert nobody.get(f"{CASES}/{case}").status_code == 401
    unsaid = [nobody.client.get(f"{CASES}/{key}") for key in (case, absent)]
    assert [(answer.status_code, answer["WWW-Authenticate"]) for answer in unsaid] == [(401, "Bearer")] * 2
    assert unsaid[0].content == unsaid[1].content


def test_a_dry_run_says_what_would_come_of_an_act_and_does_nothing():
    """The state after it and the last days; refused as the act itself would be."""
    by, taker = applying(), taking()
    case = by.begin()
    answer = taker.post(f"{acts(case)}?dry_run=true", ACCEPT)
    outcome = answer.json()["outcome"]
    assert (answer.status_code, outcome["state"]["name"], outcome["due"]) == (200, "accepted", {"review": "2021-03-29"})
    assert by.post(f"{acts(case)}?dry_run=true", ACCEPT).status_code == 409
    assert taker.post(f"{acts(case)}?dry_run=maybe", ACCEPT).status_code == 422
    assert (Entry.objects.count(), Event.objects.filter(kind="refused").count()) == (1, 0)


def test_lists_come_a_page_at_a_time_and_leave_nothing_out():
    """By procedure, state, last day; each page begins behind the one before."""
    by, taker = applying(), taking()
    keys = [by.begin(matter=f"chain:c1:revenue:{year}") for year in range(2010, 2017)]
    for case in keys[:3]:
        taker.post(acts(case), ACCEPT)
    found, after = [], 0
    while after is not None:
        page = taker.get(CASES, after=after, limit=3).json()
        found += [one["key"] for one in page["cases"]]
        after = page["after"]
    assert found == keys

    def listed(**wanted):
        return [one["key"] for one in by.get(CASES, **wanted).json()["cases"]]

    assert listed(procedure="digital-economy/application") == keys
    assert listed(procedure="digital-economy/appeal") == []
    assert listed(state="accepted") == keys[:3]
    assert listed(due_before="2021-03-30") == keys[:3]
    assert listed(due_before="2021-03-29") == []
    assert listed(overdue="true") == []
    with stopped_at(MORNING.replace(day=30)):
        assert listed(overdue="true") == keys[:3]
        assert listed(overdue="false") == keys[3:]


@pytest.mark.parametrize(
    ("parameters", "status"),
    [
        ({"procedure": "digital-economy/nothing"}, 404),
        ({"procedure": "nothing"}, 422),
        ({"state": "a\0b"}, 422),
        ({"limit": "0"}, 422),
        ({"limit": "101"}, 422),
        ({"limit": "1_0"}, 422),
        ({"after": "-1"}, 422),
        ({"after": str(2**63)}, 422),
        ({"due_before": "2021-02-30"}, 422),
        ({"overdue": "perhaps"}, 422),
    ],
)
def test_a_list_is_asked_for_in_form(parameters, status):
    """Anything else is refused with the parameter's name."""
    answer = taking().get(CASES, **parameters)
    assert answer.status_code == status
    assert answer.json()["error"]["field"] in parameters


def test_who_takes_himself_out_of_a_case_is_told_that_it_was_done():
    """The entry stands; the case is no more for him to see, then and afterwards."""
    officer = program("陈核查", "市国资委", "accountability/investor-body")
    lead = {"lead_source": "supervision", "enterprise": "市属企业B", "enterprise_level": 1, "summary": "线索"}
    begun = officer.post("/api/v1/procedures/accountability/case/cases", {"act": "register", "data": lead})
    case = begun.json()["case"]["key"]
    taken = {"handling_level": 0, "officer": "陈核查"}
    officer.post(acts(case), {"act": "accept", "data": taken, "seen": 1})
    out = {"act": "recuse-officer", "data": {"officer": "陈核查", "reason": "利害关系"}, "seen": 2}
    answer = officer.post(acts(case), out)
    assert (answer.status_code, answer.json()["entry"]["sequence"], answer.json()["case"]) == (200, 3, None)
    assert officer.get(f"{CASES}/{case}").status_code == 404
