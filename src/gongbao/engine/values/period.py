"""Statutory periods: so many working days, days, months or years."""

from abc import ABC, abstractmethod
from calendar import monthrange
from dataclasses import dataclass, field
from datetime import MAXYEAR, date

from gongbao.engine.values.bilingual import Bilingual


@dataclass(frozen=True, slots=True)
class Period(ABC):
    """A length of time as the law states it; `source` is the quotation it was read from. ValueError when it is not at least one unit."""

    count: int
    source: object = field(default=None, compare=False, repr=False)

    def __post_init__(self) -> None:
        if self.count < 1:
            raise ValueError(f"a period has at least one unit, not {self.count}")

    @property
    @abstractmethod
    def in_words(self) -> Bilingual:
        """The length: 15个工作日, 15 working days."""

    def _with(self, zh: str, en: str) -> Bilingual:
        return Bilingual(f"{self.count}{zh}", f"{self.count} {en}{'' if self.count == 1 else 's'}")


class Workdays(Period):
    """So many working days; which days are worked is a calendar's to say."""

    __slots__ = ()

    @property
    def in_words(self) -> Bilingual:
        return self._with("个工作日", "working day")


class DatedPeriod(Period):
    """A period whose end every calendar on the wall shows."""

    __slots__ = ()

    @abstractmethod
    def end(self, start: date) -> date | None:
        """The last day when `start` is not counted; None when it lies after the year 9999."""


class Days(DatedPeriod):
    """So many days, whether they are worked or not."""

    __slots__ = ()

    @property
    def in_words(self) -> Bilingual:
        return self._with("日", "day")

    def end(self, start: date) -> date | None:
        last = start.toordinal() + self.count
        return date.fromordinal(last) if last <= date.max.toordinal() else None


class Months(DatedPeriod):
    """So many months: they end on the corresponding day, or on the month's last day where it has none."""

    __slots__ = ()

    @property
    def in_words(self) -> Bilingual:
        return self._with("个月", "month")

    def end(self, start: date) -> date | None:
        return _months_on(start, self.count)


class Years(DatedPeriod):
    """So many years: they end on the corresponding day, a year from 29 February on 28 February."""

    __slots__ = ()

    @property
    def in_words(self) -> Bilingual:
        return self._with("年", "year")

    def end(self, start: date) -> date | None:
        return _months_on(start, 12 * self.count)


def _months_on(start: date, months: int) -> date | None:
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    if year > MAXYEAR:
        return None
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))
