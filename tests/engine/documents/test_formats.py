"""The same texts as UTF-8, GB18030, UTF-16, web page, Word file and two-column PDF."""

import io
from html import escape

import docx
import pytest
import typst
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from gongbao.engine.documents.counting import count
from gongbao.engine.documents.reading import first_loss, open_source, read, read_lines

NOT_IN_A_PAGE = ("seams", "tables", "repealed")
PAGE = """#set page(paper: "a4", columns: 2, numbering: "— 1 —", header: [某市人民政府公报])
#set text(font: ("Noto Serif CJK SC",), size: 10.5pt, lang: "zh")
#set par(justify: true)
"""
TABLE = """#par()[正文在前。]

#table(columns: 3, [序号], [任务], [单位], [1], [加强组织], [市政府办], [2], [加大投入], [市财政局])
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_encodings_of_text(printed, issue, encoding):
    """The encoding is told by the bytes."""
    assert read(printed.decode("utf-8").encode(encoding)) == issue


def test_line_ends_of_other_systems(printed, issue):
    """CR LF counts as one line end."""
    assert read(printed.replace(b"\n", b"\r\n")) == issue


def test_a_few_broken_bytes(printed, issue):
    """A file cut inside a character, or with a broken one, is read, and the break noted."""
    for content in (printed + "邮".encode()[:2], printed.replace("简介".encode(), b"\xe7\xae", 1)):
        found = read(content)
        assert [one.number for one in found.documents] == [one.number for one in issue.documents]
        assert "broken-characters" in {finding.code for finding in found.findings}


def test_a_web_page(source, issue):
    """Paragraphs as p, the table as a table: the same counts and the same words."""
    page = "".join(_html(line) for line in source.lines)
    found = read(
        f"<!DOCTYPE html><html><head><title>x</title><script>var a=1</script></head><body>{page}</body></html>".encode()
    )

    assert count(found) == count(issue)
    assert [one.words for one in found.documents[5].walk()] == [one.words for one in issue.documents[5].walk()]


def test_a_web_page_of_one_undivided_line():
    """Blocks without line ends between them are lines; br parts them; a table that lays out the page is none."""
    page = (
        "<table><tr><td><p>某市人民政府关于某事的通知</p>某政发〔2020〕6号<br>各区人民政府：<div>甲。</div>"
        "<p>某市人民政府</p><p>2020年1月2日</p></td></tr></table>"
    )
    document = read(page.encode()).documents[0]

    assert [one.citation for one in document.walk()] == ["标题", "文号", "主送", "正文", "落款", "成文日期"]


def test_a_word_file_with_automatic_numbers():
    """第X章, 第X条 and （一） that Word counts itself are written out; a table has its cells."""
    file = docx.Document()
    _number_levels(file)
    for text, level in [
        ("某市管理办法", None),
        ("总则", 0),
        ("为了规范管理，制定本办法。", 1),
        ("禁止下列行为：", 1),
        ("甲；", 2),
        ("乙。", 2),
        ("附则", 0),
        ("本办法自公布之日起施行。", 1),
    ]:
        _numbered(file.add_paragraph(text), level)
    table = file.add_table(rows=2, cols=2)
    for cell, words in zip(
        (cell for row in table.rows for cell in row.cells), ["序号", "名称", "1", "丙"], strict=True
    ):
        cell.text = words
    document = _read_docx(file).documents[0]

    assert [one.citation for one in document.walk()] == [
        "标题",
        "第一章",
        "第一条",
        "第二条",
        "第二条第（一）项",
        "第二条第（二）项",
        "第二章",
        "第三条",
        "第三条表",
        "第三条序号1",
    ]


def test_the_issue_as_a_word_file(source, issue):
    """Every line a paragraph: the same structure."""
    file = docx.Document()
    for line in source.lines:
        file.add_paragraph(line.text.replace("\t", "　"))
    found = _read_docx(file)

    assert {name: number for name, number in count(found).items() if name not in NOT_IN_A_PAGE} == {
        name: number for name, number in count(issue).items() if name not in NOT_IN_A_PAGE
    }


def test_a_page_of_two_columns(source, issue):
    """Columns are read one after the other, wrapped lines put together, running heads and page numbers kept out."""
    first = next(line.number for line in source.lines if line.text.startswith("淄博市人民政府 关于印发"))
    lines = [line for line in source.lines if line.number >= first]
    paragraphs = "\n\n".join(
        f'#par(first-line-indent: (amount: 2em, all: true), text("{_typst(line.text)}"))' for line in lines
    )
    pages = open_source(typst.compile((PAGE + paragraphs).encode()))
    found = read_lines(pages)

    assert first_loss(pages, found) is None
    assert {name: number for name, number in count(found).items() if name not in NOT_IN_A_PAGE} == {
        name: number for name, number in count(issue).items() if name not in NOT_IN_A_PAGE
    }
    assert {finding.message for finding in pages.findings} >= {"某市人民政府公报", "—2—"}
    assert found.documents[-1].text.provisions[0].lines.page > 10


def test_a_table_on_a_page():
    """Pieces of lines that stand under each other are cells."""
    lines = open_source(typst.compile((PAGE.replace("columns: 2, ", "") + TABLE).encode())).lines

    assert [line.cells for line in lines[-3:]] == [
        ("序号", "任务", "单位"),
        ("1", "加强组织", "市政府办"),
        ("2", "加大投入", "市财政局"),
    ]


def _html(line) -> str:
    if line.cells:
        return "<table><tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in line.cells) + "</tr></table>"
    return f"<p>&nbsp;&nbsp;{escape(line.text)}</p>\n"


def _typst(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


def _read_docx(file):
    stream = io.BytesIO()
    file.save(stream)
    return read(stream.getvalue())


def _number_levels(file) -> None:
    """Numbering 7: 第X章 at level 0, 第X条 that runs on at level 1, （一） at level 2."""
    numbering = file.part.numbering_part.element
    abstract = OxmlElement("w:abstractNum")
    abstract.set(qn("w:abstractNumId"), "77")
    for level, text in enumerate(["第%1章", "第%2条", "（%3）"]):
        one = _element("w:lvl", ("w:ilvl", str(level)))
        for tag, value in [
            ("w:start", "1"),
            ("w:numFmt", "chineseCountingThousand"),
            ("w:suff", "space"),
            ("w:lvlText", text),
        ]:
            one.append(_element(tag, ("w:val", value)))
        if level == 1:
            one.insert(2, _element("w:lvlRestart", ("w:val", "0")))
        abstract.append(one)
    numbering.insert(0, abstract)
    number = _element("w:num", ("w:numId", "77"))
    number.append(_element("w:abstractNumId", ("w:val", "77")))
    numbering.append(number)


def _numbered(paragraph, level: int | None) -> None:
    if level is None:
        return
    found = OxmlElement("w:numPr")
    found.append(_element("w:ilvl", ("w:val", str(level))))
    found.append(_element("w:numId", ("w:val", "77")))
    paragraph._p.get_or_add_pPr().append(found)


def _element(tag: str, *attributes: tuple[str, str]):
    made = OxmlElement(tag)
    for name, value in attributes:
        made.set(qn(name), value)
    return made
