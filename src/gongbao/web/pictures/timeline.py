"""When each document holds, as bars on a scale of years, with today's line."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gongbao.office.documents import DocumentEntry

TOP, STEP, BELOW = 34, 46, 6  # pixels: the scale, one bar with its name, the foot


@dataclass(frozen=True, slots=True)
class Bar:
    """One document: `x` and `width` in per cent of the picture, `y` in pixels; `is_open` where no end is stated.

    `reach` is the width of the part before its signature, where it reaches back.
    """

    entry: DocumentEntry
    x: str
    width: str
    y: int
    is_open: bool
    reach: str

    @property
    def name_y(self) -> int:
        """The base line of its name."""
        return self.y - 6


@dataclass(frozen=True, slots=True)
class Tick:
    """A year or a day on the scale."""

    x: str
    words: str
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class Timeline:
    """The picture: bars, years, today, and the day asked about where that is another one."""

    bars: tuple[Bar, ...]
    years: tuple[Tick, ...]
    today: Tick
    asked: Tick | None
    height: int


def timeline(entries: Sequence[DocumentEntry], today: date, asked: date) -> Timeline:
    """The bars of the documents whose beginning is known, from the first of them to the year after the last day in the picture."""
    held = [entry for entry in entries if entry.force and entry.force.from_]
    days = [day for entry in held if entry.force for day in (entry.force.from_, entry.force.until) if day]
    scale = _Scale(min([*days, today, asked]).year, max([*days, today, asked]).year + 1)
    return Timeline(
        bars=tuple(_bar(entry, scale, number) for number, entry in enumerate(held)),
        years=tuple(Tick(scale.at(date(year, 1, 1)), str(year)) for year in range(scale.first, scale.last)),
        today=scale.tick(today),
        asked=scale.tick(asked) if asked != today else None,
        height=TOP + STEP * len(held) + BELOW,
    )


@dataclass(frozen=True, slots=True)
class _Scale:
    first: int
    last: int

    def share(self, day: date) -> float:
        start = date(self.first, 1, 1)
        return (day - start).days / (date(self.last, 1, 1) - start).days

    def at(self, day: date) -> str:
        return f"{100 * self.share(day):.2f}%"

    def span(self, start: date, end: date) -> str:
        return f"{100 * (self.share(end) - self.share(start)):.2f}%"

    def tick(self, day: date) -> Tick:
        return Tick(self.at(day), day.isoformat(), self.share(day) > 0.7)


def _bar(entry: DocumentEntry, scale: _Scale, number: int) -> Bar:
    force = entry.force
    from_ = (force and force.from_) or date(scale.first, 1, 1)
    end = scale.share(force.until) if force and force.until else 1.0
    return Bar(
        entry=entry,
        x=scale.at(from_),
        width=f"{100 * (end - scale.share(from_)):.2f}%",
        y=TOP + STEP * number + 22,
        is_open=not (force and force.until),
        reach=scale.span(from_, entry.signed) if entry.signed and from_ < entry.signed else "",
    )
