"""The contents page of an issue as printed, each entry with the document it means and where the two differ."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from gongbao.engine.documents.tree import ContentsEntry
from gongbao.office.issues import IssueView
from gongbao.web.text import Sheet


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the contents page; `sheet` is the document it means, `differences` what the print of that document has otherwise."""

    printed: ContentsEntry
    sheet: Sheet | None
    differences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the contents page under its heading."""

    heading: str
    entries: tuple[Entry, ...]


def contents_of(issue: IssueView, sheets: Sequence[Sheet]) -> tuple[Section, ...]:
    """The sections of the contents page. An entry whose number no document bears means the one that stands at its place."""
    by_number = {sheet.entry.number: sheet for sheet in sheets}
    found = [
        _entry(printed, by_number.get(printed.number) or (sheets[place] if place < len(sheets) else None))
        for place, printed in enumerate(issue.contents)
    ]
    headings = dict.fromkeys(entry.printed.section or "" for entry in found)
    return tuple(
        Section(heading, tuple(entry for entry in found if (entry.printed.section or "") == heading))
        for heading in headings
    )


def _entry(printed: ContentsEntry, sheet: Sheet | None) -> Entry:
    return Entry(printed, sheet, tuple(_differences(printed, sheet)) if sheet else ())


def _differences(printed: ContentsEntry, sheet: Sheet) -> list[str]:
    body = sheet.entry.document
    found = []
    if printed.number != body.number:
        found.append(_("The document itself bears the number %(number)s.") % {"number": body.number})
    if _bare(printed.title) != _bare(body.title):
        found.append(_("The title of the document itself reads: %(title)s") % {"title": body.title})
    return found


def _bare(title: str) -> str:
    return re.sub(r"\s", "", title).translate(str.maketrans("（）", "()"))
