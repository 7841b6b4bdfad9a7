"""The texts that these rules read: all documents of the city, what they say of force, and the contents page beside them."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from gongbao.engine.documents.corpus import corpus_beside
from gongbao.engine.documents.document_number import parse_number
from gongbao.engine.documents.law import Law, Misquoted, Quote
from gongbao.engine.documents.tree import Document
from gongbao.engine.documents.validity import Register, Standing, numbers_in
from gongbao.engine.documents.validity import register as register_of
from gongbao.engine.rules import Refused
from gongbao.engine.values import Bilingual

law = Law(__package__)
CONTENTS_LINE = "目录第"


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """One line of the contents page: the title and the number printed there."""

    title: str
    number: str


@cache
def register() -> Register:
    """What the city's documents say of their own force and of others'."""
    return register_of(corpus_beside(__name__).documents)


@cache
def contents() -> dict[str, ContentsLine]:
    """The line of the contents page for each document, by the document's own number; a line with another number is found by its title."""
    held = corpus_beside(__name__).documents
    by_title = {_bare(document.title): document.number for document in held if document.number}
    lines = [line for document in held if document.number is None for line in _lines(document)]
    own = {line: line.number if line.number in register().facts else by_title.get(_bare(line.title)) for line in lines}
    return {number: line for line, number in own.items() if number is not None}


def known_number(text: str) -> str:
    """The canonical number that `text` states, or the document's own where only the contents page prints it; Refused for one that no text names."""
    number = str(parse_number(text) or "")
    aliases = {line.number: own for own, line in contents().items()}
    number = number if number in register().facts else aliases.get(number, number)
    known = register()
    if number not in known.facts and number not in known.repeals and number not in known.outside:
        message = Bilingual(f"本期没有文号“{text[:40]}”。", f"This issue knows no document number “{text[:40]}”.")
        raise Refused("document", message)
    return number


def standing(number: str, day: date, as_of: date) -> Standing:
    """What the document of a known number is on `day`, asked on `as_of`."""
    found = register().standing(number, day, as_of)
    assert found is not None, f"{number} is known"
    return found


@cache
def named_only() -> frozenset[str]:
    """The instruments that a title of a repealed document only names (register.toml), each checked against the words."""
    package = (__package__ or "").rpartition(".")[0]
    entries = tomllib.loads(files(package).joinpath("register.toml").read_text(encoding="utf-8"))["named_only"]
    return frozenset(quoted(entry["provision"], entry["instrument"]).words for entry in entries)


def document(number: str) -> Document:
    """One document of the city."""
    return corpus_beside(__name__).by_number[number]


def quoted(citation: str, words: str) -> Quote:
    """Words of any document of the city, cited in full ("某政办字〔2020〕61号 第八十四条"); Misquoted when they do not stand there."""
    number, _, path = citation.partition(" ")
    document = corpus_beside(__name__).by_number.get(number)
    provisions = [found for found in document.walk() if found.citation == path] if document else []
    if not any(words in part.words for provision in provisions for part in provision.walk()):
        raise Misquoted(f"{citation}: 「{words}」 does not stand there")
    return Quote(citation, words)


def _lines(gazette: Document) -> list[ContentsLine]:
    found = [
        provision.words.rpartition("\n") for provision in gazette.walk() if provision.citation.startswith(CONTENTS_LINE)
    ]
    return [ContentsLine(title, number) for title, _, printed in found for number in list(numbers_in(printed))[:1]]


def _bare(title: str) -> str:
    return "".join(title.split())
