"""Things that may stand in a list only once."""

from collections.abc import Hashable, Sequence


def second_occurrence(things: Sequence[Hashable]) -> int | None:
    """The position of the first thing that stood in the list before, None when none does."""
    seen = set()
    for position, thing in enumerate(things):
        if thing in seen:
            return position
        seen.add(thing)
    return None
