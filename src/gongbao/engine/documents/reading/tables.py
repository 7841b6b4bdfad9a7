"""Tables printed one row a line, cells parted by tabs."""

from gongbao.engine.documents.reading.nodes import Node, Paragraph
from gongbao.engine.documents.tree import Kind

MOST_FIGURES = 4


def begin_table(paragraph: Paragraph) -> Node:
    """A table whose first row is its head, unless that row has a number already."""
    table = Node(Kind.TABLE, first=paragraph.first, last=paragraph.last, page=paragraph.page)
    if _number(paragraph) is None:
        table.words = paragraph.text
    else:
        add_row(table, paragraph)
    return table


def add_row(table: Node, paragraph: Paragraph) -> None:
    """A further row: its number and the tab after it are the label, its other cells as printed the words."""
    number = _number(paragraph)
    first = paragraph.cells[0]
    label = paragraph.text[: len(first) + 1].rstrip("\n") if number is not None else ""
    words = paragraph.text[len(label) :].lstrip("\n")
    row = Node(Kind.ROW, label, words, number, first=paragraph.first, last=paragraph.last, page=paragraph.page)
    table.children.append(row)
    table.last = paragraph.last


def cite_table(table: Node, within: str) -> None:
    """Cites a table and its rows: 附件序号2 by the number in the first cell, or by the place among the rows (附件行2) where numbers repeat or it has none."""
    table.citation = f"{within}表"
    numbers = [row.ordinal for row in table.children if row.ordinal is not None]
    unique = len(set(numbers)) == len(numbers)
    for place, row in enumerate(table.children, 1):
        numbered = unique and row.ordinal is not None
        row.citation = f"{within}序号{row.ordinal}" if numbered else f"{within}行{place}"


def _number(paragraph: Paragraph) -> int | None:
    first = paragraph.cells[0]
    return int(first) if first.isascii() and first.isdigit() and len(first) <= MOST_FIGURES else None
