"""Shapes of texts that the printed issue does not have."""

import pytest

from gongbao.engine.documents.counting import count, structure
from gongbao.engine.documents.reading import read
from gongbao.engine.documents.repeals_named import repeals_named

LAW = """中华人民共和国某某法
（2018年8月31日第十三届全国人民代表大会常务委员会第五次会议通过　根据2021年4月29日
第十三届全国人民代表大会常务委员会第二十八次会议《关于修改〈某某法〉的决定》修正）
目　　录
第一编　总　　则
第一章　一般规定
第二编　分　　则
第一章　合　　同
附　　则
第一编　总　　则
第一章　一般规定
第一节　目　　的
第一条　为了保护权利，制定本法。
第二条　本法所称人，包括：
（一）自然人；
1.成年人；
2.未成年人；
（二）法人。
前款规定的人，依照第十条至第十二条的规定。
第三条　自然人从出生时起。
第三条之一　胎儿视为自然人。
第二编　分　　则
第一章　合　　同
第一条　合同是协议。
附　　则
第二条　本法自2019年1月1日起施行。
"""
CAPTIONS = """某市住房租赁管理办法
第一条 {}
为了规范租赁，制定本办法。
第二条 {}
本市适用本办法。
法律另有规定的，从其规定。
第三条 {}
禁止下列行为：
（一）甲；
（二）乙。
"""
ANNEXES = """某市人民政府文件
某政发〔2021〕5号
某市人民政府
关于印发某市若干措施的通知
各区人民政府，市政府各部门：
现将《某市若干措施》印发给你们，请遵照执行。
附件：1.某市若干措施
2.任务分工表
某市人民政府
2021年3月2日
（此件公开发布）
附件1
某市若干措施
为了发展，制定本措施。
一、总体要求
坚持发展。
附件2
任务分工表
序号\t任务\t单位
1\t加强组织\t市政府办
某市人民政府办公室
某政办发﹝2021﹞7号
某市人民政府办公室关于延长《某市办法》有效期的通知
各区人民政府：
《某市办法》有效期延长至2026年12月31日。
某市人民政府办公室
"""


def test_a_law_with_every_level():
    """编, 章, 节, 条, 款, 项, 目; articles that begin again in each 编; 第三条之一; a list of contents that doubles nothing."""
    document = read(LAW.encode()).documents[0]
    citations = [one.citation for one in document.walk()]

    assert citations[:4] == ["标题", "题注", "目录", "第一编"]
    assert "第一编第一章第一节" in citations
    assert "第一编第二条第一款第（一）项第2目" in citations
    assert "第一编第三条之一" in citations
    assert "第二编第一条" in citations
    assert structure(document)["chapters"] == 3


@pytest.mark.parametrize("caption", ["（目的和依据）", "【目的】", "目的和依据"])
def test_captions_alone_on_the_line_of_the_article(caption):
    """A caption is no 款: its article has the 款 that follow it."""
    document = read(CAPTIONS.replace("{}", caption).encode()).documents[0]
    articles = {one.citation: one for one in document.walk()}

    assert articles["第一条"].words == f"{caption}\n为了规范租赁，制定本办法。"
    assert articles["第二条"].words == caption
    assert [one.words for one in articles["第二条"].children] == ["本市适用本办法。", "法律另有规定的，从其规定。"]
    assert structure(document)["paragraphs"] == 4


def test_titles_below_their_number_and_signatures_without_a_day():
    """A red head, the number above the title, notes behind the day; then a notice signed without a day."""
    first, second = read(ANNEXES.encode()).documents

    assert (first.number, first.title, first.issuer) == (
        "某政发〔2021〕5号",
        "关于印发某市若干措施的通知",
        "某市人民政府",
    )
    assert (second.number, second.issuer, second.signed) == ("某政办发〔2021〕7号", "某市人民政府办公室", None)
    assert second.text.provisions[-1].citation == "落款"


def test_several_annexes_have_their_own_parts():
    """附件1 is a text with sections, 附件2 a table; their citations begin with them."""
    annexed = read(ANNEXES.encode()).documents[0].annexed

    assert [one.citation for one in annexed.provisions] == ["附件1", "附件2"]
    assert [one.citation for one in annexed.provisions[0].children] == ["附件1引言", "附件1一、"]
    assert annexed.provisions[1].children[0].children[0].citation == "附件2序号1"


def test_a_day_without_a_signature_and_entities():
    """A notice of measures with sub-items; &ldquo; is read as the sign and noted."""
    text = "\n".join(
        [
            "关于做好某项工作的通知",
            "各县人民政府：",
            "&ldquo;某项工作&rdquo;很重要：",
            "1.加强领导。",
            "2.落实责任。",
            "（1）明确分工；",
            "（2）加强督查。",
            "3.严肃纪律。",
            "2021年5月6日",
        ]
    )
    issue = read(text.encode())

    assert [one.citation for one in issue.documents[0].walk()] == [
        "标题",
        "主送",
        "引言",
        "1",
        "2",
        "2（1）",
        "2（2）",
        "3",
        "成文日期",
    ]
    assert issue.documents[0].text.provisions[2].words == "“某项工作”很重要："
    assert [finding.code for finding in issue.findings] == ["entity-decoded"]


def test_a_decision_quotes_articles_without_becoming_them():
    """一、将第三条修改为：“第三条 …” stays one section with its paragraphs."""
    text = "\n".join(
        [
            "某省人大常委会关于修改《某省条例》的决定",
            "（2020年5月1日通过）",
            "会议决定对《某省条例》作如下修改：",
            "一、将第三条修改为：“第三条 应当加强领导。",
            "“乡镇应当配合。”",
            "二、删去第五条。",
            "本决定自公布之日起施行。",
        ]
    )
    counts = count(read(text.encode()))

    assert (counts["articles"], counts["sections"]) == (0, 2)


def test_a_list_of_numbers_and_titles_is_no_row_of_documents():
    """Numbers alone on their lines, each with a title below, are what a decision repeals."""
    text = "\n".join(
        [
            "某市人民政府关于废止部分文件的决定",
            "某政发〔2020〕9号",
            "各区人民政府：",
            "决定废止下列文件：",
            "某政发〔2001〕1号",
            "某市人民政府关于甲的通知",
            "某政发〔2002〕2号",
            "某市人民政府关于乙的通知",
            "某市人民政府",
            "2020年9月9日",
        ]
    )
    issue = read(text.encode())

    assert len(issue.documents) == 1
    assert [repeal.number for repeal in repeals_named(issue)] == ["某政发〔2001〕1号", "某政发〔2002〕2号"]


def test_a_reference_at_the_head_of_a_line_is_no_article():
    """第七条至第十七条所列情形 opens a 款; a wrapped line may begin with 第四十一条规定."""
    text = "\n".join(
        [
            "某市管理办法",
            "第一条 本办法适用于本市。",
            "第七条至第十七条所列情形，应当追究。",
            "第二条 具有本办法",
            "第四十一条规定的情形，免予追究，",
            "第四条规定除外。",
        ]
    )
    document = read(text.encode()).documents[0]

    assert [one.citation for one in document.walk() if one.kind == "article"] == ["第一条", "第二条"]


def test_an_order_with_its_number_in_the_title():
    """某市人民政府令第105号: the order is the document, the rules it publishes are annexed."""
    text = "某市人民政府令第105号\n《某市办法》现予公布。\n市长 张三\n2022年3月1日\n某市办法\n第一条 为了规范，制定本办法。\n"
    document = read(text.encode()).documents[0]

    assert (document.number, document.title, document.issuer) == (
        "某市人民政府令第105号",
        "某市人民政府令第105号",
        "某市人民政府",
    )
    assert [one.citation for one in document.annexed.provisions] == ["附文标题", "第一条"]


def test_seals_colophons_and_lists_behind_the_signature():
    """Signature and day on one line, 附件：… below it, copies and printing at the foot of the sheet."""
    notice = [
        "某市人民政府关于印发某市方案的通知",
        "某政发〔2021〕5号",
        "各区人民政府：",
        "现将《某市方案》印发给你们。",
        "某市人民政府（印章） 2021年3月2日",
        "附件：某市方案",
        "某市方案",
        "一、总体要求",
        "坚持发展。",
        "抄送：市委各部门，市人大常委会办公室。",
        "某市人民政府办公室 2021年3月3日印发",
    ]
    document = read("\n".join(notice).encode()).documents[0]

    assert [one.citation for one in document.text.provisions][-3:] == ["落款", "成文日期", "附件说明"]
    assert [one.citation for one in document.annexed.provisions] == ["附文标题", "一、", "版记"]


def test_missing_things_are_found():
    """A number that skips, an article without words, a text without a title."""
    text = "\n".join(
        [
            "第一条 为了规范管理，制定本办法。",
            "第二条 本办法适用于本市。",
            "第四条",
            "第五条 本办法自公布之日起施行。",
        ]
    )

    assert {finding.code for finding in read(text.encode()).findings} == {
        "title-missing",
        "numbering-gap",
        "empty-provision",
    }


def test_an_issue_of_notices_without_numbers():
    """After a signed notice a title that names its issuer, with addressees below, begins the next one."""
    notice = "某市人民政府关于{}任职的通知\n各区人民政府：\n任命{}为局长。\n某市人民政府\n2021年1月1日\n"
    text = notice.format("甲", "甲").replace("通知\n", "通知\n某政任〔2021〕1号\n", 1) + notice.format("乙", "乙")

    assert [one.title for one in read(text.encode()).documents] == ["关于甲任职的通知", "关于乙任职的通知"]
