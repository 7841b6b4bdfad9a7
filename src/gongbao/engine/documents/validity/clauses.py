"""Sentences and clauses of running words, with a form for matching that knows its way back to the words as printed."""

from collections.abc import Iterator
from dataclasses import dataclass

ENDS_SENTENCE = "。\n"
ENDS_CLAUSE = ",，;；:："
_OPENS, _SHUTS = "“『「", "”』」"
_PLAIN = str.maketrans("０１２３４５６７８９", "0123456789")


@dataclass(frozen=True, slots=True)
class Clause:
    """Words between two stops; `plain` is free of white space and has half-width figures.

    `is_quoted` where they lie inside quotation marks that do not open and close within them.
    """

    first: int
    last: int
    plain: str
    is_quoted: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """The clauses of one sentence; their `first` and `last` count in `words`, the words of the whole paragraph."""

    words: str
    clauses: tuple[Clause, ...]

    def printed(self, first: Clause, last: Clause) -> str:
        """The words as printed from one clause to another, both included."""
        return self.words[first.first : last.last].strip()


def sentences(words: str) -> Iterator[Sentence]:
    """The sentences of a paragraph, in order, empty ones left out; one pass, whatever the words are."""
    clauses: list[Clause] = []
    start, depth, opened = 0, 0, 0
    for at, sign in enumerate(words + "\n"):
        if sign in _OPENS:
            depth += 1
        elif sign in _SHUTS:
            depth = max(0, depth - 1)
        elif sign in ENDS_SENTENCE or sign in ENDS_CLAUSE:
            plain = _plain(words[start:at])
            is_quoted = opened > 0 or (depth > 0 and plain.startswith(tuple(_OPENS)))
            clauses.append(Clause(start, at, plain, is_quoted))
            start, opened = at + 1, depth
            if sign in ENDS_SENTENCE:
                if any(clause.plain for clause in clauses):
                    yield Sentence(words, tuple(clauses))
                clauses = []


def _plain(words: str) -> str:
    return "".join(words.split()).translate(_PLAIN)
