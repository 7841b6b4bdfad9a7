"""The repository speaks of itself alone: no machine's paths, no registry's address."""

import re

from tests.house.tracked import shown, tracked

MACHINES = re.compile(
    "|".join(
        [
            r"(?<![\w.])/" + r"(?:work|tmp|opt|root|home/\w+)/\w",
            "files" + r"\.pythonhosted\.org",
            r"pypi" + r"\.org/(?:simple|packages)",
            "registry" + r"\.(?:npmjs|yarnpkg|npmmirror)\.",
            "extra-" + "index-url",
            "find-" + r"links\s*=",
        ]
    )
)


def test_no_file_names_a_machine_or_a_registry():
    """No tracked file contains a path of some machine or the address of a package registry."""
    assert [shown(file) + ": " + found for file in tracked() for found in _named(file.read_bytes())] == []


def _named(content: bytes) -> list[str]:
    try:
        return MACHINES.findall(content.decode("utf-8"))
    except UnicodeDecodeError:
        return []
