"""The best lawful choice under measure 19 as the page shows it: what is given and what is lost, in both readings, as a picture and a table."""

from dataclasses import dataclass

from gongbao.engine.values import Language, Yuan, total
from gongbao.office.permission import Actor
from gongbao.web.answering import money
from zibo.documents.digital_economy.enterprise.bundle import ENDS, Becomes, Fate
from zibo.documents.digital_economy.enterprise.enquiry import Enquiry
from zibo.documents.digital_economy.pages.figures import Chosen, Figure, choose
from zibo.documents.digital_economy.pages.picture import Bar, bars
from zibo.documents.digital_economy.rules.double_enjoyment import DoubleReading


@dataclass(frozen=True, slots=True)
class Alternative:
    """One way to choose, with what it comes to."""

    reading: str
    reading_words: str
    end: str
    is_range: bool
    total: str
    lost: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class FateRow:
    """One candidate and what becomes of it, in words."""

    label: str
    source: str
    matter: str
    amount: str
    code: str
    becomes: str
    payable: str
    why: str
    because_of: str


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """The choice asked for, with its picture, and the others beside it."""

    reading: str
    reading_words: str
    end: str
    has_ranges: bool
    total: str
    lost: str
    overpaid: str
    rows: tuple[FateRow, ...]
    bars: tuple[Bar, ...]
    alternatives: tuple[Alternative, ...]
    provision: str


def choice_of(
    actor: Actor, enquiry: Enquiry, found: tuple[Figure, ...], reading: DoubleReading, end: str, language: Language
) -> ChoiceView | None:
    """The choice in a reading and at an end of the ranges; None where there is nothing to choose from."""
    ends = list(ENDS) if has_ranges(found) else ["high"]
    end = end if end in ends else "high"
    ways = {(one, at): choose(actor, enquiry, found, one, at, language) for one in DoubleReading for at in ends}
    chosen = ways[reading, end]
    if chosen is None:
        return None
    alternatives = (
        _alternative(way, language, is_range=len(ends) > 1, is_current=way is chosen) for way in ways.values() if way
    )
    provisions = chosen.answer["provisions"]
    return ChoiceView(
        reading=reading.value,
        reading_words=reading.label.in_(language),
        end=end,
        has_ranges=len(ends) > 1,
        total=money(str(chosen.total)),
        lost=money(str(lost(chosen))),
        overpaid=money(str(chosen.overpaid)) if chosen.overpaid else "",
        rows=tuple(_row(fate, language) for fate in chosen.fates),
        bars=bars(chosen.fates, language),
        alternatives=tuple(alternatives),
        provision=provisions[0] if isinstance(provisions, list) else "",
    )


def has_ranges(found: tuple[Figure, ...]) -> bool:
    """Whether any sum is still a range."""
    return any(figure.span is not None and figure.span.low != figure.span.high for figure in found)


def lost(chosen: Chosen) -> Yuan:
    """The sum of what is not given."""
    return total([fate.lost for fate in chosen.fates])


def _alternative(way: Chosen, language: Language, *, is_range: bool, is_current: bool) -> Alternative:
    return Alternative(
        reading=way.reading.value,
        reading_words=way.reading.label.in_(language),
        end=way.end,
        is_range=is_range,
        total=money(str(way.total)),
        lost=money(str(lost(way))),
        is_current=is_current,
    )


def _row(fate: Fate, language: Language) -> FateRow:
    return FateRow(
        label=fate.label.in_(language),
        source=fate.source.label.in_(language),
        matter=fate.matter,
        amount=money(str(fate.amount)),
        code=fate.becomes.value,
        becomes=fate.becomes.label.in_(language),
        payable=money(str(fate.payable)) if fate.becomes is Becomes.GIVEN else "",
        why=fate.why.label.in_(language) if fate.why else "",
        because_of=fate.because_of.in_(language) if fate.because_of else "",
    )
