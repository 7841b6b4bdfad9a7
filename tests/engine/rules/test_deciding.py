"""What a decision refuses, and under which name."""

from datetime import date
from typing import Annotated

import pytest

from gongbao.engine.calendar import STATE
from gongbao.engine.rules import Kind, Refused, Term, answer, decide, rule
from gongbao.engine.values import Bilingual, Workdays

ALWAYS = Term(None, None, None)
TODAY = date(2026, 12, 1)


@rule("第一条", title=Bilingual("示例", "Example"))
def due(
    *,
    person: Annotated[str, Bilingual("人员", "Person")],
    served_on: Annotated[date, Bilingual("送达日期", "Served on")],
    seen_on: Annotated[date, Bilingual("查询日期", "Seen on")],
) -> date:
    """Fifteen working days."""
    return STATE.due(served_on, Workdays(15)).day


@rule("第二条", title=Bilingual("示例", "Example"))
def due_today(*, as_of: date) -> date:
    """Fifteen working days from today."""
    return STATE.due(as_of, Workdays(15)).day


@pytest.mark.parametrize("served_on", ["2026-12-30", "9999-12-31", "2003-06-01", "0001-01-01"])
@pytest.mark.parametrize("asked", [decide, answer])
def test_a_day_beyond_the_calendar_is_refused_by_the_day_counted_from(asked, served_on) -> None:
    """The kind is calendar, the field the rule's first day, the provision the rule's; the message says what is missing in both languages."""
    with pytest.raises(Refused) as caught:
        asked(due, {"person": "甲", "served_on": served_on, "seen_on": "2026-12-31"}, TODAY, ALWAYS)

    refused = caught.value
    assert (refused.kind, refused.field, refused.provision) == (Kind.CALENDAR, "served_on", "第一条")
    assert refused.message.zh
    assert refused.message.en


def test_the_last_published_day_is_still_counted() -> None:
    """A period whose last day is the last working day of the calendar has an answer."""
    assert (
        answer(due, {"person": "甲", "served_on": "2026-12-10", "seen_on": "2026-12-31"}, TODAY, ALWAYS) == STATE.last
    )


def test_a_rule_without_days_is_refused_by_the_day_asked_about() -> None:
    """Where no input is a day, the count starts on the day asked about, and that is named."""
    with pytest.raises(Refused) as caught:
        answer(due_today, {}, date(2026, 12, 31), ALWAYS)

    assert (caught.value.kind, caught.value.field) == (Kind.CALENDAR, "as_of")


def test_wrong_inputs_are_named_before_the_calendar() -> None:
    """A fault of type is told first, even where the calendar would not reach."""
    with pytest.raises(Refused) as caught:
        answer(due, {"person": "甲", "served_on": "2030-01-01", "seen_on": 1}, TODAY, ALWAYS)

    assert (caught.value.kind, caught.value.field) == (Kind.INVALID, "seen_on")
