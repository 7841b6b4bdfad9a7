"""What comes from outside is read exactly or refused by name."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Annotated, Any

import pytest

from gongbao.engine.rules import AsRatio, AtLeast, Between, Distinct, Items, NamedAsAWhole, Refused
from gongbao.engine.rules.types import type_of
from gongbao.engine.values import NOTHING, UNKNOWN, Bilingual, Choice, Range, Rate, Unknown, Yuan


class Level(Choice):
    """Two levels."""

    HIGH = "high", "高", "high"
    LOW = "low", "低", "low"


@dataclass(frozen=True)
class Person:
    """A record with one part that may be left out."""

    ref: Annotated[str, Bilingual("编号", "Reference")]
    from_: Annotated[date, Bilingual("起", "From")]
    paid: Annotated[Yuan | Unknown, AtLeast(NOTHING), Bilingual("已付", "Paid")] = UNKNOWN


@pytest.mark.parametrize(
    ("hint", "raw", "value"),
    [
        (bool, True, True),
        (Annotated[int, Between(1, 4)], 4, 4),
        (Annotated[int, AtLeast(0)], 0, 0),
        (Yuan, "-0.01", Yuan(-1)),
        (date, "2024-02-29", date(2024, 2, 29)),
        (Level, "low", Level.LOW),
        (Annotated[Rate, AsRatio()], "0.3001", Rate(300_100)),
        (Annotated[Rate, AsRatio()], "1", Rate(1_000_000)),
        (Annotated[Rate, AsRatio()], "1.0000000000", Rate(1_000_000)),
        (Annotated[Rate, AsRatio()], "0.30000001", Rate(Fraction(30_000_001, 100))),
        (Annotated[Rate | None, AsRatio()], None, None),
        (Annotated[int | None, Between(5, 60)], 60, 60),
        (Annotated[tuple[Level, ...], Distinct()], ["low", "high"], (Level.LOW, Level.HIGH)),
        (Annotated[tuple[int, ...], Items(1, 2)], [1, 1], (1, 1)),
        (int | None, None, None),
        (tuple[int, ...], [1, 2], (1, 2)),
        (dict[str, object], {"tier": 3, "of": [None]}, {"tier": 3, "of": [None]}),
        (Person, {"ref": "A", "from": "2021-01-01"}, Person("A", date(2021, 1, 1))),
    ],
)
def test_what_is_right_is_read(hint: Any, raw: object, value: object) -> None:
    """Each type reads its own writing."""
    assert type_of(hint).read(raw, "x") == value


@pytest.mark.parametrize(
    ("hint", "raw", "path"),
    [
        (bool, 1, "x"),
        (bool, "true", "x"),
        (int, True, "x"),
        (int, 3.0, "x"),
        (int, "3", "x"),
        (Annotated[int, Between(1, 4)], 5, "x"),
        (Annotated[int, AtLeast(0)], -1, "x"),
        (Annotated[int, AtLeast(0)], 10**30, "x"),
        (Yuan, 100, "x"),
        (Yuan, "1.001", "x"),
        (Yuan, "9" * 25, "x"),
        (Annotated[Yuan, AtLeast(NOTHING)], "-0.01", "x"),
        (date, "2021-02-29", "x"),
        (date, "20210228", "x"),
        (date, "2021-W01-1", "x"),
        (date, "2021-01-01T00:00", "x"),
        (Level, "HIGH", "x"),
        (Level, None, "x"),
        (Annotated[tuple[int, ...], Items(1)], [], "x"),
        (tuple[int, ...], [1, "2"], "x[1]"),
        (tuple[Person, ...], [{"ref": "A", "from": "2021-13-01"}], "x[0].from"),
        (Person, {"ref": "A", "from": "2021-01-01", "paid": None}, "x.paid"),
        (str, 5, "x"),
        (dict[str, object], None, "x"),
        (dict[str, object], [], "x"),
        (Annotated[Rate, AsRatio()], 0.3, "x"),
        (Annotated[Rate, AsRatio()], 1, "x"),
        (Annotated[Rate, AsRatio()], "30%", "x"),
        (Annotated[Rate, AsRatio()], "-0.1", "x"),
        (Annotated[Rate, AsRatio()], "1.000001", "x"),
        (Annotated[Rate, AsRatio()], "1.0000000001", "x"),
        (Annotated[Rate, AsRatio()], "0." + "3" * 101, "x"),
        (Annotated[Rate, AsRatio(high=Rate(990_000))], "1", "x"),
        (Annotated[int | None, Between(5, 60)], 61, "x"),
        (Annotated[tuple[Level, ...], Distinct()], ["low", "high", "low"], "x[2]"),
        (Annotated[tuple[Level, ...], Items(1), Distinct()], [], "x"),
        (Annotated[tuple[int, ...], Items(1, 2)], [1, 2, 3], "x"),
        (Annotated[tuple[int, ...], Distinct(), NamedAsAWhole()], [1, 1], "x"),
    ],
)
def test_what_is_wrong_names_the_place(hint: Any, raw: object, path: str) -> None:
    """The refusal carries the path of the part at fault and words in both languages."""
    with pytest.raises(Refused) as caught:
        type_of(hint).read(raw, "x")

    assert caught.value.field == path
    assert caught.value.message.zh and caught.value.message.en


def test_strays_and_absences_are_found_at_any_depth() -> None:
    """Unknown and missing parts carry their path; blank text counts as missing, an optional part does not."""
    people = type_of(tuple[Person, ...])
    raw = [{"ref": " ", "from": "2021-01-01", "extra": 1}, {"ref": "B"}]

    assert list(people.strays(raw, "people")) == ["people[0].extra"]
    assert list(people.absences(raw, "people")) == ["people[0].ref", "people[1].from"]


def test_a_blank_text_in_a_list_is_missing() -> None:
    """White space of any kind counts as missing wherever a text stands; null does where it may not be."""
    assert list(type_of(tuple[str, ...]).absences(["A", " \u3000"], "refs")) == ["refs[1]"]
    assert list(type_of(tuple[str | None, ...]).absences([None, ""], "refs")) == ["refs[1]"]


def test_a_ratio_is_written_with_the_places_of_the_contract() -> None:
    """At least two places, and never fewer than the rate has."""
    ratio = type_of(Annotated[Rate, AsRatio()])
    rates = (Rate(0), Rate(300_000), Rate(300_100), Rate(Fraction(1, 100)), Rate(1_000_000))

    assert [ratio.write(rate) for rate in rates] == ["0.00", "0.30", "0.3001", "0.00000001", "1.00"]
    span = type_of(Range[Annotated[Rate, AsRatio()]])
    assert span.write(Range(Rate(0), Rate(500_000))) == {"low": "0.00", "high": "0.50"}


def test_the_schema_of_a_list_says_what_reading_it_checks() -> None:
    """Machines learn how many items there may be and that none may stand twice."""
    schema = type_of(Annotated[tuple[Level, ...], Items(1, 2), Distinct()]).schema()

    assert (schema["minItems"], schema["maxItems"], schema["uniqueItems"]) == (1, 2, True)
    assert schema.keys() - type_of(tuple[Level, ...]).schema().keys() == {"maxItems", "uniqueItems"}


def test_a_record_is_written_with_the_names_of_the_contract() -> None:
    """A part whose name Python has taken is written without the underscore."""

    @dataclass(frozen=True)
    class Span:
        """From and to."""

        from_: date
        to: date

    assert type_of(Span).write(Span(date(2021, 1, 1), date(2021, 1, 2))) == {"from": "2021-01-01", "to": "2021-01-02"}


def test_a_list_named_as_a_whole_bears_the_faults_of_its_items() -> None:
    """Wrong, stray and absent parts of any item are named by the list; the message still says where."""
    people = type_of(Annotated[tuple[Person, ...], NamedAsAWhole()])
    with pytest.raises(Refused) as caught:
        people.read([{"ref": "A", "from": "2021-02-29"}], "people")

    assert caught.value.field == "people"
    assert "people[0].from" in caught.value.message.en
    assert list(people.strays([{"ref": "A", "from": "2021-01-01", "extra": 1}], "people")) == ["people"]
    assert list(people.absences([{"ref": "A"}], "people")) == ["people"]
