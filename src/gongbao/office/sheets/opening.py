"""Opening what people upload: a workbook in a process that can do no harm, or a CSV file; anything else is refused with the reason."""

import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

from gongbao.engine.values import Bilingual
from gongbao.office.sheets import sandbox
from gongbao.office.sheets.grid import Cell, Grid, Wrong

MOST_BYTES = 10 * 1024 * 1024
MOST_ROWS = 5_000
LONGEST_WAIT = 15  # seconds of the clock; the process itself is given fewer of the processor
_REASONS = {
    "too-large": Bilingual("文件解压后过大，未打开。", "The file is too large once unpacked; it was not opened."),
    "not-a-workbook": Bilingual(
        "这不是 .xlsx 工作簿或 .csv 文件。请在表格软件中另存为 .xlsx 后再上传。",
        "This is neither an .xlsx workbook nor a .csv file. Save it as .xlsx and upload it again.",
    ),
    "macros": Bilingual(
        "工作簿含有宏，未打开。请另存为不含宏的 .xlsx。",
        "The workbook holds macros; it was not opened. Save it as .xlsx without macros.",
    ),
    "document-type": Bilingual(
        "文件中有不应出现的文档类型声明，未打开。",
        "The file holds a document type declaration, which no workbook needs; it was not opened.",
    ),
    "broken": Bilingual("文件已损坏，无法读取。", "The file is damaged and cannot be read."),
}


class Unreadable(Exception):
    """Nothing of the file could be read; `message` says why and what to do."""

    def __init__(self, message: Bilingual) -> None:
        super().__init__(message.en)
        self.message = message


def open_sheet(content: bytes, wanted: str) -> Grid:
    """The sheet called `wanted` of a workbook (its first sheet when there is none of that name), or the one of a CSV file; Unreadable otherwise."""
    if len(content) > MOST_BYTES:
        raise Unreadable(
            Bilingual(
                f"文件超过{MOST_BYTES >> 20} MB，未打开。",
                f"The file is larger than {MOST_BYTES >> 20} MB; it was not opened.",
            )
        )
    grid = _workbook(content, wanted) if content.startswith(b"PK") else _csv(content, wanted)
    if len(grid.rows) > MOST_ROWS:
        raise Unreadable(
            Bilingual(
                f"表中有{len(grid.rows)}行，一次最多导入{MOST_ROWS}行。请分成几个文件。",
                f"The sheet has {len(grid.rows)} rows; at most {MOST_ROWS} are read at once. Split it into several files.",
            )
        )
    return grid


def _workbook(content: bytes, wanted: str) -> Grid:
    command = [sys.executable, "-I", str(Path(sandbox.__file__)), wanted]
    try:
        done = subprocess.run(command, input=content, capture_output=True, timeout=LONGEST_WAIT, check=True)
        answer = json.loads(done.stdout)
    except (subprocess.SubprocessError, ValueError):
        raise Unreadable(_REASONS["broken"]) from None
    if "refused" in answer:
        raise Unreadable(_REASONS[answer["refused"]])
    rows = tuple(tuple(_read(cell) for cell in row) for row in answer["rows"])
    return Grid(answer["name"], answer["first_row"] + 1, rows)


def _csv(content: bytes, wanted: str) -> Grid:
    text = _decoded(content)
    if "\0" in text:
        raise Unreadable(_REASONS["not-a-workbook"])
    try:
        rows = tuple(
            tuple(cell or None for cell in row) for row in csv.reader(io.StringIO(text, newline=""), strict=True)
        )
    except csv.Error:
        raise Unreadable(_REASONS["broken"]) from None
    return Grid(wanted, 1, rows)


def _decoded(content: bytes) -> str:
    for coding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(coding)
        except UnicodeDecodeError:
            continue
    raise Unreadable(_REASONS["not-a-workbook"])


def _read(written: str) -> Cell:
    return _KINDS[written[0]](written[1:]) if written else None


_KINDS: dict[str, Callable[[str], Cell]] = {
    "s": str,
    "n": Decimal,
    "b": lambda digit: digit == "1",
    "d": date.fromisoformat,
    "t": Wrong,
    "e": Wrong,
}
