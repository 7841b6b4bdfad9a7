"""Each test asks for `enactment` (or `rule`) and runs once for every document (or rule) that is found."""

import pytest

from gongbao.engine.jurisdiction import Enactment, cities, discover


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
    elif "enactment" in metafunc.fixturenames:
        metafunc.parametrize("enactment", enactments, ids=[enactment.slug for enactment in enactments])
