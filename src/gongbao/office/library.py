"""Where things stand: rules by id, documents by slug or number, citations in full."""

from collections.abc import Iterator

from gongbao.engine.documents.document_number import parse_number
from gongbao.engine.documents.tree import Document
from gongbao.engine.jurisdiction import Enactment, cities
from gongbao.engine.rules import Rule


def enactments() -> Iterator[Enactment]:
    """Every document's folder of every city."""
    for city in cities().values():
        yield from city.enactments.values()


def find_enactment(slug: str) -> Enactment | None:
    """The folder of that slug."""
    return next((city.enactments[slug] for city in cities().values() if slug in city.enactments), None)


def find_rule(rule_id: str) -> tuple[Enactment, Rule] | None:
    """The rule called `slug/name`, with its document; only that document's rules are loaded."""
    slug, _, name = rule_id.partition("/")
    enactment = find_enactment(slug)
    rule = enactment.rules.get(name) if enactment else None
    return (enactment, rule) if enactment and rule else None


def find_document(name: str) -> tuple[Enactment, Document] | None:
    """The document of a 文号 in any style, or the first document of the folder with that slug."""
    enactment = find_enactment(name)
    if enactment:
        return enactment, enactment.documents[0]
    number = str(parse_number(name) or "")
    return next((city.numbered[number] for city in cities().values() if number in city.numbered), None)


def rule_id(enactment: Enactment, rule: Rule) -> str:
    """The rule's name in the contract."""
    return f"{enactment.slug}/{rule.name}"


def in_full(enactment: Enactment, citation: str) -> str:
    """A citation of this folder with its document in front: "某政发〔2021〕3号 一、1"; a text without a number by its title."""
    if any(document.number and citation.startswith(document.number) for document in enactment.documents):
        return citation
    return f"{name_of(enactment.documents[0])} {citation}"


def name_of(document: Document) -> str:
    """How a document is cited: by its number, or 《title》 where it has none."""
    return document.number or f"《{document.title}》"
