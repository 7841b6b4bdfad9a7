"""Which provision a citation means, and its words."""

import pytest

from gongbao.engine.documents.citation import NotFound, ProvisionIndex, Why
from tests.engine.documents.citation.examples import measures, statute


def _why(index: ProvisionIndex, citation: str) -> Why:
    with pytest.raises(NotFound) as caught:
        index.resolve(citation)
    return caught.value.why


def test_every_canonical_citation_leads_to_itself() -> None:
    """What the tree calls a provision is an accepted citation of it."""
    for index in (statute(), measures()):
        assert [index.resolve(way[-1].citation).citation for way in index.ways] == [
            way[-1].citation for way in index.ways
        ]


def test_units_above_the_article_may_stand_in_front() -> None:
    """第一编第一章第一节第二条 is 第二条; in another 节 there is none."""
    index = statute()

    assert index.resolve("第一编第一章第一节第二条").citation == "第二条"
    assert index.resolve("第一章第二条第一款").citation == "第二条第一款"
    assert _why(index, "第二节第二条") is Why.NONE


def test_an_inserted_article_is_another_one() -> None:
    """第二条之一 and 第二条 have words of their own."""
    assert statute().resolve("第2条之1").text == "插入的一条。依照前条执行。"


def test_a_heading_gives_its_own_words_alone() -> None:
    """A 编, 章 or section gives its heading and own paragraphs, inner blanks kept; a 款 gives its parts too."""
    assert statute().resolve("第一编").text == "通  则"
    assert measures().resolve("一、").text == "基础\n先打基础。再谈其他。"
    assert (
        statute().resolve("第二条第一款").text
        == "甲事包括下列情形:\n(一)第一种情形;\n(二)第二种情形,分为:\n1. 大的;\n2. 小的。"
    )


def test_an_item_without_its_paragraph_is_refused_where_two_have_items() -> None:
    """What could mean two provisions is not guessed, even where only one list has that number."""
    index = statute()

    assert _why(index, "第二条第（一）项") is Why.SEVERAL
    assert _why(index, "第二条第（二）项") is Why.SEVERAL
    assert index.resolve("第二条第三款（一）").text == "严重的。"


def test_subitems_are_cited_as_mu() -> None:
    """目 in Chinese or in figures."""
    assert statute().resolve("第二条第一款第（二）项第二目").text == "小的。"


def test_measures_that_run_on_need_no_section() -> None:
    """3, 第3项, 第三条 and 二、3 are one; a section that does not hold it is refused."""
    index = measures()

    assert {index.resolve(written).citation for written in ("3", "3.", "第3项", "第三条", "二、3", "二、三")} == {
        "二、3"
    }
    assert _why(index, "一、3") is Why.NONE
    assert _why(index, "（三）") is Why.NONE


def test_sentences_are_counted_after_heading_words_and_without_the_closing_bracket() -> None:
    """建设基础 is a heading, the bracket of responsibilities no sentence; a measure of one sentence has no heading."""
    index = measures()

    assert index.resolve("一、1第一句").text == "建得好的,给予补贴。"
    assert index.resolve("一、1第二句").text == "每年一次。"
    assert _why(index, "一、1第三句") is Why.NONE
    assert index.resolve("2第一句").text == "对建得不好的,不补贴。"
    assert index.resolve("一、第二句").text == "再谈其他。"
    assert index.resolve("一、——讲求实效第一句").text == "不走过场。"


def test_lists_and_ranges_are_not_one_provision() -> None:
    """They are for expanding."""
    assert _why(statute(), "第一条至第三条") is Why.SEVERAL
