"""Tables that a conversion flattened to one cell a line: 序号 and the other heads, then 1 and its cells, 2 and its cells …"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gongbao.engine.documents.reading.nodes import Paragraph
from gongbao.engine.documents.reading.numbering import Mark, label_at
from gongbao.engine.documents.reading.sources import Line
from gongbao.engine.documents.reading.words import bare

MOST_COLUMNS = 12
LONGEST_HEAD = 20


@dataclass(frozen=True, slots=True)
class FlatTable:
    """A table put together again: its rows, and how many lines it took."""

    rows: tuple[Paragraph, ...]
    taken: int


def flattened_tables(lines: Sequence[Line]) -> Iterator[tuple[int, FlatTable]]:
    """Every flattened table of a run of lines with the position where it begins."""
    at = 0
    while at < len(lines):
        table = _table_at(lines, at) if _is_first_head(lines[at]) else None
        if table is not None:
            yield at, table
        at += table.taken if table is not None else 1


def _is_first_head(line: Line) -> bool:
    return len(line.text) <= 6 and not line.cells and bare(line.text) in ("序号", "编号", "项次")


def _table_at(lines: Sequence[Line], at: int) -> FlatTable | None:
    end = at + 1
    while end < len(lines) and end - at < MOST_COLUMNS and _is_head(lines[end]):
        end += 1
    columns = end - at
    rows = [_row(lines[at:end])]
    number = found = 0
    while end < len(lines):
        following = _number(lines[end])
        if following is not None and following > number and _has_cells(lines[end : end + columns], columns, number):
            rows.append(_row(lines[end : end + columns]))
            end, number, found = end + columns, following, found + 1
        elif _is_group(lines[end]):
            rows.append(_row(lines[end : end + 1]))
            end += 1
        else:
            break
    while len(rows) > 1 and not rows[-1].cells[0].isdigit():
        rows.pop()
        end -= 1
    return FlatTable(tuple(rows), end - at) if found >= 2 and columns >= 2 else None


def _is_head(line: Line) -> bool:
    text = line.text
    return (
        len(text) <= LONGEST_HEAD
        and not line.cells
        and not text.isdigit()
        and label_at(text) is None
        and "。" not in text
    )


def _is_group(line: Line) -> bool:
    label = label_at(line.text)
    return label is not None and label.mark in (Mark.HAN, Mark.HAN_BRACKET) and len(line.text) <= 40


def _has_cells(lines: Sequence[Line], columns: int, number: int) -> bool:
    return len(lines) == columns and all(line.text != str(number + 2) and not line.cells for line in lines[1:])


def _number(line: Line) -> int | None:
    return int(line.text) if len(line.text) <= 4 and line.text.isascii() and line.text.isdigit() else None


def _row(lines: Sequence[Line]) -> Paragraph:
    cells = tuple(line.text for line in lines)
    return Paragraph("\n".join(cells), lines[0].number, lines[-1].end, lines[0].page, cells=cells)
