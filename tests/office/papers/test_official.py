"""What an official document looks like, in Word and in PDF."""

import io
from dataclasses import replace
from datetime import date

import pypdfium2
import pytest
from docx import Document
from docx.oxml.ns import qn

from gongbao.engine.papers import Heading, PaperContent, PaperTable, Paragraph
from gongbao.engine.values import Rate, Yuan
from gongbao.office.papers.issuing import GENERAL, LAYOUT
from gongbao.office.papers.official import Official, numeral, written
from gongbao.office.papers.typesetting import TEMPLATES, Unprintable, set_pdf, unprintable
from gongbao.office.papers.word import fill_word
from tests.office.papers.reading_back import closed, words_of_pdf, words_of_word

NAME = "王槃喆堃 A<B & C>（#strong）{{ 7 * 7 }}"
CONTENT = PaperContent(
    title="关于新市某某集团有限公司的处理决定",
    body=(
        Paragraph(f"经查，{NAME}未按规定履行决策程序。"),
        Heading("事实"),
        Paragraph("=SUM(A1:A9)"),
        Heading("处理"),
        Heading("对第一人的处理", level=2),
        PaperTable(
            ("姓名", "比例", "金额"),
            ((NAME, Rate(300_000), Yuan(123_456_789)), ("乙", None, Yuan(-1))),
            "明细",
            "注：税前。",
        ),
        Heading("对第二人的处理", level=2),
    ),
    word="新资决",
    addressee="新市某某集团有限公司",
    provisions=("新政发〔2021〕1号 第一条", "新政发〔2021〕1号 第二条", "新政发〔2021〕9号 二、3"),
    remedy="如不服本决定，可提出申诉。",
    annexes=("认定表", "计算书"),
    copies_to=("甲局", "乙局"),
)
DECISION = Official(CONTENT, "新市国有资产监督管理机构", date(2021, 3, 1), "新资决〔2021〕1号", "违规〔2021〕0001号")
ON_PAPER = (
    "新市国有资产监督管理机构",
    "新资决〔2021〕1号",
    CONTENT.title,
    "新市某某集团有限公司：",
    NAME,
    "一、事实",
    "=SUM(A1:A9)",
    "二、处理",
    "（一）对第一人的处理",
    "（二）对第二人的处理",
    "1,234,567.89元",
    "-0.01元",
    "30%",
    "明细",
    "注：税前。",
    "依据：新政发〔2021〕1号第一条、第二条；新政发〔2021〕9号二、3。",
    "如不服本决定，可提出申诉。",
    "附件：1.认定表",
    "2.计算书",
    "2021年3月1日",
    "抄送：甲局，乙局。",
    "2021年3月1日印发",
)


def as_pdf(official: Official) -> bytes:
    return set_pdf(LAYOUT, official.printed)


def as_word(official: Official) -> bytes:
    return fill_word((TEMPLATES / GENERAL).read_bytes(), official.printed)


@pytest.mark.parametrize(("made", "words"), [(as_pdf, words_of_pdf), (as_word, words_of_word)], ids=["pdf", "word"])
def test_everything_stands_on_the_document(made, words):
    """Head, number, title, addressee, numbered headings, exact amounts, citations, annexes, signature and last lines stand there as they are."""
    found = words(made(DECISION))

    assert [text for text in ON_PAPER if closed(text) not in found] == []


@pytest.mark.parametrize(("made", "words"), [(as_pdf, words_of_pdf), (as_word, words_of_word)], ids=["pdf", "word"])
def test_a_paper_of_the_file_has_neither_red_head_nor_last_lines(made, words):
    """Without a number the paper bears the number of the case; where nobody signs, the day alone stands at its end."""
    paper = Official(replace(CONTENT, word="", annexes=("认定表",)), "", date(2021, 3, 1), "", "违规〔2021〕0001号")
    found = words(made(paper))

    assert closed(CONTENT.title + "违规〔2021〕0001号") in found
    assert closed("附件：认定表") in found and "2021年3月1日" in found
    assert "印发" not in found and "监督管理机构" not in found


def test_the_pdf_is_for_the_archive_and_for_everybody():
    """The PDF says that it is PDF/A-2a and PDF/UA-1, and its title is the number and the title."""
    content = as_pdf(DECISION)

    assert b"pdfaid:part>2<" in content and b"pdfuaid:part>1<" in content
    assert pypdfium2.PdfDocument(content).get_metadata_value("Title") == f"新资决〔2021〕1号 {CONTENT.title}"


def test_a_page_has_twenty_two_lines_of_twenty_eight_characters():
    """A page of plain text in the PDF holds as many lines as the standard says, each as long."""
    text = Paragraph("字" * 28 * 60)
    page = pypdfium2.PdfDocument(as_pdf(replace(DECISION, content=replace(CONTENT, body=(text,)))))[1]
    lines = page.get_textpage().get_text_range().split()

    assert lines[:22] == ["字" * 28] * 22
    assert "字" not in "".join(lines[22:])


def test_word_can_open_the_document_and_a_clerk_can_edit_it():
    """No tag of the template is left, no table is without rows, and each part of the document has its style."""
    document = Document(io.BytesIO(as_word(DECISION)))
    styles = {paragraph.style.name: paragraph.text for paragraph in document.paragraphs if paragraph.text}

    assert "{%" not in document.element.body.xml
    assert all(table.findall(qn("w:tr")) for table in document.element.body.iter(qn("w:tbl")))
    assert styles["Title"] == CONTENT.title
    assert {"Red Head Medium", "Number", "Addressee", "Heading 1", "Heading 2", "Signature", "Last Lines"} <= set(
        styles
    )


def test_a_character_without_a_typeface_is_named():
    """A name that cannot be printed is found before anything is issued, and stops the document if it gets there."""
    assert unprintable(f"{NAME}\U0010fffd\ue000 \U0010fffd") == "\U0010fffd\ue000"
    assert unprintable(NAME) == ""
    with pytest.raises(Unprintable) as gap:
        as_pdf(replace(DECISION, content=replace(CONTENT, title="关于\U0010fffd的决定")))
    assert gap.value.characters == "\U0010fffd"


def test_numbers_and_days_are_written_as_documents_write_them():
    """Headings count in Chinese numerals; the day has no leading zeros."""
    assert [numeral(number) for number in (1, 9, 10, 11, 20, 35, 99)] == [
        "一",
        "九",
        "十",
        "十一",
        "二十",
        "三十五",
        "九十九",
    ]
    assert written(date(2021, 3, 1)) == "2021年3月1日"


def test_a_column_of_figures_stands_at_the_right():
    """One in which words stand as well does not; an empty cell does not count."""
    table = PaperTable(("甲", "乙"), ((Yuan(1), Yuan(1)), (None, "无")))
    block = next(iter(replace(DECISION, content=replace(CONTENT, body=(table,))).printed["blocks"]))

    assert [[cell["is_number"] for cell in row] for row in block["rows"]] == [[True, False], [True, False]]
