"""`python -m tools.translations`: bring every catalogue up to the messages that stand in its room's code and templates.

Pure Python: Django turns a template into something Babel can read. Translations that exist are kept; nothing is guessed.
"""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

HOUSE = Path(__file__).resolve().parent.parent
LANGUAGE = "zh_Hans"
KEYWORDS = {
    name: numbers
    for plain, numbers in {
        "gettext": None,
        "ngettext": (1, 2),
        "pgettext": ((1, "c"), 2),
        "npgettext": ((1, "c"), 2, 3),
    }.items()
    for name in (plain, f"{plain}_lazy")
} | {"_": None, "gettext_noop": None}


class Message(NamedTuple):
    """Words to be translated: context, the English, its plural, and where they stand."""

    context: str | None
    singular: str
    plural: str | None
    file: Path
    line: int

    @property
    def id(self) -> str | tuple[str, str]:
        """How a catalogue knows it."""
        return (self.singular, self.plural) if self.plural else self.singular


def messages(room: Path) -> list[Message]:
    """What stands in a room's code and templates to be translated."""
    files = sorted(file for suffix in ("py", "html", "txt") for file in room.rglob(f"*.{suffix}") if _is_read(file))
    return [message for file in files for message in _messages_of(file)]


def rooms() -> list[Path]:
    """The folders that have catalogues of their own."""
    return sorted({file.parents[3] for file in (HOUSE / "src").rglob("locale/*/LC_MESSAGES/django.po")})


def update(room: Path) -> Path:
    """Merge what stands in the room into its catalogue; new messages come in untranslated."""
    file = room / "locale" / LANGUAGE / "LC_MESSAGES" / "django.po"
    template = Catalog(fuzzy=False)
    for message in messages(room):
        place = (str(message.file.relative_to(HOUSE)), message.line)
        template.add(message.id, locations=[place], context=message.context)
    with file.open("rb") as source:
        catalogue = read_po(source, locale=LANGUAGE)
    catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
    with file.open("wb") as target:
        write_po(target, catalogue, width=120, sort_output=True, ignore_obsolete=True, include_lineno=False)
    return file


def _is_read(file: Path) -> bool:
    if file.suffix == ".py":
        return "tests" not in file.parts and "migrations" not in file.parts
    return "templates" in file.parts


def _messages_of(file: Path) -> Iterator[Message]:
    text = file.read_text(encoding="utf-8")
    if file.suffix != ".py":
        text = "\n".join(line.lstrip() for line in templatize(text, origin=str(file)).splitlines())
    source = io.BytesIO(text.encode())
    for line, words, _, context in extract("python", source, KEYWORDS, options={"encoding": "utf-8"}):
        singular, plural = words if isinstance(words, tuple) else (words, None)
        if singular:  # words that are computed cannot be read here; they are marked where they are written
            yield Message(context, singular, plural, file, line)


if __name__ == "__main__":
    for found in rooms():
        print(update(found).relative_to(HOUSE))
