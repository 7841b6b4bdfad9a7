"""目录: the contents page against the bodies, and its page numbers."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Annotated

from gongbao.engine.rules import AtLeast, Items, NamedAsAWhole, rule
from gongbao.engine.values import Bilingual, Choice
from zibo.documents.gazette.rules.identity import normalised
from zibo.documents.gazette.rules.library import register

MARKS = ("暂行", "(试行)", "试行")


class Difference(Choice):
    """In what a contents entry and a body differ."""

    NUMBER_DIFFERS = "number-differs", "文号不一致", "The numbers differ"
    MARK_DIFFERS = "mark-differs", "试行、暂行标记不一致", "Only a mark of trial or provision differs"
    TITLE_DIFFERS = "title-differs", "标题不一致", "The titles differ"


@rule("目录第一条", "目录第七条", title=Bilingual("目录与正文核对", "Contents entry against body"))
def contents_compare(
    *,
    contents_title: Annotated[str, Bilingual("目录标题", "Title in the contents")],
    contents_number: Annotated[str, Bilingual("目录文号", "Number in the contents")],
    body_title: Annotated[str, Bilingual("正文标题", "Title in the body")],
    body_number: Annotated[str, Bilingual("正文文号", "Number in the body")],
) -> tuple[Difference, ...]:
    """Brackets, blanks and the issuer in front are layout; a 暂行 or 试行 that one of two titles lacks is a difference of marks."""
    number_in_contents = normalised(field="contents_number", text=contents_number)
    number_in_body = normalised(field="body_number", text=body_number)
    if number_in_contents == number_in_body:
        return _titles(contents=contents_title, body=body_title)
    return (Difference.NUMBER_DIFFERS, *_titles(contents=contents_title, body=body_title))


def _titles(*, contents: str, body: str) -> tuple[Difference, ...]:
    in_contents, in_body = register().compared(contents), register().compared(body)
    if in_contents == in_body:
        return ()
    return (Difference.MARK_DIFFERS if _unmarked(in_contents) == _unmarked(in_body) else Difference.TITLE_DIFFERS,)


def _unmarked(title: str) -> str:
    for mark in MARKS:
        title = title.replace(mark, "")
    return title


@dataclass(frozen=True, slots=True)
class Pages:
    """Whether no page is lower than the one before, and which are named more than once."""

    ascending: Annotated[bool, Bilingual("页码递增", "Ascending")]
    shared: Annotated[tuple[int, ...], Bilingual("多件共用的页码", "Pages named more than once")]


@rule("目录", title=Bilingual("目录页码核对", "Check of the contents' page numbers"))
def contents_pages(
    *,
    pages: Annotated[
        tuple[Annotated[int, AtLeast(1)], ...],
        Items(1),
        NamedAsAWhole(),
        Bilingual("页码", "Page numbers in the order of the contents"),
    ],
) -> Pages:
    """The bodies have no page numbers: the contents can only be compared with themselves."""
    ascending = all(before <= page for before, page in pairwise(pages))
    shared = sorted({page for before, page in pairwise(sorted(pages)) if before == page})
    return Pages(ascending=ascending, shared=tuple(shared))
