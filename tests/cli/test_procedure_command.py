"""`gongbao procedure`."""

import json

import pytest
from lxml import etree

from gongbao.office.permission import PUBLIC
from gongbao.office.procedures import describe, procedures
from tests.cli.running import gongbao

WIDE = {"PATH": "", "COLUMNS": "300"}
FIRST = procedures(PUBLIC)[0].id


def test_every_procedure_is_listed():
    """By its id, with its title."""
    listed = gongbao("procedure", "--lang", "en", env=WIDE).stdout.decode()

    for entry in procedures(PUBLIC, "en"):
        assert f"{entry.id}  {entry.title}" in listed


def test_the_table_is_shown():
    """Every act, every state, every clock, every condition."""
    shown = gongbao("procedure", FIRST, env=WIDE).stdout.decode()
    told = describe(PUBLIC, FIRST)

    for act in told.acts:
        assert act.name in shown
        assert all(condition.words in shown for condition in act.conditions)
    assert all(clock.title in shown for clock in told.clocks)


def test_json_is_that_of_the_api(client):
    """The same as the API gives."""
    assert json.loads(gongbao("procedure", FIRST, "--json").stdout) == client.get(f"/api/v1/procedures/{FIRST}").json()


@pytest.mark.parametrize(("form", "root"), [("--bpmn", "definitions"), ("--svg", "svg")])
def test_it_is_given_out_for_other_tools(form, root):
    """As a file that is well formed."""
    assert etree.QName(etree.fromstring(gongbao("procedure", FIRST, form).stdout)).localname == root


@pytest.mark.parametrize(
    ("words", "status"), [(("nothing/at-all",), 1), (("--svg",), 2), ((FIRST, "--svg", "--bpmn"), 2)]
)
def test_it_says_why_not(words, status):
    """A procedure that is not there ends with 1, a command that makes no sense with 2; both give a reason."""
    run = gongbao("procedure", *words)

    assert run.returncode == status
    assert run.stderr != b""
