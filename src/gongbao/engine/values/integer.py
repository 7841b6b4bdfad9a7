"""An integer that knows where the law states it."""


class StatedInteger(int):
    """An integer read out of a provision; `source` is the quotation."""

    source: object

    def __new__(cls, value: int, source: object = None) -> "StatedInteger":
        stated = super().__new__(cls, value)
        stated.source = source
        return stated
