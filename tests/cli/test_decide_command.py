"""`gongbao decide`: one question, or a file of them."""

import json
import resource

import pytest

from tests.cli.running import gongbao

RULE = "digital-economy/data-centre-investment"
GIVEN = '{"built_in_city": true, "tier": 3, "investment_excluding_civil_works": "100000000.00"}'
GOOD = b'{"rule": "%s", "as_of": "2020-07-01", "given": %s}' % (RULE.encode(), GIVEN.encode())


def test_one_decision_is_json_with_chinese_as_chinese():
    """The answer is on standard output, in UTF-8, whatever the terminal's locale; the status is 0."""
    run = gongbao("decide", RULE, "--as-of", "2020-07-01", "--given", GIVEN, env={"LC_ALL": "C", "PATH": ""})

    assert run.returncode == 0
    assert json.loads(run.stdout)["value"] == "6000000.00"
    assert "达到T3及以上级别" in run.stdout.decode("utf-8")


def test_the_inputs_may_come_from_standard_input():
    """A dash reads them there, with or without a byte-order mark."""
    run = gongbao("decide", RULE, "--as-of", "2020-07-01", "--given", "-", given=b"\xef\xbb\xbf" + GIVEN.encode())

    assert json.loads(run.stdout)["value"] == "6000000.00"


@pytest.mark.parametrize(
    ("words", "kind", "field"),
    [
        ((RULE, "--as-of", "2024-01-01", "--given", GIVEN), "not-in-force", "as_of"),
        ((RULE, "--as-of", "2020-02-30", "--given", GIVEN), "invalid", "as_of"),
        ((RULE, "--as-of", "2020-07-01"), "missing", "built_in_city"),
        ((RULE, "--as-of", "2020-07-01", "--given", "{"), "invalid", ""),
        ((RULE, "--as-of", "2020-07-01", "--given", b"\xff"), "invalid", ""),
        (("nothing/nothing",), "unknown-rule", "rule"),
        ((b"\xff\xfe",), "unknown-rule", "rule"),
    ],
)
def test_a_refusal_is_an_answer_and_the_status_says_so(words, kind, field):
    """The error object is on standard output, nothing is on standard error, the status is 1."""
    run = gongbao("decide", *words)
    error = json.loads(run.stdout)["error"]

    assert (error["kind"], error["field"]) == (kind, field)
    assert (run.returncode, run.stderr) == (1, b"")


@pytest.mark.parametrize(
    "words", [(), (RULE, "--batch", "-"), ("--batch", "no such file"), (RULE, "--lang", "fr"), (RULE, "--strange")]
)
def test_a_command_that_makes_no_sense_is_refused_with_its_usage(words):
    """The status is 2, and standard error says what is wrong."""
    run = gongbao("decide", *words)

    assert run.returncode == 2
    assert run.stderr != b""


HOSTILE = [
    b"",
    b"   ",
    b"{",
    b"[]",
    b"null",
    b"NaN",
    b'{"rule": NaN}',
    b'{"rule": "a", "rule": "b"}',
    GOOD.replace(b"3", b"1e400"),
    GOOD.replace(b"3", b"9" * 5000),
    GOOD.replace(b'"tier"', b'"tier": 1, "tier"'),
    GOOD.replace(b'"100000000.00"', b"[" * 100_000),
    GOOD.replace(b'"100000000.00"', b'{"a":' * 900 + b"1" + b"}" * 900),
    GOOD.replace(b"100000000.00", b"\\ud800"),
    GOOD.replace(b"true", b'"\xff"'),
    GOOD.replace(b'"100000000.00"', b'"' + b"9" * 100_000 + b'"'),
    GOOD.replace(b"2020-07-01", b"0000-00-00"),
    GOOD.replace(b'"2020-07-01"', b"null"),
    GOOD.replace(RULE.encode(), b"\\u0000/../../etc"),
    GOOD[:-1] + b', "id": 7}',
    b"\x00\x01\x02",
    "﻿".encode() + GOOD,
]


def test_a_bad_line_never_stops_the_batch():
    """Each line has its answer, in order; the good lines between are answered; nothing is on standard error; the status is 0."""
    lines = [line for bad in HOSTILE for line in (bad, GOOD)]

    run = gongbao("decide", "--batch", "-", given=b"\n".join(lines) + b"\n")
    answers = [json.loads(line) for line in run.stdout.splitlines()]

    assert len(answers) == len(lines)
    assert all("error" in answer for answer in answers[::2])
    assert [answer.get("value") for answer in answers[1::2]] == ["6000000.00"] * len(HOSTILE)
    assert (run.returncode, run.stderr) == (0, b"")


@pytest.mark.parametrize("ending", [b"", b"\n", b"\r\n"])
def test_a_file_may_end_as_it_likes_and_begin_with_a_mark(ending, tmp_path):
    """A byte-order mark at the beginning and any line ending are those of the file, not of a question."""
    file = tmp_path / "questions.jsonl"
    file.write_bytes(b"\xef\xbb\xbf" + (ending or b"\n").join([GOOD, GOOD]) + ending)

    run = gongbao("decide", "--batch", file)

    assert [json.loads(line)["value"] for line in run.stdout.splitlines()] == ["6000000.00"] * 2


def test_an_empty_file_has_no_answers(tmp_path):
    """Nothing asked, nothing answered."""
    file = tmp_path / "questions.jsonl"
    file.touch()

    run = gongbao("decide", "--batch", file)

    assert (run.returncode, run.stdout) == (0, b"")


def test_a_thousand_questions_take_less_than_three_seconds_of_work(tmp_path):
    """Start included, counted in processor time, so that a busy machine does not decide."""
    file = tmp_path / "questions.jsonl"
    file.write_bytes((GOOD + b"\n") * 1000)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)

    run = gongbao("decide", "--batch", file)

    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert len(run.stdout.splitlines()) == 1000
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 3


def test_one_question_takes_less_than_a_second_of_work():
    """Start included, counted in processor time."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)

    gongbao("decide", RULE, "--as-of", "2020-07-01", "--given", GIVEN)

    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 1
