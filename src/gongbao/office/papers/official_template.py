"""Makes the Word template of official documents afresh: `python -m gongbao.office.papers.official_template`. It may as well be edited in Word.

The layout is GB/T 9704's: 22 lines of 28 characters on 156 mm × 225 mm, the red head, the title, the text, the signature, the last lines.
"""

from typing import NamedTuple

from docx import Document
from docx.document import Document as Paper
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from gongbao.office.papers.typesetting import TEMPLATES
from gongbao.office.papers.word_template import add_field, repeat_first_row, set_face

TEMPLATE = TEMPLATES / "official.docx"
TEXT, HEADING, SUBHEADING, TITLE = "仿宋", "黑体", "楷体", "方正小标宋简体"
SIZE, STEP = 16, 28.95  # 3号; from one line to the next
INDENT = 14  # of the last lines, and of the page number, from the edge of the text
THICK, THIN = 8, 6  # eighths of a point
NARROWER = -4  # twentieths of a point from character to character: 28 of them fill the line
RED = RGBColor(0xD7, 0x00, 0x0F)
WIDTH = 442.2  # of the text, in points
LEFT, CENTRE, RIGHT = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT
JUSTIFIED = WD_ALIGN_PARAGRAPH.JUSTIFY


class Look(NamedTuple):
    """A style: its typeface and size, the step from line to line, the side, how many lines stay empty before and after, the first line set in or not,
    kept on one page with what comes after it or not.
    """

    name: str
    face: str
    size: int
    step: float
    side: WD_ALIGN_PARAGRAPH
    before: float = 0
    after: float = 0
    is_set_in: bool = False
    is_kept: bool = False


LOOKS = (
    Look("Normal", TEXT, SIZE, STEP, JUSTIFIED, is_set_in=True),
    Look("Addressee", TEXT, SIZE, STEP, LEFT),
    Look("Heading 1", HEADING, SIZE, STEP, LEFT, is_set_in=True, is_kept=True),
    Look("Heading 2", SUBHEADING, SIZE, STEP, LEFT, is_set_in=True, is_kept=True),
    Look("Title", TITLE, 22, 34, CENTRE, before=2, after=1, is_kept=True),
    Look("File Title", TITLE, 22, 34, CENTRE, is_kept=True),
    Look("File Number", TEXT, 14, 22, CENTRE, after=1),
    Look("Red Head Large", TITLE, 42, 54, CENTRE, before=3.4, after=2),
    Look("Red Head Medium", TITLE, 24, 40, CENTRE, before=3.4, after=2),
    Look("Red Head Small", TITLE, 18, 40, CENTRE, before=3.4, after=2),
    Look("Number", TEXT, SIZE, STEP, CENTRE),
    Look("Table Title", HEADING, 14, 22, CENTRE, is_kept=True),
    Look("Table Text", TEXT, 12, 20, LEFT),
    Look("Table Figure", TEXT, 12, 20, RIGHT),
    Look("Annexes", TEXT, SIZE, STEP, LEFT, before=1, is_set_in=True),
    Look("More Annexes", TEXT, SIZE, STEP, LEFT, is_set_in=True),
    Look("Signature", TEXT, SIZE, STEP, CENTRE, before=2, is_kept=True),
    Look("Signature Day", TEXT, SIZE, STEP, CENTRE),
    Look("Long Signature", TEXT, SIZE, STEP, CENTRE, before=2, is_kept=True),
    Look("Long Signature Day", TEXT, SIZE, STEP, CENTRE),
    Look("Anchor", TEXT, 1, 1, LEFT),
    Look("Last Lines", TEXT, 14, 22, LEFT),
)
AXES = {"": 4 * SIZE + 44, "Long ": 11 * SIZE}  # how far from the right edge the middle of the signature stands


def make() -> Paper:
    """The template: the content as template tags, everything else as styles that a clerk can change in one place."""
    paper = Document()
    _set_page(paper)
    for look in LOOKS:
        _set_style(paper, look)
    _close_up(paper)
    _set_in_from_the_left(paper)
    _at_the_foot(paper)
    paper.core_properties.title, paper.core_properties.author = "{{ title }}", ""
    _head(paper)
    _line(paper, "{%p if addressee %}", "{{ addressee }}：", "{%p endif %}", style="Addressee")
    _blocks(paper)
    _annexes(paper)
    _signature(paper)
    _last_lines(paper)
    _page_numbers(paper)
    return paper


def _head(paper: Paper) -> None:
    _line(paper, "{%p if number %}")
    for size in ("Large", "Medium", "Small"):
        _line(paper, f"{{%p if head == '{size.lower()}' %}}", "{{ issuer }}", "{%p endif %}", style=f"Red Head {size}")
    number = paper.add_paragraph("{{ number }}", "Number")
    number._p.get_or_add_pPr().append(
        parse_xml(f'<w:pBdr {nsdecls("w")}><w:bottom w:val="single" w:sz="14" w:space="11" w:color="{RED}"/></w:pBdr>')
    )
    _line(paper, "{{ title }}", style="Title")
    _line(paper, "{%p else %}", "{{ title }}", style="File Title")
    _line(paper, "{{ case_number }}", "{%p endif %}", style="File Number")


def _blocks(paper: Paper) -> None:
    _line(paper, "{%p for block in blocks %}")
    for level in (1, 2):
        condition = f"block.kind == 'heading' and block.level == {level}"
        _line(paper, f"{{%p if {condition} %}}", "{{ block.words }}", "{%p endif %}", style=f"Heading {level}")
    _line(paper, "{%p if block.kind == 'paragraph' %}", "{{ block.words }}", "{%p endif %}")
    _line(paper, "{%p if block.kind == 'table' %}", "{%p if block.title %}", "{{ block.title }}", style="Table Title")
    _line(paper, "{%p endif %}", style="Table Title")
    _listing(paper)
    _line(paper, "{{ block.note }}", "{%p endif %}", style="Table Text")
    _line(paper, "{%p endfor %}")


def _listing(paper: Paper) -> None:
    """A table with as many columns as it has headings; figures stand at the right of their cell."""
    table = paper.add_table(4, 3, "Table Grid")
    rows = (
        (("{%tc for heading in block.headings %}",), ("{{ heading }}",), ("{%tc endfor %}",)),
        (("{%tr for row in block.rows %}",), ("",), ("",)),
        (
            ("{%tc for cell in row %}",),
            ("{%p if cell.is_number %}", "{{ cell.words }}", "{%p else %}", "{{ cell.words }}", "{%p endif %}"),
            ("{%tc endfor %}",),
        ),
        (("{%tr endfor %}",), ("",), ("",)),
    )
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, texts in zip(row.cells, cells, strict=True):
            _fill(cell, texts)
    table.cell(0, 1).paragraphs[0].alignment = CENTRE
    set_face(table.cell(0, 1).paragraphs[0].runs[0], HEADING)
    repeat_first_row(table)


def _fill(cell: object, texts: tuple[str, ...]) -> None:
    for number, text in enumerate(texts):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()  # type: ignore[attr-defined]
        paragraph.text, paragraph.style = text, "Table Figure" if number == 1 and len(texts) > 1 else "Table Text"


def _annexes(paper: Paper) -> None:
    _line(paper, "{%p for annex in annexes %}", "{%p if annexes | length == 1 %}", "附件：{{ annex }}", style="Annexes")
    _line(paper, "{%p elif loop.first %}", "附件：1. {{ annex }}", style="Annexes")
    _line(paper, "{%p else %}", "　　　{{ loop.index }}. {{ annex }}", "{%p endif %}", style="More Annexes")
    _line(paper, "{%p endfor %}")


def _signature(paper: Paper) -> None:
    for condition, kind in (("if is_long_name", "Long "), ("elif issuer", "")):
        _line(paper, f"{{%p {condition} %}}", "{{ issuer }}", style=f"{kind}Signature")
        _line(paper, "{{ date }}", style=f"{kind}Signature Day")
    _line(paper, "{%p else %}", "{{ date }}", style="Signature")
    _line(paper, "{%p endif %}")


def _last_lines(paper: Paper) -> None:
    """The body that had it printed and the day (版记), at the foot of the last page, between a thick line above and below."""
    _line(paper, "{%p if number and copies_to %}")
    _ruled(paper, "抄送：{{ copies_to }}。", top=THICK, bottom=THIN)
    _ruled(paper, "{{ issuer }}\t{{ date }}印发", bottom=THICK)
    _line(paper, "{%p elif number %}")
    _ruled(paper, "{{ issuer }}\t{{ date }}印发", top=THICK, bottom=THICK)
    _line(paper, "{%p endif %}")
    _line(paper, "", style="Anchor")


def _ruled(paper: Paper, text: str, **lines: int) -> None:
    """One of the last lines, with lines (eighths of a point) above or below."""
    drawn = "".join(f'<w:{side} w:val="single" w:sz="{size}" w:space="2"/>' for side, size in lines.items())
    properties = paper.add_paragraph(text, "Last Lines")._p.get_or_add_pPr()
    properties.append(parse_xml(f"<w:pBdr {nsdecls('w')}>{drawn}</w:pBdr>"))


def _at_the_foot(paper: Paper) -> None:
    """The last lines are one frame, as wide as the text, at the foot of whatever page they fall on; the day stands at its right.

    The frame belongs to the style: a program that knows no frames in styles leaves the lines where they fall, and draws them all the same.
    """
    style = _style(paper, "Last Lines")
    style.paragraph_format.tab_stops.add_tab_stop(Pt(WIDTH - 2 * INDENT), WD_TAB_ALIGNMENT.RIGHT)
    style.paragraph_format.left_indent = style.paragraph_format.right_indent = Pt(INDENT)
    width = f'w:w="{round(20 * WIDTH)}" w:wrap="around"'
    place = 'w:vAnchor="margin" w:hAnchor="margin" w:xAlign="center" w:yAlign="bottom"'
    frame = parse_xml(f"<w:framePr {nsdecls('w')} {width} {place}/>")
    style.element.get_or_add_pPr().find(qn("w:widowControl")).addprevious(frame)


def _line(paper: Paper, *texts: str, style: str = "Normal") -> None:
    for text in texts:
        paper.add_paragraph(text, style)


def _set_page(paper: Paper) -> None:
    page = paper.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.top_margin, page.bottom_margin, page.left_margin, page.right_margin = Mm(37), Mm(35), Mm(28), Mm(26)
    page.footer_distance = Mm(22)
    for grid in page._sectPr.findall(qn("w:docGrid")):  # each style says its own step: a grid would round it up
        page._sectPr.remove(grid)


def _style(paper: Paper, name: str) -> ParagraphStyle:
    style = paper.styles[name]
    assert isinstance(style, ParagraphStyle)
    return style


def _set_style(paper: Paper, look: Look) -> None:
    name = look.name
    style = paper.styles[name] if name in paper.styles else paper.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(style, ParagraphStyle)
    style.base_style = paper.styles["Normal"] if name != "Normal" else None
    style.font.size, style.font.bold, style.font.italic = Pt(look.size), False, False
    style.font.color.rgb = RED if name.startswith("Red Head") else RGBColor(0, 0, 0)
    set_face(style, look.face)
    for border in style.element.get_or_add_pPr().findall(qn("w:pBdr")):  # Word's own title is underlined
        style.element.get_or_add_pPr().remove(border)
    form = style.paragraph_format
    form.line_spacing_rule, form.line_spacing, form.alignment = WD_LINE_SPACING.EXACTLY, Pt(look.step), look.side
    form.space_before, form.space_after = Pt(look.before * STEP), Pt(look.after * STEP)
    form.first_line_indent = Pt(2 * SIZE if look.is_set_in else 0)
    form.keep_with_next, form.widow_control = look.is_kept, False
    form.left_indent = form.right_indent = Pt(18 if name in ("Title", "File Title") else 0)


def _close_up(paper: Paper) -> None:
    """28 characters fill a line, and no space is put between Chinese characters and figures (2020年)."""
    normal = paper.styles["Normal"].element
    normal.get_or_add_rPr().find(qn("w:sz")).addprevious(parse_xml(f"<w:spacing {nsdecls('w')} w:val='{NARROWER}'/>"))
    for name in ("autoSpaceDE", "autoSpaceDN"):
        spacing = normal.get_or_add_pPr().find(qn("w:spacing"))
        spacing.addprevious(parse_xml(f"<w:{name} {nsdecls('w')} w:val='0'/>"))


def _set_in_from_the_left(paper: Paper) -> None:
    """A signature is centred within a strip at the right whose middle is the axis of name and day."""
    for kind, axis in AXES.items():
        for name in (f"{kind}Signature", f"{kind}Signature Day"):
            style = _style(paper, name)
            style.paragraph_format.left_indent = Pt(WIDTH - 2 * axis)
            style.paragraph_format.keep_together = True


def _page_numbers(paper: Paper) -> None:
    """— 1 — at the outer side of each page."""
    paper.settings.odd_and_even_pages_header_footer = True
    page = paper.sections[0]
    for footer, side in ((page.footer, RIGHT), (page.even_page_footer, LEFT)):
        footer.is_linked_to_previous = False
        _number(footer.paragraphs[0], side)


def _number(paragraph: Paragraph, side: WD_ALIGN_PARAGRAPH) -> None:
    paragraph.alignment, paragraph.paragraph_format.first_line_indent = side, Pt(0)
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Pt(INDENT)
    paragraph.add_run("— ").font.size = Pt(14)
    add_field(paragraph, "PAGE")
    paragraph.add_run(" —").font.size = Pt(14)


if __name__ == "__main__":
    make().save(str(TEMPLATE))
