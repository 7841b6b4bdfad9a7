"""What the documentation says is so."""

import json
import re

import pytest

from gongbao.cli import COMMANDS
from gongbao.office.decide import decide
from gongbao.office.permission import PUBLIC
from tests.house.tracked import HOUSE, shown, sources

READMES = [HOUSE / "README.md", HOUSE / "README.zh-CN.md"]
PAGES = [*READMES, *sources("docs", suffix=".md")]
LINK = re.compile(r"\]\((?!https?:)([^)#]+)[^)]*\)")
EXAMPLE = re.compile(r"gongbao decide (\S+) --as-of (\S+).*?--given '(.*?)'\n(\{.*?\n\})", re.DOTALL)


@pytest.mark.parametrize("page", PAGES, ids=shown)
def test_every_link_leads_somewhere(page):
    """Each link to a file of the repository finds it."""
    links = LINK.findall(page.read_text(encoding="utf-8"))

    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", READMES, ids=shown)
def test_every_command_exists(page):
    """Each `gongbao …` and each `make …` that a README names can be typed."""
    text = page.read_text(encoding="utf-8")
    makefile = (HOUSE / "Makefile").read_text(encoding="utf-8")

    assert set(re.findall(r"`gongbao (\w+)", text)) == set(COMMANDS)
    assert [target for target in re.findall(r"`make ([\w-]+)", text) if f"\n{target}:" not in makefile] == []


@pytest.mark.parametrize("page", READMES, ids=shown)
def test_every_setting_is_documented(page):
    """The environment variables that the settings read are those that a README explains."""
    code = "".join(file.read_text(encoding="utf-8") for file in sources("src/gongbao/server"))
    read = set(re.findall(r'environ\.get\("(\w+)"', code)) - {"GONGBAO_DEBUG"}  # for developers alone

    assert set(re.findall(r"^\| `([A-Z_]+)` \|", page.read_text(encoding="utf-8"), re.MULTILINE)) == read


@pytest.mark.parametrize("page", READMES, ids=shown)
def test_the_example_is_true(page):
    """The decision shown is the one that is given."""
    rule, day, given, answer = EXAMPLE.search(page.read_text(encoding="utf-8")).groups()
    expected = json.loads(re.sub(r"\[ ….*?… \]", "[]", answer)) | {"explanation": None}

    assert expected == decide(PUBLIC, rule, json.loads(given), day) | {"explanation": None}
