"""Where the words stand that a rule quotes, when it rests on several provisions or documents."""

from functools import cache

from gongbao.engine.documents.corpus import corpus_beside
from gongbao.engine.documents.law import Law
from gongbao.engine.documents.tree import Document
from gongbao.engine.rules.rule import Rule


@cache
def home_of(rule: Rule, quotation: str) -> str:
    """The first of the rule's provisions in which the quoted words stand; the first of all where none holds them."""
    first, *others = rule.provisions
    candidates = rule.provisions if others else ()
    return next((citation for citation in candidates if quotation in _words(rule, citation)), first)


def _words(rule: Rule, citation: str) -> str:
    number, _, path = citation.rpartition(" ")
    module = rule.function.__module__
    document: Document | None = corpus_beside(module).by_number.get(number) if number else Law(module).documents[0]
    provisions = document.walk() if document else ()
    parts = [part for provision in provisions if provision.citation == path for part in provision.walk()]
    return "\n".join("\n".join((part.words, *part.second)) for part in parts)
