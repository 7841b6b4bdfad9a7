"""Which document is meant."""

import pytest

from gongbao.engine.documents.citation import ContentsLine, NotFound, Register, Via, Why, resolve
from gongbao.engine.documents.law_text import load_law
from tests.engine.documents.citation.examples import MEASURES, STATUTE, library


def _with_contents() -> Register:
    contents = [
        ContentsLine("关于印发某市甲办法的通知", "(某政发〔2021〕9号)"),
        ContentsLine("关于印发某市乙的通知", "某政字〔2021〕2号"),
    ]
    return Register([*load_law(STATUTE), *load_law(MEASURES)], contents)


@pytest.mark.parametrize(
    ("written", "number", "via"),
    [
        ("某政发[2021]1", "某政发〔2021〕1号", Via.BODY_NUMBER),
        ("1号", "某政发〔2021〕1号", Via.SHORT_NUMBER),
        ("第２号", "某政字〔2021〕2号", Via.SHORT_NUMBER),
        ("某政发〔2021〕9号", "某政发〔2021〕1号", Via.CONTENTS_NUMBER),
        ("9号", "某政发〔2021〕1号", Via.CONTENTS_NUMBER),
        ("《某市人民政府 关于印发某市乙措施的通知》", "某政字〔2021〕2号", Via.TITLE),
        ("某市乙措施", "某政字〔2021〕2号", Via.ANNEXED_TITLE),
        ("某市乙", "某政字〔2021〕2号", Via.CONTENTS_TITLE),
    ],
)
def test_a_document_is_found_by_every_name_it_bears(written: str, number: str, via: Via) -> None:
    """Numbers and titles of the body first, then those of the contents page."""
    found = _with_contents().identify(written)

    assert (found.document, found.via) == (number, via)


def test_a_short_number_that_two_documents_bear_means_none() -> None:
    """It is not guessed."""
    twins = Register([*load_law(STATUTE), *load_law(STATUTE.replace("某政发", "某政办发"))])

    with pytest.raises(NotFound):
        twins.identify("1号")


@pytest.mark.parametrize(
    ("document", "citation", "why"),
    [
        (None, "第一条", Why.NO_DOCUMENT),
        ("1号", "2号一、1", Why.TWO_DOCUMENTS),
        ("8号", "第一条", Why.UNKNOWN_DOCUMENT),
        (None, "《某市丙规定》第一条", Why.UNKNOWN_DOCUMENT),
        (None, "1号", Why.NOT_READ),
    ],
)
def test_a_citation_says_what_is_wrong_with_its_document(document: str | None, citation: str, why: Why) -> None:
    """None, two, unknown, or nothing after it."""
    with pytest.raises(NotFound) as caught:
        resolve(library(), document, citation)

    assert caught.value.why is why


@pytest.mark.parametrize(
    "front",
    ["某政发〔2021〕1号", "某政发[2021]1号", "1号文", "1号文件", "《某市甲办法》", "《某市甲办法》(某政发〔2021〕1号)"],
)
def test_the_document_may_stand_in_front(front: str) -> None:
    """By number, short number or title, or both."""
    assert resolve(library(), None, f"{front}第三条").place.citation == "第三条"
