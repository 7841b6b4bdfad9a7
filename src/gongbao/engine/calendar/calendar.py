"""A calendar of working days, and the statutory periods counted on it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from gongbao.engine.calendar import beyond
from gongbao.engine.calendar.notice import DayInfo, Notice
from gongbao.engine.calendar.pauses import Pause, Stretch, merged, pause_of, prolonged
from gongbao.engine.calendar.published import LAST_ORDINAL, Published
from gongbao.engine.calendar.steps import DayStep, explained
from gongbao.engine.values import DatedPeriod, Period

DAY: Stretch = (0, 0)


@dataclass(frozen=True, slots=True)
class Due:
    """The last day of a period; `provisional` when it rests on days that no notice has arranged yet."""

    day: date
    provisional: bool = False


class Calendar:
    """Which days are worked, and when periods end.

    The day on which a period starts is not counted. A procedure's period in days, months or years that ends on a day off
    is moved on to the next working day; with `rolls=False` (restrictions on persons, dates to remember) it stays, and no
    calendar is asked. Whatever needs a day that no notice reaches raises BeyondCalendar.
    """

    def __init__(self, notices: Callable[[], tuple[Notice, ...]], *, assumes_weekdays: bool = False) -> None:
        """`notices` is called once, when the first day is asked for; a later notice overrides an earlier one."""
        self._notices = notices
        self._assumes_weekdays = assumes_weekdays

    @cached_property
    def _published(self) -> Published:
        return Published(self._notices(), assumes_weekdays=self._assumes_weekdays)

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What the calendar rests on, later ones override earlier ones."""
        return self._published.notices

    @property
    def first(self) -> date:
        """The first published day."""
        return self._published.first

    @property
    def last(self) -> date:
        """The last published day."""
        return self._published.last

    def with_notices(self, *notices: Notice) -> "Calendar":
        """This calendar under further notices: local orders, or the arrangement of the next year.

        ValueError when a year in between would be left out, or a notice orders something for a day in no published year.
        """
        known = (*self.notices, *notices)
        further = Calendar(lambda: known, assumes_weekdays=self._assumes_weekdays)
        further._published  # noqa: B018  a fault of a notice is told to whoever brings it
        return further

    def assuming_weekdays(self) -> "Calendar":
        """This calendar taking every Monday to Friday after its last day for worked: what rests on such a day is provisional."""
        return self._estimating

    @cached_property
    def _estimating(self) -> "Calendar":
        return Calendar(lambda: self.notices, assumes_weekdays=True)

    def day(self, day: date) -> DayInfo:
        """What is known of the day."""
        return self._published.info(day)

    def is_working(self, day: date) -> bool:
        """Whether the day is worked."""
        return self.day(day).working

    def due(self, start: date, period: Period, *, rolls: bool = True) -> Due:
        """The last day of the period."""
        return self.due_after_pauses(start, period, (), rolls=rolls)

    def due_after_pauses(self, start: date, period: Period, pauses: Sequence[Pause], *, rolls: bool = True) -> Due:
        """The last day of a period whose clock stood still from the first to the last day of each pause, both included.

        Such days are not counted; months and years end later by as many days as the pauses had. Pauses after the end change nothing.
        """
        stretches = merged(pauses, start)
        end = self._end(start, period, stretches)
        if not rolls and isinstance(period, DatedPeriod):
            return Due(date.fromordinal(end))
        if isinstance(period, DatedPeriod):
            end = self._moved_on(end, stretches)
        return Due(date.fromordinal(end), provisional=end > self.last.toordinal())

    def explain(
        self, start: date, period: Period, *, rolls: bool = True, pauses: Sequence[Pause] = ()
    ) -> tuple[DayStep, ...]:
        """Every day from the start to the last one, with its number and why it is counted or not; ValueError for more than a hundred years."""
        stretches = merged(pauses, start)
        due = self.due_after_pauses(start, period, pauses, rolls=rolls).day
        return explained(start, due, period, stretches, self.day, lambda part: self._end(start, part, stretches))

    def elapsed(self, start: date, until: date, pauses: Sequence[Pause] = ()) -> int:
        """How many working days after `start` are used up when `until` is over; ValueError when `until` lies before `start`."""
        if until < start:
            raise ValueError(f"{until} lies before {start}")
        last = until.toordinal()
        stretches = [(begin, min(end, last)) for begin, end in merged(pauses, start) if begin <= last]
        return self._worked((start.toordinal() + 1, last)) - sum(map(self._worked, stretches))

    def workdays_between(self, start: date, until: date) -> int:
        """How many working days there are after `start` up to `until`, itself included."""
        return self.elapsed(start, until)

    def _end(self, start: date, period: Period, pauses: Sequence[Stretch]) -> int:
        """The last counted day, before it is moved on."""
        if isinstance(period, DatedPeriod):
            end = period.end(start)
            if end is None:
                raise beyond.past_all_years()
            return prolonged(end.toordinal(), pauses, _days_later)
        number = self._published.worked_until(start.toordinal()) + period.count
        return prolonged(self._published.working_day(number), pauses, self._workdays_later)

    def _workdays_later(self, end: int, pause: Stretch) -> int:
        return self._published.working_day(self._published.worked_until(end) + self._worked(pause))

    def _moved_on(self, end: int, pauses: Sequence[Stretch]) -> int:
        """The first working day from the end on that is not paused."""
        day = self._working_from(end)
        while pause := pause_of(day, pauses):
            day = self._working_from(_days_later(pause[1], DAY))
        return day

    def _working_from(self, day: int) -> int:
        self._published.reach(date.fromordinal(day))
        return self._published.working_day(self._published.worked_until(day - 1) + 1)

    def _worked(self, stretch: Stretch) -> int:
        return self._published.worked_until(stretch[1]) - self._published.worked_until(stretch[0] - 1)


def _days_later(end: int, pause: Stretch) -> int:
    """The end made later by the length of a stretch."""
    later = end + pause[1] - pause[0] + 1
    if later > LAST_ORDINAL:
        raise beyond.past_all_years()
    return later
