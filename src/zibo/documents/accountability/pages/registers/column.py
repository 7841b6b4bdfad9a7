"""What a register is made of."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from gongbao.engine.calendar import Calendar
from gongbao.engine.values import Bilingual
from gongbao.office.cases.calendars import Calendars
from gongbao.office.permission import Actor

Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A heading in both languages, and the provision that its comment cites."""

    label: Bilingual
    provision: str


@dataclass(frozen=True)
class Asked:
    """Who exports what: the days between which a case was opened count, both included."""

    actor: Actor
    known: Calendars
    day: date
    from_: date
    until: date

    @property
    def calendar(self) -> Calendar:
        """By which last days are counted."""
        return self.known.now


@dataclass(frozen=True)
class Register:
    """One sheet: `rows` gives a row of values, one for each column."""

    name: str
    title: Bilingual
    columns: tuple[Column, ...]
    rows: Callable[[Asked], Iterable[Row]]


def columns(provision: str, *labels: tuple[str, str]) -> tuple[Column, ...]:
    """Columns that rest on one provision."""
    return tuple(Column(Bilingual(zh, en), provision) for zh, en in labels)
