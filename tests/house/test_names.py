"""The house names no city and no document, and none of its rooms is named by what it is not."""

import re

from gongbao.engine.jurisdiction import cities
from tests.house.tracked import HOUSE, shown, tracked

NOT_A_ROOM = {"utils", "util", "common", "core", "helpers", "helper", "base", "managers", "misc", "shared"}
READ = {".py", ".html", ".js", ".css", ".toml", ".po", ".md", ".svg", ".typ", ".json", ".txt"}


def test_no_room_is_named_by_what_it_is_not():
    """No folder or module is called utils, common, core, helpers, base, managers."""
    modules = [file for file in tracked() if file.suffix == ".py"]
    parts = {(shown(file), part) for file in modules for part in (*file.relative_to(HOUSE).parts[:-1], file.stem)}

    assert sorted(path for path, part in parts if part in NOT_A_ROOM) == []


def test_the_house_names_no_city():
    """No file of the house contains the name of a city, in any script."""
    found = cities()
    names = {word for city in found.values() for word in (city.title.zh, city.title.zh.removesuffix("市"))}

    assert _mentions([*map(re.escape, names), *(rf"\b{name}\b" for name in found)]) == []


def test_the_house_names_no_document():
    """No file of the house contains a document's number or title, or its name where a name of a document stands."""
    enactments = [enactment for city in cities().values() for enactment in city.enactments.values()]
    words = [re.escape(str(word)) for found in enactments for word in (found.number, found.title.zh) if word]
    names = {name for found in enactments for name in (found.slug, found.slug.replace("-", "_"))}
    places = [rf"""["']{name}/|documents[./]{name}\b""" for name in names]
    unmistakable = [name for name in names if not name.isalpha()]

    assert _mentions(words + places + unmistakable) == []


def _mentions(patterns: list[str]) -> list[str]:
    """The lines of the house's own files in which one of the patterns is found."""
    wanted = re.compile("|".join(patterns), re.IGNORECASE)
    files = [file for file in tracked() if file.is_relative_to(HOUSE / "src" / "gongbao") and _is_ours(file)]
    lines = ((file, number, line) for file in files for number, line in _numbered(file.read_text(encoding="utf-8")))
    return [f"{shown(file)}:{number}: {found[0]}" for file, number, line in lines if (found := wanted.search(line))]


def _is_ours(file) -> bool:
    return file.suffix in READ and "vendor" not in file.parts


def _numbered(text: str) -> list[tuple[int, str]]:
    return list(enumerate(text.splitlines(), 1))
