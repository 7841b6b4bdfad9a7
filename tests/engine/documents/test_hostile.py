"""Input that means harm: work grows with size and no faster, and what cannot be read says so."""

import io
import sys
import time
import zipfile

import pytest

from gongbao.engine.documents.finding_names import FINDING_NAMES
from gongbao.engine.documents.reading import read
from gongbao.engine.documents.reading.issue import MOST_LINES

HEAD = "某市人民政府关于某事的通知\n某政发〔2020〕6号\n各区人民政府：\n"
PIECES = {
    "numbers on one line": "一、",
    "numbers on many lines": "一、\n",
    "articles on one line": "第一条 ",
    "articles on many lines": "第一条 甲\n",
    "items": "（一）甲\n1.乙\n（1）丙\n——丁。\n",
    "paragraphs of one article": "甲。\n",
    "half sentences": "“甲乙丙丁戊己庚辛壬癸，\n",
    "open brackets": "（《“",
    "days": "年月日",
    "signatures": "某市人民政府\n2020年1月1日\n",
    "numbers of documents": "某政发〔2020〕6号\n",
    "annex marks": "附件1\n某办法\n",
    "flat tables": "序号\n名称\n1\n甲\n2\n乙\n",
    "rows": "1\t2\t3\n",
    "blanks": "第" + " " * 50,
    "contents": "目录\n第一章 甲\n第二章 乙\n",
    "commas": "，\n",
    "titles": "关于某事的通知\n某政发〔2020〕6号\n各区：\n一、甲。\n",
    "ampersands": "&amp;&ldquo",
    "tags": "<p><b>",
}
SIZE = 12_000  # characters of the smaller of two inputs
MOST_GROWTH = 2.6  # times as much work for twice as much input


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
@pytest.mark.parametrize("head", ["", HEAD], ids=["alone", "below a head"])
def test_twice_the_input_is_twice_the_work(head, piece):
    """The calls made while reading grow with the size of the input and no faster."""
    once, twice = (_calls((head + piece * (size // len(piece))).encode()) for size in (SIZE, 2 * SIZE))

    assert twice <= MOST_GROWTH * once + 2000


@pytest.mark.parametrize(
    "piece", ["甲乙丙丁戊己庚辛壬癸。\n", "甲乙丙丁戊己庚辛壬癸，\n", "——甲乙。\n丙丁。\n", "（一）甲。\n丙丁。\n"]
)
def test_no_copying_grows_with_the_square(piece):
    """Words are put together once, not line by line: four times the input takes nowhere near sixteen times the time."""
    once, fourfold = (min(_seconds((HEAD + piece * lines).encode()) for _ in range(2)) for lines in (4_000, 16_000))

    assert fourfold < 12 * once + 0.3


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty-file"),
        (b" \n\n ", "empty-file"),
        (b"\x00\x01\x02\x03" * 1000, "not-text"),
        (b"\xff\xd8\xff\xe0" + bytes(range(256)) * 50, "not-text"),
        ("今天天气很好。\n我们去公园。".encode(), "not-a-gazette"),
        (b"The quick brown fox.", "not-a-gazette"),
        (b"%PDF-1.7 broken", "broken-pdf"),
        (b"PK\x03\x04 broken", "broken-docx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", "old-word-file"),
        (b"<html></html>", "not-a-gazette"),
    ],
)
def test_what_cannot_be_read_says_so(content, code):
    """A clear finding, no exception, no document."""
    issue = read(content)

    assert code in {finding.code for finding in issue.findings}
    assert issue.documents == ()


def test_a_packed_file_of_another_kind():
    """A zip without a Word document in it."""
    assert "not-a-word-file" in _codes(_packed({"a.txt": b"x"}))


def test_a_bomb_is_not_unpacked():
    """A part that unpacks to more than the limit is given up while its bytes are counted."""
    assert "oversized-file" in _codes(_packed({"word/document.xml": b"<a>" + b" " * 70_000_000}))


@pytest.mark.parametrize(
    "document",
    [
        b'<!DOCTYPE a [<!ENTITY b "cccccccccc"><!ENTITY d "&b;&b;&b;&b;&b;&b;&b;&b;">]><a>&d;</a>',
        b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
        b"<a>" * 5000,
        b"<w:document",
    ],
)
def test_hostile_xml_in_a_word_file(document):
    """Entities are not expanded, files not opened, depth is bounded."""
    assert _codes(_packed({"word/document.xml": document})) >= {"broken-docx"}


def test_a_deep_web_page():
    """Ten thousand elements inside each other are no stack."""
    read(b"<div>" * 10_000 + "甲".encode() + b"</div>" * 10_000)


def test_lines_beyond_the_limit_are_kept_as_they_stand():
    """A file of too many lines is read to the limit; the rest is kept and noted."""
    issue = read((HEAD + "甲。\n" * (MOST_LINES + 10)).encode())  # 13 lines too many: the head has three

    assert "oversized-file" in {finding.code for finding in issue.findings}
    assert issue.imprint[-1].citation == "其余"
    assert issue.imprint[-1].words.count("甲。") == 13


def test_findings_of_one_sort_are_bounded():
    """Repeated numbers by the thousand give a handful of findings and their number."""
    findings = read((HEAD + "一、甲乙丙丁。\n" * 3000).encode()).findings

    assert len(findings) < 500
    assert any(finding.message.startswith("+ ") for finding in findings)


def test_every_finding_has_its_name(issue):
    """Names in both languages for every code that can occur."""
    assert {finding.code for finding in issue.findings} <= set(FINDING_NAMES)
    assert all(name.zh and name.en for name in FINDING_NAMES.values())


def _calls(content: bytes) -> int:
    """How many functions, ours and Python's own, are called while reading."""
    calls = 0

    def count(_frame, event, _argument):
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        read(content)
    finally:
        sys.setprofile(None)
    return calls


def _seconds(content: bytes) -> float:
    before = time.process_time()
    read(content)
    return time.process_time() - before


def _packed(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return stream.getvalue()


def _codes(content: bytes) -> set[str]:
    return {finding.code for finding in read(content).findings}
