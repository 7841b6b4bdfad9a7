"""Where documents begin: the head of each, its title lines, number and addressees."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from gongbao.engine.documents.reading.adoption import is_adoption
from gongbao.engine.documents.reading.annexes import annex_mark
from gongbao.engine.documents.reading.front import is_contents_heading
from gongbao.engine.documents.reading.numbering import Label, Mark, label_at
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
TITLE_WITHIN = 40  # lines of a web page above a title
MOST_LABELS = 2000
FEWEST_CHARACTERS = 8
_TELLING = (Mark.ARTICLE, Mark.HAN)


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
    only = _first_title(lines, first) or _untitled(lines, first)
    return [only] if only else []


def unnumbered_head(lines: Sequence[Line], first: int = 0) -> Head | None:
    """The head of a text without a number: the title at the beginning, over several lines where it is broken."""
    end = _title_end(lines, first)
    if end is None:
        return None
    addressees, body = _addressees(lines, end)
    return Head(first, first, end, None, addressees, body)


def _first_title(lines: Sequence[Line], first: int) -> Head | None:
    """The first title of a source without numbers: on its first line, or below lines of a web page where a text follows it."""
    for at in range(first, min(len(lines), first + TITLE_WITHIN)):
        head = unnumbered_head(lines, at)
        if head is not None and (at == first or opens_title(lines[at].text) or _begins_text(lines, head.title_end)):
            return head
    return None


def _begins_text(lines: Sequence[Line], at: int) -> bool:
    if at >= len(lines):
        return False
    text = lines[at].text
    return is_adoption(text) or is_addressees(text) or is_contents_heading(text) or label_at(text) is not None


def _untitled(lines: Sequence[Line], first: int) -> Head | None:
    """The head of a text that has articles or sections but no title that can be told; a short first line is taken for one."""
    labels = [
        (at, label) for at in range(first, len(lines)) if (label := label_at(lines[at].text)) and label.mark in _TELLING
    ]
    if not any(_are_provisions(lines, one, other) for one, other in pairwise(labels[:MOST_LABELS])):
        return None
    opening = labels[0][0]
    if opening == first or not _title_line(lines[first]):
        return Head(first, first, first, None, None, first)
    return Head(first, first, first + 1, None, *_addressees(lines, first + 1))


def _are_provisions(lines: Sequence[Line], one: tuple[int, Label], other: tuple[int, Label]) -> bool:
    """Whether two labels are 第一条 and 第二条, or 一、 and 二、, each with words."""
    (at, label), (after, following) = one, other
    counted = label.mark is following.mark and (label.ordinal, following.ordinal) == (1, 2)
    return counted and all(len(lines[place].text) >= FEWEST_CHARACTERS for place in (at, after))


def _numbered_head(lines: Sequence[Line], number: int, floor: int) -> Head | None:
    start = _title_start(lines, number, floor)
    title = start
    while title < number and (is_letterhead(lines[title].text) or is_letterhead(bare(lines[title].text) + "文件")):
        title += 1
    title_below = _title_below(lines, number + 1)
    if title < number:
        if title_below is not None or not _text_follows(lines, number + 1):
            return None
        addressees, body = _addressees(lines, number + 1)
        return Head(start, start if is_issuer(lines[start].text) else title, number, number, addressees, body)
    before = lines[start - 1].text if start > floor else ""
    if title_below is not None and before[-1:] not in ("：", ":") and _text_follows(lines, title_below):
        addressees, body = _addressees(lines, title_below)
        return Head(start, number + 1, title_below, number, addressees, body)
    addressees, body = _addressees(lines, number + 1)
    return Head(start, number, number, number, addressees, body) if addressees is not None else None


def _title_below(lines: Sequence[Line], at: int) -> int | None:
    """Where a title ends that begins right below a number: an official title, or its issuer's line and then it."""
    opening = at
    while opening < len(lines) and opening - at < 2 and is_issuer(lines[opening].text):
        opening += 1
    return _title_end(lines, at) if opening < len(lines) and opens_title(lines[opening].text) else None


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
    """Whether what stands below a head is a text, and not the next cell of a list of numbers and titles, or a signature."""
    if at >= len(lines):
        return False
    text = lines[at].text
    if is_number(text) or is_issuer(text) or (text.isascii() and text.isdigit()):
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
