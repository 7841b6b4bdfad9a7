"""Document numbers (发文字号): any printed style, and the canonical 机关代字〔年份〕序号号."""

from dataclasses import dataclass

OPENING = "〔[(（【［﹝"
CLOSING = "〕])）】］﹞"
FIRST_YEAR, LAST_YEAR = 1949, 2100
LARGEST = 99999
LONGEST = 60  # characters beyond which no agency writes a number
_FIGURES = str.maketrans("０１２３４５６７８９", "0123456789")


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A number taken apart; `str()` of it is canonical."""

    agency: str
    year: int
    number: int

    def __str__(self) -> str:
        return f"{self.agency}〔{self.year}〕{self.number}号"


def parse_number(text: str) -> DocumentNumber | None:
    """The number that the whole of `text` is, in any bracket style and with or without 第 and 号; None when it is none."""
    if len(text) > 4 * LONGEST:
        return None
    plain = "".join(text.split()).translate(_FIGURES)
    if len(plain) > LONGEST:
        return None
    if plain[:1] in ("(", "（") and plain[-1:] in (")", "）"):
        plain = plain[1:-1]
    opening = next((at for at, sign in enumerate(plain) if sign in OPENING), 0)
    agency, year, rest = plain[:opening], plain[opening + 1 : opening + 5], plain[opening + 5 :]
    if not agency or not all(is_han(sign) for sign in agency) or not _figures(year):
        return None
    if rest[:1] not in CLOSING or not rest:
        return None
    figures = rest[1:].removeprefix("第").removesuffix("号")
    if not _figures(figures) or len(figures) > len(plain):
        return None
    number = int(figures)
    if not (FIRST_YEAR <= int(year) <= LAST_YEAR and 1 <= number <= LARGEST):
        return None
    return DocumentNumber(agency, int(year), number)


def is_han(sign: str) -> bool:
    """Whether a character is a Chinese ideograph."""
    return "㐀" <= sign <= "鿿" or "豈" <= sign <= "﫿" or sign >= "\U00020000"


def _figures(text: str) -> bool:
    return text.isascii() and text.isdigit()
