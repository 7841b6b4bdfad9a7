"""Words that a document cites, and labels that people read."""

from gongbao.engine.documents.corpus import corpus_beside
from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.rules import Field
from gongbao.engine.rules.types import ListType, NullableType, RecordType, Type
from gongbao.engine.values import Bilingual


def words_of(enactment: Enactment, citation: str) -> str:
    """Everything that stands in a provision, cited with or without its document's number; AssertionError when it does not exist."""
    number, _, path = citation.rpartition(" ")
    document = corpus_beside(enactment.package).by_number[number] if number else enactment.documents[0]
    found = [provision for provision in document.walk() if provision.citation == path]
    assert found, f"{citation} does not exist"
    return "\n".join("\n".join((part.words, *part.second)) for part in found[0].walk())


def all_fields(fields: tuple[Field, ...]) -> list[Field]:
    """These fields and those of the records in them."""
    return [found for field in fields for found in (field, *all_fields(_parts(field.type)))]


def is_complete(label: Bilingual) -> bool:
    """Whether it says something in Chinese and in English."""
    return any("一" <= character <= "鿿" for character in label.zh) and any(
        character.isascii() for character in label.en
    )


def _parts(kind: Type) -> tuple[Field, ...]:
    match kind:
        case RecordType(_, fields):
            return fields
        case ListType(item) | NullableType(item):
            return _parts(item)
    return ()
