"""Workbooks that go out: the template, and a filled-in sheet with its faults marked. Only strings and numbers are written, never a formula."""

import io
from collections.abc import Iterable, Mapping
from decimal import Decimal

import xlsxwriter  # type: ignore[import-untyped]

from gongbao.engine.rules import Field
from gongbao.engine.rules.types import BooleanType, ChoiceType, IntegerType, NullableType, Type
from gongbao.engine.values import Bilingual, Language
from gongbao.office.sheets.grid import Cell, plain, shown
from gongbao.office.sheets.opening import MOST_ROWS
from gongbao.office.sheets.sheet import OUTCOME, Fault, Filled, Record, Sheet, guidance

LONGEST_LIST = 255  # characters of a drop-down that a cell's own rule can hold
PLAIN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
LOOKS = {
    "heading": {
        "bold": True,
        "bg_color": "#DCE6F1",
        "border": 1,
        "text_wrap": True,
        "valign": "top",
        "num_format": "@",
    },
    "english": {
        "italic": True,
        "bg_color": "#EEF3F8",
        "border": 1,
        "text_wrap": True,
        "valign": "top",
        "num_format": "@",
    },
    "guidance": {"font_color": "#555555", "border": 1, "text_wrap": True, "valign": "top", "num_format": "@"},
    "text": {"num_format": "@"},
    "whole": {"num_format": "0"},
    "fault": {"num_format": "@", "bg_color": "#F8CBAD", "border": 2, "border_color": "#C00000"},
    "outcome": {"num_format": "@", "text_wrap": True, "valign": "top"},
}


def template(sheet: Sheet, records: Iterable[Record] = ()) -> bytes:
    """A workbook to fill in: Chinese headings, English ones, a row of guidance, then a row for each record (JSON data by field name), with drop-downs."""
    book = _Book(sheet.title.zh, dict(enumerate(sheet.fields)), first_empty=4)
    for column, field in enumerate(sheet.fields):
        for row, (words, look) in enumerate(
            ((field.label.zh, "heading"), (field.label.en, "english"), (guidance(field).zh, "guidance")), start=1
        ):
            book.write(row, column, words, look)
    for number, record in enumerate(records, start=4):
        for column, field in enumerate(sheet.fields):
            book.write(number, column, _cell(field.type, record.get(field.name)))
    return book.finished(heading_row=3)


def returned(filled: Filled, outcomes: Mapping[int, Bilingual], language: Language) -> bytes:
    """The sheet as it came in, every row at its place, and a column that says what became of it.

    `outcomes` says so for rows that were taken, by row number; rows with faults come back with them, the cells coloured and annotated.
    """
    book = _Book(filled.grid.name, filled.columns, first_empty=filled.heading_row + 1)
    headings = filled.grid.rows[filled.heading_row - filled.grid.first_row]
    last = _outcome_column(headings, filled)
    for number, cells in enumerate(filled.grid.rows, start=filled.grid.first_row):
        look = "heading" if number == filled.heading_row else ""
        for column, cell in enumerate(cells):
            if column != last:
                book.write(number, column, cell, look)
    book.write(filled.heading_row, last, OUTCOME.in_(language), "heading")
    for row in filled.rows:
        for fault in row.faults:
            book.mark(fault, language)
        book.write(row.number, last, _outcome(row.faults, outcomes.get(row.number), language), "outcome")
    book.sheet.set_column(last, last, 60)
    return book.finished(heading_row=filled.heading_row)


def _outcome_column(headings: tuple[Cell, ...], filled: Filled) -> int:
    known = {plain(OUTCOME.zh), plain(OUTCOME.en)}
    widest = max(len(row) for row in filled.grid.rows)
    return next((at for at, cell in enumerate(headings) if plain(cell) in known), widest)


def _outcome(faults: tuple[Fault, ...], outcome: Bilingual | None, language: Language) -> str:
    if not faults:
        return outcome.in_(language) if outcome else ""
    colon = "：" if language == "zh" else ": "
    return "\n".join(
        f"{fault.column} {fault.heading.in_(language)}{colon}{fault.message.in_(language)}".strip() for fault in faults
    )


class _Book:
    """One workbook with one sheet; rows are numbered from 1, columns from 0."""

    def __init__(self, name: str, columns: Mapping[int, Field], first_empty: int) -> None:
        self._bytes = io.BytesIO()
        self._book = xlsxwriter.Workbook(self._bytes, PLAIN)
        self._book.set_properties({"title": name})
        self._looks = {look: self._book.add_format(form) for look, form in LOOKS.items()}
        self.sheet = self._book.add_worksheet(name)
        self._cells: dict[tuple[int, int], Cell] = {}
        for column, field in columns.items():
            self._prepare(column, field, first_empty)

    def write(self, row: int, column: int, cell: Cell, look: str = "") -> None:
        """One cell; whole numbers and other number cells stay numbers, all else is text."""
        self._cells[row, column] = cell
        if isinstance(cell, Decimal):
            self.sheet.write_number(row - 1, column, cell, self._looks.get(look))
        elif cell is not None:
            self.sheet.write_string(row - 1, column, shown(cell), self._looks[look or "text"])

    def mark(self, fault: Fault, language: Language) -> None:
        """Colour the offending cell and put the reason on it."""
        if not fault.column:
            return
        column = _number(fault.column)
        cell = self._cells.get((fault.row, column))
        self.write(fault.row, column, "" if cell is None else cell, "fault")
        if cell is None:
            self.sheet.write_blank(fault.row - 1, column, None, self._looks["fault"])
        self.sheet.write_comment(fault.row - 1, column, fault.message.in_(language), {"x_scale": 2, "author": ""})

    def finished(self, heading_row: int) -> bytes:
        """The workbook's bytes, with the headings kept in sight."""
        self.sheet.freeze_panes(heading_row, 1)
        self.sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{MOST_ROWS}"})
        self._book.close()
        return self._bytes.getvalue()

    def _prepare(self, column: int, field: Field, first_empty: int) -> None:
        kind = field.type.inner if isinstance(field.type, NullableType) else field.type
        self.sheet.set_column(column, column, 22, self._looks["whole" if isinstance(kind, IntegerType) else "text"])
        choices = _drop_down(kind)
        if choices and len(",".join(choices)) <= LONGEST_LIST:
            what = guidance(field)
            rule = {
                "validate": "list",
                "source": choices,
                "error_title": field.label.zh[:32],
                "error_message": what.zh[:255],
            }
            self.sheet.data_validation(first_empty - 1, column, MOST_ROWS - 1, column, rule)


def _drop_down(kind: Type) -> list[str]:
    if isinstance(kind, BooleanType):
        return ["是", "否"]
    return [choice.zh for choice in kind.choices] if isinstance(kind, ChoiceType) else []


def _cell(kind: Type, raw: object) -> Cell:
    """A field's JSON data as it stands in a cell."""
    kind = kind.inner if isinstance(kind, NullableType) else kind
    if raw is None:
        return None
    if isinstance(raw, bool):
        return "是" if raw else "否"
    if isinstance(kind, ChoiceType):
        return next((choice.zh for choice in kind.choices if choice.value == raw), str(raw))
    return Decimal(raw) if isinstance(raw, int) else str(raw)


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
