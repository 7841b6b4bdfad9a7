"""The signs of citations: what never matters (blanks, widths, shapes of brackets), separators and range signs."""

from gongbao.engine.documents.numerals import LARGEST_ARTICLE, LONGEST, from_chinese

OPENING, CLOSING = "(（〔[［【﹙﹝", ")）〕]］】﹚﹞"
SEPARATORS = ("以及", "、", ",", "，", "和", "及")
RANGE_SIGNS = "至到-－—–―─~～"
FULL_STOPS = ".．。"
DASHES = ("——", "--", "──", "――", "－－")
HAN_FIGURES = "零一二三四五六七八九十百千"
MOST_FIGURES = 4
_FOLDED = str.maketrans(
    "０１２３４５６７８９" + OPENING + CLOSING, "0123456789" + "(" * len(OPENING) + ")" * len(CLOSING)
)


def without_blanks(text: str) -> str:
    """A text without blanks of any width."""
    return "".join(text.split()).replace("\u200b", "")


def plain(text: str) -> str:
    """A citation without blanks, with ASCII figures and round brackets; character for character as long as `without_blanks`."""
    return without_blanks(text).translate(_FOLDED)


def number_at(text: str, at: int) -> tuple[int, int] | None:
    """The number in figures or Chinese numerals at a position of a plain text, and where it ends; None when none stands there."""
    sign = text[at : at + 1]
    if sign.isascii() and sign.isdigit():
        return _figures_at(text, at)
    if sign and sign in HAN_FIGURES:
        return _numeral_at(text, at)
    return None


def bracketed_at(text: str, at: int) -> tuple[int, int] | None:
    """The number in brackets at a position of a plain text, and where the bracket ends."""
    inner = number_at(text, at + 1) if text.startswith("(", at) else None
    if inner is None or not text.startswith(")", inner[1]):
        return None
    return inner[0], inner[1] + 1


def _figures_at(text: str, at: int) -> tuple[int, int] | None:
    end = at
    while end < len(text) and end - at <= MOST_FIGURES and text[end].isascii() and text[end].isdigit():
        end += 1
    number = int(text[at:end])
    return (number, end) if number and end - at <= MOST_FIGURES else None


def _numeral_at(text: str, at: int) -> tuple[int, int] | None:
    end = at
    while end < len(text) and end - at <= LONGEST and text[end] in HAN_FIGURES:
        end += 1
    number = from_chinese(text[at:end], LARGEST_ARTICLE)
    return (number, end) if number else None
