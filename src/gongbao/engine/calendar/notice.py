"""A notice on working days, and what is known of one day."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from gongbao.engine.values import Bilingual, Choice


class DayKind(Choice):
    """What sort of day it is."""

    WEEKDAY = "weekday", "工作日", "weekday"
    WEEKEND = "weekend", "周末", "weekend"
    HOLIDAY = "holiday", "节假日", "holiday"
    MAKE_UP = "make-up", "调休上班", "make-up working day"

    @property
    def is_working(self) -> bool:
        """Whether the offices work on such a day."""
        return self in (DayKind.WEEKDAY, DayKind.MAKE_UP)


@dataclass(frozen=True, slots=True)
class Notice:
    """An order on which days are worked: a yearly arrangement (`publishes_year`), an amendment, a local order.

    `id` is its number, or its title where it has none; `source` where it can be read; `names` what the days are called.
    """

    id: str
    title: Bilingual
    source: str
    days: Mapping[date, DayKind] = field(hash=False)
    publishes_year: int | None = None
    names: Mapping[date, Bilingual] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class DayInfo:
    """One day: worked or not, of which kind, what it is called and under which notice; `provisional` when no notice reaches it."""

    day: date
    working: bool
    kind: DayKind
    title: Bilingual | None = None
    source: Notice | None = None
    provisional: bool = False
