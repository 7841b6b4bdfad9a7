"""What a document's lawyers wrote down is what its rules answer."""

from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.rules import Refused, Rule, answer
from tests.conformance.examples import Example, examples_of


def test_every_example_is_answered_as_written(enactment: Enactment) -> None:
    """Each example of rules.yaml gives its value, or is refused for its field or with its kind."""
    wrong = [
        f"{example.name}: {found}" for example in examples_of(enactment) if (found := _difference(enactment, example))
    ]

    assert wrong == []


def test_every_rule_has_examples(enactment: Enactment, rule: Rule) -> None:
    """A lawyer can read at least two examples of every rule."""
    assert sum(example.rule == rule.name for example in examples_of(enactment)) >= 2


def _difference(enactment: Enactment, example: Example) -> str | None:
    rule = enactment.rules[example.rule]
    try:
        value = rule.output.write(answer(rule, example.given, example.as_of, enactment.term_of(rule)))
    except Refused as refused:
        if example.error in (refused.field, refused.kind.value):
            return None
        return f"refused: {refused.kind} {refused}"
    return None if example.error is None and value == example.value else f"answered {value!r}"
