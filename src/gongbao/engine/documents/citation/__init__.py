"""Citations: which document and which provision is meant, the words that stand there, and what refers to what."""

from gongbao.engine.documents.citation.identifying import ContentsLine, Identified, Register, Via
from gongbao.engine.documents.citation.index import ProvisionIndex
from gongbao.engine.documents.citation.place import Place
from gongbao.engine.documents.citation.refusals import NotFound, Why
from gongbao.engine.documents.citation.resolving import Cited, resolve, resolve_all

__all__ = [
    "Cited",
    "ContentsLine",
    "Identified",
    "NotFound",
    "Place",
    "ProvisionIndex",
    "Register",
    "Via",
    "Why",
    "resolve",
    "resolve_all",
]
