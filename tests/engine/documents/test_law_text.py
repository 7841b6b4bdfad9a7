"""The stored form of documents, law.md."""

from dataclasses import replace

import pytest

from gongbao.engine.documents.citation_kinds import kind_of
from gongbao.engine.documents.law_text import gazette_of, load_law, write_law
from gongbao.engine.documents.reading import read
from gongbao.engine.documents.tree import Document, Kind, Provision, Text
from tests.engine.documents.conftest import PRINTED, TEXTS

STORED = sorted((PRINTED.parents[2] / "documents").glob("*/law.md"))


def test_every_stored_law_is_what_the_reader_gives(issue):
    """The law.md files and the reading of the issue are the same trees, each document stored once."""
    stored = {one.number or one.title: one for path in STORED for one in load_law(path.read_text(encoding="utf-8"))}
    read_now = {one.number or one.title: _unplaced(one) for one in (*issue.documents, gazette_of(issue))}

    assert read_now == stored


@pytest.mark.parametrize("path", STORED, ids=lambda path: path.parent.name)
def test_a_stored_law_is_written_as_it_was_loaded(path):
    """Loading and writing gives the file back byte for byte."""
    text = path.read_text(encoding="utf-8")

    assert write_law(load_law(text)) == text


@pytest.mark.parametrize("path", sorted(TEXTS.glob("*.txt")), ids=lambda path: path.name)
def test_other_texts_come_back_as_they_were(path):
    """The stored form is not fitted to one issue."""
    documents = tuple(_unplaced(one) for one in read(path.read_bytes()).documents)

    assert load_law(write_law(documents)) == documents


def test_signs_of_the_stored_form_in_the_text_are_kept():
    """Words that begin with a hash or a backslash are words."""
    words = "# 一号\n\\二号\n三号"
    body = Provision(Kind.BODY, "正文", words=words)
    document = Document(
        "某政发〔2020〕1号",
        None,
        "",
        None,
        None,
        Text("", (Provision(Kind.NUMBER, "文号", words="某政发〔2020〕1号"), body)),
    )

    assert load_law(write_law([document])) == (document,)


@pytest.mark.parametrize(
    ("citation", "above", "kind", "number"),
    [
        ("第二十条第一款第（二）项", "第二十条第一款", Kind.ITEM, 2),
        ("四、（十一）", "四、", Kind.SUBHEAD, 11),
        ("四、16", "四、", Kind.MEASURE, 16),
        ("二、（一）3", "二、（一）", Kind.MEASURE, 3),
        ("三、——办学水平显著提升", "三、", Kind.DASH, None),
        ("第二章", "", Kind.CHAPTER, 2),
        ("第三条之一", "第一章", Kind.ARTICLE, 3),
        ("第二编第一条", "第二编第一章", Kind.ARTICLE, 1),
        ("附件2", "", Kind.ANNEX, 2),
        ("附件一、", "", Kind.SECTION, 1),
        ("结尾、1", "", Kind.CLOSING, 1),
        ("第五条［2］", "第一章", Kind.ARTICLE, 5),
    ],
)
def test_a_citation_tells_its_kind_and_number(citation, above, kind, number):
    """What a provision is can be told from its citation and the one above it."""
    assert kind_of(citation, above) == (kind, number)


def _unplaced(document: Document) -> Document:
    annexed = replace(document.annexed, provisions=_bare(document.annexed.provisions)) if document.annexed else None
    return replace(
        document, lines=None, text=replace(document.text, provisions=_bare(document.text.provisions)), annexed=annexed
    )


def _bare(provisions: tuple[Provision, ...]) -> tuple[Provision, ...]:
    return tuple(replace(one, lines=None, seams=(), children=_bare(one.children)) for one in provisions)
