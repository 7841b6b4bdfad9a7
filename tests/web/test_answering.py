"""Values of answers in words and tables."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

import pytest
from django.utils import translation

from gongbao.engine.rules import AsRatio
from gongbao.engine.rules.types import type_of
from gongbao.engine.values import Choice, Range, Rate, Yuan
from gongbao.web.answering import money, show


class Level(Choice):
    """A closed list."""

    HIGH = "high", "高", "high"


@dataclass(frozen=True)
class Row:
    """A row."""

    day: date
    due: Yuan


@pytest.mark.parametrize(
    ("written", "english", "chinese"),
    [
        ("6000000.00", "6,000,000.00 yuan", "6,000,000.00元"),
        ("0.00", "0.00 yuan", "0.00元"),
        ("-1234.50", "-1,234.50 yuan", "-1,234.50元"),
    ],
)
def test_money_has_separators_and_its_unit(written, english, chinese):
    """An amount is exact to the fen in both languages."""
    with translation.override("en"):
        assert money(written) == english
    with translation.override("zh-hans"):
        assert money(written) == chinese


def test_round_amounts_are_glossed_as_people_say_them():
    """600万元 stands beside 6,000,000.00元; an amount that is not round has no gloss."""
    with translation.override("zh-hans"):
        assert show(type_of(Yuan), "6000000.00", "zh").gloss == "600万元"
        assert show(type_of(Yuan), "6000000.01", "zh").gloss == ""


def test_a_range_has_two_ends_unless_they_are_one():
    """A discretion is shown as its span; a span of one value as that value."""
    span = show(type_of(Range[Yuan]), {"low": "1.00", "high": "2.00"}, "en")
    point = show(type_of(Range[Yuan]), {"low": "0.00", "high": "0.00"}, "en")

    assert (span.kind, len(span.parts), point.kind) == ("range", 2, "words")


def test_a_list_of_records_is_a_table():
    """Each record is a row, each part a column."""
    shown = show(type_of(tuple[Row, ...]), [{"day": "2021-03-01", "due": "1.00"}] * 2, "en")

    assert (shown.kind, len(shown.rows), shown.labels) == ("table", 2, ("day", "due"))


def test_a_ratio_is_shown_in_per_cent():
    """What machines write as 0.30 people read as 30%, alone and as a span."""
    ratio = type_of(Range[Annotated[Rate, AsRatio()]])

    assert [part.words for part in show(ratio, {"low": "0.30", "high": "1.00"}, "en").parts] == ["30%", "100%"]
    assert show(ratio, {"low": "0.005", "high": "0.005"}, "zh").words == "0.5%"


def test_choices_and_nothing_are_words():
    """A choice is shown by its label, what is not there by a word."""
    with translation.override("en"):
        assert (show(type_of(Level), "high", "zh").words, show(type_of(Level | None), None, "en").words) == (
            "高",
            "None",
        )
