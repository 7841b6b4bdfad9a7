"""Answers about many provisions at once: a search, the coverage."""

from gongbao.office.shapes.shape import Shape
from gongbao.office.shapes.texts import Force


class Span(Shape):
    """A piece of a snippet; `is_hit` where it is what was looked for."""

    text: str
    is_hit: bool


class Hit(Shape):
    """A provision found, with some of its words."""

    slug: str
    document: str
    citation: str
    in_full: str
    snippet: list[Span]
    force: Force | None


class Found(Shape):
    """The answer to a search; `is_cut` where there were more hits than are shown."""

    asked: str
    hits: list[Hit]
    is_cut: bool


class Unit(Shape):
    """Words that nothing accounts for."""

    citation: str
    words: str


class Problem(Shape):
    """Something to be mended."""

    where: str
    fault: str


class Coverage(Shape):
    """How much of a document is accounted for: pieces of its text, those accounted for, and the same in thousandths, rounded down."""

    slug: str
    document: str
    is_begun: bool
    pieces: int
    accounted: int
    per_mille: int
    sorts: dict[str, int]
    unaccounted: list[Unit]
    problems: list[Problem]
