"""An official document (公文) as it is printed: the content that was made for it, with its number, its day and the issuing body, in words only."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import singledispatch
from itertools import groupby
from typing import Any

from gongbao.engine.papers import Block, Cell, Heading, PaperContent, PaperTable, Paragraph
from gongbao.engine.rules.showing import shown
from gongbao.engine.values import Range, Rate, Yuan

TENS, UNITS = "十", "一二三四五六七八九"
HEADS = (
    (10, "large"),
    (18, "medium"),
    (1_000, "small"),
)  # up to how many characters the red head of the Word form is so large
LONG_NAME = 26  # halves of a character, from which on a name centred above its day would leave the page
WIDE, NARROW = 2, 1  # of a Chinese character and of a figure or Latin letter, in halves of a character


@dataclass(frozen=True, slots=True)
class Official:
    """One document: what it says, and what issuing it adds.

    Without a `number` it is a paper of the file and has no red head; without an `issuer` nobody signs it.
    """

    content: PaperContent
    issuer: str
    dated: date
    number: str = ""
    case_number: str = ""

    @property
    def printed(self) -> dict[str, Any]:
        """Every text on the paper, as plain data for a template."""
        said = self.content
        return {
            "issuer": self.issuer,
            "number": self.number,
            "case_number": self.case_number,
            "title": said.title,
            "addressee": said.addressee,
            "blocks": [*_blocks(said.body), *(_paragraph(words) for words in _closing(said))],
            "annexes": list(said.annexes),
            "copies_to": "，".join(said.copies_to),
            "date": written(self.dated),
            "day": [self.dated.year, self.dated.month, self.dated.day],
            "head": next(size for most, size in HEADS if len(self.issuer) <= most),
            "is_long_name": width(self.issuer) > LONG_NAME,
        }


def written(day: date) -> str:
    """The day as documents write it: 2020年8月21日."""
    return f"{day.year}年{day.month}月{day.day}日"


def width(text: str) -> int:
    """How wide a text is, in halves of a Chinese character."""
    return sum(NARROW if sign.isascii() else WIDE for sign in text)


def numeral(number: int) -> str:
    """一 … 九十九 for 1 … 99."""
    tens, units = divmod(number, 10)
    before = ("" if tens == 1 else UNITS[tens - 1]) + TENS if tens else ""
    return before + (UNITS[units - 1] if units else "")


def _blocks(body: tuple[Block, ...]) -> Iterator[dict[str, Any]]:
    first = second = 0
    for block in body:
        if isinstance(block, Heading):
            first, second = (first + 1, 0) if block.level == 1 else (first, second + 1)
            mark = f"{numeral(first)}、" if block.level == 1 else f"（{numeral(second)}）"
            yield {"kind": "heading", "level": block.level, "words": mark + block.words}
        elif isinstance(block, Paragraph):
            yield _paragraph(block.words)
        else:
            yield _table(block)


def _paragraph(words: str) -> dict[str, Any]:
    return {"kind": "paragraph", "words": words}


def _table(table: PaperTable) -> dict[str, Any]:
    """A column stands at the right where all that is in it is a figure."""
    columns = list(zip(*table.rows, strict=True))
    figures = [all(cell is None or _is_figure(cell) for cell in column) for column in columns]
    return {
        "kind": "table",
        "title": table.title,
        "headings": list(table.headings),
        "rows": [
            [{"words": in_cell(cell), "is_number": is_figure} for cell, is_figure in zip(row, figures, strict=True)]
            for row in table.rows
        ],
        "note": table.note,
    }


def _is_figure(value: Cell) -> bool:
    return isinstance(value, Yuan | Rate | Range | int) and not isinstance(value, bool)


@singledispatch
def in_cell(value: object) -> str:
    """A value as a document writes it in Chinese; what was not given leaves the cell empty."""
    return shown(value, "zh")


@in_cell.register(date)
def _(value: date) -> str:
    return written(value)


@in_cell.register(type(None))
def _(value: None) -> str:
    return ""


def _closing(said: PaperContent) -> Iterator[str]:
    if said.provisions:
        yield f"依据：{'；'.join(_by_document(said.provisions))}。"
    if said.remedy:
        yield said.remedy


def _by_document(provisions: tuple[str, ...]) -> Iterator[str]:
    """Citations as people string them together: the document once, then its provisions."""
    for document, cited in groupby(provisions, lambda citation: citation.rpartition(" ")[0]):
        yield f"{document} {'、'.join(citation.rpartition(' ')[2] for citation in cited)}".strip()
