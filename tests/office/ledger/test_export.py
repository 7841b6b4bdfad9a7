"""What an outsider gets: lines that hold digests alone, a checker that needs nothing of the house, and a command line that says right or wrong."""

import json
import subprocess
import sys

import pytest

from gongbao.office.ledger import checkpoint, export
from gongbao.office.permission import Actor
from gongbao.records.models import Event
from tests.house.tracked import HOUSE
from tests.office.ledger.writing import some_cases

pytestmark = pytest.mark.django_db
WATCHER = Actor("auditor", is_signed_in=True, admin="audit")


@pytest.fixture(autouse=True)
def _home(settings, tmp_path):
    """Keys are made in a folder of the test."""
    settings.HOME = tmp_path


def checked(tmp_path, lines, *checkpoints):
    """What the outsider's program says, and its exit status."""
    file = tmp_path / "export.jsonl"
    file.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
    kept = []
    for number, text in enumerate(checkpoints):
        kept.append(tmp_path / f"checkpoint{number}")
        kept[-1].write_text(text, encoding="utf-8")
    program = [sys.executable, "-I", HOUSE / "tools" / "verify_ledger.py", file, *kept]
    ran = subprocess.run(program, capture_output=True, text=True, check=False)
    return ran.stdout + ran.stderr, ran.returncode


@pytest.mark.parametrize("told", [True, False])
@pytest.mark.parametrize("algorithm", ["sha256", "sm3"])
def test_an_export_is_checked_without_the_house(settings, tmp_path, told, algorithm):
    """With what is told or without, the outsider's program finds the export right against two checkpoints."""
    settings.LEDGER_DIGEST = algorithm
    empty = checkpoint(WATCHER).text
    some_cases(3, 4)
    kept = checkpoint(WATCHER).text

    assert checked(tmp_path, export(WATCHER, told=told), empty, kept) == ("right: 17 lines, 2 checkpoints\n", 0)


def test_an_export_without_what_is_told_tells_nothing():
    """Whoever may not know what happened can check that nothing was rewritten all the same."""
    some_cases(1, 2)
    text = json.dumps(list(export(WATCHER, told=False)), ensure_ascii=False)

    assert not any(word in text for word in ("王小明", "register", "trial", "第0次记录", "300.00"))


@pytest.mark.parametrize(
    ("tampered", "says"),
    [
        (lambda lines: lines[:-1], "missing at the end"),
        (lambda lines: [*lines[:3], *lines[4:]], "missing or out of place"),
        (lambda lines: [*lines[:3], lines[3] | {"recorded_at": "2020"}, *lines[4:]], "not that of the line"),
        (lambda lines: [*lines[:3], lines[3] | {"told": {"x": 1}}, *lines[4:]], "what it tells"),
    ],
)
def test_a_wrong_export_is_said_to_be_wrong(tmp_path, tampered, says):
    """The place and the fault are named, and the exit status is 1."""
    some_cases(2, 3)
    lines = list(export(WATCHER, told=True))
    kept = checkpoint(WATCHER).text
    said, status = checked(tmp_path, tampered(lines), kept)

    assert status == 1
    assert "WRONG" in said
    assert says in said


def test_who_took_an_export_is_recorded():
    """An export is an event, and says whether it tells."""
    list(export(WATCHER, told=True))

    assert [(event.kind, event.told["told"]) for event in Event.objects.all()] == [("export", True)]
