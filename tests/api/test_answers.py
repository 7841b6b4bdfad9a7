"""What the API answers, right and wrong."""

import pytest

from gongbao.office.search import index_texts

RULE = "/api/v1/rules/digital-economy/data-centre-investment"
GIVEN = {"built_in_city": True, "tier": 3, "investment_excluding_civil_works": "100000000.00"}
QUESTION = {"as_of": "2020-07-01", "given": GIVEN}


def _post(client, address, body, content_type="application/json", **headers):
    return client.post(address, body, content_type=content_type, headers=headers)


@pytest.mark.parametrize(
    "address",
    [
        "/api/v1/documents",
        "/api/v1/documents?on=2021-01-01",
        "/api/v1/documents/digital-economy",
        "/api/v1/documents/淄政办字[2020]60号",
        "/api/v1/documents/digital-economy/provisions/一、1",
        "/api/v1/cite?text=61号第20条&on=2021-01-01",
        "/api/v1/validity?document=淄政办字[2020]60号&on=2024-01-01&as_of=2024-01-01",
        "/api/v1/issues",
        "/api/v1/issues/2020-08",
        "/api/v1/rules",
        RULE,
        "/api/v1/coverage",
    ],
)
def test_reading_needs_no_one_and_no_database(client, address):
    """Everything that is read is open to everyone, and is JSON with Chinese as Chinese."""
    response = client.get(address)

    assert response.status_code == 200
    assert response["content-type"].startswith("application/json")
    assert "\\u" not in response.content.decode()


@pytest.mark.django_db
def test_search_finds(client):
    """A document number in any style leads to the document."""
    index_texts()

    hits = client.get("/api/v1/search", {"q": "淄政办字[2020]61号"}).json()["hits"]

    assert hits[0]["in_full"] == "淄政办字〔2020〕61号 文号"


@pytest.mark.parametrize(
    ("address", "status", "kind", "field"),
    [
        ("/api/v1/documents/nothing", 404, "invalid", "document"),
        ("/api/v1/documents/coal/provisions/第九十九条", 404, "invalid", "citation"),
        ("/api/v1/cite?text=60号 一、99", 404, "invalid", "citation"),
        ("/api/v1/cite", 422, "missing", "text"),
        ("/api/v1/cite?text=60号 一、1&on=2021-02-30", 422, "invalid", "on"),
        ("/api/v1/validity?document=x", 404, "invalid", "document"),
        ("/api/v1/issues/1999-01", 404, "invalid", "issue"),
        ("/api/v1/rules/digital-economy/nothing", 404, "unknown-rule", "rule"),
        ("/api/v1/search", 422, "missing", "q"),
        ("/api/v1/nothing/at/all", 404, "invalid", ""),
    ],
)
def test_a_refusal_names_the_field(client, address, status, kind, field):
    """Nothing there is 404, a question in the wrong form 422, both with the error object of every door."""
    response = client.get(address)
    error = response.json()["error"]

    assert (response.status_code, error["kind"], error["field"]) == (status, kind, field)
    assert list(error) == ["kind", "field", "message", "provision"]


@pytest.mark.parametrize(
    ("body", "content_type", "status", "kind", "field"),
    [
        (QUESTION | {"given": {}}, "application/json", 422, "missing", "built_in_city"),
        (QUESTION | {"given": GIVEN | {"tier": 5}}, "application/json", 422, "invalid", "tier"),
        (QUESTION | {"given": GIVEN | {"stray": 1}}, "application/json", 422, "unknown-input", "stray"),
        (QUESTION | {"stray": 1}, "application/json", 422, "unknown-input", "stray"),
        ({"given": GIVEN}, "application/json", 422, "missing", "as_of"),
        (QUESTION | {"as_of": "2020-02-30"}, "application/json", 422, "invalid", "as_of"),
        (QUESTION | {"as_of": "2024-01-01"}, "application/json", 409, "not-in-force", "as_of"),
        (b"{", "application/json", 422, "invalid", ""),
        (b" ", "application/json", 422, "invalid", ""),
        (b"[]", "application/json", 422, "invalid", ""),
        (b'{"as_of": NaN}', "application/json", 422, "invalid", ""),
        (b"[" * 100_000, "application/json", 422, "invalid", ""),
        (b"\xff", "application/json", 422, "invalid", ""),
        (b"as_of=2020-07-01", "application/x-www-form-urlencoded", 415, "invalid", ""),
        (b"{}", "text/plain", 415, "invalid", ""),
    ],
)
def test_a_decision_is_refused_with_a_reason(client, body, content_type, status, kind, field):
    """422 for the form, 409 for what the law does not answer, 415 for what is not JSON; the heading is as far as it could be read."""
    response = _post(client, f"{RULE}/decisions", body, content_type)
    answer = response.json()

    assert (response.status_code, answer["error"]["kind"], answer["error"]["field"]) == (status, kind, field)
    assert answer["rule"] == "digital-economy/data-centre-investment"


@pytest.mark.parametrize("address", ["/api/v1/decisions", "/api/v1/rules/no/such/decisions"])
def test_an_unknown_rule_is_not_found(client, address):
    """By either address."""
    body = QUESTION if "rules" in address else QUESTION | {"rule": "no/such"}
    response = _post(client, address, body)

    assert (response.status_code, response.json()["error"]["kind"]) == (404, "unknown-rule")


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("zh-CN,zh;q=0.9", "缺少“built_in_city”。"),
        ("en-GB,en;q=0.9", "“built_in_city” is missing."),
        ("", "缺少“built_in_city”。"),
    ],
)
def test_messages_come_in_the_language_asked_for(client, language, message):
    """Chinese unless English is asked for."""
    answer = _post(client, f"{RULE}/decisions", QUESTION | {"given": {}}, **{"accept-language": language}).json()

    assert answer["error"]["message"] == message


def test_the_description_is_openapi_and_complete(client):
    """Version 3.1; each rule has an address of its own with its inputs as schema and its examples; every operation says how it refuses."""
    described = client.get("/api/v1/openapi.json").json()
    operations = [operation for path in described["paths"].values() for operation in path.values()]
    body = described["paths"][f"{RULE}/decisions"]["post"]["requestBody"]["content"]["application/json"]

    assert described["openapi"].startswith("3.1")
    assert (
        described["components"]["schemas"]["given_digital_economy_data_centre_investment"]["additionalProperties"]
        is False
    )
    assert body["examples"]
    assert all(operation["responses"] for operation in operations)


def test_the_page_about_the_api_fetches_nothing_from_elsewhere(client):
    """Scripts and styles are the office's own."""
    page = client.get("/api/v1/docs").content.decode()

    assert "swagger-ui" in page
    assert "http://" not in page
    assert "https://" not in page
