"""Document numbers (发文字号): any printed style, and the canonical 机关代字〔年份〕序号号."""

from dataclasses import dataclass

OPENING = "〔[(（【［﹝"
CLOSING = "〕])）】］﹞"
FIRST_YEAR, LAST_YEAR = 1949, 2100
LARGEST = 99999
_ROUND = (("(", ")"), ("（", "）"))
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
    plain = "".join(text.split()).translate(_FIGURES)
    if (plain[:1], plain[-1:]) in _ROUND:
        plain = plain[1:-1]
    opening = next((at for at, sign in enumerate(plain) if sign in OPENING), 0)
    agency, year, rest = plain[:opening], plain[opening + 1 : opening + 5], plain[opening + 5 :]
    if not agency or not all(is_han(sign) for sign in agency) or not rest or rest[0] not in CLOSING:
        return None
    number = _integer(rest[1:].removeprefix("第").removesuffix("号"), LARGEST)
    if number is None or _integer(year, LAST_YEAR) is None or len(year) != 4 or int(year) < FIRST_YEAR:
        return None
    return DocumentNumber(agency, int(year), number)


def is_han(sign: str) -> bool:
    """Whether a character is a Chinese ideograph."""
    return "㐀" <= sign <= "鿿" or "\uf900" <= sign <= "\ufaff" or sign >= "\U00020000"


def _integer(figures: str, largest: int) -> int | None:
    """The integer from 1 to `largest` that figures state; leading zeros are dropped."""
    if not (figures.isascii() and figures.isdigit()):
        return None
    bare = figures.lstrip("0")
    number = int(bare) if 0 < len(bare) <= len(str(largest)) else 0
    return number if 1 <= number <= largest else None
