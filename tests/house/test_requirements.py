"""What is installed is pinned and hashed, and nothing else is installed."""

import re
import tomllib
from itertools import pairwise

from tests.house.tracked import HOUSE

SERVE = HOUSE / "requirements" / "serve.txt"
TEST = HOUSE / "requirements" / "test.txt"
PINNED = re.compile(r"^([a-z0-9.-]+)(?:\[[a-z,-]+\])?==([^ ]+)(?: ;[^\\]+)? \\$", re.MULTILINE)


def test_every_package_is_pinned_and_hashed():
    """Each requirement is one exact version followed by its hashes, and the files contain nothing but that."""
    for file in (SERVE, TEST):
        text = file.read_text(encoding="utf-8")
        requirements = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
        unhashed = [
            line for line, after in pairwise(text.splitlines()) if "==" in line and "--hash=sha256:" not in after
        ]

        assert len(PINNED.findall(text)) == len(requirements)
        assert unhashed == []


def test_what_the_project_asks_for_is_pinned():
    """Every dependency of pyproject.toml is in requirements/serve.txt; `make lock` renews it."""
    project = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = {re.match(r"[\w.-]+", wanted)[0].lower() for wanted in project["dependencies"]}

    assert sorted(asked - set(_pinned(SERVE))) == []


def test_tests_run_on_what_is_served():
    """The test requirements hold every served package in the same version."""
    assert _pinned(SERVE).items() <= _pinned(TEST).items()


def _pinned(file) -> dict[str, str]:
    return dict(PINNED.findall(file.read_text(encoding="utf-8")))
