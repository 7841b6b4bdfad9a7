"""The issues that are held as they were printed: which one is meant, whether words stand in it, which was the last."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from gongbao.engine.jurisdiction import City, cities
from zibo.documents.gazette.rules.issues import Issue
from zibo.documents.gazette.rules.library import law

_BY_YEAR = re.compile(r"((?:19|20)[0-9]{2})年?[第\-./]?0*([1-9][0-9]?)期?(?![0-9])")
_BY_TOTAL = re.compile(r"总第?0*([1-9][0-9]*)期?")

LAST_HELD = Issue(
    year=int(law.integer("刊头", "2020")),
    number=int(law.integer("刊头", "第8期")),
    total=int(law.integer("刊头", "总第233期")),
)


@dataclass(frozen=True)
class Transcription:
    """An issue by its numbers, and its text as stored, without blanks: what a line or a column cut stands joined."""

    year: int
    number: int
    total: int
    text: str

    def holds(self, words: str) -> bool:
        """Whether these words stand in the print, however its lines were cut."""
        return _joined(words) in self.text


def transcription(named: str) -> Transcription | None:
    """The issue that is meant by "2020年第8期", "2020-08" or "总第233期"; None when it is not held."""
    name = _joined(unicodedata.normalize("NFKC", named))
    by_year, by_total = _BY_YEAR.search(name), _BY_TOTAL.search(name)
    for held in _held():
        if by_year and (held.year, held.number) == (int(by_year[1]), int(by_year[2])):
            return held
        if not by_year and by_total and held.total == int(by_total[1]):
            return held
    return None


@cache
def _held() -> tuple[Transcription, ...]:
    return tuple(_read(city, name) for city in cities().values() if _is_ours(city) for name in city.issues)


def _read(city: City, name: str) -> Transcription:
    text = _joined(city.issues[name].joinpath("issue.txt").read_text(encoding="utf-8"))
    year, number = name.split("-")
    total = _BY_TOTAL.search(text)
    assert total is not None, f"the masthead of {name} says which issue it is"
    return Transcription(int(year), int(number), int(total[1]), text)


def _is_ours(city: City) -> bool:
    return __name__.startswith(f"{city.package}.")


def _joined(text: str) -> str:
    return "".join(text.split())
