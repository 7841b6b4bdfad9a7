"""Texts that a conversion ran together on one line, parted again at labels, heads and signatures: nothing is added or dropped but blanks."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gongbao.engine.documents.reading.numbering import BLANKS, Mark
from gongbao.engine.documents.reading.run_on import head_cuts, label_cuts, sign_off_cuts
from gongbao.engine.documents.reading.sources import Line

LONGEST_SIGNED = 60  # characters of a signature and a day on one line
LONGEST_PRINTED = 300  # characters of a line that is taken as printed
FEWEST_LABELS = 2  # articles, chapters or sections that stand on one line of a text run together
ALMOST_ALL = 80  # per cent of a source's characters on one line, which then is the whole of it
_ENDS = "。；;！？：:"
_STRUCTURE = (Mark.PART, Mark.CHAPTER, Mark.DIVISION, Mark.ARTICLE, Mark.HAN)


def unfolded(lines: Sequence[Line]) -> list[Line]:
    """The lines, those that hold a text run together parted into the lines it must have had; each part keeps its line's number."""
    lines = [part for line in lines for part in _signed_apart(line)]
    if all(len(line.text) <= LONGEST_PRINTED for line in lines):
        return lines
    size = sum(len(line.text) for line in lines)
    parted: list[Line] = []
    for line in lines:
        folded = len(line.text) > LONGEST_PRINTED and not line.cells
        pieces = _pieces(line.text, whole=100 * len(line.text) > ALMOST_ALL * size) if folded else [line.text]
        parted.extend(replace(line, text=piece, apart=line.apart and at == 0) for at, piece in enumerate(pieces))
    return parted


def _signed_apart(line: Line) -> list[Line]:
    """A line that is a signature and a day parted into both; any other line by itself."""
    if line.text[-1:] != "日" or len(line.text) > LONGEST_SIGNED or line.cells:
        return [line]
    places = list(sign_off_cuts(line.text))
    if places[:1] != [0] or places[2:] != [len(line.text)]:
        return [line]
    signature, day = line.text[: places[1]].rstrip(), line.text[places[1] :]
    return [replace(line, text=signature), replace(line, text=day, apart=False)]


def _pieces(text: str, *, whole: bool) -> list[str]:
    """The printed lines of a line; the line itself where it is one."""
    labels = list(label_cuts(text))
    if not whole and sum(mark in _STRUCTURE for _, mark in labels) < FEWEST_LABELS:
        return [text]
    first = labels[0][0] if labels else len(text)
    signed = list(sign_off_cuts(text))
    places = {at for at, _ in labels} | set(_sentence_cuts(text)) | set(head_cuts(text, 0, first)) | set(signed)
    for at in signed[2::3]:
        places |= set(head_cuts(text, at, next((place for place, _ in labels if place > at), len(text))))
    ordered = sorted(place for place in places if 0 < place < len(text))
    spans = zip([0, *ordered], [*ordered, len(text)], strict=True)
    return [piece for start, end in spans if (piece := text[start:end].strip())]


def _sentence_cuts(text: str) -> Iterator[int]:
    """The places after blanks that follow the end of a sentence: no Chinese text prints a blank inside a paragraph there."""
    at, size = 0, len(text)
    while at < size:
        if text[at] not in BLANKS:
            at += 1
            continue
        after = at
        while after < size and text[after] in BLANKS:
            after += 1
        if at and text[at - 1] in _ENDS:
            yield after
        at = after
