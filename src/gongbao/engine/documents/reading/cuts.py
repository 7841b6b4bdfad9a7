"""Whether a source cuts sentences at the ends of pages and columns, and where a sentence is certainly cut."""

from collections.abc import Sequence
from itertools import pairwise

from gongbao.engine.documents.reading.numbering import label_at, without_list_mark
from gongbao.engine.documents.reading.sources import Line
from gongbao.engine.documents.reading.words import ends_sentence, is_addressees, is_issuer, is_number, printed_date

FEWEST = 2  # probable cuts that make a habit
ONE_IN = 100  # lines, of which one is probably cut at least
SHORTEST = 14  # characters of a line that a column's edge could have cut
_PAIRS = {"“": "”", "《": "》", "（": "）", "(": ")", "〔": "〕", "〈": "〉"}
_CLOSING = {closing: opening for opening, closing in _PAIRS.items()}


def stops_inside(text: str) -> bool:
    """Whether a line certainly stops inside a sentence: after a comma, or between an opening sign and its closing one."""
    return text[-1:] in "，,、" or is_unclosed(text)


def is_unclosed(text: str) -> bool:
    """Whether the last bracket or quotation mark that a text opens is never closed."""
    still: dict[str, int] = {}
    for sign in text:
        if sign in _PAIRS:
            still[sign] = still.get(sign, 0) + 1
        elif sign in _CLOSING and still.get(_CLOSING[sign], 0):
            still[_CLOSING[sign]] -= 1
    return any(still.values())


def cuts_sentences(lines: Sequence[Line]) -> bool:
    """Whether a source cuts sentences by habit, so that a line without an end goes on in the next one."""
    certain = probable = 0
    for line, following in pairwise(lines):
        text = line.text
        if (
            len(text) < SHORTEST
            or line.cells
            or following.cells
            or ends_sentence(text[-400:])
            or not _could_go_on(following.text)
        ):
            continue
        inside = text[:-1]
        if any(sign in inside for sign in "，,。；"):
            probable += 1
            certain += stops_inside(text[-400:])
    return (certain * FEWEST >= FEWEST and probable * ONE_IN >= len(lines)) or (
        probable >= FEWEST and probable * ONE_IN >= 2 * len(lines)
    )


def _could_go_on(text: str) -> bool:
    if label_at(without_list_mark(text)[1]) is not None or text.startswith(("附件", "注:", "注：", "（", "(")):
        return False
    return not (is_issuer(text) or is_number(text) or is_addressees(text) or printed_date(text))
