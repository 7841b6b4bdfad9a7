"""Where, in a line that holds a whole text, labels, heads and signatures stand; each test looks at a bounded stretch."""

from collections.abc import Iterator

from gongbao.engine.documents.document_number import parse_number
from gongbao.engine.documents.reading.adoption import ADOPTING
from gongbao.engine.documents.reading.numbering import BLANKS, Label, Mark, label_at
from gongbao.engine.documents.reading.words import (
    LONGEST_TITLE_LINE,
    bare,
    is_issuer,
    is_order_number,
    is_signatory,
    is_title,
    printed_date,
)

LONGEST_NUMBER = 30
LONGEST_AGENCY = 12
LONGEST_SIGNATURE = 40
LONGEST_DATE = 14
LONGEST_HEADING = 60
LONGEST_HEAD = 3000  # characters of title, notes of adoption and addressees
_STOPS = "。；：;:！？”）)"
_GOES_ON = (
    "发布",
    "公布",
    "通过",
    "印发",
    "批准",
    "施行",
    "起",
    "前",
    "后",
    "以",
    "至",
    "之",
    "，",
    ",",
    "、",
    "的",
    "第",
    "。",
    "颁布",
    "修",
    "实施",
    "；",
    "及",
)
_HEADS = frozenset((Mark.PART, Mark.CHAPTER, Mark.DIVISION))
_BELOW = (Mark.HAN_BRACKET, Mark.ARABIC, Mark.ARABIC_BRACKET, Mark.CIRCLE)
_STARTS = frozenset("第（(〔一二三四五六七八九十0123456789０１２３４５６７８９①")


def label_cuts(text: str) -> Iterator[tuple[int, Mark]]:
    """Where labels stand that follow in number on the one before of their kind: after a stop, after a blank, or below a heading."""
    counted = _Counted()
    at, size, heading = 0, len(text), -LONGEST_HEADING
    while at < size:
        label = label_at(text, at) if _may_open(text, at, below_heading=at - heading < LONGEST_HEADING) else None
        if label is None or not counted.follows(text, at, label, below_heading=at - heading < LONGEST_HEADING):
            at += 1
            continue
        counted.count(label)
        yield at, label.mark
        at += max(label.taken, 1)
        if label.mark in _HEADS:
            heading = at


def _may_open(text: str, at: int, *, below_heading: bool) -> bool:
    """Whether a label could begin at a position, by the two characters there: 第 anywhere, others only where something ended."""
    sign = text[at]
    if sign not in _STARTS:
        return False
    return sign == "第" or at == 0 or below_heading or text[at - 1] in _STOPS or text[at - 1] in BLANKS


class _Counted:
    """The last number of every kind of label."""

    def __init__(self) -> None:
        self.last: dict[Mark, int] = {}
        self.fresh: set[Mark] = set()

    def follows(self, text: str, at: int, label: Label, *, below_heading: bool) -> bool:
        """Whether a label continues the numbers so far and stands where one may."""
        number = self.last.get(label.mark, 0)
        following = label.ordinal == number + 1 or (label.inserted > 0 and label.ordinal == number)
        spaced = label.taken > len(label.printed.rstrip(BLANKS))
        free = at == 0 or text[at - 1] in _STOPS or text[at - 1] in BLANKS
        if label.mark in _HEADS:
            return (
                spaced and (following or label.ordinal == 1) and (free or self._heads_article(text, at + label.taken))
            )
        if label.mark is Mark.ARTICLE:
            return (
                following
                and (free or below_heading)
                and (spaced or text[at + label.taken : at + label.taken + 1] in "（【")
            )
        if label.mark is Mark.HAN:
            return (following and (free or below_heading)) or (label.ordinal == 1 and at > 0 and text[at - 1] in BLANKS)
        return free and (following or (label.ordinal == 1 and label.mark in self.fresh))

    def _heads_article(self, text: str, after: int) -> bool:
        """Whether the next article or heading stands a heading's length behind."""
        at = text.find("第", after, after + LONGEST_HEADING)
        label = label_at(text, at) if at >= 0 else None
        return label is not None and (label.mark in _HEADS or label.ordinal == self.last.get(Mark.ARTICLE, 0) + 1)

    def count(self, label: Label) -> None:
        """Takes a label as the last of its kind; what stands below it begins again at one."""
        self.last[label.mark] = label.ordinal
        self.fresh.discard(label.mark)
        if label.mark is Mark.HAN:
            self.fresh.update(_BELOW)
        restarting = _BELOW[_BELOW.index(label.mark) + 1 :] if label.mark in _BELOW else _BELOW[2:]
        for mark in restarting if label.mark in (*_BELOW, Mark.HAN) else _BELOW:
            self.last.pop(mark, None)


def head_cuts(text: str, start: int, end: int) -> Iterator[int]:
    """Where title, number, addressees and notes of adoption end in the stretch before the first label."""
    end = min(end, start + LONGEST_HEAD)
    at = _title_cut(text, start, end)
    if at is None:
        return
    yield at
    number = _number_end(text, at, end)
    if number is not None:
        yield number
        at = number
    colon = min((place for place in (text.find("：", at, end), text.find(":", at, end)) if place >= 0), default=-1)
    if number is not None and colon >= 0 and "。" not in text[at:colon]:
        yield colon + 1
    yield from _adoption_cuts(text, at, end)


def sign_off_cuts(text: str) -> Iterator[int]:
    """Three places for every signature with its day: where it begins, where the day begins, where the day ends."""
    at = text.find("日")
    while at >= 0:
        year = text.rfind("年", max(0, at - LONGEST_DATE), at)
        start = max(0, year - 4)
        goes_on = text.startswith(_GOES_ON, at + 1)
        if year >= 0 and not goes_on and printed_date(text[start : at + 1]) is not None:
            signature = _signature_start(text, start)
            if signature is not None:
                yield from (signature, start, at + 1)
        at = text.find("日", at + 1)


def _signature_start(text: str, date: int) -> int | None:
    """Where the names begin that stand between a sentence's end, or a blank, and a day."""
    end = len(text[:date].rstrip(BLANKS)) if date < LONGEST_SIGNATURE else date
    while end > 0 and text[end - 1] in BLANKS and date - end < LONGEST_SIGNATURE:
        end -= 1
    for start in range(max(0, end - LONGEST_SIGNATURE), end - 1):
        free = start == 0 or text[start - 1] in "。）)" or text[start - 1] in BLANKS
        if free and text[start] not in BLANKS and (is_issuer(text[start:end]) or is_signatory(text[start:end])):
            return start
    return None


def _title_cut(text: str, start: int, end: int) -> int | None:
    """Where the title ends: before a number, a bracket, a day, a blank or the first label."""
    bracket = min(
        (place for sign in "〔[﹝【" if (place := text.find(sign, start, min(end, start + LONGEST_TITLE_LINE))) >= 0),
        default=-1,
    )
    for at in range(bracket - 2, max(start + 3, bracket - LONGEST_AGENCY), -1):
        if _number_end(text, at, end) is not None and _is_whole_title(text[start:at].strip()):
            return at
    for at in range(start + 4, min(end, start + LONGEST_TITLE_LINE) + 1):
        sign = text[at : at + 1]
        if (at == end or sign in "（(12一《第" or sign in BLANKS) and _is_whole_title(text[start:at].strip()):
            return at
    return None


def _is_whole_title(title: str) -> bool:
    return is_title(title) and not is_issuer(bare(title)) and title.count("《") == title.count("》")


def _number_end(text: str, at: int, end: int) -> int | None:
    """Where a document number ends that begins at a position, blanks apart."""
    mark = text.find("号", at, min(end, at + LONGEST_NUMBER))
    if mark < 0:
        return None
    number = text[at : mark + 1]
    if parse_number(number) is not None or (
        is_order_number(number.strip()) and text[:at].rstrip(BLANKS).endswith("令")
    ):
        return mark + 1
    return None


def _adoption_cuts(text: str, at: int, end: int) -> Iterator[int]:
    """Where notes of adoption end that follow each other (…通过 2018年…批准)."""
    place = at
    while place < end:
        if text.startswith(ADOPTING, place):
            after = place + 2
            while after < end and (text[after] in "）)" or text[after] in BLANKS):
                after += 1
            if after >= end or text[after] in "12根" or text[after] in "（(":
                yield after
            place = after
        else:
            place += 1
