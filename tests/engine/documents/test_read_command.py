"""`gongbao read` from the command line."""

import json

import pytest
from lxml import etree
from typer.testing import CliRunner

from gongbao.cli import app
from gongbao.engine.documents.counting import count
from tests.engine.documents.conftest import PRINTED


@pytest.fixture
def run():
    """Runs `gongbao read` with arguments and gives what it wrote."""
    return lambda *arguments: CliRunner().invoke(app, ["read", *map(str, arguments)])


def test_the_structure_as_json(run, issue):
    """Counts, documents, contents and findings, as the reader gives them."""
    found = json.loads(run(PRINTED, "--json").stdout)

    assert found["counts"] == count(issue)
    assert [one["number"] for one in found["documents"]] == [one.number for one in issue.documents]
    assert (len(found["contents"]), len(found["findings"])) == (len(issue.contents), len(issue.findings))
    assert found["findings"][0]["name"]["zh"] == "目录与正文的文号不同"


def test_the_structure_as_akoma_ntoso(run):
    """One well-formed file."""
    assert etree.fromstring(run(PRINTED, "--akn").stdout.encode()).tag.endswith("akomaNtoso")


@pytest.mark.parametrize(("language", "words"), [("zh", "合计 9件文件"), ("en", "in all 9 documents")])
def test_the_structure_for_people(run, language, words):
    """A tree, a line of counts for each document, the findings, in either language."""
    shown = run(PRINTED, "--lang", language).stdout

    assert words in shown
    assert "第二十条" in shown


def test_a_file_that_is_no_gazette(run, tmp_path):
    """A sentence, no crash; only an export of nothing fails."""
    file = tmp_path / "letter.txt"
    file.write_text("今天天气很好。", encoding="utf-8")

    assert "不是公报或公文" in run(file).stdout
    assert run(file).exit_code == 0
    assert run(file, "--akn").exit_code == 1
    assert json.loads(run(file, "--json").stdout)["documents"] == []
