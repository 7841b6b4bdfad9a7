"""What it means that sums together stay below a cap."""

from gongbao.engine.values import Yuan


def stays_below(cap: Yuan, value: Yuan, granted: Yuan) -> bool:
    """Whether value and what was granted before do not exceed the cap, unless the earlier grants did already."""
    return granted > cap or value + granted <= cap
