"""A list of chapters (目录) that a statute prints before its text: it must not double the chapters."""

from collections.abc import Sequence

from gongbao.engine.documents.reading.front import is_contents_heading
from gongbao.engine.documents.reading.numbering import Mark, label_at
from gongbao.engine.documents.reading.sources import Line
from gongbao.engine.documents.reading.words import bare

WITHIN = 4  # lines below the title in which the list may begin
LONGEST_ENTRY = 80
_LISTED = (Mark.PART, Mark.CHAPTER, Mark.DIVISION, Mark.HAN)


def contents_span(lines: Sequence[Line]) -> tuple[int, int] | None:
    """Where a list of contents begins and ends among the lines of a text, or None: its first entry comes again where the text begins."""
    start = next((at for at, line in enumerate(lines[:WITHIN]) if is_contents_heading(line.text)), None)
    first = start + 1 if start is not None else 0
    if first >= len(lines) or not _is_entry(lines[first]):
        return None
    end = first
    opening = label_at(lines[first].text)
    if opening is None:
        return None
    while end < len(lines) and _is_entry(lines[end]):
        label = label_at(lines[end].text)
        if (
            end > first
            and label is not None
            and (label.mark, label.ordinal) == (opening.mark, opening.ordinal)
            and end > first + 1
        ):
            return (first if start is None else start), end
        end += 1
    if start is not None:
        return start, end
    return None


def _is_entry(line: Line) -> bool:
    if line.cells or len(line.text) > LONGEST_ENTRY:
        return False
    label = label_at(line.text)
    if label is None:
        return bare(line.text) in ("附则", "附录", "序言", "前言")
    return label.mark in _LISTED and "。" not in line.text
