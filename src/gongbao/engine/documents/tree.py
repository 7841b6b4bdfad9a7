"""The structure of an issue: issue → documents → texts → provisions, each with where it stands in the source."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """What a provision is, by the field's own term; the value is what exports call it."""

    PART = "part"  # 编
    CHAPTER = "chapter"  # 章
    DIVISION = "division"  # 节
    ARTICLE = "article"  # 条
    PARAGRAPH = "paragraph"  # 款, and any unnumbered paragraph of a text without articles (段)
    ITEM = "item"  # 项: （一） in an article
    SUBITEM = "subitem"  # 目: 1. in an item of an article
    SECTION = "section"  # 一、
    SUBHEAD = "subhead"  # （一） under a section
    MEASURE = "measure"  # 1. under a section or subhead
    DASH = "dash"  # ——
    PREAMBLE = "preamble"  # 引言: between the title and the first numbered provision
    BODY = "body"  # 正文: the words of a text that has no numbered provisions
    CLOSING = "closing"  # 结尾段: the last unnumbered paragraph before the signature
    TITLE = "title"  # 标题
    NUMBER = "number"  # 文号
    ADDRESSEES = "addressees"  # 主送
    SIGNATURE = "signature"  # 落款
    DATE = "date"  # 成文日期
    ANNEX_LIST = "annex-list"  # 附件: the annexes as the text names them
    ANNEX = "annex"  # 附件1, or a table printed as annex
    TABLE = "table"
    ROW = "row"  # 附件序号2
    NOTE = "note"  # 注:…, page matter that belongs to the document


@dataclass(frozen=True, slots=True)
class Lines:
    """Where words stand in the source: first and last line, both counted from 1 and included; `page` where the source has pages."""

    first: int
    last: int
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Provision:
    """One provision of a text.

    `label` is the number exactly as printed ("第三条", "(一)", "1. ", ""); `words` are its own words without the label, lines joined where
    the source cut a sentence, inner spaces kept; parts with a number of their own are `children`. `citation` is canonical within its
    document ("第二十条第一款第（二）项"). `second` holds the unnumbered paragraphs that belong to an item before it (第二段 and on).
    `seams` are the source lines after which a sentence was joined.
    """

    kind: Kind
    citation: str
    label: str = ""
    words: str = ""
    second: tuple[str, ...] = ()
    children: tuple["Provision", ...] = ()
    ordinal: int | None = None
    lines: Lines | None = None
    seams: tuple[int, ...] = ()

    def walk(self) -> Iterator["Provision"]:
        """Itself and everything below it, in the order of the text."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Text:
    """A text with a title of its own: the notice, or what is annexed to it."""

    title: str
    provisions: tuple[Provision, ...]

    def walk(self) -> Iterator[Provision]:
        """Every provision in the order of the text."""
        for provision in self.provisions:
            yield from provision.walk()


@dataclass(frozen=True, slots=True)
class Document:
    """One document of an issue: a notice (or opinion, decision …) and the text annexed to it, if any."""

    number: str | None
    issuer: str | None
    title: str
    addressees: str | None
    signed: date | None
    text: Text
    annexed: Text | None = None
    lines: Lines | None = None

    def walk(self) -> Iterator[Provision]:
        """Every provision of the notice, then of the annexed text."""
        yield from self.text.walk()
        if self.annexed is not None:
            yield from self.annexed.walk()


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """One line of the contents page, as printed."""

    section: str | None
    title: str
    number: str | None
    page: int | None
    lines: Lines


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a careful reader would note: `code` names the sort, `message` says it, `lines` where."""

    code: str
    message: str
    lines: Lines | None = None


@dataclass(frozen=True, slots=True)
class Issue:
    """A whole source as read: front matter, contents, documents, end matter, findings. Nothing of the source is dropped."""

    masthead: tuple[Provision, ...] = ()
    contents: tuple[ContentsEntry, ...] = ()
    documents: tuple[Document, ...] = ()
    imprint: tuple[Provision, ...] = ()
    findings: tuple[Finding, ...] = field(default=())
