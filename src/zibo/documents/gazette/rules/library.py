"""The texts these rules are about: the documents of the city with every name that the contents page and the bodies give them."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from gongbao.engine.documents.citation import ContentsLine, NotFound, Register
from gongbao.engine.documents.citation.relative import Relatives
from gongbao.engine.documents.citation.relative.recorded import load_recorded
from gongbao.engine.documents.corpus import corpus_beside
from gongbao.engine.documents.law import Law
from gongbao.engine.rules import Refused

law = Law(__package__)
_ENTRY = "目录第"


@cache
def register() -> Register:
    """The documents, found by number, title or short form."""
    return Register(corpus_beside(__package__).documents, contents())


@cache
def relatives() -> Relatives:
    """Their relative references, with the readings that named persons have recorded."""
    return Relatives(register(), load_recorded(files("zibo.documents.gazette")))


def contents() -> Iterator[ContentsLine]:
    """The lines of the contents page; the bracket at the end of each holds the page."""
    for provision in law.documents[0].walk():
        if provision.citation.startswith(_ENTRY):
            title, _, number_and_page = provision.words.partition("\n")
            yield ContentsLine(title, number_and_page.rpartition(" ")[0])


def document_meant(text: str, field: str = "document") -> str:
    """The number of the document that a text means; Refused naming `field` when it is none of these."""
    try:
        return register().identify(text).document
    except NotFound as fault:
        raise Refused(field, fault.message) from None
