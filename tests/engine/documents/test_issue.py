"""The printed issue as a careful reader counted it by hand."""

import pytest

from gongbao.engine.documents.counting import count, structure
from gongbao.engine.documents.repeals_named import repeals_named
from gongbao.engine.documents.tree import Kind

WHOLE = {
    "documents": 9,
    "texts": 15,
    "chapters": 14,
    "articles": 116,
    "paragraphs": 129,
    "items": 163,
    "sections": 20,
    "subheads": 27,
    "measures": 43,
    "dash_paragraphs": 8,
    "repealed": 5,
    "tables": 1,
    "seams": 68,
}
NAMES = ("chapters", "articles", "paragraphs", "items", "sections", "subheads", "measures", "dash_paragraphs")
STRUCTURES = {
    "6": (0, 0, 0, 0, 5, 23, 0, 8),
    "55": (0, 0, 0, 0, 0, 0, 0, 0),
    "58": (0, 0, 0, 0, 4, 0, 18, 0),
    "59": (0, 0, 0, 0, 0, 0, 0, 0),
    "60": (0, 0, 0, 0, 6, 0, 21, 0),
    "61": (8, 84, 93, 153, 0, 0, 0, 0),
    "62": (6, 23, 26, 10, 0, 0, 0, 0),
    "63": (0, 9, 10, 0, 0, 0, 0, 0),
    "64": (0, 0, 0, 0, 5, 4, 4, 0),
}
IDENTITIES = [
    (
        "淄政发〔2020〕6号",
        "淄博市人民政府",
        "2020-06-15",
        "关于印发淄博市职业教育创新发展实施方案的通知",
        "淄博市职业教育创新发展实施方案",
    ),
    ("淄政字〔2020〕55号", "淄博市人民政府", "2020-06-15", "关于废止部分文件的通知", "废止文件目录"),
    ("淄政字〔2020〕58号", "淄博市人民政府", "2020-06-26", "关于持续深入优化营商环境的实施意见", None),
    (
        "淄政办字〔2020〕59号",
        "淄博市人民政府办公室",
        "2020-06-17",
        "关于废止《淄博市人民政府办公厅关于完善公积金管理扩大住房消费的实施意见》的通知",
        None,
    ),
    (
        "淄政办字〔2020〕60号",
        "淄博市人民政府办公室",
        "2020-06-17",
        "关于印发淄博市支持数字经济发展的若干措施的通知",
        "淄博市支持数字经济发展的若干措施",
    ),
    (
        "淄政办字〔2020〕61号",
        "淄博市人民政府办公室",
        "2020-06-21",
        "关于印发淄博市市属国有企业违规经营投资责任追究实施办法(试行)的通知",
        "淄博市市属国有企业违规经营投资责任追究实施办法(试行)",
    ),
    (
        "淄政办字〔2020〕62号",
        "淄博市人民政府办公室",
        "2020-06-21",
        "关于印发淄博市市属国有企业员工总额控制管理暂行办法的通知",
        "淄博市市属国有企业员工总额控制管理暂行办法",
    ),
    (
        "淄政办字〔2020〕63号",
        "淄博市人民政府办公室",
        "2020-06-19",
        "关于印发淄博市煤炭消费指标统筹调剂管理办法(试行)的通知",
        "淄博市煤炭消费指标统筹调剂管理办法(试行)",
    ),
    ("淄政办字〔2020〕64号", "淄博市人民政府办公室", "2020-06-29", "关于加强全市社会面智慧安防建设的意见", None),
]


def test_the_whole_issue_is_counted_as_by_hand(issue):
    """Nine documents, fifteen texts, and every count of their parts."""
    assert count(issue) == WHOLE


@pytest.mark.parametrize(("number", "counts"), STRUCTURES.items())
def test_each_document_is_counted_as_by_hand(documents, number, counts):
    """The parts of each document, numbers running on over sections included."""
    assert {name: structure(documents[number])[name] for name in NAMES} == dict(zip(NAMES, counts, strict=True))


def test_documents_have_the_identities_that_the_bodies_print(issue):
    """Number, issuer, day, title without issuer and layout, title of the annexed text."""
    assert [
        (one.number, one.issuer, str(one.signed), one.title, one.annexed.title if one.annexed else None)
        for one in issue.documents
    ] == IDENTITIES


def test_five_repealed_documents_are_named(issue):
    """Three in the table of 55号, one by 59号, one by the last article of 61号; titles inside titles are not."""
    assert [(repeal.number, repeal.provision) for repeal in repeals_named(issue)] == [
        ("淄政办发〔2012〕36号", "附件序号1"),
        ("淄政发〔2001〕14号", "附件序号2"),
        ("淄政办发〔1999〕131号", "附件序号3"),
        ("淄政办发〔2015〕22号", "正文"),
        ("淄政办字〔2018〕89号", "第八十四条"),
    ]


def test_contents_are_read_entry_by_entry(issue):
    """Nine entries with their section, number and page as printed."""
    assert [entry.page for entry in issue.contents] == [1, 10, 11, 20, 20, 24, 41, 45, 47]
    assert [entry.section for entry in issue.contents] == ["市政府文件"] * 3 + ["市政府办公室文件"] * 6
    assert issue.contents[0].number == "淄政发〔2020〕7号"
    assert issue.contents[7].title == "关于印发淄博市煤炭消费指标统筹调剂管理办法(试行)的通知"


def test_what_belongs_to_no_document_stands_around_them(issue):
    """Masthead and contents before, the gazette's presentation and its imprint after; none of it in a document."""
    assert [one.citation for one in issue.masthead] == ["刊头", "目录"]
    assert [one.citation for one in issue.imprint] == ["简介", "版权页"]
    assert [one.citation for one in issue.imprint[0].children] == [f"简介第{n}段" for n in "一二三四"]
    assert issue.documents[-1].lines.last == 1159


def test_findings_are_those_of_a_careful_reader(issue):
    """Differences of the contents, undecidable joinings, the scrambled list of annexes, list marks, Latin words; nothing else."""
    assert [(one.code, one.lines.first, one.lines.last) for one in issue.findings] == [
        ("number-differs", 18, 19),
        ("mark-differs", 33, 34),
        ("undecidable-joining", 166, 168),
        ("annex-missing", 170, 177),
        ("annex-order", 170, 177),
        ("undecidable-joining", 265, 267),
        ("latin-in-text", 649, 649),
        ("latin-in-text", 665, 665),
        ("list-mark", 1049, 1053),
        ("latin-in-text", 1111, 1115),
    ]


def test_every_citation_stands_once_in_its_document(issue):
    """A citation names one provision of its document."""
    for document in issue.documents:
        citations = [provision.citation for provision in document.walk()]
        assert sorted(set(citations)) == sorted(citations)


def test_the_notice_has_its_own_parts(documents):
    """Title, number, addressees, text, signature and day stand as provisions in the order of the page."""
    assert [one.citation for one in documents["61"].text.provisions] == [
        "标题",
        "文号",
        "主送",
        "正文",
        "落款",
        "成文日期",
    ]


def test_kinds_follow_the_law_and_not_the_sign(documents):
    """（一） is an item in an article and a subhead under a section; 1. is a measure."""
    kinds = {provision.citation: provision.kind for provision in (*documents["61"].walk(), *documents["64"].walk())}

    assert kinds["第十条第（三）项"] is Kind.ITEM
    assert kinds["二、（一）"] is Kind.SUBHEAD
    assert kinds["二、（一）3"] is Kind.MEASURE
