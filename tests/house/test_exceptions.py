"""An exception from a rule has its reason beside it, and the present has one door."""

import re

from tests.house.tracked import shown, sources

EXCUSED = re.compile(r"#\s*noqa: [A-Z]+\d+(?:, ?[A-Z]+\d+)*(.*)$", re.MULTILINE)
CLOCK = "src/gongbao/office/clock.py"


def test_the_present_enters_through_one_port():
    """Only the office's clock asks the machine what time it is."""
    asking = [shown(file) for file in sources("src") if "noqa: TID251" in file.read_text(encoding="utf-8")]

    assert asking == [CLOCK]


def test_every_exception_from_a_lint_rule_says_why():
    """After `noqa: CODE` stands the reason."""
    silent = [
        f"{shown(file)}: {found[0]}"
        for file in sources("src", "tools", "bench")
        for found in EXCUSED.finditer(file.read_text(encoding="utf-8"))
        if not found[1].strip(" -—")
    ]

    assert silent == []
