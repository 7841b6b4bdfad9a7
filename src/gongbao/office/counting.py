"""Counting a period: its last day, every day on the way with its number or why it is not counted, and the arrangement of each year."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from gongbao.engine.calendar import BeyondCalendar, Calendar, DayInfo, DayKind, DayStep, Notice, Pause
from gongbao.engine.rules import Kind, Refused
from gongbao.engine.values import Bilingual, Days, Language, Months, Period, Workdays, Years
from gongbao.office.cases.calendars import office_calendar
from gongbao.office.permission import EVERYONE, Actor, require

UNITS: dict[str, type[Period]] = {"workdays": Workdays, "days": Days, "months": Months, "years": Years}
LONGEST = {"workdays": 5_000, "days": 7_300, "months": 240, "years": 20}  # of a count that somebody might still read


@dataclass(frozen=True)
class NoticeView:
    """A notice on working days; `source` is where it can be read."""

    id: str
    title: str
    source: str


@dataclass(frozen=True)
class CountedDay:
    """One day of a count: its number where it is counted (or completes a month or a year), why, and the notice that says so.

    `kind` is weekday, weekend, holiday or make-up; empty where no calendar reaches the day and none is asked.
    """

    day: date
    number: int | None
    why: str
    kind: str
    notice: NoticeView | None
    is_start: bool
    is_due: bool


@dataclass(frozen=True)
class DueView:
    """A period counted out: `is_provisional` where it rests on days that no notice has arranged yet."""

    start: date
    length: str
    is_in_workdays: bool
    due: date
    is_provisional: bool
    days: tuple[CountedDay, ...]

    @property
    def notices(self) -> tuple[NoticeView, ...]:
        """The notices that decided on a day of the count."""
        return tuple(dict.fromkeys(day.notice for day in self.days if day.notice))


@dataclass(frozen=True)
class Festival:
    """A holiday as it is arranged: the days off, from the first to the last, the days worked instead, the notice."""

    title: str
    off: tuple[tuple[date, date], ...]
    worked: tuple[date, ...]
    notice: NoticeView

    @property
    def begins(self) -> date:
        """Its first day off, or its first day worked where it has none."""
        return self.off[0][0] if self.off else self.worked[0]

    @property
    def days_off(self) -> int:
        """How many days off, weekends among them included."""
        return sum((last - first).days + 1 for first, last in self.off)


@dataclass(frozen=True)
class Arrangement:
    """The holidays of a year in their order; `first` and `last` are the years that are arranged."""

    year: int
    first: int
    last: int
    festivals: tuple[Festival, ...]


def explain_due(
    actor: Actor,
    start: date,
    period: Period,
    language: Language = "zh",
    *,
    rolls: bool = True,
    pauses: Sequence[Pause] = (),
) -> DueView:
    """A period from the day after `start`, counted by the office's calendar; Refused (`start`) for a day before the calendar begins.

    With `rolls=False` (restrictions on persons, dates to remember) a last day that is a day off stays.
    """
    require(actor, EVERYONE)
    calendar = office_calendar()
    try:
        due = calendar.due_after_pauses(start, period, pauses, rolls=rolls)
        steps = calendar.explain(start, period, rolls=rolls, pauses=pauses)
    except BeyondCalendar as beyond:
        raise Refused("start", beyond.message, kind=Kind.CALENDAR) from None
    days = tuple(_day(step, calendar, start, due.day, language) for step in steps)
    length, is_in_workdays = period.in_words.in_(language), isinstance(period, Workdays)
    return DueView(start, length, is_in_workdays, due.day, due.provisional, days)


def period_of(unit: str, count: int) -> Period:
    """So many workdays, days, months or years; Refused for another unit and for a count that nobody would read to its end."""
    if unit not in UNITS:
        raise Refused("unit", Bilingual("请选择期间的单位。", "Choose the unit of the period."))
    if not 1 <= count <= LONGEST[unit]:
        most = LONGEST[unit]
        raise Refused("count", Bilingual(f"应为1至{most}的整数。", f"This must be a whole number from 1 to {most}."))
    return UNITS[unit](count)


def arrangement(actor: Actor, year: int, language: Language = "zh") -> Arrangement:
    """The holidays and make-up days of a year; Refused (`year`) for a year that no notice arranges."""
    require(actor, EVERYONE)
    calendar = office_calendar()
    first, last = calendar.first.year, calendar.last.year
    if not first <= year <= last:
        message = Bilingual(f"节假日安排现有{first}年至{last}年。", f"The years {first} to {last} are arranged.")
        raise Refused("year", message, kind=Kind.CALENDAR)
    festivals = sorted(_festivals(calendar, year, language), key=lambda festival: festival.begins)
    return Arrangement(year, first, last, tuple(festivals))


def years_arranged(actor: Actor) -> tuple[int, int]:
    """The first and the last year that is arranged."""
    require(actor, EVERYONE)
    calendar = office_calendar()
    return calendar.first.year, calendar.last.year


def _day(step: DayStep, calendar: Calendar, start: date, due: date, language: Language) -> CountedDay:
    return CountedDay(
        day=step.day,
        number=step.number,
        why=step.why.in_(language),
        kind=_kind(calendar, step.day),
        notice=_notice(step.source, language) if step.source else None,
        is_start=step.day == start,
        is_due=step.day == due,
    )


def _kind(calendar: Calendar, day: date) -> str:
    try:
        return str(calendar.day(day).kind)
    except BeyondCalendar:
        return ""


def _notice(notice: Notice, language: Language) -> NoticeView:
    return NoticeView(notice.id, notice.title.in_(language), notice.source)


def _festivals(calendar: Calendar, year: int, language: Language) -> Iterator[Festival]:
    days = [
        calendar.day(date(year, 1, 1) + timedelta(count))
        for count in range((date(year, 12, 31) - date(year, 1, 1)).days + 1)
    ]
    arranged = [info for info in days if info.source is not None]
    keys = dict.fromkeys((info.title, info.source) for info in arranged)
    for title, source in keys:
        own = [info for info in arranged if (info.title, info.source) == (title, source)]
        assert source is not None, "only arranged days are looked at"
        name = title.in_(language) if title else DayKind.HOLIDAY.label.in_(language)
        off = tuple(_spans([info for info in own if info.kind is DayKind.HOLIDAY]))
        worked = tuple(info.day for info in own if info.kind is DayKind.MAKE_UP)
        yield Festival(name, off, worked, _notice(source, language))


def _spans(days: Sequence[DayInfo]) -> Iterator[tuple[date, date]]:
    """Days that follow each other as one."""
    for _, group in groupby(enumerate(days), key=lambda entry: entry[1].day.toordinal() - entry[0]):
        run = [info.day for _, info in group]
        yield run[0], run[-1]
