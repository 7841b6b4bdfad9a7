"""What was typed into a form, as a tree: `talents[0].field` is the part `field` of the first row of `talents`."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Self

from django.utils.datastructures import MultiValueDict

from gongbao.engine.rules import Field
from gongbao.engine.rules.types import FreeRecordType, Type

NONE = "!"  # the choice "there is none", and the ending of the box that says so
DEEPEST = 8
_STEP = re.compile(r"\.?([A-Za-z_][A-Za-z0-9_-]*)|\[([0-9]{1,6})\]", re.ASCII)


@dataclass
class Typed:
    """What stands at one place of the form: the words typed there, its parts by name, its rows by number."""

    words: list[str] = field(default_factory=list)
    parts: dict[str, Self] = field(default_factory=dict)
    numbered: dict[int, Self] = field(default_factory=dict)
    is_none: bool = False

    @property
    def word(self) -> str:
        """The last words typed, without the spaces round them."""
        return self.words[-1].strip() if self.words else ""

    @property
    def rows(self) -> list[Self]:
        """The rows in their order, whatever their numbers."""
        return [self.numbered[number] for number in sorted(self.numbered)]

    @property
    def is_blank(self) -> bool:
        """Whether nothing at all was said here."""
        below = (*self.parts.values(), *self.numbered.values())
        return not self.word and not self.is_none and all(part.is_blank for part in below)

    def at(self, path: str) -> Self:
        """What stands at `path` below this place; something blank where nothing does."""
        here = self
        for name, number in _steps(path):
            here = here.parts.get(name, type(self)()) if name else here._row(number)
        return here

    def add_row(self, path: str) -> None:
        """Open a blank row at the end of the list at `path`."""
        rows = self._reach(path)
        rows.numbered[max(rows.numbered, default=-1) + 1] = type(self)()

    def remove_row(self, path: str) -> None:
        """Take out the row at `path` ("talents[1]"); nothing happens where there is none."""
        above, _, last = path.rpartition("[")
        rows = self.at(above)
        if last.endswith("]") and last[:-1].isdecimal() and int(last[:-1]) < len(rows.rows):
            del rows.numbered[sorted(rows.numbered)[int(last[:-1])]]

    def _row(self, number: int) -> Self:
        rows = self.rows
        return rows[number] if number < len(rows) else type(self)()

    def _reach(self, path: str) -> Self:
        here = self
        for name, number in _steps(path):
            here = here.parts.setdefault(name, type(self)()) if name else here.numbered.setdefault(number, type(self)())
        return here


def typed(query: MultiValueDict[str, str]) -> Typed:
    """The tree of a submitted form; names that are no path are left out."""
    root = Typed()
    for name, words in query.lists():
        path = name.removesuffix(NONE)
        if not _is_path(path):
            continue
        place = root._reach(path)
        if name.endswith(NONE):
            place.is_none = True
        else:
            place.words = list(words)
    return root


def written(raw: object, path: str = "") -> Iterator[tuple[str, str]]:
    """The names and words by which a form says `raw` (parsed JSON)."""
    if raw is None:
        yield path + NONE, NONE
    elif isinstance(raw, dict):
        for name, part in raw.items():
            yield from written(part, f"{path}.{name}" if path else str(name))
    elif isinstance(raw, list):
        for number, row in enumerate(raw):
            yield from written(row, f"{path}[{number}]")
    else:
        yield path, str(raw).lower() if isinstance(raw, bool) else str(raw)


def filled_with(fields: Iterable[Field], data: Mapping[str, object]) -> Typed:
    """The tree of a form in which `data` (parsed JSON) were typed."""
    words: MultiValueDict[str, str] = MultiValueDict()
    for part in fields:
        if part.name in data:
            for path, word in _written_as(part.type, data, part.name):
                words.appendlist(path, word)
    return typed(words)


def _written_as(kind: Type, data: Mapping[str, object], name: str) -> Iterator[tuple[str, str]]:
    """A record whose parts nothing says stands in one field."""
    is_unknown = isinstance(kind, FreeRecordType) and not (kind.known and kind.known(data))
    if is_unknown and data[name] is not None:
        yield name, json.dumps(data[name], ensure_ascii=False, indent=1)
    else:
        yield from written(data[name], name)


def _is_path(path: str) -> bool:
    steps = list(_STEP.finditer(path))
    return 0 < len(steps) <= DEEPEST and "".join(step[0] for step in steps) == path


def _steps(path: str) -> list[tuple[str, int]]:
    return [(step[1], int(step[2] or 0)) for step in _STEP.finditer(path)][:DEEPEST]
