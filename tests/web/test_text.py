"""The law on the page: nothing of it is lost between the tree and the blocks, and marks stand where they should."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongbao.office.documents import documents
from gongbao.office.permission import PUBLIC
from gongbao.web.text import Mark, MarkKind, Shape, blocks_of, marks_of, segments
from gongbao.web.text.segments import plain

TEXTS = [
    pytest.param(text, id=f"{entry.name} {number}")
    for entry in documents(PUBLIC)
    for number, text in enumerate(filter(None, (entry.document.text, entry.document.annexed)))
]


@pytest.mark.parametrize("text", TEXTS)
def test_blocks_hold_every_character_of_the_text(text):
    """Labels and words of all provisions stand in the blocks, in order; only white space may differ."""
    printed = "".join(part for found in text.walk() for part in (found.label, found.words, *found.second))
    shown = "".join(_all_words(block) for block in blocks_of(text))

    assert "".join(shown.split()) == "".join(printed.split())


@pytest.mark.parametrize("text", TEXTS)
def test_every_provision_begins_in_one_block(text):
    """Each citation has exactly one place on the page."""
    citations = [citation for block in blocks_of(text) for citation in block.citations]

    assert sorted(citations) == sorted(found.citation for found in text.walk())


@given(
    words=st.text(max_size=30),
    marks=st.lists(
        st.builds(
            Mark, st.integers(-3, 33), st.integers(-3, 33), st.sampled_from(MarkKind), st.sampled_from(["", "/x/"])
        )
    ),
)
def test_segments_are_the_words(words, marks):
    """Whatever the marks, the pieces joined are the words."""
    assert plain(segments(words, marks)) == words


def test_overlapping_marks_share_the_words_they_share():
    """Words under two marks carry both styles, and lead where the narrower one leads."""
    found = segments("甲乙丙", [Mark(0, 3, MarkKind.CONSTANT), Mark(1, 2, MarkKind.REFERENCE, "/b/")])

    assert [(piece.words, piece.style, piece.href) for piece in found] == [
        ("甲", "constant", ""),
        ("乙", "constant reference", "/b/"),
        ("丙", "constant", ""),
    ]


def test_every_occurrence_is_marked():
    """Quoted words that stand twice are marked twice."""
    assert [(mark.start, mark.end) for mark in marks_of("甲乙甲", ["甲", ""], MarkKind.CONSTANT)] == [(0, 1), (2, 3)]


def _all_words(block) -> str:
    if block.shape is Shape.TABLE:
        return "".join(cell for row in block.cells for cell in row)
    return block.label + plain(block.heading) + "".join(map(plain, block.paragraphs))
