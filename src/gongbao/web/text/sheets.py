"""A document as a sheet to be read: its texts block by block, the margin beside each, its parts for the side of the page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from django.urls import reverse
from django.utils.translation import ngettext

from gongbao.engine.documents.slips import Slip
from gongbao.engine.documents.tree import Finding
from gongbao.engine.values import Language
from gongbao.office.cite import provision
from gongbao.office.documents import DocumentView
from gongbao.office.issues import place_in_print
from gongbao.office.living import Living, living_on
from gongbao.office.permission import Actor
from gongbao.web.text.blocks import Block, Shape, blocks_of
from gongbao.web.text.passages import cut, references_in
from gongbao.web.text.segments import MarkKind, Segment, marks_of, plain


@dataclass(frozen=True, slots=True)
class Row:
    """A block with its margin; `anchors` are its places on the page, `href` its own page."""

    block: Block
    anchors: tuple[str, ...]
    href: str
    living: Living
    findings: tuple[Finding, ...]
    slips: tuple[Slip, ...]

    @property
    def counted(self) -> list[tuple[str, str]]:
        """What rests on it beside rules, in numbers, each with its place on the provision's page."""
        readings, duties, targets = len(self.living.readings), len(self.living.duties), len(self.living.targets)
        acts, clocks = len(self.living.acts), len(self.living.clocks)
        found = [
            (clocks, ngettext("%(number)s clock", "%(number)s clocks", clocks), "procedures"),
            (acts, ngettext("%(number)s act", "%(number)s acts", acts), "procedures"),
            (readings, ngettext("%(number)s reading", "%(number)s readings", readings), "readings"),
            (duties, ngettext("%(number)s duty", "%(number)s duties", duties), "duties"),
            (targets, ngettext("%(number)s target", "%(number)s targets", targets), "targets"),
        ]
        return [(words % {"number": number}, place) for number, words, place in found if number]

    @property
    def has_company(self) -> bool:
        """Whether anything but a reason stands beside it."""
        return bool(self.living.rules or self.counted)


@dataclass(frozen=True, slots=True)
class Part:
    """An entry of the side navigation."""

    label: str
    words: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document to be read: `texts` are the notice and what is annexed to it; `name` is how addresses call it."""

    entry: DocumentView
    name: str
    href: str
    texts: tuple[tuple[Row, ...], ...]

    @property
    def parts(self) -> tuple[Part, ...]:
        """Its chapters and sections; its articles where it has none."""
        rows = [row for text in self.texts for row in text]
        headings = [row for row in rows if row.block.is_heading]
        articles = [row for row in rows if row.block.shape is Shape.PARAGRAPH and row.block.label]
        return tuple(_part(row) for row in headings or articles)


@dataclass(frozen=True, slots=True)
class Printer:
    """Makes sheets for somebody in one language about one day; `findings` are those of the issue, `query` keeps the day in the links."""

    actor: Actor
    language: Language
    query: str = ""
    findings: Sequence[Finding] = ()

    def sheet(self, entry: DocumentView, name: str) -> Sheet:
        """The sheet of a document that is called `name` in addresses."""
        document = entry.document
        texts = [document.text, document.annexed] if document.annexed else [document.text]
        rows = tuple(
            tuple(self._row(entry, name, block) for block in blocks_of(text, partial(self._cut, name)))
            for text in texts
        )
        return Sheet(entry, name, reverse("document", args=[name]) + self.query, rows)

    def _row(self, entry: DocumentView, name: str, block: Block) -> Row:
        citations = [f"{entry.name} {citation}" for citation in block.citations]
        return Row(
            block=block,
            anchors=tuple(anchor_of(name, citation) for citation in block.citations),
            href=reverse("provision", args=[name, block.own_citation]) + self.query,
            living=living_on(citations, self.language),
            findings=tuple(dict.fromkeys(self._findings(entry, block))),
            slips=self._slips(name, block),
        )

    def _cut(self, name: str, citation: str, words: str) -> tuple[Segment, ...]:
        found = provision(self.actor, name, citation, None, self.language)
        marks = [*references_in(found, self.query)]
        marks += marks_of(found.words, (slip.stands for slip in found.slips), MarkKind.SLIP)
        return cut(words, found.words.find(words), marks)

    def _slips(self, name: str, block: Block) -> tuple[Slip, ...]:
        words = "".join(map(plain, (block.heading, *block.paragraphs)))
        found = provision(self.actor, name, block.citations[-1], None, self.language).slips
        return tuple(slip for slip in found if slip.stands in words)

    def _findings(self, entry: DocumentView, block: Block) -> Iterator[Finding]:
        for citation in block.citations:
            place = place_in_print(entry.document, citation)
            for finding in self.findings if place else ():
                if place and finding.lines and place[1].first <= finding.lines.first <= place[1].last:
                    yield finding


def anchor_of(name: str, citation: str) -> str:
    """The place of a provision on a page that may hold several documents."""
    return f"{name}.{citation}"


def _part(row: Row) -> Part:
    return Part(row.block.label, plain(row.block.heading) if row.block.is_heading else "", row.anchors[0])
