"""Citations as people write them."""

import pytest

from gongbao.engine.documents.citation.parsing import Vocabulary, parse
from gongbao.engine.documents.citation.steps import Unit, Unparsed

VOCABULARY = Vocabulary({"正文": "正文", "附件": "附件"}, ("讲求实效", "讲求实效和速度"))


def _read(citation: str) -> list[list[tuple[Unit, int]]]:
    return [[(step.unit, step.ordinal) for step in part.steps] for part in parse(citation, VOCABULARY)]


@pytest.mark.parametrize(
    "written",
    [
        "第二十条第一款第（二）项",
        "第20条第1款第2项",
        "第二十条一款二项",
        " 第 ２０ 条 第 一 款 第 ( 二 ) 项 ",
        "第二十条第一款第【二】项",
    ],
)
def test_blanks_widths_figures_and_brackets_never_matter(written: str) -> None:
    """All variants are one citation."""
    assert _read(written) == [[(Unit.ARTICLE, 20), (Unit.PARAGRAPH, 1), (Unit.ITEM, 2)]]


def test_an_inserted_article_keeps_its_second_number() -> None:
    """第二十条之一 is not 第二十条."""
    [part] = parse("第二十条之一第二款", VOCABULARY)

    assert (part.steps[0].ordinal, part.steps[0].inserted) == (20, 1)


def test_a_section_takes_the_sign_that_otherwise_separates() -> None:
    """一、二、 are two sections, 四、16、17 are a section with two measures."""
    assert _read("一、二、") == [[(Unit.SECTION, 1)], [(Unit.SECTION, 2)]]
    assert _read("四、16、17") == [[(Unit.SECTION, 4), (Unit.FIGURE, 16)], [(Unit.SECTION, 4), (Unit.FIGURE, 17)]]


def test_numbers_before_one_unit_share_it() -> None:
    """第二、三款 and 第（一）（三）项 name their unit once."""
    assert _read("第三条第二、三款") == [
        [(Unit.ARTICLE, 3), (Unit.PARAGRAPH, 2)],
        [(Unit.ARTICLE, 3), (Unit.PARAGRAPH, 3)],
    ]
    assert _read("第四条第（一）（三）项") == [[(Unit.ARTICLE, 4), (Unit.ITEM, 1)], [(Unit.ARTICLE, 4), (Unit.ITEM, 3)]]


def test_the_longest_heading_is_the_one_cited() -> None:
    """A dash paragraph is cited by its whole heading."""
    [part] = parse("二、——讲求实效和速度第一句", VOCABULARY)

    assert [step.words for step in part.steps] == ["", "讲求实效和速度", ""]


@pytest.mark.parametrize(
    "written",
    [
        "",
        "第",
        "第条",
        "二十条",
        "十六",
        "第零条",
        "第廿条",
        "第0条",
        "第一款第一条",
        "第十条、",
        "、第十条",
        "第十条至",
        "第一条的规定",
        "1.2",
        "(",
        "（一",
        "第一条之",
        "条",
    ],
)
def test_what_is_no_citation_is_not_read(written: str) -> None:
    """Nothing is guessed."""
    with pytest.raises(Unparsed):
        parse(written, VOCABULARY)
