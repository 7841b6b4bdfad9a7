"""What the folder says about its text stands in the text."""

import tomllib

from gongbao.engine.documents.corpus import corpus_beside
from zibo.documents.digital_economy import ENACTMENT


def _words(citation: str) -> str:
    """Everything that stands in a provision of this document, or of the one the citation names."""
    number, _, path = citation.rpartition(" ")
    document = corpus_beside(ENACTMENT.package).by_number[number] if number else ENACTMENT.documents[0]
    return next(provision.words for provision in document.walk() if provision.citation == path)


def test_duties_and_targets_quote_what_they_rest_on() -> None:
    """The words of every duty and target stand verbatim in their provision, also where that is 58号's."""
    demands = (*ENACTMENT.duties, *ENACTMENT.targets)

    assert len(demands) == 10
    assert [demand.name for demand in demands if demand.words and demand.words not in _words(demand.provision)] == []


def test_slips_stand_in_the_print() -> None:
    """What errata.toml calls a slip is printed so, and what is meant is something else."""
    slips = tomllib.loads(ENACTMENT.folder.joinpath("errata.toml").read_text(encoding="utf-8"))["slip"]

    assert [slip for slip in slips if slip["stands"] not in _words(slip["provision"])] == []
    assert all(slip["stands"] != slip["meant"] for slip in slips)


def test_every_measure_but_the_eighteenth_names_departments() -> None:
    """Seventeen measures close with a bracket of departments, written out in full."""
    rule = ENACTMENT.rules["responsible-departments"]
    named = {measure: rule(measure=measure) for measure in range(1, 19)}

    assert [measure for measure, found in named.items() if not found.others] == [18]
    departments = {department for found in named.values() for department in (found.lead, *found.others)}
    assert "市市场监管局" in departments
    assert "市场监管局" not in departments
