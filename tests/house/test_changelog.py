"""CHANGELOG.md says of each change what kind it is and which documents and periods it touches."""

import re

from tests.house.tracked import HOUSE

KINDS = {"new", "changed", "repaired", "removed"}
ENTRY = re.compile(r"^### (.+)$", re.MULTILINE)
FACT = re.compile(r"^- (Kind|Impacted documents|Impacted periods): (.+)$", re.MULTILINE)


def test_each_change_says_what_it_touches():
    """Each entry names its kind, the impacted documents and the impacted periods, in this order."""
    for title, body in _entries():
        facts = FACT.findall(body)

        assert [name for name, _ in facts] == ["Kind", "Impacted documents", "Impacted periods"], title
        assert facts[0][1] in KINDS, title


def test_there_is_a_change_to_tell():
    """The changelog has at least one entry, under a version."""
    assert _entries()
    assert re.search(r"^## \d+\.\d+\.\d+$", _text(), re.MULTILINE)


def _text() -> str:
    return (HOUSE / "CHANGELOG.md").read_text(encoding="utf-8")


def _entries() -> list[tuple[str, str]]:
    pieces = ENTRY.split(_text())
    return list(zip(pieces[1::2], pieces[2::2], strict=True))
