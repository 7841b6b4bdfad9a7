"""前款, 上述, 下列, 该, short names, and the document's own name."""

import pytest

from gongbao.engine.documents.citation import Register
from gongbao.engine.documents.citation.relative import Certainty, NoSuchPhrase, RecordedReading, Relation, Relatives
from tests.engine.documents.citation.examples import document, library

NUMBER = "某政发〔2021〕1号"


def _relate(at: str, phrase: str) -> Relation:
    return Relatives(library()).relate(NUMBER, at, phrase)


def _in(*paragraphs: str, at: str, phrase: str) -> Relation:
    return Relatives(Register([document(*paragraphs)])).relate("某政发〔2021〕3号", at, phrase)


def test_the_paragraph_before_where_no_word_is_explained() -> None:
    """前款规定 is the 款 directly before, by the words."""
    assert _relate("第二条第二款", "前款规定") == Relation(("第二条第一款",), Certainty.TEXT)


def test_the_paragraph_that_uses_the_word_explained() -> None:
    """Farther back it is a reading; a clause that holds the characters in order uses the word too."""
    paragraphs = (
        "违反规定、未履行或未正确履行职责的,处理。",
        "本款另说一事。",
        "前款所称规定,包括章程。",
        "前款所称未履行职责,是指拖延。",
    )

    assert _in(*paragraphs, at="第一条第三款", phrase="前款所称规定") == Relation(("第一条第一款",), Certainty.READING)
    assert _in(*paragraphs, at="第一条第四款", phrase="前款") == Relation(("第一条第一款",), Certainty.READING)


def test_nothing_stands_before_the_first_paragraph() -> None:
    """前款 in the first 款 waits for a person."""
    assert _in("前款所称甲,是指乙。", "甲。", at="第一条第一款", phrase="前款所称甲").certainty is Certainty.UNRESOLVED


def test_the_article_before() -> None:
    """前条 of an inserted article is the one it was inserted after."""
    assert _relate("第二条之一", "前条") == Relation(("第二条",), Certainty.TEXT)


def test_lists_below() -> None:
    """下列 with items is all of them, in the 款 that the phrase stands in."""
    assert _relate("第二条", "下列后果之一").targets == ("第二条第三款第（一）项",)


def test_quantities_are_no_references() -> None:
    """三级以下单位 points nowhere, colon or not."""
    assert (
        _in("三级以下单位:照办。", "甲。", at="第一条第一款", phrase="三级以下单位").certainty is Certainty.UNRESOLVED
    )


def test_a_short_name_leads_to_its_definition_from_there_on() -> None:
    """甲事 is defined in 第一条."""
    assert _relate("第二条第三款", "甲事") == Relation(("第一条",), Certainty.TEXT)


def test_that_document_is_its_number() -> None:
    """该文件 is the number in the same sentence."""
    found = _in("《丙规定》(某办发〔2009〕5号)已经失效,废止该文件。", "甲。", at="第一条第一款", phrase="该文件")

    assert found == Relation(("某办发〔2009〕5号",), Certainty.TEXT)


def test_a_description_waits_for_a_recorded_reading() -> None:
    """The reading is tried first, and only where it was recorded."""
    reading = RecordedReading("某政发〔2021〕3号", "第一条第一款", "本办法处罚条款", ("第一条第二款",))
    relatives = Relatives(Register([document("依照本办法处罚条款处理。", "处罚。依照本办法处罚条款处理。")]), [reading])

    assert relatives.relate("某政发〔2021〕3号", "第一条第一款", "依照本办法处罚条款").certainty is Certainty.READING
    assert relatives.relate("某政发〔2021〕3号", "第一条第二款", "本办法处罚条款").certainty is Certainty.UNRESOLVED


def test_a_heading_is_built_like() -> None:
    """参照X建设 is the provision under the heading X."""
    found = Relatives(library()).relate("某政字〔2021〕2号", "二、3", "参照建设基础建设")

    assert found == Relation(("一、1",), Certainty.TEXT)


@pytest.mark.parametrize("phrase", ["基本办法", "本条例", "应该处理", "本章程"])
def test_words_that_only_look_like_references(phrase: str) -> None:
    """A longer word is no reference, except the document's own name."""
    found = _in(f"{phrase}另定。", "甲。", at="第一条第一款", phrase=phrase)

    assert found.targets == (("某政发〔2021〕3号",) if phrase.startswith("本") else ())


def test_a_phrase_must_stand_there() -> None:
    """Otherwise it is the phrase that is wrong."""
    with pytest.raises(NoSuchPhrase):
        _relate("第一条", "前款")
