"""Reads one workbook from standard input and prints its cells as JSON; run as a process of its own that can open nothing else.

Each cell is a string whose first letter says what stood there: s text, n number, b truth, d day, t moment, e error value; "" is an empty cell.
"""

import codecs
import io
import json
import math
import resource
import sys
import zipfile
from datetime import date, datetime
from xml.parsers import expat

from python_calamine import CalamineWorkbook

MOST_UNPACKED = 50 * 1024 * 1024
MOST_PARTS = 2_000
STEEPEST = 100  # how many times larger than packed a part may unpack
SMALL = 1024 * 1024  # parts below this may be packed more steeply
MOST_MEMORY = 1024 * 1024 * 1024
MOST_SECONDS = 5
_CODINGS = ("ascii", "utf-16-le", "utf-16-be")
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships id"


class Refused(Exception):
    """The file is not opened; the word says why."""


def main() -> None:
    """Answer on standard output with {"sheets", "name", "first_row", "rows"} or {"refused"}; argv[1] names the sheet looked for."""
    content = sys.stdin.buffer.read()
    _shut_in()
    try:
        answer = _sheet(content, sys.argv[1])
    except Refused as refused:
        answer = {"refused": str(refused)}
    except Exception:  # noqa: BLE001  whatever a broken file does to a reader, the file is what is wrong
        answer = {"refused": "broken"}
    sys.stdout.write(json.dumps(answer, ensure_ascii=True))


def _shut_in() -> None:
    """From here on this process opens neither file nor connection, and its memory and time are bounded."""
    for coding in ("cp437", *_CODINGS):  # what Python would load only when a part's name or words need it
        codecs.lookup(coding)
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))


def _sheet(content: bytes, wanted: str) -> dict[str, object]:
    parts = _parts(content)
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
    names = workbook.sheet_names
    name = wanted if wanted in names else names[0]
    errors = _error_cells(parts, names.index(name))
    table = workbook.get_sheet_by_name(name)
    first_row, first_column = table.start or (0, 0)
    rows = [[""] * first_column + [_written(cell) for cell in row] for row in table.to_python(skip_empty_area=True)]
    for row, column, words in errors:
        if first_row <= row < first_row + len(rows):
            line = rows[row - first_row]
            line.extend([""] * (column + 1 - len(line)))
            line[column] = f"e{words}"
    return {"sheets": names, "name": name, "first_row": first_row, "rows": rows}


def _parts(content: bytes) -> dict[str, bytes]:
    """Every part of the package, unpacked while its bytes are counted; what the directory claims about sizes is not believed."""
    if not zipfile.is_zipfile(io.BytesIO(content)):
        raise Refused("not-a-workbook")
    package = zipfile.ZipFile(io.BytesIO(content))
    if len(package.infolist()) > MOST_PARTS:
        raise Refused("too-large")
    left, parts = MOST_UNPACKED, {}
    for part in package.infolist():
        if part.filename.lower().endswith("vbaproject.bin"):
            raise Refused("macros")
        parts[part.filename] = _unpacked(package, part, left)
        left -= len(parts[part.filename])
    if "xl/workbook.xml" not in parts:
        raise Refused("not-a-workbook")
    if any(_declares_a_type(unpacked) for unpacked in parts.values()):
        raise Refused("document-type")
    return parts


def _unpacked(package: zipfile.ZipFile, part: zipfile.ZipInfo, left: int) -> bytes:
    most = min(left, max(SMALL, part.compress_size * STEEPEST))
    with package.open(part) as stream:
        unpacked = stream.read(most + 1)
    if len(unpacked) > most:
        raise Refused("too-large")
    return unpacked


def _declares_a_type(unpacked: bytes) -> bool:
    """Whether a part holds a document type declaration in any encoding an XML reader would try; a workbook needs none."""
    return any(f"<!{word}".encode(coding) in unpacked for word in ("DOCTYPE", "ENTITY") for coding in _CODINGS)


def _error_cells(parts: dict[str, bytes], number: int) -> list[tuple[int, int, str]]:
    """Row, column and words of the cells that show an error (#N/A); the reader above calls them empty."""
    errors = _Errors()
    _parse(parts[_path_of_sheet(parts, number)], errors.start, errors.end, errors.words)
    return [(*_place(address), shown) for address, shown in errors.found]


class _Errors:
    """Listens to a sheet being parsed and keeps the error cells with what they show."""

    def __init__(self) -> None:
        self.found: list[tuple[str, str]] = []
        self._is_error = self._is_value = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag.endswith(" c"):
            self._is_error = attributes.get("t") == "e"
            if self._is_error:
                self.found.append((attributes["r"], ""))
        self._is_value = self._is_error and tag.endswith(" v")

    def end(self, tag: str) -> None:
        self._is_value = False

    def words(self, text: str) -> None:
        if self._is_value:
            address, before = self.found[-1]
            self.found[-1] = (address, before + text)


def _path_of_sheet(parts: dict[str, bytes], number: int) -> str:
    sheets: list[str] = []
    targets: dict[str, str] = {}

    def sheet(tag: str, attributes: dict[str, str]) -> None:
        if tag.endswith(" sheet"):
            sheets.append(attributes.get(_RELATION, ""))

    def relation(tag: str, attributes: dict[str, str]) -> None:
        if tag.endswith(" Relationship"):
            targets[attributes["Id"]] = attributes["Target"]

    _parse(parts["xl/workbook.xml"], sheet)
    _parse(parts["xl/_rels/workbook.xml.rels"], relation)
    target = targets[sheets[number]]
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _parse(source: bytes, start=None, end=None, words=None) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001  expat's handlers
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, words
    parser.Parse(source, True)  # noqa: FBT003  expat's own signature


def _place(address: str) -> tuple[int, int]:
    """The row and column of "C7", both counted from 0."""
    letters = address.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(address[len(letters) :]) - 1, column - 1


def _written(cell: object) -> str:
    if isinstance(cell, bool):
        return f"b{int(cell)}"
    if isinstance(cell, int | float):
        return f"n{cell!r}" if math.isfinite(cell) else f"e{cell}"
    if isinstance(cell, str):
        return f"s{cell}" if cell else ""
    return _written_moment(cell)


def _written_moment(cell: object) -> str:
    if isinstance(cell, datetime):
        return f"t{cell}" if cell.time() != datetime.min.time() else f"d{cell.date()}"
    return f"d{cell}" if isinstance(cell, date) else f"t{cell}"


if __name__ == "__main__":
    main()
