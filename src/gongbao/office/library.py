"""Where things stand: rules by id, documents by slug or number, citations in full."""

from collections.abc import Iterator
from functools import cache

from gongbao.engine.documents.citation.index import ProvisionIndex
from gongbao.engine.documents.document_number import parse_number
from gongbao.engine.documents.tree import Document
from gongbao.engine.jurisdiction import Enactment, cities
from gongbao.engine.procedures import Procedure
from gongbao.engine.rules import Kind, Refused, Rule
from gongbao.engine.rules.types.scalars import shown
from gongbao.engine.values import Bilingual


class NotFound(Refused):
    """The refusal of a name that nothing has: `field` says of what."""


def enactments() -> Iterator[Enactment]:
    """Every document's folder of every city."""
    for city in cities().values():
        yield from city.enactments.values()


def find_rule(name: object) -> tuple[Enactment, Rule]:
    """The rule called `slug/name`, with its document; NotFound when there is none. Only that document's rules are loaded."""
    slug, _, rule_name = name.partition("/") if isinstance(name, str) else ("", "", "")
    enactment = _enactment(slug)
    rule = enactment.rules.get(rule_name) if enactment else None
    if enactment is None or rule is None:
        message = Bilingual(f"没有名为“{shown(name)}”的规则。", f"There is no rule called “{shown(name)}”.")
        raise NotFound("rule", message, kind=Kind.UNKNOWN_RULE)
    return enactment, rule


def find_procedure(name: object) -> tuple[Enactment, Procedure]:
    """The procedure called `slug/name`, with its document; NotFound when there is none."""
    slug, _, procedure_name = name.partition("/") if isinstance(name, str) else ("", "", "")
    enactment = _enactment(slug)
    procedure = enactment.procedures.get(procedure_name) if enactment else None
    if enactment is None or procedure is None:
        message = Bilingual(f"没有名为“{shown(name)}”的程序。", f"There is no procedure called “{shown(name)}”.")
        raise NotFound("procedure", message, kind=Kind.UNKNOWN_PROCEDURE)
    return enactment, procedure


def find_document(name: str) -> tuple[Enactment, Document]:
    """The document of a 文号 in any style, or the first one of the folder with that slug; NotFound when there is none."""
    enactment = _enactment(name)
    if enactment:
        return enactment, enactment.documents[0]
    number = str(parse_number(name) or "")
    for city in cities().values():
        if number in city.numbered:
            return city.numbered[number]
    raise NotFound("document", Bilingual(f"没有“{shown(name)}”这一文件。", f"There is no document “{shown(name)}”."))


def rule_id(enactment: Enactment, rule: Rule) -> str:
    """The rule's name in the contract."""
    return f"{enactment.slug}/{rule.name}"


def procedure_id(enactment: Enactment, procedure: Procedure) -> str:
    """The procedure's name in the contract."""
    return f"{enactment.slug}/{procedure.name}"


def in_full(enactment: Enactment, citation: str) -> str:
    """A citation of this folder with its document in front: "某政发〔2021〕3号 一、1"; one that names a document stays as it is."""
    if "号 " in citation:
        return citation
    return f"{name_of(enactment.documents[0])} {citation}"


def name_of(document: Document) -> str:
    """How a document is cited: by its number, or by its title where it has none."""
    return document.number or (document.title if document.title.startswith("《") else f"《{document.title}》")


@cache
def index_of(enactment: Enactment, number: str | None) -> ProvisionIndex:
    """The provisions of one of the folder's documents, by its number."""
    return ProvisionIndex(next(document for document in enactment.documents if document.number == number))


def _enactment(slug: str) -> Enactment | None:
    return next((city.enactments[slug] for city in cities().values() if slug in city.enactments), None)
