"""Makes the Word templates of the worksheet afresh: `python -m gongbao.office.papers.word_template`. They may as well be edited in Word."""

from collections.abc import Iterable
from typing import get_args

from docx import Document
from docx.document import Document as Paper
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.styles.style import ParagraphStyle
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from gongbao.engine.values import Language
from gongbao.office.papers.labels import PAGE, labels
from gongbao.office.papers.typesetting import TEMPLATES

TEXT, HEADING = "仿宋", "黑体"
Line = tuple[str, ...]


def make(language: Language) -> Paper:
    """The template in one language: A4 with the margins of GB/T 9704, the fixed words as text, the content as template tags."""
    label, paper = labels(language), Document()
    _set_page(paper)
    _set_fonts(paper)
    paper.core_properties.title, paper.core_properties.author = "{{ title }}", ""
    _title(paper)
    _two_columns(paper, "row in particulars", ("{{ row.label }}", "{{ row.value }}"), (label["as_of"], "{{ as_of }}"))
    paper.add_heading(label["sums"], 1)
    _lines(paper, "{%p if sums %}")
    _two_columns(paper, "row in sums", ("{{ row.label }}", "{{ row.value }}"))
    _lines(paper, "{%p endif %}")
    _lines(paper, "{%p for table in tables %}", "{{ table.title }}")
    _listing(paper, "table")
    _lines(paper, "{%p if table.note %}", "{{ table.note }}", "{%p endif %}", "{%p endfor %}")
    paper.add_heading(label["entries"], 1)
    _entry(paper, label)
    paper.add_heading(label["notes"], 1)
    _lines(paper, "{%p for note in notes %}", "{{ note }}", "{%p endfor %}")
    _head(paper, label["digest"])
    _lines(paper, "{{ digest }}", label["check"])
    _number_pages(paper, PAGE[language])
    return paper


def _entry(paper: Paper, label: dict[str, str]) -> None:
    _lines(paper, "{%p for entry in entries %}")
    paper.add_heading("{{ loop.index }}. {{ entry.title }}", 2)
    _lines(paper, "{{ entry.provisions | join('、') }}")
    _head(paper, label["words"])
    _lines(paper, "{%p for words in entry.words %}", "「{{ words }}」", "{%p endfor %}", "{%p if entry.facts %}")
    _two_columns(
        paper, "row in entry.facts", ("{{ row.label }}", "{{ row.value }}"), head=(label["fact"], label["value"])
    )
    _lines(paper, "{%p endif %}", "{%p if entry.steps %}")
    _head(paper, label["steps"])
    elsewhere = (
        "{% if step.provision not in entry.provisions or entry.provisions[1:] %}（{{ step.provision }}）{% endif %}"
    )
    _lines(paper, "{%p for step in entry.steps %}", "{{ marks[step.held] }}{{ step.text }}" + elsewhere)
    _lines(paper, "{%p endfor %}", "{%p endif %}")
    _head(paper, label["result"])
    _lines(paper, "{%p if entry.result %}")
    paper.add_paragraph().add_run("{{ entry.result }}").bold = True
    _lines(paper, "{%p endif %}", "{%p if entry.schedule %}")
    _listing(paper, "entry.schedule")
    _lines(paper, "{%p endif %}", "{%p if entry.readings %}")
    _head(paper, label["readings"])
    _lines(paper, "{%p for reading in entry.readings %}", "{{ reading.question }} {{ reading.chosen }}")
    _lines(paper, label["why"] + "{{ reading.why }}", "{%p if reading.alternatives %}")
    _lines(paper, label["alternatives"] + "{{ reading.alternatives | join('；') }}", "{%p endif %}")
    _lines(paper, "{%p endfor %}", "{%p endif %}", "{%p endfor %}")


def _lines(paper: Paper, *texts: str) -> None:
    for text in texts:
        paper.add_paragraph(text)


def _head(paper: Paper, text: str) -> None:
    run = paper.add_paragraph().add_run(text)
    run.font.size = Pt(10.5)
    set_face(run, HEADING)


def _title(paper: Paper) -> None:
    title = paper.add_heading("{{ title }}", 0)
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _two_columns(paper: Paper, loop: str, cells: Line, last: Line = (), head: Line = ()) -> None:
    """A table with a row for each item of `loop`; the loop's own tags stand in rows that vanish."""
    rows: Iterable[Line] = [head, (f"{{%tr for {loop} %}}", ""), cells, ("{%tr endfor %}", ""), last]
    rows = [row for row in rows if row]
    table = paper.add_table(len(rows), 2, "Table Grid")
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    if head:
        repeat_first_row(table)
    paper.add_paragraph()


def _listing(paper: Paper, name: str) -> None:
    """A table with as many columns as it has headings."""
    rows = [
        (f"{{%tc for heading in {name}.headings %}}", "{{ heading }}", "{%tc endfor %}"),
        (f"{{%tr for row in {name}.rows %}}", "", ""),
        ("{%tc for cell in row %}", "{{ cell }}", "{%tc endfor %}"),
        ("{%tr endfor %}", "", ""),
    ]
    table = paper.add_table(len(rows), 3, "Table Grid")
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    repeat_first_row(table)
    paper.add_paragraph()


def repeat_first_row(table: Table) -> None:
    """Let the first row stand at the head of each page that the table runs over to."""
    properties = table.rows[0]._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:tblHeader"))


def _set_page(paper: Paper) -> None:
    page = paper.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.top_margin, page.bottom_margin, page.left_margin, page.right_margin = Mm(37), Mm(35), Mm(28), Mm(26)


def _set_fonts(paper: Paper) -> None:
    for name, face, size in (
        ("Normal", TEXT, 12),
        ("Title", HEADING, 22),
        ("Heading 1", HEADING, 14),
        ("Heading 2", HEADING, 12),
    ):
        style = paper.styles[name]
        style.font.size = Pt(size)
        set_face(style, face)
    spacing = paper.styles["Normal"].paragraph_format
    spacing.space_after, spacing.line_spacing = Pt(4), 1.4


def set_face(styled: Run | ParagraphStyle, face: str) -> None:
    """Set the typeface for Chinese as for Latin characters: Word keeps them apart."""
    styled.font.name = face
    fonts = styled.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.set(qn("w:eastAsia"), face)
    for name in ("ascii", "hAnsi", "eastAsia", "cs"):  # the theme's typeface, where one is named, would win
        fonts.attrib.pop(qn(f"w:{name}Theme"), "")


def _number_pages(paper: Paper, words: tuple[str, str, str]) -> None:
    footer = paper.sections[0].footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    before, between, after = words
    footer.add_run(before)
    add_field(footer, "PAGE")
    footer.add_run(between)
    add_field(footer, "NUMPAGES")
    footer.add_run(after)


def add_field(paragraph: Paragraph, name: str) -> None:
    """Put a field that Word computes (PAGE, NUMPAGES) at the end of a paragraph."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    paragraph._p.append(field)


if __name__ == "__main__":
    for spoken in get_args(Language):
        make(spoken).save(str(TEMPLATES / f"worksheet.{spoken}.docx"))
