"""The one port of the present."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime

from gongbao.office.clock import now, stopped_at, stopped_for_all_at, today


def test_the_clock_can_stand_still():
    """Inside the block it is the moment given, in China's time; afterwards time goes on."""
    with stopped_at(datetime(2020, 12, 31, 17, 0, tzinfo=UTC)):
        assert today() == date(2021, 1, 1)
        assert now().hour == 1

    assert today() != date(2021, 1, 1)


def test_a_day_alone_is_its_noon():
    """A clock stopped at a day shows noon in China."""
    with stopped_at(date(2020, 7, 1)):
        assert (today(), now().hour) == (date(2020, 7, 1), 12)


def test_a_stop_inside_a_stop_ends_with_it():
    """The outer moment holds again after the inner block, even when that one failed."""
    with stopped_at(date(2020, 7, 1)):
        try:
            with stopped_at(date(2021, 7, 1)):
                raise ValueError
        except ValueError:
            pass

        assert today() == date(2020, 7, 1)


def test_a_clock_can_stand_still_for_everybody():
    """Other threads see the same moment, and one's own stop goes before it."""
    with stopped_for_all_at(date(2020, 7, 1)), ThreadPoolExecutor(1) as others:
        assert others.submit(today).result() == date(2020, 7, 1)
        with stopped_at(date(2021, 7, 1)):
            assert (today(), others.submit(today).result()) == (date(2021, 7, 1), date(2020, 7, 1))

    assert today() != date(2020, 7, 1)
