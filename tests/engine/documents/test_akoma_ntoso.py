"""The export as Akoma Ntoso 3.0."""

from pathlib import Path

import pytest
from lxml import etree

from gongbao.engine.documents.akoma_ntoso import document_xml, issue_xml
from gongbao.engine.documents.reading import read
from tests.engine.documents.conftest import TEXTS

NAMESPACE = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"


@pytest.fixture(scope="session")
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(Path(__file__).parent / "akn" / "akomantoso30.xsd"))


@pytest.fixture(scope="session")
def exported(issue) -> etree._Element:
    return etree.fromstring(issue_xml(issue))


def test_the_issue_is_valid(schema, exported):
    """The OASIS schema accepts the whole issue."""
    schema.assertValid(exported)


def test_each_document_is_valid_by_itself(schema, issue):
    """So it does every document."""
    for document in issue.documents:
        schema.assertValid(etree.fromstring(document_xml(document)))


@pytest.mark.parametrize("path", sorted(TEXTS.glob("*.*ml")) + sorted(TEXTS.glob("*.txt")), ids=lambda path: path.name)
def test_other_texts_are_valid(schema, path):
    """Statutes and notices of other places too."""
    schema.assertValid(etree.fromstring(issue_xml(read(path.read_bytes()))))


def test_ids_occur_once_and_name_the_way(exported):
    """eIds follow the naming convention, attachments and components in front."""
    ids = [one.get("eId") for one in exported.iter() if one.get("eId")]

    assert len(ids) == len(set(ids))
    assert "cmp_6__att_1__chp_3__art_20__para_1__list_1__point_2" in ids


def test_every_word_is_exported(issue, exported):
    """The words of the documents and those of the file are the same characters in the same order, blanks apart."""
    body = exported.find(f".//{NAMESPACE}collectionBody")
    found = "".join("".join(body.itertext()).split())
    pieces = (piece for document in issue.documents for one in document.walk() for piece in (one.label, one.words))

    assert all("".join(piece.split()) in found for piece in pieces)


def test_levels_of_the_law_have_their_elements(exported):
    """章 chapter, 条 article, 款 paragraph, 项 point in list."""
    counted = {tag: len(exported.findall(f".//{NAMESPACE}{tag}")) for tag in ("chapter", "article", "point")}

    assert counted == {"chapter": 14, "article": 116, "point": 163}


def test_a_source_without_documents_is_refused():
    """There is nothing to export in a file that is no gazette."""
    with pytest.raises(ValueError, match="no document"):
        issue_xml(read(b"hello"))
