"""Chinese text as search terms."""

import pytest

from gongbao.records.bigrams import Phrase, phrase, places, terms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("煤炭", ["煤炭", "炭"]),
        ("法规库", ["法规", "规库", "库"]),
        ("T3及以上", ["t3", "及以", "以上", "上"]),
        ("某政发〔2020〕61号", ["某政", "政发", "发", "2020", "61", "号"]),
        ("某政发[２０２０]６１号", ["某政", "政发", "发", "2020", "61", "号"]),
        ("数字经济\n 发展", ["数字", "字经", "经济", "济发", "发展", "展"]),
        ("300 万元", ["300", "万元", "元"]),
        ("", []),
        ("〔〕()*\"'\x00", []),
    ],
)
def test_texts_become_terms(text, expected):
    """Pairs of characters and whole figures, whatever the width, the brackets and the spaces of the print."""
    assert terms(text) == expected


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("煤炭", Phrase(("煤炭",), is_open=False, letters="煤炭")),
        ("煤", Phrase(("煤",), is_open=True, letters="煤")),
        ("T3及", Phrase(("t3", "及"), is_open=True, letters="t3及")),
        ("额(土", Phrase(("额", "土"), is_open=True, letters="额土")),
        ("300", Phrase(("300",), is_open=False, letters="300")),
        ("〔〕", None),
    ],
)
def test_a_question_is_a_phrase_of_terms(asked, expected):
    """What a text containing the question has one after another; the last character alone may begin a pair."""
    assert phrase(asked) == expected


@pytest.mark.parametrize(
    ("words", "asked", "expected"),
    [
        ("淄博市煤炭消费,煤炭指标", "煤炭", ["煤炭", "煤炭"]),
        ("按照投资额(不包括土建部分)的6%", "投资额（不包括", ["投资额(不包括"]),
        ("300 万元", "300万", ["300 万"]),
        ("某政发〔2020〕61号", "某政发[2020]61", ["某政发〔2020〕61"]),
        ("没有", "煤炭", []),
    ],
)
def test_what_was_found_is_marked_as_printed(words, asked, expected):
    """The places are those of the printed words, brackets and spaces included."""
    assert [words[first:last] for first, last in places(words, phrase(asked).letters)] == expected
