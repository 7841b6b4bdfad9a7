"""Each test asks for `enactment` (or `rule`) and runs once for every document (or rule) that is found."""

import pytest

from gongbao.engine.jurisdiction import Enactment, cities, discover
from tests.conformance.stories import stories_of


def _enactments(config: pytest.Config) -> list[Enactment]:
    package = config.getoption("--document-package")
    if package:
        return list(discover(package).values())
    return [enactment for city in cities().values() for enactment in city.enactments.values()]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    enactments = _enactments(metafunc.config)
    if "statement" in metafunc.fixturenames:
        found = [(enactment, statement) for enactment in enactments for statement in enactment.properties]
        ids = [f"{enactment.slug}/{statement.rule.name}/{statement.name}" for enactment, statement in found]
        metafunc.parametrize(("enactment", "statement"), found, ids=ids)
    elif "rule" in metafunc.fixturenames:
        found = [(enactment, rule) for enactment in enactments for rule in enactment.rules.values()]
        metafunc.parametrize(
            ("enactment", "rule"), found, ids=[f"{enactment.slug}/{rule.name}" for enactment, rule in found]
        )
    elif "story" in metafunc.fixturenames:
        told = [(enactment, story) for enactment in enactments for story in stories_of(enactment).values()]
        metafunc.parametrize(
            ("enactment", "story"), told, ids=[f"{enactment.slug}/{story.title}" for enactment, story in told]
        )
    elif "procedure" in metafunc.fixturenames:
        _each_procedure(metafunc, enactments)
    elif "enactment" in metafunc.fixturenames:
        metafunc.parametrize("enactment", enactments, ids=[enactment.slug for enactment in enactments])


def _each_procedure(metafunc: pytest.Metafunc, enactments: list[Enactment]) -> None:
    found = [(enactment, procedure) for enactment in enactments for procedure in enactment.procedures.values()]
    ids = [f"{enactment.slug}/{procedure.name}" for enactment, procedure in found]
    if "enactment" in metafunc.fixturenames:
        metafunc.parametrize(("enactment", "procedure"), found, ids=ids)
    else:
        metafunc.parametrize("procedure", [procedure for _, procedure in found], ids=ids)
