"""Links inside the words of a provision."""

from itertools import pairwise

from gongbao.engine.documents.citation.links import Target, links
from gongbao.engine.documents.citation.relative import Relatives
from gongbao.engine.documents.citation.wording import text_of
from tests.engine.documents.citation.examples import library


def test_named_documents_are_linked_with_what_is_cited_of_them() -> None:
    """By title and by number, each with the provisions after it; the short name behind them leads home."""
    relatives = Relatives(library())
    words = text_of(relatives.register.index("某政发〔2021〕1号").resolve("第三条").provision)
    found = links(relatives, "某政发〔2021〕1号", "第三条")

    assert [(words[link.start : link.end], link.targets) for link in found] == [
        ("《某市乙措施》第二条", (Target("某政字〔2021〕2号", "一、2"),)),
        (
            "某政字〔2021〕2号第一条、第二条",
            (Target("某政字〔2021〕2号", "一、1"), Target("某政字〔2021〕2号", "一、2")),
        ),
        ("甲事", (Target("某政发〔2021〕1号", "第一条"),)),
    ]


def test_links_stand_in_order_and_never_overlap() -> None:
    """A page can lay them over the words one after another."""
    for way in library().index("某政发〔2021〕1号").ways:
        found = links(Relatives(library()), "某政发〔2021〕1号", way[-1].citation)
        spans = [(link.citation, link.start, link.end) for link in found]

        assert spans == sorted(spans)
        assert all(before[2] <= after[1] for before, after in pairwise(spans) if before[0] == after[0])
