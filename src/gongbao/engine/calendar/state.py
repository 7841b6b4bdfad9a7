"""The arrangements of the State Council since 2004 (state.toml)."""

import tomllib
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from importlib.resources import files
from typing import Any

from gongbao.engine.calendar.calendar import Calendar
from gongbao.engine.calendar.notice import DayKind, Notice
from gongbao.engine.values import Bilingual


def _notices() -> tuple[Notice, ...]:
    stored = tomllib.loads(files(__package__).joinpath("state.toml").read_text(encoding="utf-8"))
    festivals = {key: Bilingual(**words) for key, words in stored["festivals"].items()}
    return tuple(_notice(entry, festivals) for entry in stored["notices"])


def _notice(entry: dict[str, Any], festivals: dict[str, Bilingual]) -> Notice:
    off = [(day, DayKind.HOLIDAY, name) for day, name in _days(entry.get("off", ()))]
    worked = [(day, DayKind.MAKE_UP, name) for day, name in _days(entry.get("worked", ()))]
    return Notice(
        id=entry["number"] or entry["zh"],
        title=Bilingual(entry["zh"], entry["en"]),
        source=entry["source"],
        days={day: kind for day, kind, _ in off + worked},
        publishes_year=entry.get("publishes_year"),
        names={day: festivals[name] for day, _, name in off + worked},
    )


def _days(spans: Iterable[tuple[str, date, date]]) -> Iterator[tuple[date, str]]:
    for name, first, last in spans:
        yield from ((first + timedelta(count), name) for count in range((last - first).days + 1))


STATE = Calendar(_notices)
