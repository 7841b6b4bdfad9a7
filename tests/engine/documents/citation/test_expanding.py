"""Lists and ranges."""

import pytest

from gongbao.engine.documents.citation import NotFound, Why
from gongbao.engine.documents.citation.expanding import expand
from tests.engine.documents.citation.examples import measures, statute


def test_a_range_holds_inserted_articles() -> None:
    """第二条至第三条 passes 第二条之一, in the order of the text."""
    assert expand(statute(), "第二条至第三条") == ["第二条", "第二条之一", "第三条"]


def test_a_later_part_takes_what_it_leaves_out_from_the_part_before() -> None:
    """Outer units come from the part before, as written there."""
    assert expand(statute(), "第二条第一款第（一）项、第（二）项和第三款") == [
        "第二条第一款第（一）项",
        "第二条第一款第（二）项",
        "第二条第三款",
    ]


def test_a_range_of_paragraphs_passes_articles_that_are_not_divided() -> None:
    """An article that is not divided is its own 款, at the ends of a range and between them."""
    assert expand(statute(), "第一条第一款至第二条第二款") == ["第一条", "第二条第一款", "第二条第二款"]
    assert expand(statute(), "第二条第三款至第三条第一款") == ["第二条第三款", "第二条之一", "第三条"]


def test_measures_range_over_sections() -> None:
    """Numbers that run on make one row."""
    assert expand(measures(), "1至3") == ["一、1", "一、2", "二、3"]


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("第三条至第一条", Why.BACKWARDS),
        ("第一条至第二条第一款", Why.NOT_READ),
        ("第一条至第二条至第三条", Why.NOT_READ),
        ("第一条至第九条", Why.NONE),
        ("第二条第（一）、（二）项", Why.SEVERAL),
    ],
)
def test_a_range_that_cannot_be_is_refused(written: str, why: Why) -> None:
    """Backwards, across levels, with three ends, beyond the last, or of two meanings."""
    with pytest.raises(NotFound) as caught:
        expand(statute(), written)

    assert caught.value.why is why
