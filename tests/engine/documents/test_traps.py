"""Places of the printed issue where a reader goes astray."""

import pytest


@pytest.fixture(scope="session")
def provisions(documents):
    """Every provision by the figures of its document and its citation."""
    return {(number, one.citation): one for number, document in documents.items() for one in document.walk()}


def test_an_issuer_alone_on_a_line_opens_the_next_title(provisions):
    """A signature is followed by a day; an issuer's line above 关于… is the title of the next document."""
    assert ("60", "落款") in provisions
    assert provisions["60", "六、21"].lines.last == 383
    assert provisions["61", "标题"].lines.first == 385


def test_a_scrambled_list_of_annexes_is_put_in_order(provisions):
    """The first annex's name begins on the last line of the list and ends on the first; 2. and 3. are annexes, not measures."""
    assert [provisions["6", f"附件{n}"].words for n in (1, 2, 3)] == [
        "淄博市职业教育创新发展工作任务清单",
        "淄博市职业教育创新发展重点突破项目",
        "淄博市职业教育提质培优高质量发展三年行动计划(2020—2022年)",
    ]


def test_a_table_behind_the_signature_is_the_annex(provisions):
    """The table of 55号: title, head and three rows, tabs as printed."""
    assert provisions["55", "附件"].words == "废止文件目录"
    assert provisions["55", "附件表"].words == "序号\t文号\t文件名称"
    assert provisions["55", "附件序号2"].words.startswith("淄政发〔2001〕14号\t淄博市人民政府关于规范适用")


def test_unnumbered_paragraphs_between_items_belong_to_the_item(provisions):
    """Article 33: each item has a second paragraph, the last one too."""
    items = [provisions["61", f"第三十三条第（{n}）项"] for n in "一二三"]

    assert [len(item.second) for item in items] == [1, 1, 1]
    assert all(item.second[0].startswith("对领导责任人") for item in items)
    assert ("61", "第三十三条第一款") not in provisions


@pytest.mark.parametrize(
    ("article", "paragraphs"), [("第二十条", 3), ("第二十八条", 2), ("第三条", 4), ("第三十九条", 2)]
)
def test_unnumbered_paragraphs_behind_items_are_paragraphs_of_the_article(provisions, article, paragraphs):
    """款 follow the items of articles 20 and 28, and stand before those of article 39."""
    assert len(provisions["61", article].children) == paragraphs


def test_a_paragraph_holds_its_own_items(provisions):
    """The items of article 39 stand in its second 款."""
    assert provisions["61", "第三十九条第二款"].children[0].citation == "第三十九条第二款第（一）项"


def test_a_formula_is_a_paragraph(provisions):
    """第八条 of 63号 has two 款, the second a formula."""
    assert provisions["63", "第八条第二款"].words.startswith("区县应补偿或征收的煤炭消费指标统筹调剂费用=")


def test_list_marks_of_the_page_are_no_part_of_a_number(provisions):
    """「- (一)」 in article 22 of 62号 is item one."""
    assert provisions["62", "第二十二条第（一）项"].label == "(一)"


def test_a_sentence_cut_behind_a_semicolon_is_joined(provisions):
    """Article 19 is one paragraph."""
    article = provisions["61", "第十九条"]

    assert article.children == ()
    assert "金额及影响;间接损失是" in article.words


def test_a_number_cut_by_the_page_is_whole(provisions):
    """淄发〔2019〕18号 in article 1 of 62号, cut inside its bracket."""
    assert "(淄发〔2019〕18号)" in provisions["62", "第一条"].words


def test_closing_paragraphs_stand_apart(provisions):
    """Two in 58号, one in 64号; none in 6号, whose last subhead goes on."""
    assert provisions["58", "结尾、1"].words.startswith("全力推动本意见")
    assert provisions["58", "结尾段"].words.startswith("本意见自印发之日起施行")
    assert provisions["64", "结尾段"].words == "本意见自2020年8月1日起施行,有效期至2025年7月31日。"
    assert ("6", "结尾段") not in provisions
    assert provisions["6", "五、（二十三）"].words.endswith("给予通报表扬。")


def test_dash_paragraphs_are_cited_by_their_heading(provisions):
    """The words before the first full stop; the dashes are words, not a label."""
    dash = provisions["6", "三、——办学水平显著提升"]

    assert (dash.label, dash.words[:10]) == ("", "——办学水平显著提升")


def test_slips_of_the_scan_stay_as_printed(provisions):
    """Nobody corrects the text."""
    assert "相关人员在 its 工作职责" in provisions["61", "第二十五条第一款"].words
    assert "疫情防控 and 预警预警能力" in provisions["64", "一、"].words
    assert "(鲁政办字[2019]124号)" in provisions["60", "引言"].words
