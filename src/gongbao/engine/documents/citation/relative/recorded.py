"""Readings that a named person has recorded (recorded_readings.toml of a document's folder)."""

import tomllib
from importlib.resources.abc import Traversable

from gongbao.engine.documents.citation.relative.relation import RecordedReading


def load_recorded(folder: Traversable) -> tuple[RecordedReading, ...]:
    """The recorded readings that stand in a folder, none where it has no such file."""
    file = folder.joinpath("recorded_readings.toml")
    if not file.is_file():
        return ()
    entries = tomllib.loads(file.read_text(encoding="utf-8"))["recorded_reading"]
    return tuple(
        RecordedReading(entry["document"], entry["at"], entry["phrase"], tuple(entry["targets"])) for entry in entries
    )
