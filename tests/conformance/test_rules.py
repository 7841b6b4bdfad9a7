"""What holds of every rule of every document."""

from datetime import date, timedelta

import pytest

from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.rules import Kind, Refused, Rule, answer, decide
from tests.conformance.examples import an_answered
from tests.conformance.wording import all_fields, is_complete, words_of


def test_a_rule_rests_on_provisions_that_exist(enactment: Enactment, rule: Rule) -> None:
    """Every citation of a rule resolves."""
    assert all(words_of(enactment, citation) is not None for citation in rule.provisions)


def test_a_rule_quotes_what_it_states(enactment: Enactment, rule: Rule) -> None:
    """The words between 「 and 」 stand verbatim in one of the rule's provisions."""
    texts = [words_of(enactment, citation) for citation in rule.provisions]

    assert [quoted for quoted in rule.quotations if not any(quoted in text for text in texts)] == []


def test_everything_a_person_sees_has_words_in_both_languages(enactment: Enactment, rule: Rule) -> None:
    """Title and inputs are labelled in Chinese and in English."""
    labels = [rule.title, *(field.label for field in all_fields(rule.inputs.fields))]

    assert [label for label in labels if not is_complete(label)] == []


def test_explaining_changes_nothing(enactment: Enactment, rule: Rule) -> None:
    """The explained answer is the plain one, in both languages."""
    example, term = an_answered(enactment, rule), enactment.term_of(rule)
    expected = answer(rule, example.given, example.as_of, term)

    assert decide(rule, example.given, example.as_of, term, "zh").value == expected
    assert decide(rule, example.given, example.as_of, term, "en").value == expected


def test_an_unknown_input_is_refused_before_anything_else_about_the_inputs(enactment: Enactment, rule: Rule) -> None:
    """With a stray input and nothing else, the stray one is named."""
    refused = _refusal(enactment, rule, {"stray": 1})

    assert (refused.kind, refused.field) == (Kind.UNKNOWN_INPUT, "stray")


def test_the_first_missing_input_is_named(enactment: Enactment, rule: Rule) -> None:
    """Leaving out each required input names it."""
    example = an_answered(enactment, rule)
    for field in rule.inputs.fields:
        if field.required:
            without = {name: raw for name, raw in example.given.items() if name != field.name}
            refused = _refusal(enactment, rule, without)

            assert (refused.kind, refused.field) == (Kind.MISSING, field.name)


def test_a_wrong_type_names_its_input(enactment: Enactment, rule: Rule) -> None:
    """A number with a fraction is right for no input of any rule."""
    example = an_answered(enactment, rule)
    for field in rule.inputs.fields:
        refused = _refusal(enactment, rule, {**example.given, field.name: 1.5})

        assert (refused.kind, refused.field) == (Kind.INVALID, field.name)


def test_a_rule_is_silent_outside_its_term(enactment: Enactment, rule: Rule) -> None:
    """The day before the first and the day after the last are not in force, whatever else is wrong."""
    term = enactment.term_of(rule)
    outside = [day for day in (_before(term.from_), _after(term.until)) if day]
    for day in outside:
        with pytest.raises(Refused) as caught:
            answer(rule, {"stray": 1}, day, term)

        assert (caught.value.kind, caught.value.provision) == (Kind.NOT_IN_FORCE, term.provision)


def _refusal(enactment: Enactment, rule: Rule, given: dict[str, object]) -> Refused:
    with pytest.raises(Refused) as caught:
        answer(rule, given, an_answered(enactment, rule).as_of, enactment.term_of(rule))
    return caught.value


def _before(day: date | None) -> date | None:
    return day - timedelta(1) if day else None


def _after(day: date | None) -> date | None:
    return day + timedelta(1) if day else None
