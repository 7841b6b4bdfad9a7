"""Texts that an editor or a conversion wrapped at a fixed width: wrapped lines put together again where the width shows it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from gongbao.engine.documents.reading.numbering import BLANKS, Mark, label_at
from gongbao.engine.documents.reading.sources.lines import Line

NARROWEST, WIDEST = 40, 160  # columns of a page that is wrapped; an ideograph takes two
FEWEST_LINES = 8
FULL_IN = 3  # lines of which one is full at the least
WIDER_IN = 20  # lines of which at most one is wider
_STOPS = "。！？；;：:…”）)"
_STRUCTURE = (Mark.PART, Mark.CHAPTER, Mark.DIVISION, Mark.ARTICLE)


@dataclass(frozen=True, slots=True)
class Raw:
    """A line as the file has it, blanks round it included."""

    line: Line
    text: str

    @property
    def columns(self) -> int:
        plain = self.text.rstrip()
        return 2 * len(plain) - len(plain.encode("ascii", "ignore"))

    @property
    def is_indented(self) -> bool:
        return self.text[:1] in BLANKS


def unwrapped(raws: Sequence[Raw]) -> list[Line]:
    """The lines of a text, wrapped ones put together; a text that is not wrapped keeps every line."""
    width = _width(raws)
    if width is None:
        return [raw.line for raw in raws]
    groups: list[list[Raw]] = []
    for raw in raws:
        if groups and _continues(raw, groups[-1][-1], width):
            groups[-1].append(raw)
        else:
            groups.append([raw])
    return [_together(group) for group in groups]


def _width(raws: Sequence[Raw]) -> int | None:
    """The columns at which a text is wrapped, or None."""
    if len(raws) < FEWEST_LINES:
        return None
    columns = [raw.columns for raw in raws]
    width, _ = Counter(-(-number // 2) * 2 for number in columns).most_common(1)[0]
    full = sum(abs(number - width) <= 2 for number in columns)
    wider = sum(number > width + 3 for number in columns)
    fits = NARROWEST <= width <= WIDEST and full * FULL_IN >= len(raws) and wider * WIDER_IN <= len(raws)
    return width if fits else None


def _continues(raw: Raw, before: Raw, width: int) -> bool:
    if before.columns < width - 3 or raw.is_indented or raw.line.apart or raw.line.cells or before.line.cells:
        return False
    label = label_at(raw.line.text)
    if label is None:
        return True
    headed = label.mark in _STRUCTURE and label.taken > len(label.printed)
    return not headed and before.line.text[-1] not in _STOPS


def _together(group: Sequence[Raw]) -> Line:
    first = group[0].line
    if len(group) == 1:
        return first
    text = first.text
    pieces = [text]
    for raw in group[1:]:
        parted = (
            pieces[-1][-1:].isascii()
            and pieces[-1][-1:].isalnum()
            and raw.line.text[:1].isascii()
            and raw.line.text[:1].isalpha()
        )
        pieces.append(f" {raw.line.text}" if parted else raw.line.text)
    return Line("".join(pieces), first.number, first.page, (), first.apart, group[-1].line.number)
