"""Documents, provisions and their force."""

from datetime import date
from typing import Literal

from pydantic import Field

from gongbao.engine.documents.tree import Kind
from gongbao.office.shapes.rules import Living
from gongbao.office.shapes.shape import Shape


class Force(Shape):
    """What a document is on the day `on`, as known on `as_of`, with the sentence that decides."""

    number: str
    on: date
    as_of: date
    status: Literal["not-issued", "not-yet", "in-force", "lapsed", "repealed", "unknown", "outside"]
    label: str
    from_: date | None = Field(serialization_alias="from")
    until: date | None
    basis: str | None
    is_retroactive: bool
    provision: str | None
    wording: str | None
    repealed_on: date | None


class DocumentEntry(Shape):
    """A document in a list; `rules` counts those that compute it."""

    slug: str
    name: str
    number: str | None
    title: str
    label: str
    issuer: str | None
    signed: date | None
    force: Force | None
    rules: int


class Tree(Shape):
    """A provision with its own words (without label and parts) and its parts; `second` holds its further unnumbered paragraphs."""

    kind: Kind
    citation: str
    label: str
    words: str
    second: list[str]
    children: list["Tree"]


class Text(Shape):
    """A text with a title of its own."""

    title: str
    provisions: list[Tree]


class Document(DocumentEntry):
    """A document with its whole structure: the notice, then what is annexed to it."""

    addressees: str | None
    texts: list[Text]


class Mark(Shape):
    """Characters `first` to `last` (not included) of the words, from which these rules and clocks take a number."""

    first: int
    last: int
    rules: list[str]
    clocks: list[str]


class Lines(Shape):
    """Lines of the printed source, counted from 1, both included."""

    first: int
    last: int
    page: int | None


class Reference(Shape):
    """Characters `first` to `last` (not included) of the words refer to `targets`, cited in full; `is_reading` where the words alone do not fix it."""

    first: int
    last: int
    words: str
    targets: list[str]
    is_reading: bool


class Labels(Shape):
    """Words in both languages."""

    zh: str
    en: str


class Slip(Shape):
    """Words that stand wrong in the print, and what they mean; the text itself is never changed."""

    provision: str
    stands: str
    meant: str
    note: Labels


class Step(Shape):
    """One provision on the way to another."""

    citation: str
    label: str
    words: str


class Provision(Shape):
    """A provision with its margin; `words` are without its own label but with the labels of its parts."""

    document: DocumentEntry
    citation: str
    in_full: str
    words: str
    provision: Tree
    above: list[Step]
    parent: str | None
    previous: str | None
    next: str | None
    living: Living
    living_above: Living
    marks: list[Mark]
    references: list[Reference]
    cited_by: list[str]
    slips: list[Slip]
    issue: str | None
    lines: Lines | None
