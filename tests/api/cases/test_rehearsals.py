"""Rehearsing over the API: the office's answers, open to everybody, nothing recorded."""

import pytest

from gongbao.office.permission import PUBLIC
from gongbao.office.rehearse import rehearse
from tests.office.cases.applying import FORM

ADDRESS = "/api/v1/rehearsals"
SCRIPT = {
    "procedure": "digital-economy/application",
    "script": [
        {"at": "2021-03-01T09:00", "as": "applicant", "do": "submit", "data": FORM},
        {"at": "2021-03-02T09:00", "as": "applicant", "do": "accept", "data": {"review_workdays": 20}},
        {"at": "2021-03-02T10:00", "as": "lead-department", "do": "accept", "data": {"review_workdays": 20}},
    ],
}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_script_is_answered_as_the_office_answers_it(client, language):
    """Step by step, with refusals; no database is touched."""
    answer = client.post(ADDRESS, SCRIPT, content_type="application/json", headers={"Accept-Language": language})
    assert answer.status_code == 200
    expected = rehearse(PUBLIC, SCRIPT, language)
    told = answer.json()
    assert told["procedure"] == expected["procedure"]
    for step, wanted in zip(told["steps"], expected["steps"], strict=True):
        assert {name: step[name] for name in wanted} == wanted
    assert [step["state"] for step in told["steps"]] == ["submitted", "submitted", "accepted"]
    assert told["steps"][1]["refused"] == "role"


@pytest.mark.parametrize(
    ("body", "content_type", "status", "kind", "field"),
    [
        (SCRIPT | {"procedure": "digital-economy/nothing"}, "application/json", 404, "unknown-procedure", "procedure"),
        (SCRIPT | {"stray": 1}, "application/json", 422, "unknown-input", "stray"),
        ({"script": []}, "application/json", 422, "missing", "procedure"),
        ({"procedure": SCRIPT["procedure"]}, "application/json", 422, "missing", "script"),
        (SCRIPT | {"script": [{}] * 1001}, "application/json", 422, "invalid", "script"),
        (b"[]", "application/json", 422, "invalid", ""),
        (b"{", "application/json", 422, "invalid", ""),
        (b"{}", "text/plain", 415, "invalid", ""),
    ],
)
def test_what_is_no_script_is_refused_with_a_reason(client, body, content_type, status, kind, field):
    """In the shape of every other refusal."""
    answer = client.post(ADDRESS, body, content_type=content_type)
    error = answer.json()["error"]
    assert (answer.status_code, error["kind"], error["field"]) == (status, kind, field)
