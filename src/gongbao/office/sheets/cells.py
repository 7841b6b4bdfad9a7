"""From one cell to what a field reads, exactly: nothing is rounded, guessed or dropped."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from decimal import Decimal

from gongbao.engine.rules import Field, Refused
from gongbao.engine.rules.types import (
    BooleanType,
    ChoiceType,
    DateType,
    IntegerType,
    NullableType,
    RateType,
    RatioType,
    TextType,
    Type,
    YuanType,
)
from gongbao.engine.values import Bilingual
from gongbao.office.sheets.expected import expected
from gongbao.office.sheets.grid import Cell, Wrong, plain, shown

MOST_DIGITS = 15  # what a number cell keeps; further digits were lost before the file was saved
_GROUPED = re.compile(r"-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]{1,2})?", re.ASCII)
_WHOLE = re.compile(r"-?[0-9]{1,18}", re.ASCII)
_DAY = re.compile(r"([0-9]{4})(?:-|/|\.|年)([0-9]{1,2})(?:-|/|\.|月)([0-9]{1,2})日?", re.ASCII)
_YES_NO = {"是": True, "yes": True, "true": True, "否": False, "no": False, "false": False}
_INVISIBLE = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}


def is_blank(cell: Cell) -> bool:
    """Whether nothing was entered."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def read_cell(field: Field, cell: Cell) -> object:
    """What the cell states, as the JSON data that the field's type reads; Refused, naming what stands there and what would be right."""
    kind = field.type.inner if isinstance(field.type, NullableType) else field.type
    if is_blank(cell):
        return None
    if isinstance(cell, Wrong):
        raise _refused(field, cell, Bilingual("单元格里没有可用的值", "the cell holds no usable value"))
    try:
        raw = _reader(kind)(kind, cell)
        kind.read(raw, field.name)
    except (ValueError, Refused) as fault:
        known = _WORDS.get(str(fault)) if isinstance(fault, ValueError) else None
        raise _refused(field, cell, known or _WORDS["form"]) from None
    return raw


def can_be_a_cell(kind: Type) -> bool:
    """Whether a value of this type fits one cell; lists and records want a sheet of their own."""
    return isinstance(kind.inner if isinstance(kind, NullableType) else kind, tuple(_READERS))


def _reader(kind: Type) -> Callable[[Type, Cell], object]:
    return next(_READERS[base] for base in type(kind).__mro__ if base in _READERS)


_WORDS = {
    "form": Bilingual("不合要求", "does not fit"),
    "fen": Bilingual("小数多于两位，不能精确到分", "has more than two decimals, so it is not exact to the fen"),
    "digits": Bilingual(
        f"数字单元格只保留{MOST_DIGITS}位有效数字，请把单元格设为文本后重新填写",
        f"a number cell keeps {MOST_DIGITS} digits only; format the cell as text and enter it again",
    ),
    "number": Bilingual(
        "是数字单元格，请把单元格设为文本后重新填写", "is a number cell; format the cell as text and enter it again"
    ),
    "invisible": Bilingual("含有不可见字符", "contains invisible characters"),
}


def _refused(field: Field, cell: Cell, wrong: Bilingual) -> Refused:
    right, found = expected(field.type), shown(cell)[:40]
    return Refused(
        field.name, Bilingual(f"“{found}”{wrong.zh}；应填{right.zh}。", f"“{found}” {wrong.en}; enter {right.en}.")
    )


def _boolean(kind: Type, cell: Cell) -> object:
    return cell if isinstance(cell, bool) else _YES_NO.get(plain(cell))


def _choice(kind: Type, cell: Cell) -> object:
    assert isinstance(kind, ChoiceType)
    words = {plain(word): choice.value for choice in kind.choices for word in (choice.zh, choice.en, choice.value)}
    return words.get(plain(cell))


def _integer(kind: Type, cell: Cell) -> object:
    if isinstance(cell, Decimal):
        _check_digits(cell)
        return int(cell) if cell == cell.to_integral_value() else None
    return int(cell.strip()) if isinstance(cell, str) and _WHOLE.fullmatch(cell.strip()) else None


def _yuan(kind: Type, cell: Cell) -> object:
    if isinstance(cell, Decimal):
        _check_digits(cell)
        if cell != cell.quantize(Decimal("0.01")):
            raise ValueError("fen")
        return f"{cell:.2f}"
    if not isinstance(cell, str):
        return None
    written = cell.strip()
    return written.replace(",", "") if _GROUPED.fullmatch(written) else written


def _rate(kind: Type, cell: Cell) -> object:
    if isinstance(cell, Decimal):
        raise ValueError("number")
    return cell.strip().removesuffix("%") if isinstance(cell, str) else None


def _ratio(kind: Type, cell: Cell) -> object:
    if isinstance(cell, Decimal):
        _check_digits(cell)
        return f"{cell.normalize():f}"
    return cell.strip() if isinstance(cell, str) else None


def _day(kind: Type, cell: Cell) -> object:
    if isinstance(cell, str) and (written := _DAY.fullmatch(cell.strip())):
        year, month, day = (int(part) for part in written.groups())
        return date(year, month, day).isoformat()
    return cell.isoformat() if isinstance(cell, date) else None


def _text(kind: Type, cell: Cell) -> object:
    if not isinstance(cell, str):
        raise ValueError("number")
    if any(unicodedata.category(character) in _INVISIBLE for character in cell.strip()):
        raise ValueError("invisible")
    return cell.strip()


def _check_digits(number: Decimal) -> None:
    if len(number.normalize().as_tuple().digits) > MOST_DIGITS or abs(number) >= Decimal(10) ** MOST_DIGITS:
        raise ValueError("digits")


_READERS: dict[type[Type], Callable[[Type, Cell], object]] = {
    BooleanType: _boolean,
    ChoiceType: _choice,
    IntegerType: _integer,
    YuanType: _yuan,
    RateType: _rate,
    RatioType: _ratio,
    DateType: _day,
    TextType: _text,
}
