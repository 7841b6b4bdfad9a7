"""Pauses of a clock: days that are not counted."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeAlias

Pause: TypeAlias = tuple[date, date]  # the first and the last day that is not counted
Stretch: TypeAlias = tuple[int, int]  # the same as ordinals


def merged(pauses: Sequence[Pause], start: date) -> tuple[Stretch, ...]:
    """The pauses after `start` in their order, those that touch or overlap as one; ValueError for one that ends before it begins."""
    found: list[Stretch] = []
    for first, last in sorted(pauses):
        if last < first:
            raise ValueError(f"a pause from {first} cannot end on {last}")
        begin, end = max(first.toordinal(), start.toordinal() + 1), last.toordinal()
        if found and begin <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        elif begin <= end:
            found.append((begin, end))
    return tuple(found)


def prolonged(end: int, pauses: Sequence[Stretch], lengthen: Callable[[int, Stretch], int]) -> int:
    """The end of a count after each pause that begins before it is over; `lengthen` makes an end later by one pause."""
    for pause in pauses:
        if pause[0] > end:
            break
        end = lengthen(end, pause)
    return end


def pause_of(ordinal: int, pauses: Sequence[Stretch]) -> Stretch | None:
    """The pause in which the day lies, if any."""
    return next((pause for pause in pauses if pause[0] <= ordinal <= pause[1]), None)
