"""A sheet for the records of one kind: a column for each field; what a filled-in one says, row by row and cell by cell."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from gongbao.engine.rules import Field, Refused
from gongbao.engine.rules.types import NullableType
from gongbao.engine.values import Bilingual
from gongbao.office.sheets.cells import can_be_a_cell, is_blank, read_cell
from gongbao.office.sheets.expected import expected
from gongbao.office.sheets.grid import Cell, Grid, letter, plain, shown
from gongbao.office.sheets.opening import Unreadable, open_sheet

Record = dict[str, object]
Check = Callable[[Record], Iterable[Refused]]
SEARCHED = 20  # rows from the top among which the headings are looked for
OUTCOME = Bilingual("导入结果", "Outcome")


@dataclass(frozen=True)
class Sheet:
    """A title and the fields that become columns; ValueError for a field that does not fit one cell or a heading that occurs twice."""

    title: Bilingual
    fields: tuple[Field, ...]

    def __post_init__(self) -> None:
        unfit = [field.name for field in self.fields if not can_be_a_cell(field.type)]
        headings = [plain(field.label.zh) for field in self.fields]
        if unfit or len(set(headings)) < len(headings):
            raise ValueError(f"no sheet can be made of {unfit or headings}")


@dataclass(frozen=True)
class Fault:
    """What is wrong with one cell and what would be right; `column` is its letter, "" where the whole row is meant."""

    sheet: str
    row: int
    column: str
    heading: Bilingual
    message: Bilingual


@dataclass(frozen=True)
class Row:
    """One filled-in row: its number in the sheet, the record it states, and its faults; a row with faults is not taken."""

    number: int
    record: Record
    faults: tuple[Fault, ...]


@dataclass(frozen=True)
class Filled:
    """A sheet as it came back: where its headings stand, which column holds which field, and its rows."""

    sheet: Sheet
    grid: Grid
    heading_row: int
    columns: dict[int, Field]
    rows: tuple[Row, ...]

    @property
    def good(self) -> tuple[Row, ...]:
        """The rows that can be taken."""
        return tuple(row for row in self.rows if not row.faults)

    @property
    def faults(self) -> tuple[Fault, ...]:
        """Every fault, in the order of the sheet."""
        return tuple(fault for row in self.rows for fault in row.faults)

    @property
    def ignored(self) -> tuple[str, ...]:
        """The headings of columns that no field has."""
        headings = self.grid.rows[self.heading_row - self.grid.first_row]
        known = {plain(OUTCOME.zh), plain(OUTCOME.en)}
        return tuple(
            shown(cell)
            for at, cell in enumerate(headings)
            if at not in self.columns and not is_blank(cell) and plain(cell) not in known
        )


def read_filled(sheet: Sheet, content: bytes, check: Check = lambda record: ()) -> Filled:
    """What an uploaded file says; Unreadable when the sheet is not of this kind.

    `check` finds what is wrong with a record whose cells are all right, naming fields by path.
    """
    grid = open_sheet(content, sheet.title.zh)
    at = _find_headings(sheet, grid)
    columns = _columns(sheet, grid, grid.rows[at])
    rows = [
        _row(grid, grid.first_row + number, cells, columns, check)
        for number, cells in enumerate(grid.rows)
        if number > at and not _is_explanation(sheet, cells, columns)
    ]
    return Filled(sheet, grid, grid.first_row + at, columns, tuple(row for row in rows if row))


def guidance(field: Field) -> Bilingual:
    """What stands under a heading: what to enter and whether it may be left out."""
    what = expected(field.type)
    must = field.required and not isinstance(field.type, NullableType)
    return Bilingual(
        f"{'必填。' if must else '可不填。'}{what.zh}", f"{'Required: ' if must else 'Optional: '}{what.en}"
    )


def _find_headings(sheet: Sheet, grid: Grid) -> int:
    known = {plain(field.label.zh) for field in sheet.fields}
    hits = [sum(plain(cell) in known for cell in row) for row in grid.rows[:SEARCHED]]
    if not hits or max(hits) == 0:
        raise Unreadable(
            Bilingual(
                f"表“{grid.name}”里找不到本表的栏目标题。请使用下载的模板。",
                f"The headings were not found on the sheet “{grid.name}”. Use the template.",
            )
        )
    return hits.index(max(hits))


def _columns(sheet: Sheet, grid: Grid, headings: tuple[Cell, ...]) -> dict[int, Field]:
    fields = {plain(field.label.zh): field for field in sheet.fields}
    columns: dict[int, Field] = {}
    for at, cell in enumerate(headings):
        field = fields.get(plain(cell))
        if field is not None and field in columns.values():
            raise Unreadable(_twice(grid, at, field))
        if field is not None:
            columns[at] = field
    absent = [field for field in sheet.fields if field.required and field not in columns.values()]
    if absent:
        zh, en = ("、".join(field.label.zh for field in absent), ", ".join(field.label.en for field in absent))
        raise Unreadable(
            Bilingual(f"表“{grid.name}”缺少必填的栏：{zh}。", f"The sheet “{grid.name}” lacks required columns: {en}.")
        )
    return columns


def _twice(grid: Grid, at: int, field: Field) -> Bilingual:
    return Bilingual(
        f"表“{grid.name}”的{letter(at)}列重复了栏目“{field.label.zh}”。",
        f"On the sheet “{grid.name}”, column {letter(at)} repeats “{field.label.en}”.",
    )


def _is_explanation(sheet: Sheet, cells: tuple[Cell, ...], columns: dict[int, Field]) -> bool:
    """Whether a row repeats the template's English headings or its guidance."""
    entered = [(shown(cell), columns[at]) for at, cell in enumerate(cells) if at in columns and not is_blank(cell)]
    known = [text in (field.label.en, guidance(field).zh, guidance(field).en) for text, field in entered]
    return bool(known) and sum(known) * 2 > len(known)


def _row(grid: Grid, number: int, cells: tuple[Cell, ...], columns: dict[int, Field], check: Check) -> Row | None:
    if all(is_blank(cell) for at, cell in enumerate(cells) if at in columns):
        return None
    record: Record = {}
    faults: list[Fault] = []
    for at, field in columns.items():
        try:
            _take(record, field, cells[at] if at < len(cells) else None)
        except Refused as refused:
            faults.append(Fault(grid.name, number, letter(at), field.label, refused.message))
    if not faults:
        faults = list(_of_the_whole(grid, number, columns, check(record)))
    return Row(number, record, tuple(faults))


def _take(record: Record, field: Field, cell: Cell) -> None:
    if not is_blank(cell) or isinstance(field.type, NullableType):
        record[field.name] = read_cell(field, cell)
    elif field.required:
        what = expected(field.type)
        raise Refused(field.name, Bilingual(f"必填，未填；应填{what.zh}。", f"Required and empty; enter {what.en}."))


def _of_the_whole(grid: Grid, number: int, columns: dict[int, Field], refusals: Iterable[Refused]) -> Iterator[Fault]:
    for refused in refusals:
        name = refused.field.rpartition(".")[2]
        place = next(((letter(at), field.label) for at, field in columns.items() if field.name == name), None)
        column, heading = place or ("", Bilingual("整行", "whole row"))
        yield Fault(grid.name, number, column, heading, refused.message)


def with_faults(filled: Filled, found: dict[int, Iterable[Refused]]) -> Filled:
    """The same sheet with further faults by row number, such as rows that say the same thing twice."""
    rows = (
        replace(
            row,
            faults=row.faults
            + tuple(_of_the_whole(filled.grid, row.number, filled.columns, found.get(row.number, ()))),
        )
        for row in filled.rows
    )
    return replace(filled, rows=tuple(rows))
