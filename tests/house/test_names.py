"""The house names no city and no document, and none of its rooms is named by what it is not."""

import re

from gongbao.engine.jurisdiction import cities
from tests.house.tracked import HOUSE, shown, tracked

NOT_A_ROOM = {"utils", "util", "common", "core", "helpers", "helper", "base", "managers", "misc", "shared"}
READ = {".py", ".html", ".js", ".css", ".toml", ".po", ".md", ".svg", ".typ", ".json", ".txt"}


def test_no_room_is_named_by_what_it_is_not():
    """No folder or module is called utils, common, core, helpers, base, managers."""
    parts = {(shown(file), part) for file in tracked() for part in (*file.relative_to(HOUSE).parts[:-1], file.stem)}

    assert sorted(path for path, part in parts if part in NOT_A_ROOM) == []


def test_the_house_names_no_city():
    """No file of the house contains the name of a city, in any script."""
    assert _mentions(_city_names()) == []


def test_the_house_names_no_document():
    """No file of the house contains a document's name, number or title."""
    assert _mentions(_document_names()) == []


def _city_names() -> set[str]:
    places = {
        word for city in cities().values() for word in (city.package, city.title.zh, city.title.zh.removesuffix("市"))
    }
    return places | set(cities())


def _document_names() -> set[str]:
    enactments = [enactment for city in cities().values() for enactment in city.enactments.values()]
    slugs = {name for enactment in enactments for name in (enactment.slug, enactment.slug.replace("-", "_"))}
    return slugs | {str(found) for enactment in enactments for found in (enactment.number, enactment.title.zh) if found}


def _mentions(names: set[str]) -> list[str]:
    """Where a name stands as a word; Chinese has no spaces between words, so there it stands anywhere."""
    pattern = re.compile(
        "|".join(rf"\b{re.escape(name)}\b" if name.isascii() else re.escape(name) for name in names), re.IGNORECASE
    )
    files = [
        file
        for file in tracked()
        if file.is_relative_to(HOUSE / "src/gongbao") and file.suffix in READ and "vendor" not in file.parts
    ]
    lines = (
        (file, number, line)
        for file in files
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
    )
    return [f"{shown(file)}:{number}: {found[0]}" for file, number, line in lines if (found := pattern.search(line))]
