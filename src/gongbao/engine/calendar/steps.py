"""A count told day by day."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from gongbao.engine.calendar.notice import DayInfo, DayKind, Notice
from gongbao.engine.calendar.pauses import Stretch, pause_of
from gongbao.engine.values import Bilingual, Days, Period, Workdays

LONGEST = 36_600  # days of a count that somebody might still read
NOT_COUNTED = Bilingual("起算日不计入", "the starting day is not counted")
PAUSED = Bilingual("计时中止，不计入", "the clock is paused, not counted")
MOVED_ON = Bilingual("顺延至此工作日", "moved on to this working day")


@dataclass(frozen=True, slots=True)
class DayStep:
    """One day of a count: its number where it is counted (or completes a month or a year), why, and the notice that says so."""

    day: date
    number: int | None
    why: Bilingual
    source: Notice | None = None


Known = Callable[[date], DayInfo]
EndOf = Callable[[Period], int]


def explained(
    start: date, due: date, period: Period, pauses: Sequence[Stretch], known: Known, end_of: EndOf
) -> tuple[DayStep, ...]:
    """Every day from `start` to `due`; `known` tells of a day, `end_of` gives the last counted day of a part of the period."""
    first, last, end = start.toordinal(), due.toordinal(), end_of(period)
    if last - first > LONGEST:
        raise ValueError(f"{last - first} days are too many to be told one by one")
    days = [date.fromordinal(ordinal) for ordinal in range(first + 1, last + 1)]
    running = [day for day in days if not pause_of(day.toordinal(), pauses)]
    told = {day: DayStep(day, None, PAUSED) for day in days}
    told |= {
        step.day: step for step in _counted([day for day in running if day.toordinal() <= end], period, known, end_of)
    }
    told |= {day: _passed(known(day)) for day in running if day.toordinal() > end}
    if last > end:
        told[date.fromordinal(end)] = _moved(told[date.fromordinal(end)], known(date.fromordinal(end)))
        told[due] = DayStep(due, None, MOVED_ON, known(due).source)
    return (DayStep(start, None, NOT_COUNTED), *(told[day] for day in days))


def _counted(days: Sequence[date], period: Period, known: Known, end_of: EndOf) -> Iterator[DayStep]:
    if isinstance(period, Workdays):
        return _workdays(days, known)
    if isinstance(period, Days):
        return (DayStep(day, number, Bilingual(f"第{number}日", f"day {number}")) for number, day in enumerate(days, 1))
    return _parts(days, period, end_of)


def _workdays(days: Sequence[date], known: Known) -> Iterator[DayStep]:
    number = 0
    for info in map(known, days):
        if info.working:
            number += 1
            yield DayStep(info.day, number, _worked(number, info), info.source)
        else:
            yield DayStep(info.day, None, _named(info), info.source)


def _parts(days: Sequence[date], period: Period, end_of: EndOf) -> Iterator[DayStep]:
    """The months or years, each complete on its own corresponding day."""
    parts = [replace(period, count=count) for count in range(1, period.count + 1)]
    ends = [end_of(part) for part in parts]
    current = 0
    for day in days:
        words = parts[current].in_words
        if day.toordinal() == ends[current]:
            current += 1
            yield DayStep(day, current, Bilingual(f"满{words.zh}", f"{words.en} complete"))
        else:
            yield DayStep(day, None, Bilingual(f"未满{words.zh}", f"not yet {words.en}"))


def _passed(info: DayInfo) -> DayStep:
    off = _named(info)
    return DayStep(info.day, None, Bilingual(f"顺延：{off.zh}", f"moved on: {off.en}"), info.source)


def _moved(last: DayStep, info: DayInfo) -> DayStep:
    """The last counted day, when the period does not end on it."""
    off = _named(info)
    return replace(
        last, why=Bilingual(f"{last.why.zh}；{off.zh}，顺延", f"{last.why.en}; {off.en}, moved on"), source=info.source
    )


def _worked(number: int, info: DayInfo) -> Bilingual:
    words = Bilingual(f"第{number}个工作日", f"working day {number}")
    if info.kind is DayKind.MAKE_UP:
        return _noted(words, _named(info))
    if info.provisional:
        return _noted(words, Bilingual("估计：该年安排尚未公布", "estimated: that year is not arranged yet"))
    return words


def _named(info: DayInfo) -> Bilingual:
    """What the day is: 周末, 国庆节放假, 国庆节调休上班."""
    if info.title is None:
        return info.kind.label
    if info.kind is DayKind.HOLIDAY:
        return Bilingual(f"{info.title.zh}放假", f"{info.title.en} holiday")
    return Bilingual(f"{info.title.zh}{info.kind.zh}", f"{info.kind.en} for {info.title.en}")


def _noted(words: Bilingual, note: Bilingual) -> Bilingual:
    return Bilingual(f"{words.zh}（{note.zh}）", f"{words.en} ({note.en})")
