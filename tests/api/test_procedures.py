"""The procedures through the API."""

import json

import jsonschema
import pytest
from lxml import etree

from gongbao.office.permission import PUBLIC
from gongbao.office.procedures import describe, procedures
from tests.api.serving import asked_by_schemathesis

IDS = [entry.id for entry in procedures(PUBLIC)]
LIST = "/api/v1/procedures"
OWN = r"procedures(/\{slug\}/\{name\}(/bpmn|/svg)?)?$"  # not the cases that are begun below a procedure


def test_every_procedure_is_listed(client):
    """In the order of the documents, with its title in the language asked for."""
    listed = client.get(LIST, headers={"Accept-Language": "en"}).json()

    assert [one["id"] for one in listed] == IDS
    assert [one["title"] for one in listed] == [entry.title for entry in procedures(PUBLIC, "en")]


@pytest.mark.parametrize("name", IDS)
def test_the_table_of_a_procedure(client, name):
    """Each act with the states it leads from and to, and a JSON Schema of its data that is one."""
    table = client.get(f"{LIST}/{name}").json()

    assert [act["name"] for act in table["acts"]] == [act.name for act in describe(PUBLIC, name).acts]
    states = {state["name"] for state in table["states"]}
    for act in table["acts"]:
        assert {*act["from"], *act["to"]} <= states
        jsonschema.validators.validator_for(act["data_schema"]).check_schema(act["data_schema"])


@pytest.mark.parametrize(
    ("form", "content_type", "root"), [("bpmn", "application/xml", "definitions"), ("svg", "image/svg+xml", "svg")]
)
def test_a_procedure_as_a_file(client, form, content_type, root):
    """As a BPMN process and as a picture, in the language asked for."""
    found = client.get(f"{LIST}/{IDS[0]}/{form}", headers={"Accept-Language": "en"})

    assert found["content-type"].startswith(content_type)
    assert etree.QName(etree.fromstring(found.content)).localname == root
    assert describe(PUBLIC, IDS[0], "en").states[0].title in found.content.decode()


@pytest.mark.parametrize("form", ["", "/bpmn", "/svg"])
def test_a_procedure_that_is_not_there(client, form):
    """404 with the error object of every door."""
    refused = client.get(f"{LIST}/nothing/at-all{form}")

    assert refused.status_code == 404
    assert (refused.json()["error"]["kind"], refused.json()["error"]["field"]) == ("unknown-procedure", "procedure")


def test_its_answers_are_as_described(tmp_path):
    """Every check of schemathesis passes on the addresses of procedures."""
    assert asked_by_schemathesis(tmp_path, "--include-path-regex", OWN, "--max-examples", "10") == ""


def test_words_are_chinese_as_chinese(client):
    """Nothing is escaped that people read."""
    assert "\\u" not in client.get(f"{LIST}/{IDS[0]}").content.decode()
    assert json.loads(client.get(LIST).content)
