"""Labels at the head of a printed line: 第X编/章/节/条, 一、 （一） 1. （1） ① —— and list marks; each scan is bounded."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from gongbao.engine.documents.numerals import LARGEST_ARTICLE, LONGEST, from_chinese

BLANKS = " \t　\xa0\u2002\u2003\u2009\u200b"
LIST_MARKS = "-–•·●▪■◆*"
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
NUMERALS = frozenset("零一二三四五六七八九十百〇○千")
MOST_FIGURES = 3
_OPENING, _CLOSINGS = "（(〔﹙", frozenset("）)〕﹚")
_DOTS = ".．、﹒"
_FIGURES = {sign: str(number) for number, sign in enumerate("0123456789")} | {
    sign: str(number) for number, sign in enumerate("０１２３４５６７８９")
}


class Mark(StrEnum):
    """How a label is written; what it means depends on the text it stands in."""

    PART = "编"
    CHAPTER = "章"
    DIVISION = "节"
    ARTICLE = "条"
    HAN = "一、"
    HAN_BRACKET = "（一）"
    ARABIC = "1."
    ARABIC_BRACKET = "（1）"
    CIRCLE = "①"
    DASH = "——"


@dataclass(frozen=True, slots=True)
class Label:
    """A label: as printed, its number, 之X after it (0 when there is none), and how many characters of the line it and its blanks take."""

    mark: Mark
    printed: str
    ordinal: int
    inserted: int
    taken: int


_ORDINAL_UNITS = {"编": Mark.PART, "章": Mark.CHAPTER, "节": Mark.DIVISION, "条": Mark.ARTICLE}


def label_at(text: str, at: int = 0) -> Label | None:
    """The label that begins at a position of a line, or None."""
    scan = _SCANS.get(text[at : at + 1])
    return scan(text, at) if scan is not None else None


def without_list_mark(text: str) -> tuple[str, str]:
    """A list mark of the page ("- ", "• ") and the line without it; the mark is empty when there is none or when it is part of a dash."""
    if text[:1] and text[0] in LIST_MARKS and text[1:2] and text[1] in BLANKS:
        end = _past_blanks(text, 1)
        return text[:end], text[end:]
    return "", text


def _ordinal_label(text: str, at: int) -> Label | None:
    number, end = _number(text, _past_blanks(text, at + 1))
    end = _past_blanks(text, end)
    mark = _ORDINAL_UNITS.get(text[end : end + 1])
    if number is None or mark is None:
        return None
    end += 1
    inserted = 0
    if text.startswith("之", end):
        found, after = _numeral(text, end + 1)
        if found is not None:
            inserted, end = found, after
    return Label(mark, text[at:end], number, inserted, _past_blanks(text, end) - at)


def _han_label(text: str, at: int) -> Label | None:
    number, end = _numeral(text, at)
    sign = text[end : end + 1]
    if number is None or not (sign == "、" or (sign in ("．", ".") and not text[end + 1 : end + 2].isdigit())):
        return None
    return Label(Mark.HAN, text[at : end + 1], number, 0, _past_blanks(text, end + 1) - at)


def _bracket_label(text: str, at: int) -> Label | None:
    start = _past_blanks(text, at + 1)
    number, end = _number(text, start)
    mark = Mark.HAN_BRACKET if text[start : start + 1] in NUMERALS else Mark.ARABIC_BRACKET
    end = _past_blanks(text, end)
    if number is None or text[end : end + 1] not in _CLOSINGS:
        return None
    end += 2 if text[end + 1 : end + 2] == "、" else 1
    return Label(mark, text[at:end], number, 0, _past_blanks(text, end) - at)


def _arabic_label(text: str, at: int) -> Label | None:
    number, end = _figures(text, at)
    if number is None:
        return None
    sign = text[end : end + 1]
    if not sign:
        return None
    if sign in "）)":
        return Label(Mark.ARABIC_BRACKET, text[at : end + 1], number, 0, _past_blanks(text, end + 1) - at)
    if sign not in _DOTS or (sign in ".．" and text[end + 1 : end + 2] in _FIGURES):
        return None
    after = _past_blanks(text, end + 1)
    return Label(Mark.ARABIC, text[at:after], number, 0, after - at)


def _number(text: str, at: int) -> tuple[int | None, int]:
    """A number in Chinese numerals or in figures, and where it ends."""
    if text[at : at + 1] in NUMERALS:
        return _numeral(text, at)
    return _figures(text, at)


def _numeral(text: str, at: int) -> tuple[int | None, int]:
    end = at
    while end < len(text) and end - at <= LONGEST and text[end] in NUMERALS:
        end += 1
    numeral = text[at:end]
    number = from_chinese(numeral, LARGEST_ARTICLE)
    if number is None and numeral.startswith("一十"):
        number = from_chinese(numeral[1:])
    return number, end


def _figures(text: str, at: int) -> tuple[int | None, int]:
    end = at
    while end < len(text) and end - at <= MOST_FIGURES and text[end] in _FIGURES:
        end += 1
    if end == at or end - at > MOST_FIGURES:
        return None, end
    return int("".join(_FIGURES[sign] for sign in text[at:end])), end


def _past_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at] in BLANKS:
        at += 1
    return at


def _circle_label(text: str, at: int) -> Label | None:
    return Label(Mark.CIRCLE, text[at], CIRCLED.index(text[at]) + 1, 0, _past_blanks(text, at + 1) - at)


def _dash_label(text: str, at: int) -> Label | None:
    return _DASH if text.startswith(_DASHES, at) else None


_DASHES = ("——", "--", "──", "――")
_DASH = Label(Mark.DASH, "", 0, 0, 0)
_SCANS: dict[str, Callable[[str, int], Label | None]] = {
    "第": _ordinal_label,
    **dict.fromkeys(NUMERALS, _han_label),
    **dict.fromkeys(_OPENING, _bracket_label),
    **dict.fromkeys(_FIGURES, _arabic_label),
    **dict.fromkeys(CIRCLED, _circle_label),
    **dict.fromkeys((dash[0] for dash in _DASHES), _dash_label),
}
