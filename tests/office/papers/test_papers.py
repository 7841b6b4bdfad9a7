"""What stands on a worksheet, in Word and in PDF."""

import io
from dataclasses import replace

import pypdfium2
import pytest
from docx import Document
from docx.oxml.ns import qn

from gongbao.office.papers import Fact, Unprintable, as_pdf, as_word
from tests.office.papers.reading_back import closed, words_of_pdf, words_of_word
from tests.office.papers.samples import sample, texts

POINTS_IN_A_MILLIMETRE = 72 / 25.4


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(("made", "words"), [(as_pdf, words_of_pdf), (as_word, words_of_word)], ids=["pdf", "word"])
def test_everything_stands_on_the_paper_as_it_is(made, words, language):
    """Names with markup signs and rare characters, formula-like text, sums to the fen and the hash stand there unchanged."""
    worksheet = sample(language)
    found = words(made(worksheet))

    assert [text for text in texts(worksheet) if closed(text) not in found] == []


def test_the_pdf_is_for_the_archive_and_for_everybody():
    """The PDF says that it is PDF/A-2a and PDF/UA-1, has a title and is tagged."""
    content = as_pdf(sample())
    document = pypdfium2.PdfDocument(content)

    assert b"pdfaid:part>2<" in content and b"pdfaid:conformance>A<" in content and b"pdfuaid:part>1<" in content
    assert document.get_metadata_value("Title") == "计算书"
    assert document.is_tagged()


def test_the_page_is_laid_out_as_the_standard_says():
    """A4 with 37 mm above and 28 mm at the binding side in both forms."""
    page = pypdfium2.PdfDocument(as_pdf(sample()))[0]
    section = Document(io.BytesIO(as_word(sample()))).sections[0]
    left = min(found.get_bounds()[0] for found in page.get_objects())

    assert [round(side / POINTS_IN_A_MILLIMETRE) for side in page.get_size()] == [210, 297]
    assert round(left / POINTS_IN_A_MILLIMETRE) == 28
    assert [round(side.mm) for side in (section.top_margin, section.left_margin, section.right_margin)] == [37, 28, 26]


def test_word_can_open_the_document():
    """No table is without rows and no cell without a paragraph, which Word calls damaged; no tag of the template is left."""
    bare = replace(sample(sums=()), tables=(), entries=(replace(sample().entries[0], facts=(), schedule=None),))
    for paper in (bare, sample()):
        body = Document(io.BytesIO(as_word(paper))).element.body

        assert all(table.findall(qn("w:tr")) for table in body.iter(qn("w:tbl")))
        assert all(cell.findall(qn("w:p")) for cell in body.iter(qn("w:tc")))
        assert "{%" not in words_of_word(as_word(paper))


def test_pages_are_counted():
    """Each page of the PDF says which it is of how many; the Word document has fields that do."""
    long = sample(sums=tuple(Fact(f"第{number}项", "1.00元") for number in range(60)))
    pages = pypdfium2.PdfDocument(as_pdf(long))
    footer = Document(io.BytesIO(as_word(sample()))).sections[0].footer

    assert [f"第{number}页共{len(pages)}页" for number in range(1, len(pages) + 1)] == [
        closed(page.get_textpage().get_text_range())[-len(f"第{number}页共{len(pages)}页") :]
        for number, page in enumerate(pages, start=1)
    ]
    assert [field.get(qn("w:instr")) for field in footer._element.iter(qn("w:fldSimple"))] == ["PAGE", "NUMPAGES"]


def test_a_paper_is_the_same_every_time():
    """The same content gives the same PDF, byte for byte."""
    assert as_pdf(sample()) == as_pdf(sample())


def test_a_paper_without_a_character_is_not_printed():
    """A character for which no font is there stops the paper instead of vanishing from it."""
    with pytest.raises(Unprintable):
        as_pdf(sample(sums=(Fact("合计", "\U0010fffd"),)))
