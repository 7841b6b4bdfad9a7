"""Every answer is the same through each door."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from gongbao.office.decide import decide
from gongbao.office.examples import examples_of
from gongbao.office.library import enactments
from gongbao.office.permission import PUBLIC

GONGBAO = Path(sys.executable).with_name("gongbao")
QUESTIONS = [
    {"rule": f"{enactment.slug}/{example.rule}", "as_of": example.as_of, "given": example.given}
    for enactment in enactments()
    for example in examples_of(enactment)
]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_command_line_answers_as_the_office(language, tmp_path):
    """A batch of all examples of all documents gives the office's answers, word for word, in both languages."""
    file = tmp_path / "questions.jsonl"
    file.write_text("".join(json.dumps(question) + "\n" for question in QUESTIONS), encoding="utf-8")
    run = subprocess.run([GONGBAO, "decide", "--batch", file, "--lang", language], capture_output=True, check=True)

    answers = [json.loads(line) for line in run.stdout.splitlines()]

    assert answers == [decide(PUBLIC, **_named(question), language=language) for question in QUESTIONS]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_api_answers_as_the_office(language, client):
    """Both addresses for decisions give the office's answers for all examples of all documents, in both languages."""
    for question in QUESTIONS:
        expected = decide(PUBLIC, **_named(question), language=language)
        by_rule = {"as_of": question["as_of"], "given": question["given"]}

        assert _posted(client, "/api/v1/decisions", question, language) == expected
        assert _posted(client, f"/api/v1/rules/{question['rule']}/decisions", by_rule, language) == expected


def _named(question):
    return {"rule_id": question["rule"], "given": question["given"], "as_of": question["as_of"]}


def _posted(client, address, question, language):
    response = client.post(address, question, content_type="application/json", headers={"accept-language": language})
    return response.json()
