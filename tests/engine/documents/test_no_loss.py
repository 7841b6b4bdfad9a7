"""Properties that hold for any text: nothing lost, nothing invented, the stored form and the export hold."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from gongbao.engine.documents.akoma_ntoso import issue_xml
from gongbao.engine.documents.law_text import load_law, write_law
from gongbao.engine.documents.reading import first_loss, open_source, read_lines
from tests.engine.documents.conftest import PRINTED, TEXTS

LINES = [
    line
    for path in (PRINTED, *sorted(TEXTS.glob("*.txt")))
    for line in path.read_text(encoding="utf-8").split("\n")
    if line.strip()
]
BITS = [
    "第一条 ",
    "第二条",
    "（一）",
    "(2)",
    "1.",
    "2．",
    "①",
    "一、",
    "二、",
    "——",
    "- ",
    "附件",
    "附件1",
    "附件：1.",
    "2.乙",
    "注：",
    "目录",
    "第一章 总则",
    "第二章",
    "第一编",
    "第一节",
    "附则",
    "2020年1月1日",
    "某市人民政府",
    "某政发〔2020〕1号",
    "各区人民政府：",
    "关于某事的通知",
    "某市人民政府关于某事的意见",
    "（此件公开发布）",
    "抄送：市委。",
    "附件：某市办法",
    "某市人民政府 2021年3月2日",
    "某市人民政府令第5号",
    "甲。",
    "乙；",
    "丙",
    "丁，",
    "1\t2\t3",
    "序号\t名称",
    "序号",
    "“",
    "”",
    "《",
    "》",
    "（",
    "）",
    "主办：某",
    "地址：某",
    "#",
    "`",
    "\\",
    "  ",
    "\t",
    "# a",
    "第706号",
    "某令",
    "第三条之一",
    "。",
    "：",
    "&ldquo;",
]
HEAD = ["某市人民政府关于某事的通知", "某政发〔2020〕1号", "各区人民政府："]

shuffled = st.lists(st.sampled_from(LINES), min_size=1, max_size=60)
made_up = st.lists(st.lists(st.sampled_from(BITS), min_size=1, max_size=5).map("".join), min_size=1, max_size=40)
headed = made_up.map(lambda lines: HEAD + lines)
texts = st.tuples(st.one_of(shuffled, made_up, headed), st.sampled_from(["\n", "\n\n", ""])).map(
    lambda made: made[1].join(made[0])
)
slow = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(Path(__file__).parent / "akn" / "akomantoso30.xsd"))


@given(texts)
@slow
def test_nothing_is_lost_or_invented(text):
    """Whatever the lines, the structure accounts for every character in order."""
    source = open_source(text.encode())

    assert first_loss(source, read_lines(source)) is None


@given(st.text(max_size=300))
@slow
def test_any_text_is_read(text):
    """No text raises."""
    source = open_source(text.encode("utf-8", "replace"))

    assert first_loss(source, read_lines(source)) is None


@given(st.binary(max_size=400))
@slow
def test_any_bytes_are_read(content):
    """No bytes raise."""
    read_lines(open_source(content))


@given(texts)
@slow
def test_the_stored_form_gives_back_every_tree(text):
    """What is written can be loaded, whatever was read; citations stand once."""
    documents = tuple(_unplaced(one) for one in read_lines(open_source(text.encode())).documents)

    assert load_law(write_law(documents)) == documents
    for document in documents:
        citations = [one.citation for one in document.walk()]
        assert len(citations) == len(set(citations))


@given(texts)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
def test_the_export_is_valid_whatever_was_read(schema, text):
    """The schema accepts every export."""
    issue = read_lines(open_source(text.encode()))

    if issue.documents:
        schema.assertValid(etree.fromstring(issue_xml(issue)))


def _unplaced(document):
    annexed = replace(document.annexed, provisions=_bare(document.annexed.provisions)) if document.annexed else None
    return replace(
        document, lines=None, text=replace(document.text, provisions=_bare(document.text.provisions)), annexed=annexed
    )


def _bare(provisions):
    return tuple(replace(one, lines=None, seams=(), children=_bare(one.children)) for one in provisions)
