"""The cells of an opened sheet: exact values at their places, as plain data."""

import unicodedata
from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Wrong:
    """A cell that holds no value: an error such as #N/A, or a moment where a day was meant; `shown` is what stands there."""

    shown: str


Cell = str | Decimal | bool | date | Wrong | None


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet: `rows` from the row numbered `first_row` (counted from 1) on; rows may be of unequal length, None is an empty cell."""

    name: str
    first_row: int
    rows: tuple[tuple[Cell, ...], ...]


def letter(column: int) -> str:
    """The letters over a column counted from 0: 0 is A, 26 is AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def shown(cell: Cell) -> str:
    """A cell's content as a person sees it."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, Wrong):
        return cell.shown
    if isinstance(cell, Decimal):
        return f"{cell.normalize():f}"
    return cell.isoformat() if isinstance(cell, date) else cell


def plain(cell: Cell) -> str:
    """A cell's content as it is compared with headings and words: width, case and outer spaces do not count."""
    return unicodedata.normalize("NFKC", shown(cell)).strip().lower()
