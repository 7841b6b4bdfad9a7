"""A label in both languages of the office."""

from dataclasses import dataclass
from typing import Literal

Language = Literal["zh", "en"]


@dataclass(frozen=True, slots=True)
class Bilingual:
    """Words shown to people: `zh` in Simplified Chinese, `en` in English."""

    zh: str
    en: str

    def in_(self, language: Language) -> str:
        """The words in one language."""
        return self.en if language == "en" else self.zh
