"""Notes of adoption (题注) below a statute's title: when and by whom it was adopted, approved, amended."""

from collections.abc import Sequence

from gongbao.engine.documents.reading.numbering import label_at
from gongbao.engine.documents.reading.sources import Line
from gongbao.engine.documents.reading.words import is_bracketed, printed_date

MOST_LINES = 40
MOST_BRACKET_LINES = 12
LONGEST = 300
ADOPTING = ("通过", "批准", "公布", "发布", "修正", "修订", "施行")


def adoption_end(lines: Sequence[Line], start: int, end: int) -> int:
    """Where the notes of adoption end that begin at a position; the position itself when there are none."""
    stop, limit = start, min(end, start + MOST_LINES)
    while stop < limit:
        closing = _bracket_end(lines, stop, min(limit, stop + MOST_BRACKET_LINES)) or _dated_end(lines, stop, limit)
        if closing is None and not is_adoption(lines[stop].text):
            break
        stop = closing or stop + 1
    return stop


def is_adoption(text: str) -> bool:
    """Whether a line is a note of adoption (2020年7月10日…通过) or stands in brackets below a title."""
    if is_bracketed(text):
        return True
    if not any(word in text for word in ADOPTING) or len(text) > LONGEST or text.endswith("。"):
        return False
    day, found, _ = text.lstrip("（(根据")[:20].partition("日")
    return (bool(found) and printed_date(day + "日") is not None) or text.startswith(("根据", "（", "("))


def _dated_end(lines: Sequence[Line], start: int, end: int) -> int | None:
    """The position after a day that stands alone on its line and a line that says what happened on it."""
    if start + 1 >= end or printed_date(lines[start].text) is None:
        return None
    text = lines[start + 1].text
    said = any(word in text for word in ADOPTING) and len(text) <= LONGEST and not text.endswith("。")
    return start + 2 if said and printed_date(text) is None else None


def _bracket_end(lines: Sequence[Line], start: int, end: int) -> int | None:
    """The position after a bracket that a line opens and a later one closes."""
    if lines[start].text[:1] not in ("（", "(") or is_bracketed(lines[start].text):
        return None
    for at in range(start + 1, end):
        if is_bracketed("".join(line.text for line in lines[start : at + 1])):
            return at + 1
        if label_at(lines[at].text) is not None:
            return None
    return None
