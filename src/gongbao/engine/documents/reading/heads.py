"""Where documents begin: the head of each, its title lines, number and addressees."""

from collections.abc import Sequence
from dataclasses import dataclass

from gongbao.engine.documents.reading.numbering import label_at
from gongbao.engine.documents.reading.sources import Line
from gongbao.engine.documents.reading.words import (
    LONGEST_TITLE_LINE,
    bare,
    ends_sentence,
    is_addressees,
    is_bracketed,
    is_issuer,
    is_number,
    is_title,
    opens_title,
    printed_date,
)

MOST_TITLE_LINES = 6
ADDRESSEES_WITHIN = 3


@dataclass(frozen=True, slots=True)
class Head:
    """Positions in the list of lines: title [start, title_end), the number's line, the addressees' line, and where the text begins."""

    start: int
    title_end: int
    number: int | None
    addressees: int | None
    body: int


def find_heads(lines: Sequence[Line], first: int = 0) -> list[Head]:
    """The heads of all documents from a position on; a source without any number has at most one, at its first title."""
    heads: list[Head] = []
    floor = first
    for at in range(first, len(lines)):
        if not _is_own_number(lines, at):
            continue
        start = _title_start(lines, at, floor)
        if start is None:
            continue
        heads.append(_head(lines, start, at, at))
        floor = heads[-1].body
    return heads


def unnumbered_head(lines: Sequence[Line], first: int = 0) -> Head | None:
    """The head of a text without a number: the title at the beginning, over several lines where it is broken."""
    if first >= len(lines) or not _title_line(lines[first]):
        return None
    end = first + 1
    while end < min(len(lines), first + MOST_TITLE_LINES) and not is_title(lines[end - 1].text) and _title_line(lines[end]):
        end += 1
    if not is_title(lines[end - 1].text):
        return None
    return _head(lines, first, end, None)


def _is_own_number(lines: Sequence[Line], at: int) -> bool:
    text = lines[at].text
    if is_number(text):
        return True
    plain = bare(text) if len(text) <= 12 else ""
    ordered = plain.startswith("第") and plain.endswith("号") and plain[1:-1].isdigit()
    return ordered and at > 0 and bare(lines[at - 1].text[:LONGEST_TITLE_LINE]).endswith(("令", "公告", "公告》"))


def _title_start(lines: Sequence[Line], number: int, floor: int) -> int | None:
    """The first line of the title above a number, or None when there is none."""
    start = number
    while start > floor and number - start < MOST_TITLE_LINES and _title_line(lines[start - 1]):
        if start < number and opens_title(lines[start].text) and not is_issuer(lines[start - 1].text):
            break
        if start < number and is_issuer(lines[start].text) and not is_issuer(lines[start - 1].text):
            break
        start -= 1
    return start if start < number else None


def _title_line(line: Line) -> bool:
    text = line.text
    if line.cells or len(text) > LONGEST_TITLE_LINE or ends_sentence(text) and not text.endswith((")", "）", "”")):
        return False
    if is_number(text) or printed_date(text) or text.startswith(("附件", "注:", "注：", "- ")) or is_bracketed(text):
        return False
    return label_at(text) is None and text[-1] not in "，,；;、：:" and "。" not in text


def _head(lines: Sequence[Line], start: int, title_end: int, number: int | None) -> Head:
    body = title_end if number is None else number + 1
    for at in range(body, min(len(lines), body + ADDRESSEES_WITHIN)):
        if is_addressees(lines[at].text) and label_at(lines[at].text) is None:
            return Head(start, title_end, number, at, at + 1)
        if ends_sentence(lines[at].text):
            break
    return Head(start, title_end, number, None, body)
