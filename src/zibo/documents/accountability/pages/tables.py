"""Tables of the workbench, ready for one template."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from gongbao.engine.rules.showing import shown
from gongbao.engine.values import Bilingual, Choice, Range, Rate, Yuan
from gongbao.web.asker import language
from zibo.documents.accountability.casework.amounts import to_the_fen


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its words, and whether it is an amount; `provision` is the citation it leads to, `address` the page."""

    words: str
    is_amount: bool = False
    provision: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings; the row with the number `lit` is the one that applies."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""
    lit: int | None = None


def cell(value: object) -> Cell:
    """A value as a page writes it; what is not there is a dash."""
    if isinstance(value, Cell):
        return value
    if isinstance(value, Yuan):
        return Cell(money(value), is_amount=True)
    if isinstance(value, Bilingual):
        return Cell(value.in_(language()))
    if value is None or value == "":
        return Cell("—")
    is_number = isinstance(value, int | Rate | Range) and not isinstance(value, bool)
    return Cell(words(value), is_amount=is_number)


def words(value: object) -> str:
    """A value in the language of the page."""
    match value:
        case Yuan():
            said = money(value)
        case Choice():
            said = value.label.in_(language())
        case date():
            said = value.isoformat()
        case Range():
            said = words(value.low) if value.low == value.high else f"{words(value.low)} – {words(value.high)}"
        case Rate() | str():
            said = str(value)
        case _:
            said = shown(value, language())
    return said


def money(amount: Yuan) -> str:
    """An amount to the fen."""
    return _("%(amount)s yuan") % {"amount": to_the_fen(amount)}


def row(*values: object) -> tuple[Cell, ...]:
    """A row of a table."""
    return tuple(cell(value) for value in values)
