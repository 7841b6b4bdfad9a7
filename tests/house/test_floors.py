"""The floors of the house, and that they are looked at."""

import tomllib

from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

from tests.house.tracked import HOUSE

PYPROJECT = HOUSE / "pyproject.toml"


def test_nobody_imports_what_stands_above(monkeypatch):
    """Every contract between the rooms is kept."""
    monkeypatch.chdir(HOUSE)

    assert lint_imports(config_filename=str(PYPROJECT), no_cache=True) == EXIT_STATUS_SUCCESS


def test_a_contract_is_named_by_what_the_developer_has_to_know():
    """The name of each contract is a sentence."""
    contracts = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]

    assert [
        contract["name"]
        for contract in contracts
        if not contract["name"].endswith(".") or len(contract["name"].split()) < 5
    ] == []
