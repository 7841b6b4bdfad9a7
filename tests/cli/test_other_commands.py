"""`gongbao cite`, `search` and `check`."""

import json

import pytest

from tests.cli.running import gongbao


def test_help_names_every_command():
    """The list of commands is complete, and each explains itself."""
    listed = gongbao("--help", env={"PATH": "", "COLUMNS": "200"}).stdout.decode()

    for command in ("serve", "read", "cite", "search", "decide", "procedure", "check"):
        assert command in listed
        assert gongbao(command, "--help").returncode == 0


def test_cite_shows_a_provision():
    """Its words, its force on the day, what rests on it."""
    shown = gongbao("cite", "60号 一、1", "--on", "2024-01-01", env={"PATH": "", "COLUMNS": "200"}).stdout.decode()

    assert "达到T3及以上级别" in shown
    assert "有效期届满" in shown
    assert "digital-economy/data-centre-investment" in shown


def test_cite_gives_json():
    """The same as the API gives."""
    answer = json.loads(gongbao("cite", "61号第20条", "--json", "--lang", "en").stdout)

    assert answer["in_full"] == "淄政办字〔2020〕61号 第二十条"
    assert answer["document"]["force"]["label"] == "In force"


@pytest.mark.parametrize(
    ("words", "status"), [(("60号 一、99",), 1), (("60号 一、1", "--on", "2021-02-30"), 2), ((), 2)]
)
def test_cite_says_why_not(words, status):
    """A citation that leads nowhere ends with 1, a command that makes no sense with 2; both give a reason."""
    run = gongbao("cite", *words)

    assert run.returncode == status
    assert run.stderr != b""


def test_search_makes_what_it_needs(tmp_path):
    """In a new place the database and the index are made, and the provision is found."""
    home = {"PATH": "", "GONGBAO_HOME": str(tmp_path), "COLUMNS": "200"}

    found = gongbao("search", "达到T3及以上", env=home)
    nothing = gongbao("search", "xyzxyz", "--json", env=home)

    assert "淄政办字〔2020〕60号 一、1" in found.stdout.decode()
    assert json.loads(nothing.stdout) == {"asked": "xyzxyz", "hits": [], "is_cut": False}


def test_check_says_what_is_missing_by_its_status():
    """Everything begun is complete: the status is 0, and each document is listed."""
    run = gongbao("check", "--json")
    survey = json.loads(run.stdout)

    assert run.returncode == 0
    assert {one["slug"]: one["per_mille"] for one in survey}["digital-economy"] == 1000
    assert len(survey) >= 9
