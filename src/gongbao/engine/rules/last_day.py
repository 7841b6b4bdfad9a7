"""The last day of a procedure's period, told in the explanation with what makes the count differ from that of the weeks."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from gongbao.engine.calendar import STATE, DayStep
from gongbao.engine.calendar.steps import NOT_COUNTED
from gongbao.engine.documents.law import Quote
from gongbao.engine.rules.remarks import listening, remark
from gongbao.engine.values import Bilingual, Period


def last_day(start: date, period: Period) -> date:
    """The last day of a period that was read out of the law, `start` not being counted; BeyondCalendar where no notice reaches.

    The explanation names the holidays and make-up days on the way, each with its notice, and why the end was moved on.
    """
    last = STATE.due(start, period).day
    if listening():
        _tell(start, period)
    return last


def _tell(start: date, period: Period) -> None:
    quote = period.source
    assert isinstance(quote, Quote), "a period that is counted was read out of a provision"
    remark(Bilingual(f"{start}：{NOT_COUNTED.zh}", f"{start}: {NOT_COUNTED.en}"), quote.provision)
    for days, why in _out_of_the_ordinary(STATE.explain(start, period), period):
        remark(Bilingual(f"{days}：{why.zh}", f"{days}: {why.en}"), quote.provision)


def _out_of_the_ordinary(steps: tuple[DayStep, ...], period: Period) -> Iterator[tuple[str, Bilingual]]:
    """The days that a notice arranged, and those over which the end was moved; what is alike on days that follow each other is told once."""
    counted = next(number for number, step in enumerate(steps) if step.number == period.count)
    is_moved = counted < len(steps) - 1
    told = [step for number, step in enumerate(steps) if step.source or (is_moved and number >= counted)]
    for why, alike in groupby(told, key=_why):
        days = [step.day for step in alike]
        yield (str(days[0]) if len(days) == 1 else f"{days[0]}—{days[-1]}"), why


def _why(step: DayStep) -> Bilingual:
    if step.source is None:
        return step.why
    return Bilingual(f"{step.why.zh}，{step.source.id}", f"{step.why.en}, {step.source.id}")
