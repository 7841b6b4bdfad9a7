"""A day that knows where the law states it."""

from datetime import date


class StatedDay(date):
    """A calendar day read out of a provision; `source` is the quotation."""

    source: object

    @classmethod
    def of(cls, day: date, source: object) -> "StatedDay":
        """The same day with its quotation."""
        stated = cls(day.year, day.month, day.day)
        stated.source = source
        return stated
