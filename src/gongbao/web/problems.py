"""What the error summary at the head of a page says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One line of the error summary, with the place on the page where it can be mended."""

    words: str
    href: str
