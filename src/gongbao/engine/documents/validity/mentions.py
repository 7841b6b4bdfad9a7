"""Documents named in running words: 《title》(number), and numbers without a title."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gongbao.engine.documents.document_number import is_han, parse_number

LONGEST_TITLE = 200
LONGEST_AGENCY = 12
LONGEST_BRACKET = 60
_YEAR_AND_NUMBER = re.compile(r"\s?[〔\[(（【［﹝]\s?(?:19|20)[0-9]{2}\s?[〕\])）】］﹞]\s?第?[0-9]{1,5}\s?号")
_LEADS = r"贯彻|落实|根据|按照|依据|依照|执行|参照|遵照|转发|印发|批转|关于|废止|以及|[号条款项][和及与]|[与及或见对在将按号]|通知|文件|精神|要求"
_LEAD = re.compile(f"(?:.*(?:{_LEADS}))?", re.DOTALL)
_AFTER_ANOTHER = "》）)"


@dataclass(frozen=True, slots=True)
class Mention:
    """A document as words name it: its title without the outer 《》, its canonical number, and where it stands in the words."""

    title: str | None
    number: str | None
    first: int
    last: int


def mentions(words: str) -> Iterator[Mention]:
    """The documents named, in order; what a title names inside itself is not named by the words around it."""
    at = 0
    for title in _titles(words):
        yield from _bare(words, at, title.first)
        yield title
        at = title.last
    yield from _bare(words, at, len(words))


def numbers_in(words: str) -> Iterator[str]:
    """Every document number in the words, canonical, those inside titles too."""
    return (str(mention.number) for mention in _bare(words, 0, len(words)))


def _titles(words: str) -> Iterator[Mention]:
    depth, first = 0, 0
    last = -1
    for at, sign in enumerate(words):
        if sign == "《":
            first = at if depth == 0 or at - first > LONGEST_TITLE else first
            depth = 1 if first == at else depth + 1
        elif sign == "》" and depth:
            depth -= 1
            if depth == 0 and first >= last:
                number, last = _number_behind(words, at + 1)
                yield Mention(words[first + 1 : at], number, first, last)


def _number_behind(words: str, at: int) -> tuple[str | None, int]:
    """The number in the bracket that opens at `at`, and where the mention ends."""
    opening = at + len(words[at : at + 2]) - len(words[at : at + 2].lstrip())
    if words[opening : opening + 1] not in ("(", "（"):
        return None, at
    depth = 0
    for closing in range(opening, min(len(words), opening + LONGEST_BRACKET)):
        depth += (words[closing] in "(（") - (words[closing] in ")）")
        if depth == 0:
            inner = re.split("[,，;；、]", words[opening + 1 : closing])[0]
            number = parse_number(inner)
            return (str(number) if number else None), closing + 1
    return None, at


def _bare(words: str, first: int, last: int) -> Iterator[Mention]:
    for found in _YEAR_AND_NUMBER.finditer(words, first, last):
        start = found.start()
        while start > first and found.start() - start < LONGEST_AGENCY and is_han(words[start - 1]):
            start -= 1
        lead = _LEAD.match(words, start, found.start())
        start = lead.end() if lead else start
        if words[start : start + 1] == "和" and start > 0 and words[start - 1] in _AFTER_ANOTHER:
            start += 1
        number = parse_number(words[start : found.end()])
        if number is not None:
            yield Mention(None, str(number), start, found.end())
