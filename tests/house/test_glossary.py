"""docs/glossary.md ties each Chinese term to its identifier and its English, once."""

import re

from gongbao.engine.documents.tree import Kind
from gongbao.engine.jurisdiction import cities
from tools.glossary import GLOSSARY, row

ROW = re.compile(r"^\| (.+) \| `([^`]+)` \| (.+) \|$", re.MULTILINE)


def test_every_rule_is_in_the_glossary():
    """Each document and each rule stands there with its title in both languages (`make glossary` writes them)."""
    text = GLOSSARY.read_text(encoding="utf-8")
    enactments = [enactment for city in cities().values() for enactment in city.enactments.values()]
    rules = [row(f"{found.slug}/{rule.name}", rule.title) for found in enactments for rule in found.rules.values()]

    assert [
        line for line in (*(row(found.slug, found.title) for found in enactments), *rules) if line not in text
    ] == []


def test_every_kind_of_provision_is_in_the_glossary():
    """The parts of a text have one Chinese name each."""
    assert sorted({kind.value for kind in Kind} - set(_identifiers())) == []


def test_a_term_stands_there_once():
    """No identifier has two entries, and nothing stands there that no longer exists among the rules."""
    identifiers = _identifiers()
    slugs = {slug for city in cities().values() for slug in city.enactments}
    rules = {
        f"{slug}/{name}"
        for city in cities().values()
        for slug, found in city.enactments.items()
        for name in found.rules
    }

    assert sorted({name for name in identifiers if identifiers.count(name) > 1}) == []
    assert sorted({name for name in identifiers if name.partition("/")[0] in slugs} - slugs - rules) == []


def _identifiers() -> list[str]:
    return [identifier for _, identifier, _ in ROW.findall(GLOSSARY.read_text(encoding="utf-8"))]
