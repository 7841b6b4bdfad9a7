"""The rules of the gazette itself, in the order of the contract: who is meant, where it stands, whether contents and body agree, what printing does."""

# The order of these lines is that of the rules wherever they are listed.
# isort: off
from zibo.documents.gazette.rules.identity import document_number, resolve_document
from zibo.documents.gazette.rules.numerals import number_from_chinese, number_to_chinese
from zibo.documents.gazette.rules.citing import resolve_citation, expand_citation, resolve_relative
from zibo.documents.gazette.rules.contents import contents_compare, contents_pages
from zibo.documents.gazette.rules.publication import publication_effect, publishable
from zibo.documents.gazette.rules.issues import issue_sequence
from zibo.documents.gazette.rules.parts import structure
# isort: on

__all__ = [
    "contents_compare",
    "contents_pages",
    "document_number",
    "expand_citation",
    "issue_sequence",
    "number_from_chinese",
    "number_to_chinese",
    "publication_effect",
    "publishable",
    "resolve_citation",
    "resolve_document",
    "resolve_relative",
    "structure",
]
