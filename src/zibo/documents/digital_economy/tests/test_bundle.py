"""The best lawful choice and what is lost by it."""

import pytest

from gongbao.engine.values import Range, Yuan
from gongbao.office.permission import PUBLIC
from zibo.documents.digital_economy.demo.enterprises import NEWCOMER, PLATFORM, SOFTWARE
from zibo.documents.digital_economy.enterprise.bundle import narrowed, span_of
from zibo.documents.digital_economy.pages.figures import choose, figures
from zibo.documents.digital_economy.rules.double_enjoyment import DoubleReading
from zibo.documents.digital_economy.rules.support import Support

SAME, ONE = DoubleReading.SAME_MATTER, DoubleReading.ONE_PER_BENEFICIARY


def chosen(enquiry, reading=SAME, end="high"):
    return choose(PUBLIC, enquiry, figures(PUBLIC, enquiry, "zh"), reading, end, "zh")


def test_one_platform_gets_the_best_of_its_supports():
    """Of three supports for one platform the largest is given, less what was paid; the two others are lost, with the reason."""
    found = chosen(PLATFORM)
    fates = {fate.id: (fate.becomes.value, str(fate.payable), str(fate.lost)) for fate in found.fates}

    assert fates == {
        "economy-platform": ("lost", "0.00", "3000000.00"),
        "innovation-platform": ("lost", "0.00", "2000000.00"),
        "industrial-internet-platform": ("given", "3000000.00", "0.00"),
        "平台经济专项": ("kept", "0.00", "0.00"),
        "省级奖励": ("outside", "0.00", "0.00"),
    }
    assert {fate.because_of.zh for fate in found.fates if fate.because_of} == {"工业互联网平台"}


def test_persons_introduced_are_a_matter_each():
    """Each person is a candidate of its own with its share, so that a support for one of them elsewhere meets only that one."""
    found = [fate for fate in chosen(SOFTWARE).fates if fate.id.startswith("talent")]

    assert [(fate.matter, str(fate.amount)) for fate in found] == [
        ("person:YY-01", "100000.00"),
        ("person:YY-02", "100000.00"),
    ]


@pytest.mark.parametrize(
    ("reading", "end", "total"),
    [
        (SAME, "high", "60480000.00"),
        (SAME, "low", "10480000.00"),
        (ONE, "high", "50000000.00"),
        (ONE, "low", "10000000.00"),
    ],
)
def test_both_readings_and_both_ends_can_be_chosen(reading, end, total):
    """The total follows the reading of measure 19 and the end of the ranges; a sum asked for within a range stays."""
    assert str(chosen(NEWCOMER, reading, end).total) == total


def test_a_rent_schedule_counts_with_the_relief_of_all_its_years():
    """Three free years and two halves of 120 000 are 480 000."""
    answer = [{"relief": relief} for relief in ["120000.00"] * 3 + ["60000.00"] * 2 + ["0.00"]]

    assert span_of(Support.RENT_RELIEF_SCHEDULE, answer) == Range(Yuan(48_000_000), Yuan(48_000_000))


@pytest.mark.parametrize("proposed", ["0.99", "3.01", "2.005", "x"])
def test_a_sum_outside_the_range_is_no_proposal(proposed):
    """The sum asked for lies within the range, both ends included."""
    span = Range(Yuan(100), Yuan(300))

    assert narrowed(span, "3.00") == Range(Yuan(300), Yuan(300))
    with pytest.raises(ValueError, match=proposed):
        narrowed(span, proposed)
