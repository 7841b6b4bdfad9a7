"""From what was typed into a form to the raw inputs of a rule, and back."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

import pytest
from django.http import QueryDict
from django.utils import translation

from gongbao.engine.rules import AsRatio, Between, Items, KnownBy
from gongbao.engine.rules.types import RecordType, type_of
from gongbao.engine.values import UNKNOWN, Bilingual, Choice, Rate, Unknown, Yuan
from gongbao.web.asking import controls, filled_with, given, typed, written


class Level(Choice):
    """A closed list."""

    HIGH = "high", "高", "high"
    LOW = "low", "低", "low"


@dataclass(frozen=True)
class Person:
    """A row."""

    ref: Annotated[str, Bilingual("编号", "Reference")]
    since: Annotated[date, Bilingual("日期", "Since")]
    share: Rate | None


@dataclass(frozen=True)
class Question:
    """Every kind of input."""

    is_here: Annotated[bool, Bilingual("在此", "Here")]
    count: Annotated[int, Between(1, 4), Bilingual("数量", "Count")]
    amount: Yuan
    level: Level
    levels: tuple[Level, ...]
    people: tuple[Person, ...]
    note: str | None
    built: bool | Unknown = UNKNOWN


TYPE = type_of(Question)
assert isinstance(TYPE, RecordType)
FIELDS = TYPE.fields
WHOLE = {
    "is_here": True,
    "count": 3,
    "amount": "1200.50",
    "level": "high",
    "levels": ["low", "high"],
    "people": [
        {"ref": "甲", "since": "2021-03-01", "share": "6"},
        {"ref": "乙", "since": "2021-03-02", "share": None},
    ],
    "note": None,
    "built": False,
}


def _query(pairs) -> QueryDict:
    query = QueryDict(mutable=True)
    for name, word in pairs:
        query.appendlist(name, word)
    return query


def test_what_a_form_says_is_what_was_written_into_it():
    """Raw inputs written out as a form's names and words are read back unchanged."""
    assert given(FIELDS, typed(_query(written(WHOLE)))) == WHOLE


@pytest.mark.parametrize(
    ("word", "read"),
    [
        ("4,000", "4000"),
        ("４０００．５", "4000.5"),
        ("¥ 4 000", "4000"),
        ("4000元", "4000"),
        ("四千", "四千"),
    ],
)
def test_money_may_be_written_as_people_write_it(word, read):
    """Separators, full-width figures and the unit do not matter; what is no number is handed on as typed."""
    assert given(FIELDS, typed(_query([("amount", word)])))["amount"] == read


@pytest.mark.parametrize(("word", "read"), [("0.30", "0.30"), ("０．３", "0.3"), ("30%", "30%")])
def test_a_ratio_is_handed_on_as_a_decimal(word, read):
    """Full-width figures do not matter; per cent is no ratio and is handed on for the rule to refuse."""

    @dataclass(frozen=True)
    class Shares:
        """One share."""

        share: Annotated[Rate, AsRatio()]

    kind = type_of(Shares)
    assert isinstance(kind, RecordType)
    with translation.override("en"):
        (control,) = controls(kind.fields, typed(_query([("share", word)])), "en")

    assert given(kind.fields, typed(_query([("share", word)]))) == {"share": read}
    assert (control.template, control.hint) == ("web/form/ratio.html", "A decimal from 0.00 to 1.00; 0.30 is 30%")


@pytest.mark.parametrize(
    ("bounds", "hint"), [(Items(1), "At least 1"), (Items(1, 3), "From 1 to 3 of them"), (Items(0), "")]
)
def test_a_list_says_how_many_it_takes(bounds, hint):
    """The bounds of a list stand beside it."""

    @dataclass(frozen=True)
    class Levels:
        """One list."""

        levels: Annotated[tuple[Level, ...], bounds]

    kind = type_of(Levels)
    assert isinstance(kind, RecordType)

    with translation.override("en"):
        assert controls(kind.fields, typed(_query([])), "en")[0].hint == hint


def test_blank_inputs_are_not_stated():
    """A blank input is left out, so that the rule says that it is missing; lists alone may be empty."""
    blank = _query([(name, " ") for name in ("is_here", "count", "amount", "level", "note", "built")])

    assert given(FIELDS, typed(blank)) == {"levels": [], "people": []}


@pytest.mark.parametrize("word", ["9" * 5000, "3.5", "three", "１２３"])
def test_a_number_is_read_only_where_one_is_written(word):
    """What is no whole number of sensible length reaches the rule as it was typed."""
    read = given(FIELDS, typed(_query([("count", word)])))["count"]

    assert read == (123 if word == "１２３" else word)


def test_rows_keep_their_order_whatever_their_numbers():
    """Rows are read in the order of their numbers; gaps do not matter."""
    said = typed(_query([("people[700].ref", "乙"), ("people[2].ref", "甲")]))

    assert given(FIELDS, said)["people"] == [{"ref": "甲"}, {"ref": "乙"}]


def test_a_row_can_be_added_and_taken_out():
    """Adding opens a blank row at the end; taking out the first moves the others up."""
    said = typed(_query([("people[0].ref", "甲"), ("people[1].ref", "乙")]))
    said.add_row("people")
    said.remove_row("people[0]")

    assert given(FIELDS, said)["people"] == [{"ref": "乙"}, {}]


@pytest.mark.parametrize("path", ["people[9]", "people", "", "][", "people[x]", "no[0]"])
def test_taking_out_a_row_that_is_not_there_does_nothing(path):
    """A stray name leaves the form as it was."""
    said = typed(_query([("people[0].ref", "甲")]))
    said.remove_row(path)

    assert given(FIELDS, said)["people"] == [{"ref": "甲"}]


@pytest.mark.parametrize("name", ["a b", "[[[[", "people[99999999999]", "a.b.c.d.e.f.g.h.i.j", "", "人", "x]"])
def test_names_that_are_no_path_are_left_out(name):
    """Hostile names neither break the reading nor enter it."""
    assert typed(_query([(name, "1")])).is_blank


def test_controls_show_what_was_typed_and_what_is_wrong_with_it():
    """Each control carries its words, its message, and an id that the error summary can lead to."""
    said = typed(_query([("count", "9"), ("people[0].since", "2021-02-30"), ("level", "low")]))
    form = {control.path: control for control in controls(FIELDS, said, "en", {"count": "wrong"})}

    assert form["count"].word == "9"
    assert form["count"].error == "wrong"
    assert form["people"].parts[0].parts[1].word == "2021-02-30"
    assert form["people"].parts[0].parts[1].id == "ask-people-0-since"
    assert [option.value for option in form["level"].options if option.is_chosen] == ["low"]


def test_labels_are_in_the_language_of_the_page():
    """The same form speaks both languages."""
    said = typed(_query([]))

    assert (controls(FIELDS, said, "zh")[0].label, controls(FIELDS, said, "en")[0].label) == ("在此", "Here")


@dataclass(frozen=True)
class Application:
    """What brings facts that another rule knows."""

    name: Annotated[str, Bilingual("名称", "Name")]
    facts: Annotated[dict[str, object] | Unknown, Bilingual("事实", "Facts")] = UNKNOWN


def test_facts_that_another_rule_knows_go_through_a_form_unchanged():
    """Filled in, shown and read again; other words stay as they were typed, so that they are refused by their field."""
    fields = type_of(Application).fields
    data = {"name": "甲\n乙", "facts": {"tier": 3, "parts": [{"is_here": True, "sum": "1.00"}], "none": None}}
    assert given(fields, filled_with(fields, data)) == data
    said = typed(QueryDict("name=甲&facts=%7B%22a%22%3A+1.5%7D"))
    assert given(fields, said)["facts"] == '{"a": 1.5}'
    (_, control) = controls(fields, said, "en")
    assert (control.kind, control.word, control.is_required) == ("facts", '{"a": 1.5}', False)


def test_a_form_is_filled_with_what_is_known():
    """As if it had been typed; what is not known stays blank."""
    assert given(FIELDS, filled_with(FIELDS, WHOLE)) == WHOLE
    assert filled_with(FIELDS, {}).is_blank


def _parts_of(data):
    return FIELDS[:2] if data.get("name") == "甲" else ()


@dataclass(frozen=True)
class Choosing:
    """Facts whose parts another datum decides, which may stand behind them."""

    facts: Annotated[dict[str, object] | Unknown, KnownBy(_parts_of), Bilingual("事实", "Facts")]
    name: Annotated[str, Bilingual("名称", "Name")]


def test_facts_are_asked_for_one_by_one_once_it_is_known_which():
    """By the rule's own fields; before that, and where they were written out as a whole, in one field."""
    fields = type_of(Choosing).fields
    data = {"facts": {"is_here": True, "count": 2}, "name": "甲"}
    assert given(fields, filled_with(fields, data)) == data
    facts, _ = controls(fields, filled_with(fields, data), "en", {"facts.count": "wrong"})
    assert facts.kind == "known"
    assert [(part.path, part.error) for part in facts.parts] == [("facts.is_here", ""), ("facts.count", "wrong")]
    other = data | {"name": "乙"}
    assert given(fields, filled_with(fields, other)) == other
    assert controls(fields, filled_with(fields, other), "en")[0].kind == "facts"
    written_out = typed(QueryDict("name=甲&facts=%7B%22count%22%3A+2%7D"))
    assert given(fields, written_out)["facts"] == {"count": 2}
    assert controls(fields, written_out, "en")[0].kind == "facts"
