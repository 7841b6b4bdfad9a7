"""Which document is meant by a number, a title or a short form, as any of them was ever printed for it."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from gongbao.engine.documents.citation.index import ProvisionIndex
from gongbao.engine.documents.citation.refusals import NotFound, Why
from gongbao.engine.documents.citation.signs import plain
from gongbao.engine.documents.document_number import LARGEST, parse_number
from gongbao.engine.documents.tree import Document
from gongbao.engine.values import Choice

_WIDE = str.maketrans("（）", "()")
_ANNOUNCING, _NOTICE = "关于印发", "的通知"


class Via(Choice):
    """By what a document was found."""

    BODY_NUMBER = "body-number", "正文文号", "its number"
    CONTENTS_NUMBER = "contents-number", "目录文号", "its number in the contents"
    TITLE = "title", "正文标题", "its title"
    ANNEXED_TITLE = "annexed-title", "附文标题", "the title of the annexed text"
    CONTENTS_TITLE = "contents-title", "目录标题", "its title in the contents"
    SHORT_NUMBER = "short-number", "短号", "its short number"


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """How a contents page names a document: title and number (as printed)."""

    title: str
    number: str


@dataclass(frozen=True, slots=True)
class Identified:
    """A document (its number) and by what it was found."""

    document: str
    via: Via


class Register:
    """The documents of a library with every name they bear, in their bodies and in a contents page."""

    def __init__(self, documents: Iterable[Document], contents: Iterable[ContentsLine] = ()) -> None:
        self._by_name = {document.number or document.title: document for document in documents}
        self.documents = {document.number: document for document in self._by_name.values() if document.number}
        self.contents = tuple(contents)
        self._indexes: dict[str, ProvisionIndex] = {}

    def index(self, name: str) -> ProvisionIndex:
        """The provisions of a document by its number, or by its title when it has none."""
        if name not in self._indexes:
            self._indexes[name] = ProvisionIndex(self._by_name[name])
        return self._indexes[name]

    def identify(self, text: str) -> Identified:
        """The document meant; NotFound when it is none of the library or not only one."""
        number, short, title = parse_number(text), _short(text), self.fold(text)
        attempts = (
            (self._bodies, str(number), Via.BODY_NUMBER),
            (self._contents_only, str(number), Via.CONTENTS_NUMBER),
            (self._short_numbers, short, Via.SHORT_NUMBER),
            (self._short_contents_numbers, short, Via.CONTENTS_NUMBER),
            (self._titles, title, Via.TITLE),
            (self._annexed_titles, title, Via.ANNEXED_TITLE),
            (self._contents_titles, title, Via.CONTENTS_TITLE),
        )
        for names, name, via in attempts:
            if name in names:
                return Identified(names[name], via)
        raise NotFound(Why.UNKNOWN_DOCUMENT)

    @cached_property
    def issuers(self) -> tuple[str, ...]:
        """The bodies that issued the documents, the longest name first."""
        return tuple(
            sorted({document.issuer for document in self.documents.values() if document.issuer}, key=len, reverse=True)
        )

    def fold(self, title: str) -> str:
        """A title as it is looked up: as `compared`, and without outer 《》."""
        folded = _tight(title)
        if folded.startswith("《") and folded.endswith("》"):
            folded = folded[1:-1]
        return self.compared(folded)

    def compared(self, title: str) -> str:
        """A title as titles are compared: without blanks and the issuer in front, with narrow brackets."""
        folded = _tight(title)
        issuer = next((issuer for issuer in self.issuers if folded.startswith(issuer)), "")
        return folded[len(issuer) :]

    @cached_property
    def _bodies(self) -> Mapping[Hashable, str]:
        return {number: number for number in self.documents}

    @cached_property
    def _contents_only(self) -> Mapping[Hashable, str]:
        named = {str(parse_number(line.number)): self._body_of(line) for line in self.contents}
        return {number: body for number, body in named.items() if number not in self.documents and body}

    @cached_property
    def _short_numbers(self) -> Mapping[Hashable, str]:
        return _unique((_integer(number), number) for number in self.documents)

    @cached_property
    def _short_contents_numbers(self) -> Mapping[Hashable, str]:
        return _unique((_integer(str(number)), body) for number, body in self._contents_only.items())

    @cached_property
    def _titles(self) -> Mapping[Hashable, str]:
        return _unique((self.fold(document.title), number) for number, document in self.documents.items())

    @cached_property
    def _annexed_titles(self) -> Mapping[Hashable, str]:
        annexed = ((number, document.annexed) for number, document in self.documents.items())
        return _unique((self.fold(text.title), number) for number, text in annexed if text and text.title)

    @cached_property
    def _contents_titles(self) -> Mapping[Hashable, str]:
        differing = ((self.fold(line.title), self._body_of(line)) for line in self.contents)
        return _unique(
            (form, body)
            for title, body in differing
            if body and title not in self._titles
            for form in (title, _bare(title))
        )

    def _body_of(self, line: ContentsLine) -> str:
        """The number of the body that a line of the contents means: by its number, else by its title."""
        number = str(parse_number(line.number))
        return number if number in self.documents else self._titles.get(self.fold(line.title), "")


def _tight(title: str) -> str:
    return "".join(title.split()).translate(_WIDE)


def _short(text: str) -> int | None:
    """The integer of a short number: 61号, 第61号."""
    figures = plain(text).removeprefix("第")
    return _digits(figures[:-1]) if figures.endswith("号") else None


def _integer(number: str) -> int | None:
    parsed = parse_number(number)
    return parsed.number if parsed else None


def _digits(figures: str) -> int | None:
    bare = figures.lstrip("0") if figures.isascii() and figures.isdigit() else ""
    return int(bare) if 0 < len(bare) <= len(str(LARGEST)) else None


def _bare(title: str) -> str:
    """A notice's title without the words round that of the text it announces."""
    if title.startswith(_ANNOUNCING) and title.endswith(_NOTICE):
        return title[len(_ANNOUNCING) : -len(_NOTICE)]
    return title


def _unique(pairs: Iterable[tuple[Hashable, str]]) -> Mapping[Hashable, str]:
    """Names that belong to one document only."""
    bearers: dict[Hashable, set[str]] = defaultdict(set)
    for name, number in pairs:
        bearers[name].add(number)
    return {name: next(iter(numbers)) for name, numbers in bearers.items() if name and len(numbers) == 1}
