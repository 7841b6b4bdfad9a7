"""Chinese text as search terms: overlapping pairs of characters, so that a phrase of any length is found exactly and no dictionary is needed.

A run of Chinese characters gives each pair in it and its last character alone (法规库 → 法规 规库 库); a run of Latin letters and figures is one term.
Everything else (brackets of any style, punctuation, spaces) only parts runs, after full-width forms have become half-width ones.
"""

import re
import unicodedata
from dataclasses import dataclass

_HAN = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_RUN = re.compile(f"[a-z0-9]+|[{_HAN}]+")
_SPACE_INSIDE = re.compile(rf"(?<=[{_HAN}])\s+(?=[{_HAN}])")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Terms that must stand one after another; with `is_open`, the last one may go on. `letters` are the characters asked for, without what parts them."""

    terms: tuple[str, ...]
    is_open: bool
    letters: str


def terms(text: str) -> list[str]:
    """The search terms of a text, in its order."""
    return [term for run in _RUN.findall(plain(text)) for term in _terms_of_run(run)]


def phrase(asked: str) -> Phrase | None:
    """The terms that texts containing `asked` have one after another; None where nothing in it can be searched for."""
    found, letters = terms(asked), "".join(_RUN.findall(plain(asked)))
    if not found:
        return None
    *before, last = found
    if not last.isascii() and before and len(before[-1]) == len(last) + 1 and before[-1].endswith(last):
        return Phrase(tuple(before), is_open=False, letters=letters)
    return Phrase(tuple(found), is_open=not last.isascii(), letters=letters)


def places(words: str, letters: str) -> list[tuple[int, int]]:
    """Where `letters` stand in `words`, whatever parts them there: first and last character, the last not included."""
    places_of = [at for at, sign in enumerate(words) for _ in "".join(_RUN.findall(plain(sign)))]
    compared = "".join(letter for sign in words for letter in "".join(_RUN.findall(plain(sign))))
    found, start = [], compared.find(letters)
    while start >= 0:
        found.append((places_of[start], places_of[start + len(letters) - 1] + 1))
        start = compared.find(letters, start + len(letters))
    return found


def plain(text: str) -> str:
    """The text as it is compared: half-width, lower case, without the spaces and line breaks that print sets between Chinese characters."""
    return _SPACE_INSIDE.sub("", unicodedata.normalize("NFKC", text).lower())


def _terms_of_run(run: str) -> list[str]:
    return [run] if run.isascii() else [run[at : at + 2] for at in range(len(run))]
