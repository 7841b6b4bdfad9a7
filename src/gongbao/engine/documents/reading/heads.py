"""Where documents begin: the head of each, its title lines, number and addressees."""

from collections.abc import Sequence
from dataclasses import dataclass

from gongbao.engine.documents.reading.annexes import annex_mark
from gongbao.engine.documents.reading.numbering import label_at
from gongbao.engine.documents.reading.sources import Line
from gongbao.engine.documents.reading.words import (
    LONGEST_TITLE_LINE,
    bare,
    ends_sentence,
    is_addressees,
    is_bracketed,
    is_issuer,
    is_letterhead,
    is_number,
    is_order_number,
    is_title,
    opens_title,
    printed_date,
    titled_by_issuer,
)

MOST_TITLE_LINES = 6
ADDRESSEES_WITHIN = 3


@dataclass(frozen=True, slots=True)
class Head:
    """Positions in the list of lines: where the head begins, the title [title, title_end), the number, the addressees, and where the text begins.

    A title may stand above or below its number, and may be missing (title == title_end).
    """

    start: int
    title: int
    title_end: int
    number: int | None
    addressees: int | None
    body: int


def find_heads(lines: Sequence[Line], first: int = 0) -> list[Head]:
    """The heads of all documents from a position on; a source without any number has at most one, at its first title."""
    heads: list[Head] = []
    floor = first
    for at in range(first, len(lines)):
        if at < floor:
            continue
        head = None
        if _is_own_number(lines, at):
            head = _numbered_head(lines, at, floor)
        elif heads and _opens_unnumbered(lines, at):
            head = unnumbered_head(lines, at)
        if head is not None:
            heads.append(head)
            floor = head.body
    if heads:
        return heads
    only = unnumbered_head(lines, first)
    return [only] if only else []


def unnumbered_head(lines: Sequence[Line], first: int = 0) -> Head | None:
    """The head of a text without a number: the title at the beginning, over several lines where it is broken."""
    end = _title_end(lines, first)
    if end is None:
        return None
    addressees, body = _addressees(lines, end)
    return Head(first, first, end, None, addressees, body)


def _numbered_head(lines: Sequence[Line], number: int, floor: int) -> Head | None:
    start = _title_start(lines, number, floor)
    title, title_end, below = start, number, number + 1
    while title < number and is_letterhead(lines[title].text):
        title += 1
    if title == number:
        following = _title_end(lines, below) if below < len(lines) and opens_title(lines[below].text) else None
        if following is not None:
            title, title_end, below = below, following, following
    if below < len(lines) and title < title_end and not _text_follows(lines, below):
        return None
    addressees, body = _addressees(lines, below)
    if title == title_end and addressees is None:
        return None
    return Head(start, title, title_end, number, addressees, body)


def _opens_unnumbered(lines: Sequence[Line], at: int) -> bool:
    """Whether a further document without a number begins: after a day, a note or a table, a title that names its issuer."""
    before = lines[at - 1]
    if not (before.cells or printed_date(before.text) or is_bracketed(before.text)) or not titled_by_issuer(
        lines[at].text
    ):
        return False
    end = _title_end(lines, at)
    return (
        end is not None
        and end < len(lines)
        and not _is_own_number(lines, end)
        and _addressees(lines, end)[0] is not None
    )


def _is_own_number(lines: Sequence[Line], at: int) -> bool:
    text = lines[at].text
    if lines[at].cells or text[:1] in "-–•":
        return False
    if is_number(text):
        return True
    return at > 0 and is_order_number(text) and bare(lines[at - 1].text[:LONGEST_TITLE_LINE]).endswith(("令", "公告"))


def _title_start(lines: Sequence[Line], number: int, floor: int) -> int:
    """The first line of the title above a number; the number's own place when there is none."""
    start = number
    while start > floor and number - start < MOST_TITLE_LINES and _title_line(lines[start - 1]):
        if start < number and opens_title(lines[start].text) and not _heads_title(lines[start - 1].text):
            break
        if start < number and _heads_title(lines[start].text) and not _heads_title(lines[start - 1].text):
            break
        start -= 1
    return start


def _heads_title(text: str) -> bool:
    return is_issuer(text) or is_letterhead(text)


def _title_end(lines: Sequence[Line], first: int) -> int | None:
    """Where the title ends that begins at a position; None when none begins there."""
    if first >= len(lines) or not _title_line(lines[first]):
        return None
    end = first + 1
    while end < min(len(lines), first + MOST_TITLE_LINES) and _title_line(lines[end]):
        if is_title(lines[end - 1].text) and not is_issuer(lines[end - 1].text):
            break
        end += 1
    return end if is_title(lines[end - 1].text) else None


def _title_line(line: Line) -> bool:
    text = line.text
    if line.cells or len(text) > LONGEST_TITLE_LINE or "。" in text or text[-1] in "，,；;、：:":
        return False
    if is_number(text) or printed_date(text) or is_bracketed(text) or annex_mark(text) is not None or text.isascii():
        return False
    if text.startswith(("附件", "注:", "注：", "- ", "【")) or text.endswith("】"):
        return False
    return label_at(text) is None and not (ends_sentence(text) and text[-1] in "。！？…")


def _text_follows(lines: Sequence[Line], at: int) -> bool:
    """Whether what stands below a head is a text, and not the next cell of a list of numbers and titles."""
    text = lines[at].text
    if is_number(text) or (text.isascii() and text.isdigit()):
        return False
    if not is_title(text) or is_addressees(text) or label_at(text) is not None or is_bracketed(text):
        return True
    after = lines[at + 1] if at + 1 < len(lines) else None
    return after is not None and not is_number(after.text) and not after.text.isdigit()


def _addressees(lines: Sequence[Line], below: int) -> tuple[int | None, int]:
    """The line of the addressees, if it stands below a head, and where the text begins."""
    for at in range(below, min(len(lines), below + ADDRESSEES_WITHIN)):
        if label_at(lines[at].text) is not None:
            break
        if is_addressees(lines[at].text):
            return at, at + 1
        if ends_sentence(lines[at].text) and not is_bracketed(lines[at].text):
            break
    return None, below
