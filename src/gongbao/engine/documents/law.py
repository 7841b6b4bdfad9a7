"""The law of a folder as a rule reads it: provisions by citation, and constants taken out of quoted words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from importlib import import_module
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TypeVar

from gongbao.engine.documents import numbers_in_words
from gongbao.engine.documents.law_text import load_law
from gongbao.engine.documents.tree import Document, Provision
from gongbao.engine.values import Period, Range, Rate, StatedDay, StatedInteger, Yuan

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that stand verbatim in a provision."""

    provision: str
    words: str


class Misquoted(Exception):
    """Quoted words do not stand in the provision, or the provision does not exist."""


class Law:
    """The documents of one folder's law.md; `stated` lists every constant that was read out of them."""

    def __init__(self, module: str) -> None:
        """`module` is the `__name__` of a module in the folder, or of the folder's package itself."""
        self.package = module
        self.stated: list[Quote] = []

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        """The documents of the folder, the first one its own."""
        return load_law(_nearest(self.package).read_text(encoding="utf-8"))

    @cached_property
    def _provisions(self) -> dict[str, Provision]:
        first = self.documents[0]
        found = {
            f"{document.number} {provision.citation}": provision
            for document in self.documents
            for provision in document.walk()
        }
        return found | {provision.citation: provision for provision in first.walk()}

    def provision(self, citation: str) -> Provision:
        """The provision cited ("一、1", or "淄政办字〔2020〕59号 正文" where the folder holds several documents); Misquoted when there is none."""
        try:
            return self._provisions[citation]
        except KeyError:
            raise Misquoted(f"{citation}: no such provision in {self.package}") from None

    def quote(self, citation: str, words: str) -> Quote:
        """The quotation, checked: `words` stand verbatim in the provision or below it."""
        if not any(words in text for text in _texts(self.provision(citation))):
            raise Misquoted(f"{citation}: 「{words}」 does not stand there")
        return Quote(citation, words)

    def yuan(self, citation: str, words: str) -> Yuan:
        """The one sum of money in the quoted words ("最高不超过300万元")."""
        quote = self._stating(citation, words)
        return Yuan(numbers_in_words.fen(words), quote)

    def yuan_each(self, citation: str, words: str) -> tuple[Yuan, ...]:
        """Every sum of money in the quoted words, in their order ("分别给予一次性1000万元、500万元补贴")."""
        quote = self._stating(citation, words)
        return tuple(Yuan(fen, quote) for fen in numbers_in_words.fen_each(words))

    def yuan_range(self, citation: str, words: str) -> Range[Yuan]:
        """The one span of money in the quoted words ("100—300 万元")."""
        quote = self._stating(citation, words)
        low, high = numbers_in_words.fen_span(words)
        return Range(Yuan(low), Yuan(high), quote)

    def rate(self, citation: str, words: str) -> Rate:
        """The one rate in the quoted words ("投资额的6%", "减半")."""
        quote = self._stating(citation, words)
        return Rate(numbers_in_words.ppm(words), quote)

    def rate_range(self, citation: str, words: str) -> Range[Rate]:
        """The one span of rates in the quoted words ("50—100%")."""
        quote = self._stating(citation, words)
        low, high = numbers_in_words.ppm_span(words)
        return Range(Rate(low), Rate(high), quote)

    def integer(self, citation: str, words: str) -> StatedInteger:
        """The one whole number in the quoted words, in figures or in Chinese ("T3", "七大传统产业")."""
        return StatedInteger(numbers_in_words.integer(words), self._stating(citation, words))

    def integer_range(self, citation: str, words: str) -> Range[StatedInteger]:
        """The one span of whole numbers in the quoted words ("2—3家")."""
        quote = self._stating(citation, words)
        low, high = numbers_in_words.integer_span(words)
        return Range(StatedInteger(low, quote), StatedInteger(high, quote), quote)

    def day(self, citation: str, words: str) -> date:
        """The one day in the quoted words ("有效期至2023年12月31日")."""
        return StatedDay.of(numbers_in_words.day(words), self._stating(citation, words))

    def period(self, citation: str, words: str) -> Period:
        """The one length of time in the quoted words ("30个工作日", "六个月内", "半年内")."""
        quote = self._stating(citation, words)
        unit, count = numbers_in_words.period(words)
        return unit(count, quote)

    def _stating(self, citation: str, words: str) -> Quote:
        quote = self.quote(citation, words)
        self.stated.append(quote)
        return quote


def _texts(provision: Provision) -> Iterator[str]:
    for part in provision.walk():
        yield part.words
        yield from part.second


def _nearest(module: str) -> Traversable:
    """The law.md of the folder that a module lies in, or of the nearest folder above it."""
    packages = (package for package in _upwards(module) if hasattr(import_module(package), "__path__"))
    laws = (files(package).joinpath("law.md") for package in packages)
    return next(law for law in laws if law.is_file())


def _upwards(module: str) -> Iterator[str]:
    while module:
        yield module
        module = module.rpartition(".")[0]
