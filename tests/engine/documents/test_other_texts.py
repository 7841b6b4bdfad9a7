"""Statutes and notices of other places, counted by hand or by another way of counting."""

import re

import pytest

from gongbao.engine.documents.counting import count
from gongbao.engine.documents.reading import read
from tests.engine.documents.conftest import TEXTS

STATUTES = ("jiaxing-waste.txt", "jinan-wasteland.txt", "order-706.txt")
TWICE = [
    ("order-706.txt", "order-706.html"),
    ("reply-144.txt", "reply-144.html"),
    ("notice-126.txt", "notice-126.html"),
]
IDENTITIES = {
    "reply-144.txt": (
        "国函〔2018〕144号",
        "国务院",
        "关于同意建立国务院职业教育工作部际联席会议制度的批复",
        "教育部",
        "2018-11-20",
    ),
    "answer-70.txt": (
        "国办函〔2006〕70号",
        "国务院办公厅",
        "对十届全国人大四次会议第2996号建议的答复",
        "石英代表",
        "2006-09-07",
    ),
    "letter-25.txt": (
        "国办函〔2004〕25号",
        "国务院办公厅",
        "关于湖北省在温家宝总理考察工作时所提问题和建议办理情况的函",
        "湖北省人民政府",
        "2004-03-02",
    ),
    "order-706.txt": (
        "中华人民共和国国务院令第706号",
        "中华人民共和国国务院",
        "中华人民共和国国务院令",
        None,
        "2018-11-06",
    ),
}
COUNTS = {
    "notice-117.txt": {"sections": 30, "repealed": 1},
    "notice-3.txt": {"sections": 4, "measures": 9},
    "rules-18.txt": {"chapters": 10, "sections": 54, "subheads": 6},
    "letter-25.txt": {"sections": 5, "subheads": 2},
    "notice-126.txt": {"sections": 3, "subheads": 5, "tables": 1},
    "reply-144.txt": {"sections": 4},
    "notice-25.txt": {"sections": 3},
}


@pytest.mark.parametrize("name", STATUTES)
def test_statutes_are_counted_as_their_lines_begin(name):
    """Chapters, articles and items as many as lines that begin with them; no article without words, no number missing."""
    text = (TEXTS / name).read_text(encoding="utf-8")
    issue = read(text.encode())
    counts = count(issue)

    assert counts["chapters"] == len(re.findall(r"^第[一二三四五六七八九十]+章", text, re.MULTILINE))
    assert counts["articles"] == len(re.findall(r"^第[一二三四五六七八九十百]+条", text, re.MULTILINE))
    assert counts["items"] == len(re.findall(r"^（[一二三四五六七八九十]+）", text, re.MULTILINE))
    assert issue.findings == ()


@pytest.mark.parametrize(("name", "expected"), COUNTS.items())
def test_notices_have_the_parts_they_print(name, expected):
    """Sections, subheads, measures and tables of notices, replies and letters; nothing else is counted."""
    counts = count(read((TEXTS / name).read_bytes()))

    assert {
        part: number for part, number in counts.items() if number and part not in ("documents", "texts")
    } == expected


@pytest.mark.parametrize(("name", "expected"), IDENTITIES.items())
def test_letters_replies_and_orders_have_their_identity(name, expected):
    """Number, issuer, title, addressee and day, also where the title has no 关于 and the day is in Chinese numerals."""
    one = read((TEXTS / name).read_bytes()).documents[0]

    assert (one.number, one.issuer, one.title, one.addressees, str(one.signed)) == expected


@pytest.mark.parametrize(("text", "page"), TWICE)
def test_a_web_page_reads_as_its_text(text, page):
    """The same document as txt and as html has the same parts, a table flattened in the one included."""
    assert count(read((TEXTS / text).read_bytes())) == count(read((TEXTS / page).read_bytes()))


@pytest.mark.parametrize("name", [name for name in (*STATUTES, *COUNTS) if name not in ("notice-126.txt",)])
def test_a_text_on_one_line_reads_as_on_many(name):
    """A conversion that turned line ends into blanks takes nothing from the structure."""
    lines = [line for line in (TEXTS / name).read_text(encoding="utf-8").split("\n") if not line.startswith("# ")]

    assert count(read(" ".join(lines).encode())) == count(read("\n".join(lines).encode()))


@pytest.mark.parametrize("name", [*STATUTES, "reply-144.txt", "rules-18.txt", "notice-25.txt"])
def test_a_wrapped_text_reads_as_an_unwrapped_one(name):
    """Lines broken after 38 characters, paragraphs moved in by two: the same parts, and no seam where only a line ended."""
    lines = [
        line.strip()
        for line in (TEXTS / name).read_text(encoding="utf-8").split("\n")
        if line.strip() and line[0] != "#"
    ]
    moved_in = [f"　　{line}" if len(line) > 30 else line for line in lines]
    wrapped = [line[at : at + 38] for line in moved_in for at in range(0, len(line), 38)]

    assert count(read("\n".join(wrapped).encode())) == count(read("\n".join(lines).encode()))


def test_a_flattened_table_is_put_together_again():
    """序号 and its heads, then each number with its cells, group headings between."""
    annexed = read((TEXTS / "notice-126.txt").read_bytes()).documents[0].annexed
    table = next(one for one in annexed.provisions if one.kind == "table")

    assert table.words == "序号\n改革举措\n主 要 内 容\n指导部门\n推广范围"
    assert [row.ordinal for row in table.children if row.ordinal][-1] == 23
    assert table.children[1].words.startswith("知识产权民事、刑事、行政案件“三合一”审判\n")
