"""Chinese text as search terms: overlapping pairs of characters, so that a phrase of any length is found exactly and no dictionary is needed.

A run of Chinese characters gives each pair in it and its last character alone (法规库 → 法规 规库 库); a run of Latin letters and figures is one term.
Everything else (brackets of any style, punctuation, spaces) only parts runs, after full-width forms have become half-width ones.
"""

import re
import unicodedata
from dataclasses import dataclass

_RUN = re.compile(r"[a-z0-9]+|[㐀-䶿一-鿿豈-﫿\U00020000-\U0003ffff]+")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Terms that must stand one after another; with `is_open`, the last one may go on."""

    terms: tuple[str, ...]
    is_open: bool


def terms(text: str) -> list[str]:
    """The search terms of a text, in its order."""
    return [term for run in _RUN.findall(plain(text)) for term in _terms_of_run(run)]


def phrase(asked: str) -> Phrase | None:
    """The terms that texts containing `asked` have one after another; None where nothing in it can be searched for."""
    found = terms(asked)
    if not found:
        return None
    *before, last = found
    if last.isascii():
        return Phrase(tuple(found), is_open=False)
    ends_a_pair = bool(before) and len(before[-1]) == 2 and not before[-1].isascii()
    return Phrase(tuple(before), is_open=False) if ends_a_pair else Phrase(tuple(found), is_open=True)


def plain(text: str) -> str:
    """The text as it is compared: half-width, lower case."""
    return unicodedata.normalize("NFKC", text).lower()


def _terms_of_run(run: str) -> list[str]:
    return [run] if run.isascii() else [run[at : at + 2] for at in range(len(run))]
