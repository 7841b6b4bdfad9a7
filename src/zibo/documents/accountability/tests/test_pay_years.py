"""The pay years against a second computation that goes through the days one by one."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from zibo.documents.accountability import rules
from zibo.documents.accountability.rules.in_office import Spell
from zibo.documents.accountability.rules.pay_years import Basis, PayBase

ONE_DAY = timedelta(days=1)
EDGES = [date(year, month, day) for year in range(2016, 2023) for month, day in ((1, 1), (1, 2), (12, 30), (12, 31))]
DAYS = st.sampled_from(EDGES) | st.dates(date(2016, 1, 1), date(2022, 12, 31))


@st.composite
def handled(draw: st.DrawFn) -> tuple[date, tuple[Spell, ...]]:
    """A handling date and spells that began before it."""
    handled_on = draw(DAYS.filter(lambda day: day > date(2016, 1, 1)))
    return handled_on, tuple(draw(st.lists(spells_before(handled_on), min_size=1, max_size=4)))


@st.composite
def spells_before(draw: st.DrawFn, day: date) -> Spell:
    """A spell that began before the day and may still last."""
    first = draw(DAYS.filter(lambda found: found < day))
    return Spell(first, draw(st.none() | DAYS.filter(lambda found: found >= first)))


@settings(max_examples=400, deadline=None)
@given(handled())
def test_the_pay_years_are_those_that_the_days_give(case: tuple[date, tuple[Spell, ...]]) -> None:
    """Whatever the spells, the base is the one found by looking at every day."""
    handled_on, spells = case

    assert rules.determination_year(handling_date=handled_on, spells=spells) == _by_days(handled_on, spells)


def _by_days(handled_on: date, spells: tuple[Spell, ...]) -> PayBase:
    end = date(2023, 12, 31)
    served = {day for spell in spells for day in _days(spell.from_, min(spell.end, end))}
    this_year, whole = handled_on.year, {year for year in range(2015, 2024) if _days_of(year) <= served}
    earlier = max((year for year in whole if year < this_year), default=None)
    if this_year in whole:
        return _year(Basis.HANDLING_YEAR, this_year)
    if not _days_of(this_year) & served:
        left = (max(served) + ONE_DAY).year
        if _days_of(left - 1) & served:
            return _year(Basis.YEAR_BEFORE_LEAVING, left - 1)
    if earlier is not None:
        return _year(Basis.LAST_COMPLETE_YEAR, earlier)
    months = sorted({day.isoformat()[:7] for day in served if day < handled_on})
    return PayBase(Basis.MONTHS, None, (), tuple(months[-12:]))


def _year(basis: Basis, year: int) -> PayBase:
    return PayBase(basis, year, (year, year - 1, year - 2), ())


def _days(first: date, last: date) -> list[date]:
    return [first + ONE_DAY * number for number in range((last - first).days + 1)]


def _days_of(year: int) -> set[date]:
    return set(_days(date(year, 1, 1), date(year, 12, 31)))
