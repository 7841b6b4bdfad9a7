"""A closed list of alternatives, each with its code and its words in both languages."""

from enum import StrEnum
from typing import Self

from gongbao.engine.values.bilingual import Bilingual


class Choice(StrEnum):
    """One of a closed list: `NATIONAL = "national", "国家级", "national"` (code, Chinese, English)."""

    zh: str
    en: str

    def __new__(cls, code: str, zh: str = "", en: str = "") -> Self:
        member = str.__new__(cls, code)
        member._value_ = code
        member.zh, member.en = zh or code, en or code
        return member

    def __str__(self) -> str:
        return str(self.value)

    @property
    def label(self) -> Bilingual:
        """The words for it."""
        return Bilingual(self.zh, self.en)
